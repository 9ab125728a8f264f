//! Brands: made with their products, renamed with them, each with a page.

use reqwest::Method;
use serde_json::{Value, json};
use souk_catalog::{NewProduct, NewVariant, create_products};
use souk_db::{DbErr, sql};
use souk_testkit::TestShop;

use crate::pages::Browser;

async fn product(shop: &TestShop, title: &str, brand: &str) -> Value {
    let body = json!({"title": title, "status": "active", "brand": brand,
        "variants": [{"sku": title, "price": {"amount": 1_000, "currency": "EUR"}, "stock": 3}]});
    shop.staff().post("/api/products/", &body).await.expect(201)
}

async fn brand(shop: &TestShop, slug: &str) -> Value {
    shop.guest().get(&format!("/api/brands/{slug}/")).await.expect(200)
}

fn path(brand: &Value) -> String {
    format!("/api/brands/{}/", brand["id"].as_str().unwrap())
}

#[tokio::test]
async fn a_product_with_a_new_brand_makes_it_and_another_spelling_is_the_same_brand() {
    let shop = TestShop::empty().await;
    let lamp = product(&shop, "Lamp", "Café Nour").await;
    let _ = product(&shop, "Cup", "CAFE  NOUR").await;
    let list = shop.guest().get("/api/brands/").await.expect(200);
    assert_eq!((&list["count"], &list["results"][0]["name"]), (&json!(1), &json!("Café Nour")));
    assert_eq!(list["results"][0]["product_count"], 2);
    assert_eq!(lamp["brand"], "Café Nour", "what was written is what is read");
    let by_slug = shop.guest().get("/api/products/?brand=cafe-nour").await.expect(200);
    assert_eq!(by_slug["count"], 2);
    let by_name = shop.guest().get("/api/products/?brand=Caf%C3%A9%20Nour&in_stock=true").await.expect(200);
    assert_eq!(by_name["count"], 2);
    // It moves with the product's next brand, and counts what is seen alone.
    let path = format!("/api/products/{}/", lamp["id"].as_str().unwrap());
    let _ = shop.staff().patch(&path, &json!({"brand": "Halle"})).await.expect(200);
    let list = shop.guest().get("/api/brands/?ordering=-name").await.expect(200);
    let shown: Vec<_> = list["results"].as_array().unwrap().iter().map(|b| &b["name"]).collect();
    assert_eq!(shown, ["Halle", "Café Nour"]);
    let _ = shop.staff().patch(&path, &json!({"brand": null})).await.expect(200);
    let list = shop.guest().get("/api/brands/?ordering=-product_count&search=CAFÉ").await.expect(200);
    assert_eq!((&list["count"], &list["results"][0]["product_count"]), (&json!(1), &json!(1)));
    let all = shop.guest().get("/api/brands/?ordering=product_count").await.expect(200);
    assert_eq!(all["results"][0]["name"], "Halle");
    assert!(shop.shop.audit().await.unwrap().is_empty());
    shop.done().await;
}

#[tokio::test]
async fn a_renamed_brand_is_so_on_its_products_and_in_lists_at_once() {
    let shop = TestShop::empty().await;
    let _ = product(&shop, "Lamp", "Nour").await;
    let _ = product(&shop, "Cup", "Halle").await;
    let nour = brand(&shop, "nour").await;
    let _ = shop.staff().patch(&path(&nour), &json!({"name": "Atelier Nour"})).await.expect(200);
    let lamp = shop.guest().get("/api/products/lamp/").await.expect(200);
    assert_eq!((lamp["brand"].as_str(), lamp["version"].as_i64()), (Some("Atelier Nour"), Some(2)));
    assert_eq!(brand(&shop, "nour").await["name"], "Atelier Nour", "its address stays");
    let list = shop.guest().get("/api/products/?brand=nour").await.expect(200);
    assert_eq!(list["results"][0]["brand"], "Atelier Nour");
    // The old name is free again.
    let _ = product(&shop, "Bowl", "Nour").await;
    assert_eq!(brand(&shop, "nour-2").await["name"], "Nour");
    shop.done().await;
}

#[tokio::test]
async fn a_brand_of_many_products_is_renamed_on_them_by_a_job() {
    let shop = TestShop::empty().await;
    let products: Vec<NewProduct> = (0..120)
        .map(|n| NewProduct {
            brand: Some("Linnea".to_owned()),
            variants: vec![NewVariant { sku: Some(format!("L-{n}")), ..NewVariant::default() }],
            ..NewProduct::titled(souk_sellers::HOUSE, format!("Vase {n}"))
        })
        .collect();
    let made = shop.shop.db().write(move |tx| async move { create_products(&tx, products).await }).await;
    assert!(made.is_ok());
    let linnea = brand(&shop, "linnea").await;
    let _ = shop.staff().patch(&path(&linnea), &json!({"name": "Linnéa & Co"})).await.expect(200);
    shop.run_jobs().await;
    let list = shop.guest().get("/api/products/?brand=linnea&page_size=100").await.expect(200);
    assert_eq!(list["count"], 120);
    assert!(list["results"].as_array().unwrap().iter().all(|p| p["brand"] == "Linnéa & Co"));
    shop.done().await;
}

