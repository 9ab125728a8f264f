//! Products and variants: what may be, and what others read of it.

use crate::common::{count, shop};
use souk_catalog::{
    Attribute, AttributeValue, FetchFailure, NewMedia, NewProduct, NewVariant, ProductPatch, ReadyMedia,
    VariantPatch, add_variant, archive_product, archive_variant, create_product, find_id, media_failed,
    media_ready, pending_media, pending_media_from, product_ids_of_variants, products_by_ids,
    restore_product, update_product, update_variant, variant_id_by_sku, variants_by_ids,
};
use souk_db::{Id, sql};
use souk_http::Problem;
use souk_sellers::HOUSE;
use souk_testdb::TestDb;

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect()
}

fn variant(sku: &str, options: &[(&str, &str)]) -> NewVariant {
    NewVariant { sku: Some(sku.to_owned()), options: pairs(options), ..NewVariant::default() }
}

fn mug() -> NewProduct {
    let picture =
        |name: &str| NewMedia { source: format!("sample:{name}"), alt: name.to_owned(), focal: None };
    let mut blue = variant("MUG-B", &[("Colour", "Blue"), ("Size", "S")]);
    blue.image = Some("sample:blue".to_owned());
    NewProduct {
        description: "<p onclick='x()'>Fine</p><script>x</script>".to_owned(),
        attributes: vec![
            Attribute { name: "volume".to_owned(), value: AttributeValue::Number(0.3), custom: false },
            Attribute { name: "fired".to_owned(), value: AttributeValue::Boolean(true), custom: false },
            Attribute {
                name: "shelf".to_owned(),
                value: AttributeValue::Text("A7".to_owned()),
                custom: true,
            },
        ],
        media: vec![picture("front"), picture("blue")],
        variants: vec![blue, variant("MUG-R", &[("Size", "S"), ("Colour", "Red")])],
        ..NewProduct::titled(HOUSE, "Fine Mug")
    }
}

async fn make(db: &TestDb, new: NewProduct) -> Result<souk_catalog::Created, Problem> {
    db.write(move |tx| async move { create_product(&tx, new).await }).await
}

#[tokio::test]
async fn a_product_is_read_as_it_was_made_with_clean_rich_text() {
    let db = shop().await;
    let made = make(&db, mug()).await.unwrap();
    assert_eq!(made.slug, "fine-mug");
    assert_eq!(find_id(db.read(), "fine-mug").await.unwrap(), Some(made.id));
    let facts = products_by_ids(db.read(), &[made.id]).await.unwrap().remove(&made.id).unwrap();
    assert_eq!(facts.description, "<p>Fine</p>");
    assert_eq!(facts.seller.name, "Souk");
    assert_eq!(facts.attributes, mug().attributes);
    let ids: Vec<_> = facts.variants.iter().map(|v| v.id).collect();
    assert_eq!(ids, made.variant_ids);
    assert_eq!(
        facts.variants[1].options,
        pairs(&[("Colour", "Red"), ("Size", "S")]),
        "in the first one's order"
    );
    assert_eq!(facts.options[0].values, ["Blue", "Red"]);
    assert!(facts.is_visible());
}

#[tokio::test]
async fn a_title_that_is_taken_gets_a_number_in_its_slug() {
    let db = shop().await;
    let mut slugs = Vec::new();
    for _ in 0..3 {
        slugs.push(make(&db, NewProduct::titled(HOUSE, "Tea!")).await.unwrap().slug);
    }
    assert_eq!(slugs, ["tea", "tea-2", "tea-3"]);
}

#[tokio::test]
async fn a_slug_that_is_asked_for_is_used_or_refused_and_free_once_its_product_is_archived() {
    let db = shop().await;
    let tea = || NewProduct { slug: Some("tee".to_owned()), ..NewProduct::titled(HOUSE, "Tea") };
    let first = make(&db, tea()).await.unwrap();
    assert_eq!(make(&db, tea()).await.unwrap_err().code(), "slug_taken");
    db.write(move |tx| async move { archive_product(&tx, first.id).await }).await.unwrap();
    let second = make(&db, tea()).await.unwrap();
    assert_eq!((second.slug.as_str(), find_id(db.read(), "TEE").await.unwrap()), ("tee", Some(second.id)));
    let back = db.write(move |tx| async move { restore_product(&tx, first.id).await }).await.unwrap_err();
    assert_eq!(back.code(), "slug_taken");
}

