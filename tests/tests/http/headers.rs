//! What every answer carries.

use reqwest::Method;
use serde_json::json;
use souk_testkit::TestShop;

#[tokio::test]
async fn every_answer_carries_an_id_a_version_and_the_security_headers() {
    let shop = TestShop::with_products(1).await;
    for path in ["/api/products/", "/api/products/", "/api/nowhere/", "/health/live", "/", "/nowhere/"] {
        let answer = shop.guest().get(path).await;
        for name in ["x-request-id", "api-version", "content-security-policy", "referrer-policy"] {
            assert!(answer.headers.contains_key(name), "{path}: {name}");
        }
        assert_eq!(answer.headers["x-frame-options"], "DENY", "{path}");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff", "{path}");
        assert!(
            !answer.headers["content-security-policy"]
                .to_str()
                .unwrap()
                .contains("script-src 'unsafe-inline'")
        );
    }
}

#[tokio::test]
async fn every_path_answers_without_its_slash_and_under_its_version() {
    let shop = TestShop::with_products(1).await;
    for path in
        ["/api/products/", "/api/products", "/api/v1/products/", "/api/v1/products", "/api/products/thing-1"]
    {
        let _ = shop.guest().get(path).await.expect(200);
    }
}

#[tokio::test]
async fn whoever_has_an_answer_already_hears_304() {
    let shop = TestShop::with_products(1).await;
    for _ in 0..2 {
        let first = shop.guest().get("/api/products/").await;
        let etag = first.headers["etag"].to_str().unwrap().to_owned();
        let second =
            shop.guest().call(Method::GET, "/api/products/", None, &[("if-none-match", &etag)]).await;
        assert_eq!(second.status, 304);
    }
}

#[tokio::test]
async fn a_request_that_rides_on_cookies_must_come_from_our_own_pages() {
    let shop = TestShop::with_products(1).await;
    let variant_id = shop.variant("SKU-1").await;
    let body = json!({"variant_id": variant_id, "quantity": 1});
    let cookie = ("cookie", "souk_cart=abc");
    for (headers, status) in [
        (vec![cookie, ("sec-fetch-site", "cross-site")], 403),
        (vec![cookie, ("origin", "https://evil.example")], 403),
        (vec![cookie], 403),
        (vec![cookie, ("sec-fetch-site", "same-origin")], 201),
        (vec![cookie, ("origin", "http://localhost:8000")], 201),
        (vec![], 201),
    ] {
        let answer = shop.guest().call(Method::POST, "/api/orders/cart/", Some(&body), &headers).await;
        assert_eq!(answer.status.as_u16(), status, "{headers:?}: {:#}", answer.body);
    }
}

#[tokio::test]
async fn personal_answers_are_kept_by_nobody() {
    let shop = TestShop::with_products(1).await;
    for path in ["/api/orders/cart/", "/accounts/me/", "/api/orders/orders/"] {
        let answer = shop.staff().get(path).await;
        assert_eq!(answer.headers["cache-control"], "private, no-store", "{path}");
    }
}
