//! Import of product files: what goes in, what is told, what a second run does.

use crate::common::{Offers, count, import, options, picture_of, product, shop};
use souk_catalog::import::{self as engine, Report};
use souk_db::sql;
use souk_money::{Currency, Money, Quantity};

const GOOD: &str = include_str!("data/good.csv");
const HEADER: &str = "Handle,Title,Type,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Image Src\n";

fn file(lines: &str) -> String {
    format!("{HEADER}{lines}")
}

#[tokio::test]
async fn a_product_comes_in_with_its_variants_options_pictures_price_and_stock() {
    let db = shop().await;
    let (report, offers) = import(&db, GOOD).await;
    assert_eq!((report.created, report.variants, report.refused), (3, 5, 0), "{:?}", report.findings);

    let mug = product(&db, "sea-mug").await;
    assert_eq!(mug.title, "Sea mug");
    assert_eq!(mug.description, "<p>Thrown by hand.\nEach is its own.</p>");
    assert_eq!(mug.brand.as_deref(), Some("Ida Pots"));
    assert_eq!(mug.category.as_ref().map(|c| (c.name.as_str(), c.slug.as_str())), Some(("Mugs", "mugs")));
    assert_eq!(mug.tags, ["blue", "kitchen"]);
    assert_eq!(mug.seo_title.as_deref(), Some("The sea mug"));
    let options: Vec<_> = mug.options.iter().map(|o| (o.name.as_str(), o.values.join("|"))).collect();
    assert_eq!(options, [("Colour", "Sea|Sand".to_owned()), ("Size", "Small|Large".to_owned())]);
    let skus: Vec<_> =
        mug.variants.iter().map(|v| (v.sku.as_str(), v.title.as_str(), v.weight_grams)).collect();
    assert_eq!(
        skus,
        [
            ("MUG-SEA-S", "Sea / Small", Some(310)),
            ("MUG-SEA-L", "Sea / Large", None),
            ("SEA-MUG-SAND-SMALL", "Sand / Small", Some(290)),
        ]
    );
    let offer = offers.lock().unwrap()[&mug.variants[0].id].clone();
    assert_eq!(offer.price, Some(Money::new(1850, Currency::EUR)));
    assert_eq!(offer.compare_at, Some(Money::new(2200, Currency::EUR)));
    assert_eq!((offer.on_hand, offer.backorder), (Quantity::new(4), false));
    let large = offers.lock().unwrap()[&mug.variants[1].id].clone();
    assert_eq!((large.on_hand, large.backorder), (Quantity::new(0), true));

    let waiting = souk_catalog::pending_media(db.read(), mug.id).await.unwrap();
    let sources: Vec<_> = waiting.iter().map(|m| m.source.rsplit('/').next().unwrap()).collect();
    assert_eq!(sources, ["front.jpg", "sea.jpg", "back.jpg", "sea-own.jpg"]);
    assert!(mug.images.is_empty(), "what is not here yet is not shown");
}

#[tokio::test]
async fn a_plain_product_has_no_options_its_own_tax_and_an_uncounted_stock() {
    let db = shop().await;
    let (_, offers) = import(&db, GOOD).await;
    let plate = product(&db, "plain-plate").await;
    assert!(plate.options.is_empty() && plate.variants[0].title.is_empty());
    assert_eq!(plate.tax_class, "zero");
    assert_eq!(plate.variants[0].sku, "PLAIN-PLATE");
    assert_eq!(offers.lock().unwrap()[&plate.variants[0].id].on_hand, None);
}

#[tokio::test]
async fn a_formula_is_a_text() {
    let db = shop().await;
    import(&db, GOOD).await;
    let tin = product(&db, "sum-a1-a9-tin").await;
    assert_eq!(tin.title, "=HYPERLINK(\"http://evil.example\",\"tin\")");
    assert_eq!(tin.variants[0].sku, "=1+1");
    assert!(!tin.published, "a draft stays hidden");
}

#[tokio::test]
async fn a_second_run_changes_nothing_and_says_so() {
    let db = shop().await;
    import(&db, GOOD).await;
    let (before, events) = (picture_of(&db).await, count(&db, "outbox").await);
    let (report, offers) = import(&db, GOOD).await;
    assert_eq!((report.created, report.updated, report.unchanged), (0, 0, 3));
    assert!(offers.lock().unwrap().is_empty());
    assert_eq!(picture_of(&db).await, before);
    assert_eq!(count(&db, "outbox").await, events, "no event for what did not change");
}

