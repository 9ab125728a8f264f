//! A full shop: what each hot read and write asks of the database, and that orders go through while much waits behind.
//!
//! `SOUK_TEST_SCALE` says how many products the shop has: 2,000, so that a run is short, unless it is told.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test cannot go on without its set-up")]

mod plan;
mod sample;

use std::collections::HashMap;
use std::time::Duration;

use plan::Plans;
use serde_json::{Value, json};
use souk_catalog::{FetchImages, NewMedia, NewProduct, NewVariant, ProductChanged, create_products};
use souk_db::sea_orm::Statement;
use souk_db::{Db, DbErr, sql};
use souk_jobs::Queue;
use souk_testkit::{Client, TestShop};

/// Rows that one statement may read, whatever the size of the shop.
const ROWS: i64 = 600;
/// Rows that one statement of an import may read in a shop of 2,000 products: PostgreSQL rightly reads a table of a few pages whole.
const IMPORTED_ROWS: i64 = 1_000;
/// Rows that a statement may read which counts up to 10,000 and says so beyond.
const COUNTED_ROWS: i64 = 12_000;

fn scale() -> usize {
    std::env::var("SOUK_TEST_SCALE").ok().and_then(|text| text.parse().ok()).unwrap_or(2_000)
}

/// What was asked of the database while `what` went on.
struct Asked {
    what: &'static str,
    statements: Vec<Statement>,
    most: usize,
}

