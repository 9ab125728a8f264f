//! What a shop that sells must not do.

use serde_json::{Value, json};
use souk_app::Mode;
use souk_testkit::{Answer, TestShop};

use crate::authentication::switches_on;

/// A shop in production mode: its ways to pay, and what it answers to an order that the sandbox would pay.
async fn in_production(demo: bool) -> (Value, Answer) {
    let shop = TestShop::with_settings(|config| {
        config.mode = Mode::Production;
        config.public_url = "https://shop.example".to_owned();
        config.demo = demo;
    })
    .await;
    if !demo {
        let _ = switches_on(&shop, &shop.staff()).await;
    }
    shop.add_product("Thing 1", "SKU-1", 1_000, 10).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let quote = guest.post("/api/checkout/quote/", &json!({})).await.expect(200);
    if !demo {
        for method in ["decline", "challenge", "delayed", "timeout", "duplicate"] {
            let _ = guest.orders(&shop, method).await.expect_invalid("payment.gateway");
        }
    }
    (quote["gateways"].clone(), guest.orders(&shop, "approve").await)
}

#[tokio::test]
async fn the_sandbox_does_not_exist_in_production() {
    let (gateways, order) = in_production(false).await;
    assert_eq!(gateways, json!([]));
    let _ = order.expect_invalid("payment.gateway");
}

#[tokio::test]
async fn a_demo_shop_has_the_sandbox_in_production_too() {
    let (gateways, order) = in_production(true).await;
    assert_eq!(gateways[0]["id"], "sandbox");
    assert_eq!(order.expect(201)["status"], "paid");
}
