//! Categories: the tree, its paths and its addresses.

use crate::common::shop;
use souk_catalog::{
    CategoryPatch, NewCategory, NewProduct, categories, create_category, create_product, ensure_category,
    find_category, update_category,
};
use souk_db::Id;
use souk_http::Problem;
use souk_sellers::HOUSE;
use souk_testdb::TestDb;

fn named(name: &str, parent_id: Option<Id>) -> NewCategory {
    NewCategory { name: name.to_owned(), parent_id, ..NewCategory::default() }
}

async fn make(db: &TestDb, new: NewCategory) -> Result<souk_catalog::Category, Problem> {
    db.write(move |tx| async move { create_category(&tx, new).await }).await
}

async fn change(db: &TestDb, id: Id, patch: CategoryPatch) -> Result<souk_catalog::Category, Problem> {
    db.write(move |tx| async move { update_category(&tx, id, patch, |_| Ok(())).await }).await
}

#[tokio::test]
async fn a_category_that_moves_takes_all_below_along() {
    let db = shop().await;
    let home = make(&db, named("Home", None)).await.unwrap();
    let table = make(&db, named("Table", Some(home.id))).await.unwrap();
    let cups = make(&db, named("Cups", Some(table.id))).await.unwrap();
    assert_eq!(cups.path, "home/table/cups");
    let patch =
        CategoryPatch { parent_id: Some(None), slug: Some("tafel".to_owned()), ..CategoryPatch::default() };
    assert_eq!(change(&db, table.id, patch).await.unwrap().path, "tafel");
    let cups = find_category(db.read(), "cups").await.unwrap().unwrap();
    assert_eq!((cups.path.as_str(), cups.version), ("tafel/cups", 2));
    let below_itself = CategoryPatch { parent_id: Some(Some(cups.id)), ..CategoryPatch::default() };
    let problem = change(&db, table.id, below_itself).await.unwrap_err();
    assert!(problem.errors().contains_key("parent_id"));
}

#[tokio::test]
async fn grounds_are_dyes_slugs_are_unique_and_a_second_start_makes_nothing_twice() {
    let db = shop().await;
    let bad = NewCategory { ground: Some("beige".to_owned()), ..named("Home", None) };
    assert!(make(&db, bad).await.unwrap_err().errors().contains_key("ground"));
    make(&db, named("Home", None)).await.unwrap();
    assert_eq!(make(&db, named("Home", None)).await.unwrap().slug, "home-2");
    let other = make(&db, named("Other", None)).await.unwrap();
    let patch = CategoryPatch { slug: Some("home".to_owned()), ..CategoryPatch::default() };
    assert_eq!(change(&db, other.id, patch).await.unwrap_err().code(), "slug_taken");
    for _ in 0..2 {
        db.write(|tx| async move { ensure_category(&tx, named("Lamps", None)).await }).await.unwrap();
    }
    assert_eq!(categories(db.read()).await.unwrap().len(), 4);
}

#[tokio::test]
async fn the_list_counts_products_of_all_below() {
    use axum::body::{Body, to_bytes};
    use tower::ServiceExt;

    let db = shop().await;
    let home = make(&db, named("Home", None)).await.unwrap();
    let cups = make(&db, named("Cups", Some(home.id))).await.unwrap();
    for (title, published) in [("Cup", true), ("Secret cup", false)] {
        let new = NewProduct { category_id: Some(cups.id), published, ..NewProduct::titled(HOUSE, title) };
        db.write(move |tx| async move { create_product(&tx, new).await }).await.unwrap();
    }
    let (router, _) =
        souk_catalog::router(souk_catalog::CatalogState { db: (*db).clone() }).split_for_parts();
    let ask = |path: &str| axum::http::Request::get(path).body(Body::empty()).unwrap();
    let answer = router.clone().oneshot(ask("/api/categories/")).await.unwrap();
    assert_eq!(answer.status(), 200);
    let body: serde_json::Value =
        serde_json::from_slice(&to_bytes(answer.into_body(), 100_000).await.unwrap()).unwrap();
    let of = |slug: &str| {
        let results = body["results"].as_array().unwrap();
        results.iter().find(|c| c["slug"] == slug).map(|c| c["product_count"].clone()).unwrap()
    };
    assert_eq!((of("home"), of("cups")), (1.into(), 1.into()));
    assert_eq!(router.oneshot(ask("/api/categories/?colour=red")).await.unwrap().status(), 400);
}
