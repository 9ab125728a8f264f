//! Carts over HTTP, on whichever database the run is for.
#![expect(clippy::unwrap_used, reason = "a test cannot go on without its set-up")]

mod common;
mod order;

use axum::http::StatusCode;
use common::shop;

#[tokio::test]
async fn looking_makes_no_cart_and_the_first_line_makes_one_with_its_full_cost() {
    let shop = shop().await;
    let empty = shop.ask("GET", "", &[], None).await;
    assert_eq!((empty.status, shop.count("cart").await), (StatusCode::OK, 0));
    assert!(empty.body["id"].is_null());
    let added = shop.adds(shop.blue, 2, &[]).await;
    assert_eq!((added.status, added.cookie), (StatusCode::CREATED, None));
    let token = added.body["token"].as_str().unwrap();
    assert_eq!(token.len(), 43);
    let seen = shop.ask("GET", "", &[("x-cart-token", token)], None).await.body;
    assert_eq!(seen["subtotal"], serde_json::json!({"amount": 2_000, "currency": "EUR"}));
    assert_eq!(
        (seen["shipping_total"]["amount"].as_i64(), seen["total"]["amount"].as_i64()),
        (Some(490), Some(2_490))
    );
    assert_eq!(seen["tax_total"]["amount"], 432);
    assert_eq!((seen["item_count"].as_i64(), seen["lines"][0]["sku"].as_str()), (Some(2), Some("MUG-B")));
    let stored: Option<String> =
        souk_db::sql::scalar(shop.db.read(), "SELECT token_digest FROM cart", []).await.unwrap();
    assert_ne!(stored.as_deref(), Some(token));
}

#[tokio::test]
async fn a_browser_keeps_its_cart_in_a_cookie_that_scripts_cannot_read() {
    let shop = shop().await;
    let added = shop.adds(shop.blue, 1, &[("sec-fetch-site", "same-origin")]).await;
    let cookie = added.cookie.unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let held = cookie.split(';').next().unwrap();
    let seen = shop.ask("GET", "", &[("cookie", held)], None).await;
    assert_eq!(seen.body["item_count"], 1);
}

#[tokio::test]
async fn a_token_that_somebody_thought_up_never_holds_a_cart() {
    let shop = shop().await;
    let added = shop.adds(shop.blue, 1, &[("x-cart-token", "guess")]).await;
    assert_eq!(added.status, StatusCode::CREATED);
    assert_eq!(added.body["token"].as_str().map(str::len), Some(43));
    assert!(shop.ask("GET", "", &[("x-cart-token", "guess")], None).await.body["id"].is_null());
}

#[tokio::test]
async fn quantities_that_cannot_be_are_refused_by_name_and_prices_from_outside_too() {
    let shop = shop().await;
    for wrong in ["-1", "0", "1.5", "\"2\"", "2147483648", "null", "10000"] {
        let body = format!(r#"{{"variant_id": "{}", "quantity": {wrong}}}"#, shop.red);
        let answer = shop.ask("POST", "", &[], Some(&body)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(answer.body["errors"]["quantity"].is_array(), "{wrong}: {}", answer.body);
    }
    let priced = format!(r#"{{"variant_id": "{}", "quantity": 1, "unit_price": 1}}"#, shop.red);
    let answer = shop.ask("POST", "", &[], Some(&priced)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body["errors"]["unit_price"].is_array());
    assert_eq!(shop.count("cart").await, 0);
}

#[tokio::test]
async fn more_than_there_is_is_a_conflict_that_tells_what_there_is() {
    let shop = shop().await;
    let added = shop.adds(shop.blue, 4, &[]).await.body;
    let held = [("x-cart-token", added["token"].as_str().unwrap())];
    let answer = shop.adds(shop.blue, 2, &held).await;
    assert_eq!((answer.status, answer.body["code"].as_str()), (StatusCode::CONFLICT, Some("out_of_stock")));
    assert_eq!(answer.body["available"], 5);
    let line = format!("{}/", added["lines"][0]["id"].as_str().unwrap());
    let answer = shop.ask("PUT", &line, &held, Some(r#"{"quantity": 6}"#)).await;
    assert_eq!((answer.status, answer.body["available"].as_i64()), (StatusCode::CONFLICT, Some(5)));
    let seen = shop.ask("GET", "", &held, None).await;
    assert_eq!(seen.body["item_count"], 4);
}

#[tokio::test]
async fn a_line_belongs_to_its_cart_alone() {
    let shop = shop().await;
    let mine = shop.adds(shop.red, 1, &[]).await.body;
    let other = shop.adds(shop.red, 1, &[]).await.body;
    let line = format!("{}/", mine["lines"][0]["id"].as_str().unwrap());
    let theirs = [("x-cart-token", other["token"].as_str().unwrap())];
    for (method, body) in [("PUT", Some(r#"{"quantity": 3}"#)), ("DELETE", None)] {
        assert_eq!(shop.ask(method, &line, &theirs, body).await.status, StatusCode::NOT_FOUND);
        assert_eq!(shop.ask(method, &line, &[], body).await.status, StatusCode::NOT_FOUND);
    }
    let held = [("x-cart-token", mine["token"].as_str().unwrap())];
    let changed = shop.ask("PUT", &line, &held, Some(r#"{"quantity": 3}"#)).await;
    assert_eq!(changed.body["item_count"], 3);
    let left = shop.ask("DELETE", &line, &held, None).await;
    assert_eq!((left.status, left.body["item_count"].as_i64()), (StatusCode::OK, Some(0)));
}

#[tokio::test]
async fn what_changed_since_a_line_was_added_is_told() {
    let shop = shop().await;
    let added = shop.adds(shop.blue, 4, &[]).await.body;
    let held = [("x-cart-token", added["token"].as_str().unwrap())];
    shop.price(shop.blue, 1_250).await;
    let seen = shop.ask("GET", "", &held, None).await.body;
    assert_eq!(
        (seen["notices"][0]["code"].as_str(), seen["subtotal"]["amount"].as_i64()),
        (Some("price_changed"), Some(5_000))
    );
    shop.stock(shop.blue, 0).await;
    let seen = shop.ask("GET", "", &held, None).await.body;
    assert_eq!(seen["notices"][0]["code"], "out_of_stock");
}

#[tokio::test]
async fn the_same_key_and_body_add_once_and_another_callers_key_is_another() {
    let shop = shop().await;
    let key = ("idempotency-key", "9b2f0d4e-one-key");
    let first = shop.adds(shop.red, 1, &[key]).await;
    let again = shop.adds(shop.red, 1, &[key]).await;
    assert_eq!((again.status, &again.body), (StatusCode::CREATED, &first.body));
    let held = ("x-cart-token", first.body["token"].as_str().unwrap());
    for _ in 0..2 {
        let raised = shop.adds(shop.red, 1, &[key, held]).await;
        assert_eq!(raised.body["item_count"], 2);
    }
    let other_body = shop.adds(shop.red, 2, &[key, held]).await;
    assert_eq!(other_body.body["code"], "idempotency_key_reused");
}