async fn record<T>(
    db: &Db,
    asked: &mut Vec<Asked>,
    (what, most): (&'static str, usize),
    work: impl Future<Output = T>,
) -> T {
    let recording = db.record_statements();
    let done = work.await;
    asked.push(Asked { what, statements: recording.statements(), most });
    done
}

/// A variant of which there is plenty, and its product's slug and category.
async fn a_good(shop: &TestShop) -> (Value, String, String) {
    let list = shop.guest().get("/api/products/?in_stock=true&page_size=100").await.expect(200);
    for product in list["results"].as_array().unwrap() {
        for variant in product["variants"].as_array().unwrap() {
            if variant["available"].as_i64() > Some(20) {
                let text = |v: &Value| v.as_str().unwrap().to_owned();
                return (variant["id"].clone(), text(&product["slug"]), text(&product["category"]["slug"]));
            }
        }
    }
    panic!("nothing is in stock");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_request_asks_more_of_a_full_shop_than_of_an_empty_one() {
    let shop = TestShop::empty().await;
    souk_app::populate_to_scale(shop.shop.app(), scale(), |_| ()).await.unwrap();
    let db = shop.shop.db();
    shop.run_jobs().await;
    db.gather_statistics().await.unwrap();
    let (variant, slug, category) = a_good(&shop).await;
    let guest = shop.guest();
    shop.shop.update_search().await.unwrap();
    let mut asked = Vec::new();

    for (what, most, path) in [
        ("home", 40, "/".to_owned()),
        ("category", 12, format!("/c/{category}/")),
        (
            "category, filtered and sorted",
            12,
            format!("/c/{category}/?in_stock=1&min_price=5&ordering=price"),
        ),
        ("category, deep", 12, format!("/c/{category}/?page=3&ordering=-sold")),
        ("search", 12, "/search/?q=mug".to_owned()),
        ("search, filtered and sorted", 12, "/search/?q=mug&in_stock=1&ordering=price".to_owned()),
        ("product", 10, format!("/p/{slug}/")),
        ("API list, searched", 3, "/api/products/?search=mug".to_owned()),
        ("API list", 3, "/api/products/?page_size=24".to_owned()),
        ("API list, sorted", 3, "/api/products/?page_size=24&ordering=title".to_owned()),
        (
            "API list, filtered",
            3,
            "/api/products/?in_stock=true&min_price=500&max_price=90000&ordering=-price".to_owned(),
        ),
        ("API list, featured", 3, "/api/products/?featured=true".to_owned()),
        ("API product", 3, format!("/api/products/{slug}/")),
    ] {
        let answer = record(db, &mut asked, (what, most), guest.get(&path)).await;
        assert_eq!(answer.status, 200, "{what}");
    }
    buy(&shop, &guest, &variant, &mut asked).await;
    let mut found = faults(db, &asked, ROWS).await;
    // A shop that was just filled has none yet. PostgreSQL gathers its own.
    if !db.is_postgres() {
        forget_statistics(db).await;
        let without = faults(db, &asked, ROWS).await;
        found.extend(without.into_iter().map(|fault| format!("without statistics: {fault}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    shop.done().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_reads_no_more_where_much_is_sold_already_though_no_statistics_were_gathered() {
    let shop = TestShop::empty().await;
    souk_app::populate_to_scale(shop.shop.app(), 2_000, |_| ()).await.unwrap();
    let db = shop.shop.db();
    // PostgreSQL gathers its own while a shop is filled.
    if db.is_postgres() {
        db.gather_statistics().await.unwrap();
    }
    let products = (0..8).map(|n| {
        let mut product = NewProduct::titled(souk_sellers::HOUSE, format!("Imported {n}"));
        product.variants = vec![NewVariant { sku: Some(format!("IMP-{n}")), ..NewVariant::default() }];
        product
    });
    let products: Vec<NewProduct> = products.collect();
    let mut asked = Vec::new();
    let writing = db.write(move |tx| async move { create_products(&tx, products).await });
    let made = record(db, &mut asked, ("eight products come in", 60), writing).await;
    assert!(made.is_ok_and(|made| made.iter().all(Option::is_some)), "they came in");
    let faults = faults(db, &asked, IMPORTED_ROWS).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    shop.done().await;
}

/// Has SQLite plan as in a shop whose statistics were never gathered.
async fn forget_statistics(db: &Db) {
    let forgotten: Result<u64, DbErr> =
        db.write(|tx| async move { sql::exec(&tx, "DROP TABLE IF EXISTS sqlite_stat1", []).await }).await;
    forgotten.unwrap();
}

/// What of `asked` needed more statements than it may, or touches more rows than `most_rows`.
async fn faults(db: &Db, asked: &[Asked], most_rows: i64) -> Vec<String> {
    let plans = Plans::of(db).await;
    let mut faults = Vec::new();
    for Asked { what, statements, most } in asked {
        if statements.len() > *most {
            faults.push(format!("{what}: {} statements, {most} at most", statements.len()));
        }
        // The same text is planned once.
        let texts: HashMap<&str, &Statement> = statements.iter().map(|s| (s.sql.as_str(), s)).collect();
        for statement in texts.values() {
            let most = if statement.sql.contains("AS counted") { COUNTED_ROWS } else { most_rows };
            let rows = plans.rows_touched(statement).await;
            if rows > most {
                faults.push(format!("{what}: {rows} rows, {most} at most: {}", statement.sql));
            }
        }
    }
    faults
}

/// A guest buys `variant`; what each step asks is recorded.
async fn buy(shop: &TestShop, guest: &Client, variant: &Value, asked: &mut Vec<Asked>) {
    let db = shop.shop.db();
    let line = json!({"variant_id": variant, "quantity": 1});
    let _ = record(db, asked, ("add to cart", 30), guest.post("/api/orders/cart/", &line)).await.expect(201);
    let _ = record(db, asked, ("show cart", 12), guest.get("/api/orders/cart/")).await.expect(200);
    let country = json!({"country": "BE"});
    let _ = record(db, asked, ("quote", 16), guest.post("/api/checkout/quote/", &country)).await.expect(200);
    let order = shop.order_body("approve").await;
    let _ = record(db, asked, ("order and payment", 90), guest.post("/api/orders/orders/", &order))
        .await
        .expect(201);
    record(db, asked, ("what an order leaves to jobs", 60), shop.run_jobs()).await;
    record(db, asked, ("relay, consumers and jobs with nothing to do", 12), shop.run_jobs()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_and_its_mail_do_not_wait_for_a_backlog_of_events_and_pictures() {
    let shop = TestShop::with_settings(|config| config.embedded_worker = true).await;
    shop.add_product("Thing", "SKU-1", 1_000, 10).await;
    let db = shop.shop.db();
    // What an import of twenty thousand products leaves behind.
    for _ in 0..40 {
        let left: Result<(), DbErr> = db
            .write(|tx| async move {
                for _ in 0..250 {
                    tx.emit(&ProductChanged { product_id: tx.new_id() });
                }
                Ok(())
            })
            .await;
        left.unwrap();
    }
    leave_pictures(db, 400).await;

    let order = shop.guest().buys(&shop, "SKU-1", 1).await;
    assert_eq!(order["status"], "paid");
    let mailed = async {
        while shop.shop.mails().is_empty() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), mailed)
        .await
        .expect("the mail goes out before the pictures");
    let waiting = "SELECT COUNT(*) FROM job WHERE name = 'catalog.fetch_images' AND state <> 'done'";
    assert!(sql::scalar::<i64>(db.read(), waiting, []).await.unwrap() > Some(0), "the pictures still wait");
}

/// Products whose pictures are at a host that does not answer, each with a job that waits to fetch them.
async fn leave_pictures(db: &Db, count: usize) {
    let products = (0..count).map(|n| {
        let mut product = NewProduct::titled(souk_sellers::HOUSE, format!("Pictured {n}"));
        product.variants = vec![NewVariant { sku: Some(format!("PIC-{n}")), ..NewVariant::default() }];
        let source = format!("http://pictures.invalid/{n}.jpg");
        product.media = vec![NewMedia { source, alt: String::new(), focal: None }];
        product
    });
    let products: Vec<NewProduct> = products.collect();
    let made = db.write(move |tx| async move {
        let made = create_products(&tx, products).await?;
        for product in made.into_iter().flatten() {
            Queue::default().enqueue(&tx, &FetchImages { product_ids: vec![product.id] }).await?;
        }
        Ok::<_, souk_http::Problem>(())
    });
    made.await.unwrap_or_else(|problem| panic!("{problem}"));
}