#[tokio::test]
async fn a_sku_that_is_made_is_one_that_nobody_has() {
    let db = shop().await;
    let asked = NewProduct { variants: vec![variant("TEA", &[])], ..NewProduct::titled(HOUSE, "Other") };
    make(&db, asked).await.unwrap();
    let size = |value: &str| NewVariant { options: pairs(&[("Age", value)]), ..NewVariant::default() };
    make(&db, NewProduct { variants: vec![NewVariant::default()], ..NewProduct::titled(HOUSE, "Tea") })
        .await
        .unwrap();
    let game = NewProduct { variants: vec![size("5+"), size("5-")], ..NewProduct::titled(HOUSE, "Game") };
    let game = make(&db, game).await.unwrap().id;
    db.write(move |tx| async move { add_variant(&tx, game, size("5?")).await }).await.unwrap();
}

#[tokio::test]
async fn what_a_product_may_not_be_is_named_field_by_field() {
    let db = shop().await;
    let mut bad = mug();
    bad.title = " ".to_owned();
    bad.slug = Some("Not A Slug".to_owned());
    bad.variants.push(variant("MUG-B", &[("Colour", "Green"), ("Size", "S")]));
    bad.variants.push(variant("MUG-X", &[("Colour", "Green")]));
    bad.variants[0].weight_grams = Some(-1);
    let problem = make(&db, bad).await.unwrap_err();
    assert_eq!(problem.status(), 422);
    let fields: Vec<_> = problem.violations().iter().map(|v| v.path.as_str()).collect();
    assert_eq!(
        fields,
        ["title", "slug", "variants[0].weight_grams", "variants[2].sku", "variants[3].options"]
    );
    let mut nowhere = mug();
    nowhere.category_id = Some(Id::from_u128(5));
    assert_eq!(make(&db, nowhere).await.unwrap_err().status(), 422);
    assert_eq!(count(&db, "product").await, 0);
}

#[tokio::test]
async fn a_sku_is_unique_among_live_variants_and_free_once_archived() {
    let db = shop().await;
    let first = make(&db, mug()).await.unwrap();
    let problem = make(&db, mug()).await.unwrap_err();
    assert_eq!((problem.status().as_u16(), problem.code()), (409, "sku_taken"));
    db.write(move |tx| async move { archive_product(&tx, first.id).await }).await.unwrap();
    assert_eq!(variant_id_by_sku(db.read(), "MUG-B").await.unwrap(), None);
    make(&db, mug()).await.unwrap();
    let back = db.write(move |tx| async move { restore_product(&tx, first.id).await }).await.unwrap_err();
    assert_eq!(back.code(), "sku_taken");
    let facts = variants_by_ids(db.read(), &first.variant_ids).await.unwrap();
    assert!(facts.values().all(|v| !v.active), "archived ones are still told, for old orders");
}

#[tokio::test]
async fn an_archived_product_comes_back_with_its_variants() {
    let db = shop().await;
    let made = make(&db, mug()).await.unwrap();
    let (id, gone) = (made.id, made.variant_ids[1]);
    db.write(move |tx| async move { archive_variant(&tx, id, gone).await }).await.unwrap();
    db.clock().advance(std::time::Duration::from_secs(1));
    db.write(move |tx| async move { archive_product(&tx, id).await }).await.unwrap();
    assert!(!products_by_ids(db.read(), &[id]).await.unwrap()[&id].is_visible());
    db.write(move |tx| async move { restore_product(&tx, id).await }).await.unwrap();
    let facts = products_by_ids(db.read(), &[id]).await.unwrap().remove(&id).unwrap();
    assert_eq!(facts.variants.len(), 1, "what was archived before stays archived");
    assert!(facts.is_visible());
}

