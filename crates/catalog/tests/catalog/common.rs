//! A catalog with a house, and an import whose prices and stock are kept aside.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use souk_catalog::import::{self, Offer, Options, Report};
use souk_db::{DbErr, Id, sql};
use souk_money::Currency;
use souk_platform::Settings;
use souk_sellers::HOUSE;
use souk_testdb::{TestDb, TestSlices};

pub(crate) async fn shop() -> TestSlices {
    let modules = [souk_accounts::module(), souk_sellers::module(), souk_catalog::module()];
    TestSlices::start(Settings::default(), modules).await
}

/// What the port was handed, the last per variant.
pub(crate) type Offers = Arc<Mutex<HashMap<Id, Offer>>>;

/// Options for a file whose offers land in the map; the port fails from its `fails_at`-th call on, counted from 1.
pub(crate) fn options(offers: &Offers, fails_at: Option<usize>) -> Options {
    let (offers, calls) = (Arc::clone(offers), Arc::new(Mutex::new(0_usize)));
    Options {
        file_name: "test.csv".to_owned(),
        bytes_total: None,
        seller_id: HOUSE,
        currency: Currency::EUR,
        dry_run: false,
        own_sources: false,
        offers: Arc::new(move |_tx, new| {
            let (offers, calls) = (Arc::clone(&offers), Arc::clone(&calls));
            Box::pin(async move {
                let mut calls = calls.lock().unwrap();
                *calls += 1;
                if fails_at.is_some_and(|n| *calls >= n) {
                    return Err(DbErr::Custom("the power went out".to_owned()));
                }
                offers.lock().unwrap().extend(new.into_iter().map(|o| (o.variant_id, o)));
                Ok(())
            })
        }),
        images: None,
        progress: None,
        current: None,
        uploads: None,
        mapping: None,
        run: None,
    }
}

pub(crate) async fn import(db: &TestDb, file: &str) -> (Report, Offers) {
    let offers = Offers::default();
    let report =
        import::run(db, std::io::Cursor::new(file.to_owned()), options(&offers, None)).await.unwrap();
    (report, offers)
}

/// Everything that an import leaves behind, without ids and times: to hold two shops against each other.
pub(crate) async fn picture_of(db: &TestDb) -> Vec<String> {
    let mut out = Vec::new();
    let mut after = None;
    loop {
        let ids = souk_catalog::all_product_ids(db.read(), after, 100).await.unwrap();
        let Some(last) = ids.last() else { break };
        after = Some(*last);
        for product in souk_catalog::products_by_ids(db.read(), &ids).await.unwrap().into_values() {
            let category = product.category.map(|c| c.path);
            let variants: Vec<_> =
                product.variants.iter().map(|v| (&v.sku, &v.options, &v.barcode, v.weight_grams)).collect();
            out.push(format!(
                "{} {} {} {category:?} {variants:?} {:?}",
                product.slug, product.title, product.description, product.tags
            ));
        }
    }
    out.sort();
    out
}

pub(crate) async fn count(db: &TestDb, table: &str) -> i64 {
    sql::scalar(db.read(), &format!("SELECT COUNT(*) FROM {table}"), []).await.unwrap().unwrap()
}

/// The product that came from `handle`.
pub(crate) async fn product(db: &TestDb, slug: &str) -> souk_catalog::ProductFacts {
    let id = souk_catalog::find_id(db.read(), slug).await.unwrap().expect("the product is there");
    souk_catalog::products_by_ids(db.read(), &[id]).await.unwrap().remove(&id).unwrap()
}
