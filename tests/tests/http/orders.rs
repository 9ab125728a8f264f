//! `/api/orders/orders/`, from a cart to a parcel.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;
use souk_db::{DbErr, sql};
use souk_testkit::TestShop;

#[tokio::test]
async fn a_guest_buys_and_the_merchant_ships() {
    let shop = TestShop::with_products(2).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-2", 1).await;
    let order = guest.buys(&shop, "SKU-1", 2).await;
    assert_eq!((order["status"].as_str(), order["payment_status"].as_str()), (Some("paid"), Some("paid")));
    assert_eq!(order["total"]["amount"], 4_490);
    assert_eq!(order["payments"][0]["status"], "captured");
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    assert_eq!(guest.get(&path).await.expect(200)["number"], order["number"]);
    shop.run_jobs().await;
    assert_eq!(shop.shop.mails().len(), 1);
    let parcel = json!({"carrier": "Bpost", "tracking_number": "323212345"});
    let sent = shop.staff().post(&format!("{path}fulfillments/"), &parcel).await.expect(201);
    assert_eq!(
        (sent["status"].as_str(), sent["fulfillments"][0]["lines"].as_array().map(Vec::len)),
        (Some("fulfilled"), Some(2))
    );
    let again = shop.staff().post(&format!("{path}fulfillments/"), &json!({})).await;
    let _ = again.expect_problem(409, "not_fulfillable");
    let history = guest.get(&format!("{path}history/")).await.expect(200);
    let steps: Vec<&str> = history.as_array().unwrap().iter().map(|h| h["to"].as_str().unwrap()).collect();
    assert_eq!(steps, ["awaiting_payment", "paid", "fulfilled"]);
    shop.done().await;
    assert_eq!(shop.shop.mails().len(), 2);
    assert!(shop.shop.mails()[1].text.contains("323212345"));
    let list = shop.guest().get("/api/products/?ordering=-sold").await.expect(200);
    assert_eq!(list["results"][0]["title"], "Thing 1", "best sellers are counted from paid orders");
}

#[tokio::test]
async fn an_order_is_for_its_shopper_its_link_and_staff_alone() {
    let shop = TestShop::with_products(1).await;
    let (ann, bob) = (shop.member("ann@example.org").await, shop.member("bob@example.org").await);
    let order = ann.buys(&shop, "SKU-1", 1).await;
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    for stranger in [&bob, &shop.guest()] {
        let _ = stranger.get(&path).await.expect_problem(404, "not_found");
        let _ = stranger.post(&format!("{path}cancel/"), &json!({})).await.expect_problem(404, "not_found");
    }
    let link = format!("{path}?token={}", order["token"].as_str().unwrap());
    assert_eq!(shop.guest().get(&link).await.expect(200)["number"], order["number"]);
    assert_eq!(shop.staff().get(&path).await.expect(200)["number"], order["number"]);
    assert_eq!(bob.get("/api/orders/orders/").await.expect(200)["count"], 0);
    assert_eq!(ann.get("/api/orders/orders/").await.expect(200)["count"], 1);
    let _ = shop.guest().get("/api/orders/orders/").await.expect_problem(401, "not_authenticated");
    shop.done().await;
}

#[tokio::test]
async fn a_declined_order_can_be_paid_another_way() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let order = guest.orders(&shop, "decline").await.expect(201);
    assert_eq!(
        (order["status"].as_str(), order["payments"][0]["status"].as_str()),
        (Some("awaiting_payment"), Some("declined"))
    );
    shop.run_jobs().await;
    assert!(shop.shop.mails().is_empty(), "nothing is confirmed that is not paid");
    let path = format!("/api/orders/orders/{}/payments/", order["id"].as_str().unwrap());
    let paid = guest.post(&path, &json!({"gateway": "sandbox", "method": "approve"})).await.expect(201);
    assert_eq!(paid["status"], "paid");
    let again = guest.post(&path, &json!({"gateway": "sandbox"})).await;
    let _ = again.expect_problem(409, "not_payable");
    shop.done().await;
}

#[tokio::test]
async fn a_challenge_is_confirmed_at_the_bank() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let order = guest.orders(&shop, "challenge").await.expect(201);
    let bank = order["payments"][0]["next_action"]["url"].as_str().unwrap().to_owned();
    assert_eq!(guest.get(&bank).await.status, 200);
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let press = http
        .post(format!("{}{bank}", shop.shop.url()))
        .form(&[("decision", "confirm")])
        .send()
        .await
        .unwrap();
    assert_eq!(press.status(), 303);
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    assert_eq!(guest.get(&path).await.expect(200)["status"], "paid");
    shop.done().await;
}

