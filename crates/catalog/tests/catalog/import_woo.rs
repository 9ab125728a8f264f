//! Import of WooCommerce's files.

use crate::common::{count, import, picture_of, product, shop};
use souk_catalog::AttributeValue;
use souk_money::{Currency, Money, Quantity};

const FILE: &str = include_str!("data/woocommerce.csv");

fn eur(cents: i64) -> Option<Money> {
    Some(Money::new(cents, Currency::EUR))
}

#[tokio::test]
async fn a_simple_product_comes_in_with_its_sale_category_facts_and_pictures() {
    let db = shop().await;
    let (report, offers) = import(&db, FILE).await;
    assert_eq!((report.created, report.variants, report.refused), (6, 7, 2), "{:?}", report.findings);
    let mug = product(&db, "sea-mug").await;
    assert_eq!(mug.description, "<p>Thrown by hand.</p>\n<p>One.<br>Two.</p>\n<p>Three.</p>");
    assert_eq!(mug.category.as_ref().map(|c| c.path.as_str()), Some("kitchen/mugs"));
    assert_eq!((mug.tags.join(" "), mug.featured, mug.published), ("blue clay".to_owned(), true, true));
    assert_eq!(mug.seo_title.as_deref(), Some("The sea mug"));
    let facts: Vec<_> = mug.attributes.iter().map(|a| (a.name.as_str(), a.value.clone(), a.custom)).collect();
    let text = |t: &str| AttributeValue::Text(t.to_owned());
    assert_eq!(facts, [("Glaze", text("Matt, Shiny"), false), ("Origin", text("Lisbon"), true)]);
    let variant = &mug.variants[0];
    assert_eq!((variant.sku.as_str(), variant.weight_grams), ("MUG", Some(310)));
    assert_eq!(variant.barcode.as_deref(), Some("4006381333931"));
    let offer = offers.lock().unwrap()[&variant.id].clone();
    assert_eq!((offer.price, offer.compare_at), (eur(1850), eur(2200)));
    assert_eq!((offer.on_hand, offer.backorder), (Quantity::new(7), true));
    let waiting = souk_catalog::pending_media(db.read(), mug.id).await.unwrap();
    assert_eq!(waiting.len(), 2);
    assert!(report.findings.iter().any(|f| f.field == "Categories" && f.reason().contains("Kitchen > Mugs")));
}

#[tokio::test]
async fn variations_find_their_product_wherever_they_stand_and_in_their_order() {
    let db = shop().await;
    let (_, offers) = import(&db, FILE).await;
    let tee = product(&db, "tee").await;
    assert_eq!(tee.tax_class, "reduced");
    let options: Vec<_> = tee.options.iter().map(|o| (o.name.as_str(), o.values.join("|"))).collect();
    assert_eq!(options, [("Size", "Small|Medium".to_owned())], "no variation differs in its colour");
    assert_eq!(tee.attributes[0].value, AttributeValue::Text("Red, Blue".to_owned()));
    let skus: Vec<_> = tee.variants.iter().map(|v| (v.sku.as_str(), v.weight_grams)).collect();
    assert_eq!(skus, [("TEE-S", Some(200)), ("TEE-M", Some(200))]);
    let offers = offers.lock().unwrap();
    let of = |n: usize| &offers[&tee.variants[n].id];
    assert_eq!((of(0).price, of(0).compare_at, of(0).on_hand), (eur(1800), eur(2000), None));
    assert_eq!((of(1).price, of(1).compare_at, of(1).on_hand), (eur(2000), None, Quantity::new(2)));
}

#[tokio::test]
async fn what_cannot_be_sold_here_as_it_was_there_is_a_draft_with_what_there_is_to_know() {
    let db = shop().await;
    let (report, offers) = import(&db, FILE).await;
    let field = |p: &souk_catalog::ProductFacts, name: &str| {
        p.attributes.iter().find(|a| a.name == name).map(|a| (a.value.clone(), a.custom))
    };
    let own = |text: &str| Some((AttributeValue::Text(text.to_owned()), true));
    let (set, give, album) =
        (product(&db, "set").await, product(&db, "donation").await, product(&db, "album").await);
    assert!(!set.published && !give.published && !album.published);
    assert_eq!(field(&set, "Grouped products"), own("MUG, TEE"));
    assert_eq!(field(&give, "External URL"), own("https://give.example.org/"));
    assert_eq!(field(&album, "Download 1"), own("https://files.example.org/album.zip"));
    assert_eq!(give.tax_class, "zero");
    let old = product(&db, "old-sale").await;
    let offer = offers.lock().unwrap()[&old.variants[0].id].clone();
    assert_eq!((old.published, offer.price, offer.on_hand), (false, eur(900), Some(Quantity::ZERO)));
    let told: Vec<_> = report.findings.iter().map(|f| (f.line, f.field.as_str(), f.refused)).collect();
    for one in [
        (4, "Type", false),
        (6, "Type", false),
        (7, "Type", false),
        (8, "Sale price", false),
        (8, "Visibility in catalog", false),
        (9, "Regular price", true),
        (11, "Parent", true),
    ] {
        assert!(told.contains(&one), "{one:?} of {told:?}");
    }
}

#[tokio::test]
async fn a_second_run_writes_nothing_and_a_changed_line_changes_its_product() {
    let db = shop().await;
    import(&db, FILE).await;
    let (before, events) = (picture_of(&db).await, count(&db, "outbox").await);
    let (report, _) = import(&db, FILE).await;
    assert_eq!((report.created, report.updated, report.unchanged), (0, 0, 6));
    assert_eq!((picture_of(&db).await, count(&db, "outbox").await), (before, events));
    let (report, _) = import(&db, &FILE.replace("Glaze,\"Matt, Shiny\"", "Glaze,Matt")).await;
    assert_eq!((report.created, report.updated, report.unchanged), (0, 1, 5));
    let value = product(&db, "sea-mug").await.attributes[0].value.clone();
    assert_eq!(value, AttributeValue::Text("Matt".to_owned()));
}

#[tokio::test]
async fn excels_semicolons_and_windows_1252_are_read() {
    let db = shop().await;
    let text = "ID;Type;SKU;Name;Regular price\n1;simple;K;Käse;3,50\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let offers = crate::common::Offers::default();
    let file = std::io::Cursor::new(bytes.into_owned());
    let report = souk_catalog::import::run(&db, file, crate::common::options(&offers, None)).await.unwrap();
    assert_eq!((report.created, report.refused), (1, 0), "{:?}", report.findings);
    assert_eq!(product(&db, "kase").await.title, "Käse");
    assert_eq!(offers.lock().unwrap().values().next().unwrap().price, eur(350));
}
