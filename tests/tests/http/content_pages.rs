//! The merchant's words on the storefront's pages.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use souk_testkit::TestShop;

use crate::pages::Browser;

async fn make(shop: &TestShop, path: &str, body: &Value) -> Value {
    shop.staff().post(path, body).await.expect(201)
}

/// Replaces the menu `handle`.
async fn put_menu(shop: &TestShop, handle: &str, items: &Value) {
    let path = format!("/api/menus/{handle}/");
    let read = shop.staff().get(&path).await;
    let tag = read.headers["etag"].to_str().unwrap().to_owned();
    let body = json!({"items": items});
    let put = shop.staff().call(Method::PUT, &path, Some(&body), &[("if-match", &tag)]).await;
    let _ = put.expect(200);
}

fn written(slug: &str, status: &str) -> Value {
    json!({"slug": slug, "status": status, "translations": {"en": {"title": "Terms", "body": "<p>Fair.</p>"}}})
}

#[tokio::test]
async fn what_the_merchant_changes_is_on_the_next_page_that_anybody_opens() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    let before = browser.get("/").await.input;
    assert_eq!((&before["notices"], &before["data"]["sections"][0]["banner"]), (&json!([]), &Value::Null));

    let _ = make(
        &shop,
        "/api/banners/",
        &json!({"placement": "strip", "translations": {"en": {"text": "Closed today"}}}),
    )
    .await;
    let hero =
        json!({"placement": "hero", "link": "/search/", "translations": {"en": {"heading": "Autumn"}}});
    let _ = make(&shop, "/api/banners/", &hero).await;
    let settings = shop.staff().get("/api/settings/").await.headers["etag"].to_str().unwrap().to_owned();
    let name = json!({"name": "Nour", "tagline": "Woven things"});
    let _ = shop
        .staff()
        .call(Method::PATCH, "/api/settings/", Some(&name), &[("if-match", &settings)])
        .await
        .expect(200);

    let after = browser.get("/").await.input;
    assert_eq!(after["notices"][0]["text"], "Closed today");
    assert_eq!(after["data"]["sections"][0]["banner"]["heading"], "Autumn");
    assert_eq!(
        (after["shop"]["name"].as_str(), after["shop"]["tagline"].as_str()),
        (Some("Nour"), Some("Woven things"))
    );
    assert_eq!(browser.get("/cart/").await.input["shop"]["name"], "Nour", "personal pages say so too");
    shop.done().await;
}

#[tokio::test]
async fn a_notice_appears_and_goes_with_its_window() {
    let shop = TestShop::empty().await;
    let now = shop.shop.clock().now();
    let window = json!({"placement": "strip", "starts_at": now.plus(Duration::from_secs(60)),
        "ends_at": now.plus(Duration::from_secs(120)), "translations": {"en": {"text": "For a minute"}}});
    let _ = make(&shop, "/api/banners/", &window).await;
    let browser = Browser::of(&shop);
    for (minute, shown) in [(0, 0), (1, 1), (2, 0)] {
        let notices = browser.get("/search/").await.input["notices"].as_array().map(Vec::len);
        assert_eq!(notices, Some(shown), "after {minute} minutes");
        shop.shop.clock().advance(Duration::from_secs(60));
    }
    shop.done().await;
}

#[tokio::test]
async fn a_menu_leads_to_where_its_pages_and_categories_are_now() {
    let shop = TestShop::empty().await;
    let category = make(&shop, "/api/categories/", &json!({"name": "Lamps"})).await;
    let page = make(&shop, "/api/pages/", &written("terms", "published")).await;
    let label = |text: &str| json!({"en": {"label": text}});
    let items = json!([
        {"translations": label("Lamps"), "target": {"category": category["id"]}},
        {"translations": label("Terms"), "target": {"page": page["id"]}},
    ]);
    put_menu(&shop, "footer", &items).await;
    let browser = Browser::of(&shop);
    let urls = |input: &Value| {
        let links = input["menus"]["footer"].as_array().unwrap().clone();
        links.iter().map(|link| link["url"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(urls(&browser.get("/search/").await.input), ["/c/lamps/", "/pages/terms/"]);

    let path = format!("/api/categories/{}/", category["id"].as_str().unwrap());
    let tag = shop.staff().get(&path).await.headers["etag"].to_str().unwrap().to_owned();
    let renamed = json!({"slug": "lights"});
    let _ = shop.staff().call(Method::PATCH, &path, Some(&renamed), &[("if-match", &tag)]).await.expect(200);
    assert_eq!(urls(&browser.get("/search/").await.input), ["/c/lights/", "/pages/terms/"]);
    shop.done().await;
}

#[tokio::test]
async fn a_written_page_is_shown_once_it_is_published_and_is_in_the_sitemap() {
    let shop = TestShop::empty().await;
    let _ = make(&shop, "/api/pages/", &written("terms", "published")).await;
    let _ = make(&shop, "/api/pages/", &written("plans", "draft")).await;
    let browser = Browser::of(&shop);
    let shown = browser.get("/pages/terms/").await;
    assert_eq!((shown.status, &shown.input["page"]), (StatusCode::OK, &json!("content")));
    assert_eq!(shown.input["data"]["body"], "<p>Fair.</p>");
    assert_eq!(browser.get("/pages/plans/").await.status, StatusCode::NOT_FOUND);
    let sitemap = browser.get("/sitemap.xml").await.html;
    assert!(sitemap.contains("/pages/terms/") && !sitemap.contains("plans"), "{sitemap}");
    shop.done().await;
}

#[tokio::test]
async fn an_address_that_moved_leads_on_and_keeps_what_was_asked() {
    let shop = TestShop::with_products(1).await;
    let moved = json!({"from_path": "/products/old-mug", "to": "/p/thing-1/", "status": 301});
    let _ = make(&shop, "/api/redirects/", &moved).await;
    let gone = json!({"from_path": "/p/lost/", "to": "/search/", "status": 302});
    let _ = make(&shop, "/api/redirects/", &gone).await;
    let browser = Browser::of(&shop);
    let led = browser.get("/products/old-mug/?utm_source=letter").await;
    assert_eq!(
        (led.status, led.location.as_str()),
        (StatusCode::MOVED_PERMANENTLY, "/p/thing-1/?utm_source=letter")
    );
    let led = browser.get("/p/lost/").await;
    assert_eq!(
        (led.status, led.location.as_str()),
        (StatusCode::FOUND, "/search/"),
        "at a page's own address, too"
    );
    assert_eq!(browser.get("/p/nowhere/").await.status, StatusCode::NOT_FOUND);
    // What is there is shown, whatever a redirect says.
    let taken = json!({"from_path": "/p/thing-1/", "to": "/search/", "status": 302});
    let _ = make(&shop, "/api/redirects/", &taken).await;
    assert_eq!(browser.get("/p/thing-1/").await.status, StatusCode::OK);
    shop.done().await;
}