#[tokio::test]
async fn a_changed_product_is_changed_and_keeps_what_was_sold_since() {
    let db = shop().await;
    let (_, first) = import(&db, GOOD).await;
    let old = product(&db, "sea-mug").await;
    assert_eq!(first.lock().unwrap().len(), 5);
    let changed = GOOD
        .replace("Sea mug,\"<p>", "Ocean mug,\"<p>")
        .replace("MUG-SEA-S,310,shopify,4", "MUG-SEA-L,310,shopify,9")
        .replace("MUG-SEA-L,,shopify,0,continue,24", "MUG-SEA-S,,shopify,0,continue,25")
        .replace("sea-mug,,,,,,,,Sand,,Small,,290,shopify,7,deny,18.50,,true,,,,,,,\n", "");
    let (report, offers) = import(&db, &changed).await;
    assert_eq!((report.created, report.updated, report.unchanged), (0, 1, 2), "{:?}", report.findings);
    let new = product(&db, "sea-mug").await;
    assert_eq!((new.id, new.title.as_str()), (old.id, "Ocean mug"));
    assert!(new.version > old.version);
    let skus: Vec<_> = new.variants.iter().map(|v| (v.id, v.sku.as_str())).collect();
    assert_eq!(
        skus,
        [(old.variants[0].id, "MUG-SEA-L"), (old.variants[1].id, "MUG-SEA-S")],
        "exchanged, in place"
    );
    assert_eq!(new.options[0].values, ["Sea"], "a value that nobody has is not offered");
    let offers = offers.lock().unwrap();
    assert_eq!(offers[&new.variants[0].id].on_hand, Quantity::new(9));
    assert_eq!(offers[&new.variants[1].id].on_hand, None, "the file's figure is as before");
    assert_eq!(offers[&new.variants[1].id].price, Some(Money::new(2500, Currency::EUR)));
}

#[tokio::test]
async fn a_product_that_was_archived_is_left_alone_and_told() {
    let db = shop().await;
    import(&db, GOOD).await;
    let id = product(&db, "sea-mug").await.id;
    db.write(move |tx| async move { souk_catalog::archive_product(&tx, id).await }).await.unwrap();
    assert_eq!(import(&db, GOOD).await.0.findings, []);
    let (report, _) = import(&db, &GOOD.replace("Sea mug,", "Ocean mug,")).await;
    assert_eq!((report.updated, report.unchanged), (0, 3));
    assert_eq!((report.findings[0].line, report.findings[0].refused), (2, false));
    assert_eq!(product(&db, "sea-mug").await.title, "Sea mug");
}

#[tokio::test]
async fn each_broken_product_is_told_by_line_field_and_reason_and_the_rest_goes_in() {
    let db = shop().await;
    let lines = "good-one,Good,,Title,Default Title,G1,1,10.00,\n\
        ,No handle,,Title,Default Title,N1,1,10.00,\n\
        no-title,,,Title,Default Title,N2,1,10.00,\n\
        below,Below zero,,Title,Default Title,N3,1,-5.00,\n\
        fine,Too fine,,Title,Default Title,N4,1,5.001,\n\
        words,In words,,Title,Default Title,N5,many,5.00,\n\
        twice,Twice,,Size,S,T1,1,5.00,\n\
        twice,,,,M,T1,1,5.00,\n\
        same,Same,,Size,S,S1,1,5.00,\n\
        same,,,,S,S2,1,5.00,\n\
        free,No price,,Title,Default Title,N6,1,,\n\
        bell,Bell,\"Be\u{7}ll\",Title,Default Title,N7,1,1.00,\n\
        good-one,Again,,Title,Default Title,G2,1,10.00,\n\
        last,Last,,Title,Default Title,L1,1,10.00,\n";
    let (report, _) = import(&db, &file(lines)).await;
    assert_eq!((report.created, report.refused), (3, 9));
    let told: Vec<_> =
        report.findings.iter().map(|f| (f.line, f.handle.as_str(), f.field.as_str())).collect();
    assert_eq!(
        told,
        [
            (3, "", "Handle"),
            (4, "no-title", "Title"),
            (5, "below", "Variant Price"),
            (6, "fine", "Variant Price"),
            (7, "words", "Variant Inventory Qty"),
            (9, "twice", "Variant SKU"),
            (11, "same", "Option1 Value"),
            (12, "free", "Variant Price"),
            (13, "bell", "Type"),
            (14, "good-one", "Handle"),
        ]
    );
    assert!(report.findings.iter().all(|f| f.refused != (f.handle == "twice") && !f.reason().is_empty()));
    assert_eq!(count(&db, "product").await, 3);
    assert_eq!(count(&db, "import_line").await, 10);
}