#[tokio::test]
async fn an_order_that_nobody_pays_is_given_up_and_its_stock_is_free() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 10).await;
    let order = guest.orders(&shop, "challenge").await.expect(201);
    let sold_out = shop.guest().get("/api/products/?in_stock=true").await.expect(200);
    assert_eq!(sold_out["count"], 0);
    let since = shop.shop.clock().now();
    shop.shop.clock().advance(Duration::from_secs(31 * 60));
    shop.shop.run_schedules(since).await.unwrap();
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    assert_eq!(guest.get(&path).await.expect(200)["status"], "cancelled");
    assert_eq!(shop.guest().get("/api/products/?in_stock=true").await.expect(200)["count"], 1);
    // The shopper confirms after all: the money is not ours and goes back by itself.
    let bank = order["payments"][0]["next_action"]["url"].as_str().unwrap().to_owned();
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    http.post(format!("{}{bank}", shop.shop.url())).form(&[("decision", "confirm")]).send().await.unwrap();
    shop.run_jobs().await;
    let order = guest.get(&path).await.expect(200);
    let payment = &order["payments"][0];
    assert_eq!(
        (payment["captured"]["amount"].as_i64(), payment["refunded"]["amount"].as_i64()),
        (Some(10_000), Some(10_000))
    );
    assert_eq!(order["status"], "cancelled");
    shop.done().await;
}

#[tokio::test]
async fn staff_cancel_a_paid_order_and_the_money_goes_back() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let order = guest.buys(&shop, "SKU-1", 2).await;
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    let _ = guest.post(&format!("{path}cancel/"), &json!({})).await.expect_problem(409, "not_cancellable");
    let _ =
        shop.staff().post(&format!("{path}cancel/"), &json!({"reason": "Out of clay."})).await.expect(200);
    shop.run_jobs().await;
    let order = shop.staff().get(&path).await.expect(200);
    assert_eq!((order["status"].as_str(), order["paid"]["amount"].as_i64()), (Some("cancelled"), Some(0)));
    shop.done().await;
}

#[tokio::test]
async fn the_same_key_and_body_give_the_same_order() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let body = shop.order_body("approve").await;
    let key = [("idempotency-key", "abc-1")];
    let first = guest.call(Method::POST, "/api/orders/orders/", Some(&body), &key).await.expect(201);
    let second = guest.call(Method::POST, "/api/orders/orders/", Some(&body), &key).await.expect(201);
    assert_eq!(first, second);
    let mut other = body.clone();
    other["email"] = "other@example.org".into();
    let reused = guest.call(Method::POST, "/api/orders/orders/", Some(&other), &key).await;
    let _ = reused.expect_problem(422, "idempotency_key_reused");
    shop.done().await;
}

#[tokio::test]
async fn a_price_that_rose_is_told_before_anything_is_taken() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let cart = guest.puts(&shop, "SKU-1", 2).await;
    let list = shop.guest().get("/api/products/").await.expect(200);
    let product = list["results"][0]["id"].as_str().unwrap();
    let path =
        format!("/api/products/{product}/variants/{}/", cart["lines"][0]["variant_id"].as_str().unwrap());
    let _ =
        shop.staff().patch(&path, &json!({"price": {"amount": 1_200, "currency": "EUR"}})).await.expect(200);
    let problem = guest.orders(&shop, "approve").await.expect_problem(409, "price_changed");
    assert_eq!(
        (problem["accepted"]["amount"].as_i64(), problem["total"]["amount"].as_i64()),
        (Some(2_490), Some(2_890))
    );
    assert_eq!(guest.get("/api/orders/cart/").await.expect(200)["notices"][0]["code"], "price_changed");
    let mut body = shop.order_body("approve").await;
    body["accept_total"] = 2_890.into();
    assert_eq!(guest.post("/api/orders/orders/", &body).await.expect(201)["total"]["amount"], 2_890);
    shop.done().await;
}

#[tokio::test]
async fn a_placed_order_does_not_change_when_the_catalogue_does() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let order = guest.buys(&shop, "SKU-1", 1).await;
    let product = order["lines"][0]["product_id"].as_str().unwrap();
    let _ = shop
        .staff()
        .patch(&format!("/api/products/{product}/"), &json!({"title": "Renamed"}))
        .await
        .expect(200);
    let _ = shop.staff().delete(&format!("/api/products/{product}/")).await.expect(204);
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    assert_eq!(guest.get(&path).await.expect(200)["lines"], order["lines"]);
    shop.done().await;
}

#[tokio::test]
async fn the_audit_holds_orders_against_their_payments() {
    let shop = TestShop::with_products(1).await;
    let order = shop.guest().buys(&shop, "SKU-1", 1).await;
    assert_eq!(shop.shop.audit().await.unwrap(), Vec::<String>::new());
    let spoilt: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(|tx| async move {
            sql::exec(&tx, "UPDATE orders SET paid_amount = paid_amount - 1", []).await?;
            let text = "INSERT INTO payment (id, order_id, gateway, method, status, amount, currency, created_at, updated_at)
                 VALUES ($1, $1, 'sandbox', 'approve', 'pending', 1, 'EUR', 0, 0)";
            sql::exec(&tx, text, [tx.new_id().into()]).await
        })
        .await;
    spoilt.unwrap();
    let findings = shop.shop.audit().await.unwrap();
    let number = order["number"].as_str().unwrap();
    assert!(findings.contains(&format!("order {number}: its paid amount is not captures less refunds")));
    assert!(findings.iter().any(|f| f.ends_with("a payment stands without it")), "{findings:#?}");
}
