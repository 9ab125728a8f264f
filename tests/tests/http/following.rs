//! What is made from the catalog follows it at once: lists, their sizes, search.

use serde_json::{Value, json};
use souk_catalog::{NewProduct, NewVariant, create_products};
use souk_db::{DbErr, Id, sql};
use souk_testkit::TestShop;

async fn category(shop: &TestShop, name: &str, parent: Option<&Value>) -> Value {
    let body = json!({"name": name, "parent_id": parent.map(|p| p["id"].clone())});
    shop.staff().post("/api/categories/", &body).await.expect(201)
}

async fn change(shop: &TestShop, category: &Value, change: &Value) {
    let path = format!("/api/categories/{}/", category["id"].as_str().unwrap());
    let _ = shop.staff().patch(&path, change).await.expect(200);
}

async fn count(shop: &TestShop, query: &str) -> i64 {
    let list = shop.guest().get(&format!("/api/products/?{query}")).await.expect(200);
    list["count"].as_i64().unwrap()
}

/// Kitchen with Cups below it, and a bowl among the cups.
async fn kitchen() -> (TestShop, Value, Value) {
    let shop = TestShop::empty().await;
    let kitchen = category(&shop, "Kitchen", None).await;
    let cups = category(&shop, "Cups", Some(&kitchen)).await;
    let bowl = json!({"title": "Bowl", "status": "active", "category": cups["slug"],
        "variants": [{"sku": "B-1", "price": {"amount": 1_000, "currency": "EUR"}, "stock": 1}]});
    let _ = shop.staff().post("/api/products/", &bowl).await.expect(201);
    (shop, kitchen, cups)
}

#[tokio::test]
async fn a_renamed_category_has_its_new_name_and_address_in_lists_and_search() {
    let (shop, _, cups) = kitchen().await;
    change(&shop, &cups, &json!({"name": "Mugs", "slug": "mugs"})).await;
    let list = shop.guest().get("/api/products/?category=mugs").await.expect(200);
    assert_eq!(list["count"], 1);
    let shown = &list["results"][0]["category"];
    assert_eq!((shown["name"].as_str(), shown["slug"].as_str()), (Some("Mugs"), Some("mugs")));
    assert_eq!(count(&shop, "category=cups").await, 0);
    shop.run_jobs().await;
    assert_eq!((count(&shop, "search=mugs").await, count(&shop, "search=cups").await), (1, 0));
    shop.done().await;
}

#[tokio::test]
async fn a_moved_category_takes_its_products_along_to_those_above_it() {
    let (shop, _, cups) = kitchen().await;
    let garden = category(&shop, "Garden", None).await;
    change(&shop, &cups, &json!({"parent_id": garden["id"]})).await;
    assert_eq!((count(&shop, "category=garden").await, count(&shop, "category=kitchen").await), (1, 0));
    let categories = shop.guest().get("/api/categories/").await.expect(200);
    let sizes: Vec<(&str, i64)> = categories["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["slug"].as_str().unwrap(), c["product_count"].as_i64().unwrap()))
        .collect();
    assert!(sizes.contains(&("garden", 1)) && sizes.contains(&("kitchen", 0)), "{sizes:?}");
    shop.done().await;
}

#[tokio::test]
async fn a_large_category_follows_its_new_name_in_a_job() {
    let (shop, _, cups) = kitchen().await;
    let id: Id = cups["id"].as_str().unwrap().parse().unwrap();
    let products: Vec<NewProduct> = (0..120)
        .map(|n| NewProduct {
            category_id: Some(id),
            published: true,
            variants: vec![NewVariant { sku: Some(format!("C-{n}")), ..NewVariant::default() }],
            ..NewProduct::titled(souk_sellers::HOUSE, format!("Cup {n}"))
        })
        .collect();
    let made = shop.shop.db().write(move |tx| async move { create_products(&tx, products).await }).await;
    assert!(made.is_ok_and(|made| made.len() == 120));
    change(&shop, &cups, &json!({"name": "Mugs"})).await;
    shop.run_jobs().await;
    let list = shop.guest().get("/api/products/?category=cups&page_size=100").await.expect(200);
    assert_eq!(list["count"], 121);
    assert!(list["results"].as_array().unwrap().iter().all(|p| p["category"]["name"] == "Mugs"));
    shop.done().await;
}

#[tokio::test]
async fn lists_that_were_spoilt_by_hand_are_made_anew_by_a_worker() {
    let (shop, ..) = kitchen().await;
    let spoil = |tx: souk_db::Tx| async move {
        sql::exec(&tx, "UPDATE listing SET title = 'Spoilt', doc = '{}'", []).await?;
        sql::exec(&tx, "DELETE FROM listing_entry", []).await
    };
    let spoilt: Result<u64, DbErr> = shop.shop.db().write(spoil).await;
    assert!(spoilt.is_ok());
    assert!(!shop.shop.audit().await.unwrap().is_empty(), "the audit notices");
    souk_listing::Rebuild::enqueue(&shop.shop.house().services).await.unwrap();
    shop.run_jobs().await;
    let list = shop.guest().get("/api/products/?category=kitchen").await.expect(200);
    assert_eq!((list["count"].as_i64(), list["results"][0]["title"].as_str()), (Some(1), Some("Bowl")));
    shop.done().await;
}