#[tokio::test]
async fn a_sku_of_another_product_is_told_and_the_product_comes_in_the_same_way_each_time() {
    let lines =
        "one,One,,Title,Default Title,SHARED,1,10.00,\ntwo,Two,,Title,Default Title,SHARED,1,11.00,\n";
    let mut skus = Vec::new();
    for _ in 0..2 {
        let db = shop().await;
        let (report, _) = import(&db, &file(lines)).await;
        assert_eq!((report.created, report.refused), (2, 0));
        let finding = &report.findings[0];
        assert_eq!(
            (finding.line, finding.handle.as_str(), finding.field.as_str()),
            (3, "two", "Variant SKU")
        );
        assert!(!finding.refused);
        assert_eq!(product(&db, "one").await.variants[0].sku, "SHARED");
        skus.push(product(&db, "two").await.variants[0].sku.clone());
        assert_eq!(import(&db, &file(lines)).await.0.unchanged, 2);
    }
    assert!(skus[0].starts_with("SHARED-") && skus[0] == skus[1]);
}

#[tokio::test]
async fn a_huge_cell_and_a_foreign_letter_cost_only_their_products() {
    let db = shop().await;
    let mut bytes = file("big,").into_bytes();
    bytes.extend(std::iter::repeat_n(b'x', 10_000_000));
    bytes.extend(b",,Title,Default Title,B1,1,10.00,\ncafe,Caf\x81\xe9,,Title,Default Title,C1,1,10.00,\n");
    bytes.extend("plain,Pl\u{e4}in,,Title,Default Title,P1,1,10.00,\n".as_bytes());
    let report =
        engine::run(&db, std::io::Cursor::new(bytes), options(&Offers::default(), None)).await.unwrap();
    assert_eq!((report.created, report.refused), (1, 2));
    assert_eq!((report.findings[0].line, report.findings[0].field.as_str()), (2, "Title"));
    assert!(report.findings[0].reason().contains("1 MB"));
    assert_eq!((report.findings[1].line, report.findings[1].field.as_str()), (3, "Title"));
    assert!(report.findings[1].reason().contains("UTF-8"));
    assert_eq!(product(&db, "plain").await.title, "Pläin");
}

#[tokio::test]
async fn a_file_that_is_no_product_file_in_utf8_is_refused_whole() {
    let utf16: Vec<u8> = "\u{feff}Handle,Title".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [utf16, b"a,b\n1,2\n".to_vec(), Vec::new(), b"PK\x03\x04rest".to_vec()] {
        let db = shop().await;
        let report =
            engine::run(&db, std::io::Cursor::new(bytes), options(&Offers::default(), None)).await.unwrap();
        assert!(report.unreadable && report.products() == 0);
        assert_eq!((report.findings.len(), report.findings[0].line), (1, 1));
    }
}

#[tokio::test]
async fn a_byte_order_mark_is_no_part_of_the_first_column() {
    let db = shop().await;
    let with_mark = format!("\u{feff}{}", file("one,One,,Title,Default Title,O1,1,10.00,\n"));
    assert_eq!(import(&db, &with_mark).await.0.created, 1);
}

