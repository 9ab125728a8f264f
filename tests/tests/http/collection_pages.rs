//! Collections as others meet them: on pages, in menus, and in the audit.

use reqwest::Method;
use serde_json::{Value, json};
use souk_db::{DbErr, sql};
use souk_testkit::TestShop;

use crate::collections::{at, product, ruled, sound};
use crate::pages::Browser;

#[tokio::test]
async fn the_audit_notices_what_is_in_the_wrong_collection() {
    let shop = TestShop::with_products(2).await;
    let _ = ruled(&shop, "All", &json!([{"type": "title_contains", "value": "thing"}])).await;
    sound(&shop).await;
    let spoil: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(|tx| async move {
            sql::exec(&tx, "DELETE FROM listing_entry WHERE scope_id IN (SELECT id FROM collection)", [])
                .await
        })
        .await;
    assert_eq!(spoil.unwrap(), 2);
    let found = shop.shop.audit().await.unwrap();
    assert!(found.iter().any(|finding| finding.contains("fits its rule")), "{found:?}");
    souk_listing::Rebuild::enqueue(&shop.shop.app().services).await.unwrap();
    shop.run_jobs().await;
    sound(&shop).await;
    shop.done().await;
}

#[tokio::test]
async fn collections_have_pages_that_menus_lead_to_and_drafts_have_none() {
    let shop = TestShop::empty().await;
    let lamp = product(&shop, "Lamp", 3_000, json!({"brand": "Nour"})).await;
    let cup = product(&shop, "Cup", 900, json!({})).await;
    let staff = shop.staff();
    let body = json!({"title": "Our picks", "kind": "manual", "published": true, "description": "<p>Dear to us.</p>"});
    let picks = staff.post("/api/collections/", &body).await.expect(201);
    let products = json!({"products": [lamp["id"], cup["id"]]});
    let _ =
        staff.call(Method::PUT, &format!("{}products/", at(&picks)), Some(&products), &[]).await.expect(200);
    let brand = shop.guest().get("/api/brands/nour/").await.expect(200);
    let item = |target: Value| json!({"target": target, "translations": {"en": {"label": "There"}}});
    let menu =
        json!({"items": [item(json!({"collection": picks["id"]})), item(json!({"brand": brand["id"]}))]});
    let _ = staff.call(Method::PUT, "/api/menus/main/", Some(&menu), &[]).await.expect(200);
    let browser = Browser::of(&shop);
    let page = browser.get("/collections/our-picks/").await;
    let data = &page.input["data"];
    assert_eq!((page.status.as_u16(), page.input["page"].as_str()), (200, Some("collection")));
    assert_eq!((&data["list"]["count"], &data["about"]["by_hand"]), (&json!(2), &json!(true)));
    assert_eq!(data["list"]["results"][0]["title"], "Lamp");
    let main = &page.input["menus"]["main"];
    assert_eq!((&main[0]["url"], &main[1]["url"]), (&json!("/collections/our-picks/"), &json!("/b/nour/")));
    let sorted = browser.get("/collections/our-picks/?ordering=price&in_stock=1").await;
    assert_eq!(sorted.input["data"]["list"]["results"][0]["title"], "Cup");
    let overview = browser.get("/collections/").await;
    let shown = &overview.input["data"]["collections"];
    assert_eq!((&shown[0]["slug"], &shown[0]["product_count"]), (&json!("our-picks"), &json!(2)));
    let sitemap = browser.get("/sitemap.xml").await.html;
    assert!(sitemap.contains("/collections/our-picks/</loc>"), "{sitemap}");
    // One that is not published is for staff alone.
    let _ = staff.patch(&at(&picks), &json!({"published": false})).await.expect(200);
    assert_eq!(browser.get("/collections/our-picks/").await.status, 404);
    assert_eq!(browser.get("/").await.input["menus"]["main"].as_array().unwrap().len(), 1);
    let _ = shop.guest().get(&at(&picks)).await.expect_problem(404, "not_found");
    assert_eq!(shop.guest().get("/api/collections/").await.expect(200)["count"], 0);
    assert_eq!(shop.guest().get("/api/products/?collection=our-picks").await.expect(200)["count"], 0);
    assert_eq!(staff.get("/api/products/?collection=our-picks").await.expect(200)["count"], 2);
    shop.done().await;
}