#[tokio::test]
async fn a_patch_changes_what_it_names_raises_the_version_and_says_so() {
    let db = shop().await;
    let made = make(&db, mug()).await.unwrap();
    let id = made.id;
    let patch = ProductPatch {
        title: Some("Finer mug".to_owned()),
        tags: Some(vec!["new".to_owned()]),
        attributes: Some(Vec::new()),
        media: Some(vec![NewMedia { source: "sample:blue".to_owned(), alt: "Blue".to_owned(), focal: None }]),
        ..ProductPatch::default()
    };
    db.write(move |tx| async move { update_product(&tx, id, patch).await }).await.unwrap();
    let facts = products_by_ids(db.read(), &[id]).await.unwrap().remove(&id).unwrap();
    assert_eq!((facts.title.as_str(), facts.slug.as_str(), facts.version), ("Finer mug", "fine-mug", 2));
    assert_eq!((facts.tags, facts.attributes), (vec!["new".to_owned()], Vec::new()));
    assert_eq!(pending_media(db.read(), id).await.unwrap().len(), 1);
    let said: Option<i64> =
        sql::scalar(db.read(), "SELECT COUNT(*) FROM outbox WHERE topic = 'product.changed'", [])
            .await
            .unwrap();
    assert_eq!(said, Some(2));
    let unknown =
        db.write(|tx| async move { update_product(&tx, Id::from_u128(9), ProductPatch::default()).await });
    assert_eq!(unknown.await.unwrap_err().status(), 404);
}

#[tokio::test]
async fn variants_are_added_changed_and_taken_out() {
    let db = shop().await;
    let made = make(&db, mug()).await.unwrap();
    let id = made.id;
    let new = NewVariant { options: pairs(&[("Colour", "Green"), ("Size", "S")]), ..NewVariant::default() };
    let green = db.write(move |tx| async move { add_variant(&tx, id, new).await }).await.unwrap();
    let twin = variant("TWIN", &[("Colour", "Green"), ("Size", "S")]);
    let taken = db.write(move |tx| async move { add_variant(&tx, id, twin).await }).await.unwrap_err();
    assert_eq!(taken.code(), "options_taken");
    let odd = variant("ODD", &[("Taste", "Salt")]);
    let odd = db.write(move |tx| async move { add_variant(&tx, id, odd).await }).await.unwrap_err();
    assert!(odd.names("options"));

    let patch = VariantPatch {
        sku: Some("MUG-G".to_owned()),
        weight_grams: Some(Some(300)),
        options: Some(pairs(&[("Size", "L"), ("Colour", "Green")])),
        ..VariantPatch::default()
    };
    db.write(move |tx| async move { update_variant(&tx, id, green, patch).await }).await.unwrap();
    let facts = variants_by_ids(db.read(), &[green]).await.unwrap().remove(&green).unwrap();
    assert_eq!(
        (facts.sku.as_str(), facts.title.as_str(), facts.weight_grams),
        ("MUG-G", "Green / L", Some(300))
    );
    assert_eq!(product_ids_of_variants(db.read(), &[green]).await.unwrap()[&green], id);
    let taken = VariantPatch { sku: Some("MUG-B".to_owned()), ..VariantPatch::default() };
    let taken =
        db.write(move |tx| async move { update_variant(&tx, id, green, taken).await }).await.unwrap_err();
    assert_eq!(taken.code(), "sku_taken");
    db.write(move |tx| async move { archive_variant(&tx, id, green).await }).await.unwrap();
    let twice = db.write(move |tx| async move { archive_variant(&tx, id, green).await }).await.unwrap_err();
    assert_eq!(twice.status(), 404);
}

#[tokio::test]
async fn a_picture_is_shown_once_it_is_here_and_a_variant_shows_its_own() {
    let db = shop().await;
    let made = make(&db, mug()).await.unwrap();
    let waiting = pending_media_from(db.read(), "sample:", 10).await.unwrap();
    assert_eq!(waiting.len(), 2);
    for picture in waiting {
        db.write(move |tx| async move {
            if picture.alt == "front" {
                return media_failed(&tx, &picture, &FetchFailure::Later("no answer within 10 s".to_owned()))
                    .await;
            }
            let ready = ReadyMedia {
                url: "/media/x/800.webp".to_owned(),
                width: 800,
                height: 1000,
                ..ReadyMedia::default()
            };
            media_ready(&tx, &picture, ready).await
        })
        .await
        .unwrap();
    }
    let facts = products_by_ids(db.read(), &[made.id]).await.unwrap().remove(&made.id).unwrap();
    assert_eq!(facts.images.len(), 1);
    assert_eq!(facts.variants[0].image.as_ref().map(|i| i.url.as_str()), Some("/media/x/800.webp"));
    assert_eq!(facts.variants[1].image, None);
    let red = variants_by_ids(db.read(), &[made.variant_ids[1]]).await.unwrap();
    assert!(red[&made.variant_ids[1]].image.is_some(), "its product's first stands in");
    assert_eq!(pending_media(db.read(), made.id).await.unwrap().len(), 1, "what failed may be tried again");
}
