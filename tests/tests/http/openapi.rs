//! The OpenAPI document against the code, and every operation against strangers.

mod limits;

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::TestShop;

fn committed() -> Value {
    serde_json::from_str(include_str!("../../../openapi.json")).unwrap()
}

#[tokio::test]
async fn the_committed_document_is_the_codes_own() {
    let shop = TestShop::empty().await;
    let served = shop.guest().get("/api/schema/").await.expect(200);
    assert!(served == committed(), "openapi.json is stale: `souk openapi > openapi.json`");
}

#[test]
fn the_committed_contract_of_the_pages_is_the_codes_own() {
    let committed: Value = serde_json::from_str(include_str!("../../../web/pages.json")).unwrap();
    let own = serde_json::to_value(souk_app::contract()).unwrap();
    assert!(
        own == committed,
        "web/pages.json is stale: `souk contract > web/pages.json`, then `npm run api` in web/"
    );
}

/// Operations that anybody may call: each was decided on.
const PUBLIC: &[(&str, &str)] = &[
    ("post", "/accounts/login/"),
    ("post", "/accounts/logout/"),
    ("post", "/accounts/passkey-login/"),
    ("post", "/accounts/passkey-login/begin/"),
    ("post", "/accounts/forgot-password/"),
    ("post", "/accounts/not-me/"),
    ("post", "/accounts/resend-otp/"),
    ("post", "/accounts/reset-password/"),
    ("post", "/accounts/verify-email/"),
    ("post", "/accounts/verify-otp/"),
    ("post", "/accounts/register/"),
    ("post", "/accounts/sign-in-link/"),
    ("post", "/api/orders/track/"),
    ("post", "/accounts/token-refresh/"),
    ("get", "/api/banners/"),
    ("get", "/api/categories/"),
    ("get", "/api/categories/{id}/"),
    ("get", "/api/brands/"),
    ("get", "/api/brands/{id}/"),
    ("get", "/api/collections/"),
    ("get", "/api/collections/{id}/"),
    ("get", "/api/channels/"),
    ("get", "/api/channels/{slug}/"),
    ("get", "/api/checkout/shipping-methods/"),
    ("post", "/api/checkout/quote/"),
    ("get", "/api/home-sections/"),
    ("get", "/api/menus/{handle}/"),
    ("get", "/api/orders/cart/"),
    ("post", "/api/orders/cart/"),
    ("put", "/api/orders/cart/{id}/"),
    ("delete", "/api/orders/cart/{id}/"),
    ("post", "/api/orders/orders/"),
    ("get", "/api/pages/"),
    ("get", "/api/pages/{slug}/"),
    ("get", "/api/products/"),
    ("get", "/api/search/"),
    ("get", "/api/search/suggestions/"),
    ("post", "/api/search/clicks/"),
    ("get", "/api/products/{id}/"),
    ("get", "/api/products/{id}/reviews/"),
    ("get", "/api/products/{id}/reviews/{review_id}/"),
    ("get", "/api/products/{id}/variants/"),
    ("get", "/api/products/{id}/variants/{variant_id}/"),
    ("get", "/api/sellers/"),
    ("get", "/api/sellers/{id}/"),
    ("post", "/api/newsletter/subscribers/"),
    ("get", "/api/wishlist/"),
    ("post", "/api/wishlist/"),
    ("get", "/api/wishlist/products/"),
    ("delete", "/api/wishlist/{id}/"),
    ("post", "/api/variants/{id}/stock-notices/"),
    ("get", "/api/settings/"),
];

#[tokio::test]
async fn every_operation_refuses_strangers_and_foreign_ids_and_never_fails() {
    let shop = TestShop::with_products(1).await;
    let (stranger, customer) = (shop.guest(), shop.member("ann@example.org").await);
    let document = committed();
    let mut seen = 0;
    for (path, operations) in document["paths"].as_object().unwrap() {
        for name in operations.as_object().unwrap().keys() {
            let method = Method::from_bytes(name.to_uppercase().as_bytes()).unwrap();
            let filled = path
                .split('/')
                .map(|p| if p.starts_with('{') { "0193500c-0000-7000-8000-00000000dead" } else { p });
            let filled: String = filled.collect::<Vec<_>>().join("/");
            let is_public = PUBLIC.contains(&(name.as_str(), path.as_str()));
            // Bodies that are well formed, so that the answer is about the caller and the id.
            let body = (method != Method::GET).then(|| match path.as_str() {
                "/api/orders/orders/{id}/payments/" => json!({"gateway": "sandbox"}),
                _ => json!({}),
            });
            for caller in [&stranger, &customer] {
                let answer = caller.call(method.clone(), &filled, body.as_ref(), &[]).await;
                let status = answer.status.as_u16();
                assert!(status < 500, "{name} {path}: {status} {:#}", answer.body);
                if status >= 400 {
                    assert_eq!(answer.headers["content-type"], "application/problem+json", "{name} {path}");
                }
                let own = path.starts_with("/accounts/me/")
                    || path.starts_with("/accounts/mfa/")
                    || path == "/api/orders/orders/";
                if !is_public && !own {
                    assert!(matches!(status, 401 | 403 | 404), "{name} {path} let somebody in: {status}");
                }
            }
            seen += 1;
        }
    }
    assert!(seen >= 30, "only {seen} operations");
}
