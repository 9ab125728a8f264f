//! Files as shops and spreadsheets really write them.

use crate::common::{Offers, import, options, product, shop};
use souk_catalog::import::{self as engine, Report};
use souk_money::Quantity;
use souk_testdb::TestDb;

async fn import_bytes(db: &TestDb, bytes: Vec<u8>) -> (Report, Offers) {
    let offers = Offers::default();
    let report = engine::run(db, std::io::Cursor::new(bytes), options(&offers, None)).await.unwrap();
    (report, offers)
}

fn told(report: &Report) -> Vec<(u64, &str, &str, bool)> {
    report.findings.iter().map(|f| (f.line, f.handle.as_str(), f.field.as_str(), f.refused)).collect()
}

async fn skus(db: &TestDb, slug: &str) -> Vec<String> {
    product(db, slug).await.variants.into_iter().map(|v| v.sku).collect()
}

#[tokio::test]
async fn a_sku_twice_in_a_product_stays_with_the_first_and_is_told_for_the_rest() {
    let file = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price\n\
        pot,Pot,Size,S,Finish,Matt,P1,10.00\npot,,,S,,Gloss,P1,10.00\npot,,,M,,Gloss,P1,10.00\n";
    let mut seen = Vec::new();
    for _ in 0..2 {
        let db = shop().await;
        let (report, _) = import(&db, file).await;
        assert_eq!((report.created, report.refused), (1, 0), "{:?}", report.findings);
        assert_eq!(told(&report), [(3, "pot", "Variant SKU", false), (4, "pot", "Variant SKU", false)]);
        seen.push(skus(&db, "pot").await);
        assert!(report.findings[0].reason().contains(&seen[0][1]), "{}", report.findings[0].reason());
        assert_eq!(import(&db, file).await.0.unchanged, 1);
    }
    assert_eq!(seen[0], seen[1], "the same each time");
    assert_eq!(seen[0], ["P1", "POT-S-GLOSS", "POT-M-GLOSS"]);
}

#[tokio::test]
async fn skus_that_are_made_are_unique_whatever_the_options_are_called() {
    let db = shop().await;
    let file = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n\
        age,Game,Age,5+,,10.00\nage,,,5-,,10.00\nage,,,5,,10.00\nage,,,Extra,,10.00\nage,,,Other,AGE-EXTRA,10.00\n";
    let (report, _) = import(&db, file).await;
    assert_eq!((report.created, report.refused, report.findings_count), (1, 0, 0), "{:?}", report.findings);
    let skus = skus(&db, "age").await;
    assert_eq!((skus[0].as_str(), skus[4].as_str()), ("AGE-5", "AGE-EXTRA"));
    let mut apart = skus.clone();
    apart.sort_unstable();
    apart.dedup();
    assert_eq!(apart.len(), 5, "{skus:?}");
}

#[tokio::test]
async fn a_spreadsheets_apostrophe_is_no_part_of_codes_and_figures() {
    let db = shop().await;
    let file = "Handle,Title,Variant SKU,Variant Price,Variant Barcode\n\
        clock,'90s clock,'0012,'10.00,'7350177880121\nsum,'=1+1,'=2+2,5.00,\n";
    let (report, _) = import(&db, file).await;
    assert_eq!((report.created, report.findings_count), (2, 0), "{:?}", report.findings);
    let clock = product(&db, "clock").await;
    assert_eq!(clock.title, "'90s clock", "an apostrophe of its own stays");
    assert_eq!(clock.variants[0].sku, "0012");
    assert_eq!(clock.variants[0].barcode.as_deref(), Some("7350177880121"));
    let sum = product(&db, "sum").await;
    assert_eq!((sum.title.as_str(), sum.variants[0].sku.as_str()), ("=1+1", "=2+2"), "an export defused it");
}

#[tokio::test]
async fn the_newer_template_of_shopify_is_read_and_findings_name_its_columns() {
    let db = shop().await;
    let header = "Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,\
        Barcode,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,\
        Continue selling when out of stock,Weight value (grams),Product image URL,Image position,Image alt text,\
        Variant image URL,SEO title,SEO description";
    let file = format!(
        "{header}\nMug,sea-mug,<p>Good</p>,Ida,,Mugs,\"a, b\",TRUE,Active,M1,4006381333931,Size,S,18.50,22.00,shopify,4,\
         DENY,310,https://pictures.example.org/a.jpg,1,Front,,The mug,Good\n\
         ,sea-mug,,,,,,,,M2,,,L,19,,shopify,7,CONTINUE,,,,,,,\n\
         Cup,cup,,,,,,TRUE,Active,C1,,,,much,,,,,,,,,,,\n"
    );
    let (report, offers) = import(&db, &file).await;
    assert_eq!((report.created, report.refused, report.images), (1, 1, 1), "{:?}", report.findings);
    assert_eq!(told(&report), [(4, "cup", "Price", true)]);
    let mug = product(&db, "sea-mug").await;
    assert_eq!((mug.title.as_str(), mug.description.as_str(), mug.published), ("Mug", "<p>Good</p>", true));
    assert_eq!((mug.seo_title.as_deref(), mug.seo_description.as_deref()), (Some("The mug"), Some("Good")));
    assert_eq!((mug.tags.len(), mug.variants[0].weight_grams), (2, Some(310)));
    let offers = offers.lock().unwrap();
    let offer = |n: usize| &offers[&mug.variants[n].id];
    assert_eq!((offer(0).on_hand, offer(0).backorder), (Quantity::new(4), false));
    assert_eq!((offer(1).on_hand, offer(1).backorder), (Quantity::new(7), true));
    assert_eq!(offer(0).compare_at.map(|c| c.amount), Some(2200));
}