#[tokio::test]
async fn a_brand_keeps_what_is_told_of_it_and_refuses_what_cannot_be() {
    let shop = TestShop::empty().await;
    let staff = shop.staff();
    let body = json!({"name": "Nour", "description": "<p>Hand made.</p><script>x()</script>", "seo_title": "Nour lamps"});
    let made = staff.call(Method::POST, "/api/brands/", Some(&body), &[("idempotency-key", "k-1")]).await;
    let nour = made.expect(201);
    let again = staff.call(Method::POST, "/api/brands/", Some(&body), &[("idempotency-key", "k-1")]).await;
    assert_eq!(again.expect(201)["id"], nour["id"]);
    assert_eq!((&nour["slug"], &nour["description"]), (&json!("nour"), &json!("<p>Hand made.</p>")));
    let _ = staff.post("/api/brands/", &json!({"name": "NOÜR"})).await.expect_problem(409, "brand_taken");
    let _ = staff
        .post("/api/brands/", &json!({"name": "A", "slug": "nour"}))
        .await
        .expect_problem(409, "slug_taken");
    for (field, body) in [
        ("name", json!({"name": " "})),
        ("slug", json!({"name": "A", "slug": "Nour Lamps"})),
        ("colour", json!({"name": "A", "colour": "red"})),
    ] {
        let _ = staff.post("/api/brands/", &body).await.expect_invalid(field);
    }
    let read = staff.get(&path(&nour)).await.headers["etag"].to_str().unwrap().to_owned();
    let change = json!({"seo_title": null, "description": "<p>Lamps.</p>"});
    let changed = staff.call(Method::PATCH, &path(&nour), Some(&change), &[("if-match", &read)]).await;
    assert_eq!(changed.expect(200)["seo_title"], Value::Null);
    let late = staff.call(Method::PATCH, &path(&nour), Some(&change), &[("if-match", &read)]).await;
    let _ = late.expect_problem(409, "stale_version");
    let _ = shop.guest().get("/api/brands/mars/").await.expect_problem(404, "not_found");
    let _ = shop.guest().get("/api/brands/?ordering=size").await.expect_problem(400, "invalid_parameter");
    shop.done().await;
}

#[tokio::test]
async fn a_brand_goes_when_no_product_has_it_and_not_before() {
    let shop = TestShop::empty().await;
    let lamp = product(&shop, "Lamp", "Nour").await;
    let nour = brand(&shop, "nour").await;
    let _ = shop.staff().delete(&path(&nour)).await.expect_problem(409, "brand_in_use");
    let lamp = format!("/api/products/{}/", lamp["id"].as_str().unwrap());
    let _ = shop.staff().patch(&lamp, &json!({"brand": "Halle"})).await.expect(200);
    let _ = shop.staff().delete(&path(&nour)).await.expect(204);
    let _ = shop.guest().get(&path(&nour)).await.expect_problem(404, "not_found");
    shop.done().await;
}

#[tokio::test]
async fn a_brand_has_a_page_to_which_its_products_lead() {
    let shop = TestShop::empty().await;
    let _ = product(&shop, "Lamp", "Nour").await;
    let _ = product(&shop, "Cup", "Halle").await;
    let nour = brand(&shop, "nour").await;
    let texts = json!({"description": "<p>Hand made.</p>", "slug": "atelier-nour"});
    let _ = shop.staff().patch(&path(&nour), &texts).await.expect(200);
    let browser = Browser::of(&shop);
    let page = browser.get("/b/atelier-nour/").await;
    let data = &page.input["data"];
    assert_eq!((page.status.as_u16(), page.input["page"].as_str()), (200, Some("brand")));
    assert_eq!((&data["list"]["count"], &data["about"]["title"]), (&json!(1), &json!("Nour")));
    assert_eq!(data["about"]["description"], "<p>Hand made.</p>");
    assert_eq!(browser.get("/b/nour/").await.status, 301, "its old address leads on");
    let product = browser.get("/p/lamp/").await;
    assert_eq!(product.input["data"]["brand_url"], "/b/atelier-nour/");
    let sitemap = browser.get("/sitemap.xml").await.html;
    assert!(sitemap.contains("/b/atelier-nour/</loc>") && sitemap.contains("/b/halle/</loc>"), "{sitemap}");
    shop.done().await;
}

#[tokio::test]
async fn products_from_before_there_were_brands_get_theirs_at_the_next_start() {
    let shop = TestShop::empty().await;
    let _ = product(&shop, "Lamp", "Nour").await;
    let _ = product(&shop, "Cup", "Nour").await;
    let old: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(|tx| async move {
            sql::exec(&tx, "UPDATE product SET brand_id = NULL", []).await?;
            sql::exec(&tx, "UPDATE product SET brand = ' NOUR' WHERE title = 'Cup'", []).await?;
            sql::exec(&tx, "DELETE FROM brand", []).await
        })
        .await;
    assert_eq!(old.unwrap(), 1);
    let services = &shop.shop.app().services;
    for module in [souk_catalog::module()] {
        (module.first_rows.unwrap())(services).await.unwrap();
    }
    let rows = "SELECT COUNT(DISTINCT brand_id) FROM product WHERE brand_id IS NOT NULL";
    assert_eq!(sql::scalar::<i64>(shop.shop.db().read(), rows, []).await.unwrap(), Some(1));
    assert_eq!(brand(&shop, "nour").await["slug"], "nour");
    shop.done().await;
}
