//! Real files, which are not part of the repository: `make eval DATA=folder` runs these.

use std::fs::File;
use std::path::PathBuf;
use std::time::Instant;

use crate::common::{Offers, count, options, picture_of, shop};
use souk_catalog::{FetchImages, ProductChanged, import, products_by_ids};
use souk_db::{Event as _, Subscriptions};
use souk_jobs::Queue;

fn folder() -> PathBuf {
    PathBuf::from(std::env::var_os("SOUK_DATA").expect("SOUK_DATA names the folder with catalogs/"))
}

async fn counts(name: &str, products: u64, variants: u64) {
    let db = shop().await;
    let path = folder().join("catalogs").join(name);
    for run in 0..2 {
        let file = File::open(&path).unwrap();
        let report = import::run(&db, file, options(&Offers::default(), None)).await.unwrap();
        assert_eq!(
            (report.products(), report.variants, report.refused),
            (products, variants, 0),
            "{:?}",
            report.findings
        );
        assert_eq!(report.unchanged, if run == 0 { 0 } else { products });
    }
    assert_eq!(count(&db, "variant").await, i64::try_from(variants).unwrap());
}

#[tokio::test]
#[ignore = "needs the data folder: make eval DATA=folder"]
async fn apparel_comes_in_as_20_products_with_22_variants() {
    counts("apparel.csv", 20, 22).await;
}

#[tokio::test]
#[ignore = "needs the data folder: make eval DATA=folder"]
async fn jewelery_comes_in_as_20_products_with_23_variants() {
    counts("jewelery.csv", 20, 23).await;
}

/// What Python's `csv` counts in the file: 24 lines, 9 of them variations of 2 products; 26 pictures, each once a product; 6 lines with
/// a price below the regular one; 10 products that were shown and could be bought as they are here.
#[tokio::test]
#[ignore = "needs the data folder: make eval DATA=folder"]
async fn the_woocommerce_sample_comes_in_as_15_products_with_22_variants() {
    counts("woocommerce_sample_products.csv", 15, 22).await;
    let db = shop().await;
    let offers = Offers::default();
    let file = File::open(folder().join("catalogs/woocommerce_sample_products.csv")).unwrap();
    import::run(&db, file, options(&offers, None)).await.unwrap();
    assert_eq!(count(&db, "product_media").await, 26);
    assert_eq!(count(&db, "category").await, 6);
    assert_eq!(count(&db, "product WHERE published").await, 10);
    assert_eq!(offers.lock().unwrap().values().filter(|o| o.compare_at.is_some()).count(), 6);
    let hoodie = crate::common::product(&db, "hoodie").await;
    let options: Vec<_> = hoodie.options.iter().map(|o| (o.name.as_str(), o.values.len())).collect();
    assert_eq!((options, hoodie.variants.len()), (vec![("Color", 3), ("Logo", 2)], 6));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs the data folder: make eval DATA=folder"]
async fn electronics_comes_in_whole_and_a_killed_run_ends_the_same() {
    let open = || {
        let file = File::open(folder().join("catalogs/electronics_shopify.csv.gz")).unwrap();
        flate2::read::GzDecoder::new(file)
    };
    // As in a shop: who listens reads what changed in the same transaction, and each product's pictures make a job.
    let whole = shop().await;
    whole.subscribe(Subscriptions::default().on(&[ProductChanged::TOPIC], |tx, events| async move {
        let ids: Vec<_> = events.of::<ProductChanged>()?.iter().map(|e| e.product_id).collect();
        assert_eq!(products_by_ids(&tx, &ids).await?.len(), ids.len());
        Ok(())
    }));
    let mut wanted = options(&Offers::default(), None);
    wanted.images = Some(FetchImages::port(Queue::default()));
    let begun = Instant::now();
    let report = import::run(&whole, open(), wanted).await.unwrap();
    println!(
        "electronics: {} products in {:.1} s, {} MB at most",
        report.created,
        begun.elapsed().as_secs_f64(),
        peak()
    );
    println!("electronics: {} findings, the first: {:?}", report.findings_count, report.findings.first());
    assert_eq!((report.created, report.refused), (19_406, 0));
    assert_eq!(count(&whole, "job").await, 19_406);

    let begun = Instant::now();
    let again = import::run(&whole, open(), options(&Offers::default(), None)).await.unwrap();
    println!("electronics again: {:.1} s", begun.elapsed().as_secs_f64());
    assert_eq!((again.unchanged, again.created, again.updated), (19_406, 0, 0));

    let db = shop().await;
    assert!(import::run(&db, open(), options(&Offers::default(), Some(90))).await.is_err());
    let rest = import::run(&db, open(), options(&Offers::default(), None)).await.unwrap();
    assert_eq!(rest.created + rest.unchanged, 19_406);
    assert!(rest.unchanged > 5_000);
    assert!(picture_of(&db).await == picture_of(&whole).await, "the two shops are the same");
}

/// The most memory that this process has had, in MB, as Linux tells.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1024
}