#[tokio::test]
async fn semicolons_tabs_and_other_encodings_are_read() {
    let text = "Handle;Title;Variant SKU;Variant Price\r\nkopje;Kopje à la crème – groß;K1;1234,50\r\n";
    let marked = format!("\u{feff}{text}");
    let western: Vec<u8> =
        text.chars().map(|c| if c == '–' { 0x96 } else { u8::try_from(u32::from(c)).unwrap() }).collect();
    let files: [(Vec<u8>, usize); 6] = [
        (text.as_bytes().to_vec(), 0),
        (marked.as_bytes().to_vec(), 0),
        (marked.encode_utf16().flat_map(u16::to_le_bytes).collect(), 0),
        (marked.encode_utf16().flat_map(u16::to_be_bytes).collect(), 0),
        (western, 1),
        (text.replace(';', "\t").replace("1234,50", "1234.50").into_bytes(), 0),
    ];
    for (n, (bytes, findings)) in files.into_iter().enumerate() {
        let db = shop().await;
        let (report, offers) = import_bytes(&db, bytes).await;
        assert_eq!((report.created, report.findings.len()), (1, findings), "{n}: {:?}", report.findings);
        let cup = product(&db, "kopje").await;
        assert_eq!(cup.title, "Kopje à la crème – groß", "{n}");
        assert_eq!(offers.lock().unwrap()[&cup.variants[0].id].price.map(|p| p.amount), Some(123_450), "{n}");
        for finding in report.findings {
            assert!(finding.line == 2 && finding.reason().contains("Windows-1252") && !finding.refused);
        }
    }
}

#[tokio::test]
async fn tracked_stock_without_a_quantity_is_told_once_and_nothing_is_sold_unseen() {
    let counted = "Handle,Title,Option1 Name,Option1 Value,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\n\
        mug,Mug,Size,S,shopify,4,10.00\n";
    let uncounted = "Handle,Title,Option1 Name,Option1 Value,Variant Inventory Tracker,Variant Price\n\
        mug,Mug,Size,S,shopify,10.00\nmug,,,L,shopify,11.00\nfree,Free,Title,Default Title,,5.00\n";
    let db = shop().await;
    assert_eq!(import(&db, counted).await.0.findings, []);
    let (report, offers) = import(&db, uncounted).await;
    assert_eq!((report.created, report.updated), (1, 1), "{:?}", report.findings);
    assert_eq!(told(&report), [(2, "", "Variant Inventory Qty", false)]);
    assert!(report.findings[0].reason().ends_with("Variants: 2."), "{}", report.findings[0].reason());
    let (mug, free) = (product(&db, "mug").await, product(&db, "free").await);
    let offers = offers.lock().unwrap();
    assert_eq!(offers[&mug.variants[0].id].on_hand, None, "it keeps what it has");
    assert_eq!(offers[&mug.variants[1].id].on_hand, Quantity::new(0), "a new one cannot be bought yet");
    assert_eq!(offers[&free.variants[0].id].on_hand, None, "nobody tracks it");
}

#[tokio::test]
async fn an_option_without_a_value_is_told_once() {
    let db = shop().await;
    let file = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price\n\
        one,One,Size,,Colour,Red,A,1.00\ntwo,Two,Size,S,Colour,,B,1.00\n";
    let (report, _) = import(&db, file).await;
    assert_eq!(told(&report), [(2, "one", "Option1 Value", true), (3, "two", "Option2 Value", true)]);
}

#[tokio::test]
async fn long_handles_keep_apart_and_letters_outside_latin_stay_whole() {
    let db = shop().await;
    let long = "thing-".repeat(40);
    let file = format!(
        "Handle,Title,Variant SKU,Variant Price\n{long}a,A,A,1.00\n{long}b,B,B,1.00\n한국어-책,Book,C,1.00\n"
    );
    let (report, _) = import(&db, &file).await;
    assert_eq!((report.created, report.findings_count), (3, 0), "{:?}", report.findings);
    assert_eq!(product(&db, &format!("{long}a")).await.title, "A");
    assert_eq!(product(&db, &format!("{long}b")).await.title, "B");
    assert_eq!(product(&db, "\u{1112}\u{1161}\u{11ab}국어-책").await.slug, "한국어-책");
}
