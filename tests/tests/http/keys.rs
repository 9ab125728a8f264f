//! `Idempotency-Key`: one effect and one answer, also for requests that were cut off, and nothing in clear meanwhile.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;
use souk_db::{DbErr, sql};
use souk_testkit::TestShop;

const KEY: (&str, &str) = ("idempotency-key", "5b0c-first");

#[tokio::test]
async fn a_key_whose_request_was_cut_off_is_in_use_for_a_minute_and_then_gives_what_it_made() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let body = shop.order_body("approve").await;
    let order = guest.call(Method::POST, "/api/orders/orders/", Some(&body), &[KEY]).await.expect(201);
    let forgotten: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(|tx| async move {
            sql::exec(&tx, "UPDATE idempotency_key SET status = NULL, body = NULL", []).await
        })
        .await;
    assert_eq!(forgotten.unwrap(), 1);
    let answer = guest.call(Method::POST, "/api/orders/orders/", Some(&body), &[KEY]).await;
    assert!(answer.headers.contains_key("retry-after"));
    let _ = answer.expect_problem(409, "idempotency_key_in_use");
    shop.shop.clock().advance(Duration::from_secs(61));
    let again = guest.call(Method::POST, "/api/orders/orders/", Some(&body), &[KEY]).await.expect(201);
    assert_eq!((&again["id"], &again["token"]), (&order["id"], &order["token"]));
    shop.done().await;
}

#[tokio::test]
async fn what_is_kept_for_a_key_tells_a_thief_neither_token_nor_address() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let add = json!({"variant_id": shop.variant("SKU-1").await, "quantity": 1});
    let cart = guest.call(Method::POST, "/api/orders/cart/", Some(&add), &[KEY]).await.expect(201);
    let order = shop.order_body("approve").await;
    let order = guest.call(Method::POST, "/api/orders/orders/", Some(&order), &[KEY]).await.expect(201);
    let stranger = shop.guest();
    let again = stranger.call(Method::POST, "/api/orders/cart/", Some(&add), &[KEY]).await;
    assert_eq!(again.headers["idempotency-replayed"], "true");
    assert_eq!(again.expect(201), cart, "the same answer, the token in it");
    for column in ["scope", "key", "body"] {
        let text = format!("SELECT {column} FROM idempotency_key ORDER BY scope LIMIT 1 OFFSET ");
        for row in 0..2 {
            let kept = sql::scalar::<String>(shop.shop.db().read(), &format!("{text}{row}"), [])
                .await
                .unwrap()
                .unwrap();
            for secret in [&cart["token"], &order["token"], &order["email"], &json!(KEY.1)] {
                assert!(!kept.contains(secret.as_str().unwrap()), "{column}: {kept}");
            }
        }
    }
}