#[tokio::test]
async fn pictures_that_point_inside_are_told_and_never_recorded() {
    let db = shop().await;
    let lines = "one,One,,Title,Default Title,O1,1,10.00,http://169.254.169.254/latest/\n\
        one,,,,,,,,file:///etc/passwd\none,,,,,,,,https://pictures.example.org/a.png\n";
    let (report, _) = import(&db, &file(lines)).await;
    assert_eq!((report.created, report.refused, report.images), (1, 0, 1));
    let told: Vec<_> = report.findings.iter().map(|f| (f.line, f.field.as_str(), f.refused)).collect();
    assert_eq!(told, [(2, "Image Src", false), (3, "Image Src", false)]);
    assert_eq!(count(&db, "product_media").await, 1);
}

fn many(products: usize) -> String {
    let line = |n: usize| {
        format!(
            "thing-{n},Thing {n},Kind {},Size,S,SKU-{},1,{n}.50,\nthing-{n},,,,M,,2,{n}.75,\n",
            n % 7,
            n / 3 * 3
        )
    };
    file(&(0..products).map(line).collect::<String>())
}

#[tokio::test]
async fn a_run_that_was_killed_half_way_and_started_again_ends_the_same() {
    let whole = shop().await;
    let (straight, _) = import(&whole, &many(450)).await;
    assert_eq!((straight.created, straight.variants, straight.categories_created), (450, 900, 7));

    let db = shop().await;
    let offers = Offers::default();
    let killed = engine::run(&db, std::io::Cursor::new(many(450)), options(&offers, Some(3))).await;
    assert!(killed.is_err());
    let before = u64::try_from(count(&db, "product").await).unwrap();
    assert!((1..450).contains(&before), "what was written before stays: {before}");
    let again = engine::run(&db, std::io::Cursor::new(many(450)), options(&offers, None)).await.unwrap();
    assert_eq!((again.created, again.unchanged), (450 - before, before));
    assert_eq!(picture_of(&db).await, picture_of(&whole).await);
    assert_eq!(offers.lock().unwrap().len(), 900);
}

#[tokio::test]
async fn a_dry_run_tells_the_same_and_writes_nothing() {
    let db = shop().await;
    let offers = Offers::default();
    let mut dry = options(&offers, None);
    dry.dry_run = true;
    let told = engine::run(&db, std::io::Cursor::new(many(250)), dry).await.unwrap();
    for table in ["product", "category", "import_run", "outbox"] {
        assert_eq!(count(&db, table).await, 0, "{table}");
    }
    let (done, _) = import(&db, &many(250)).await;
    assert_eq!(Report { run_id: done.run_id, dry_run: false, ..told }, done);
}

#[tokio::test]
async fn the_run_is_on_record_and_progress_is_told() {
    let db = shop().await;
    let seen = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let mut wanted = options(&Offers::default(), None);
    let keep = std::sync::Arc::clone(&seen);
    wanted.progress = Some(std::sync::Arc::new(move |p: engine::Progress| keep.lock().unwrap().push(p)));
    let text = many(250);
    let bytes = text.len() as u64;
    let report = engine::run(&db, std::io::Cursor::new(text), wanted).await.unwrap();
    let seen = seen.lock().unwrap().clone();
    assert!(seen.is_sorted_by(|a, b| a.products < b.products) && seen.len() > 1, "{seen:?}");
    assert_eq!(seen.last().unwrap().products, 250);
    assert_eq!(seen.last().unwrap().bytes, bytes);
    let state: Option<String> = sql::scalar(
        db.read(),
        "SELECT state FROM import_run WHERE id = $1 AND created_count = 250 AND finished_at IS NOT NULL",
        [report.run_id.unwrap().into()],
    )
    .await
    .unwrap();
    assert_eq!(state.as_deref(), Some("finished"));
}

#[tokio::test]
async fn breaks_and_hidden_characters_in_a_line_of_text_become_blanks() {
    let db = shop().await;
    let text = "Handle,Title,Vendor,SEO Description,Variant Price\n\
        pot,\"Clay\npot\",Ida\u{200e} Pots,\"Thrown by hand.\r\n\r\nEach is its own.\",10.00\n";
    let (report, _) = import(&db, text).await;
    assert_eq!((report.created, report.refused), (1, 0), "{:?}", report.findings);
    let pot = product(&db, "pot").await;
    assert_eq!((pot.title.as_str(), pot.brand.as_deref()), ("Clay pot", Some("Ida Pots")));
    assert_eq!(pot.seo_description.as_deref(), Some("Thrown by hand. Each is its own."));
}
