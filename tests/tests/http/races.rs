//! What must hold when everybody comes at once.

use std::sync::Arc;

use reqwest::Method;
use serde_json::json;
use souk_testkit::{Client, TestShop};

/// How many answered 201, and how many 409 with `code`; anything else fails.
async fn count(calls: Vec<tokio::task::JoinHandle<souk_testkit::Answer>>, code: &str) -> (usize, usize) {
    let (mut made, mut refused) = (0, 0);
    for call in calls {
        let answer = call.await.unwrap();
        match answer.status.as_u16() {
            201 => made += 1,
            409 if answer.body["code"] == code => refused += 1,
            _ => panic!("{}: {:#}", answer.status, answer.body),
        }
    }
    (made, refused)
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_buyers_of_the_last_unit_make_one_order() {
    let shop = TestShop::empty().await;
    let variant = shop.add_product("Last one", "LAST", 1_000, 1).await;
    let body = shop.order_body("approve").await;
    let mut buyers: Vec<Arc<Client>> = Vec::new();
    for _ in 0..50 {
        let guest = shop.guest();
        let _ =
            guest.post("/api/orders/cart/", &json!({"variant_id": variant, "quantity": 1})).await.expect(201);
        buyers.push(Arc::new(guest));
    }
    let calls = buyers.into_iter().map(|buyer| {
        let body = body.clone();
        tokio::spawn(async move { buyer.post("/api/orders/orders/", &body).await })
    });
    assert_eq!(count(calls.collect(), "out_of_stock").await, (1, 49));
    shop.done().await;
    assert_eq!(shop.shop.mails().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cart_completed_twenty_times_at_once_is_one_order() {
    let shop = TestShop::with_products(1).await;
    let guest = Arc::new(shop.guest());
    guest.puts(&shop, "SKU-1", 1).await;
    let body = shop.order_body("approve").await;
    let calls = (0..20).map(|_| {
        let (guest, body) = (Arc::clone(&guest), body.clone());
        tokio::spawn(async move { guest.post("/api/orders/orders/", &body).await })
    });
    assert_eq!(count(calls.collect(), "cart_already_ordered").await, (1, 19));
    shop.done().await;
    let list = shop.staff().get("/api/orders/orders/").await.expect(200);
    assert_eq!(list["count"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_token_used_by_two_tabs_at_once_keeps_both_signed_in() {
    let shop = TestShop::empty().await;
    let body = json!({"email": "ann@example.org", "password": souk_testkit::PASSWORD});
    let signed_in = shop.guest().post("/accounts/register/", &body).await.expect(201);
    let refresh = json!({"refresh": signed_in["refresh"]});
    let (one, two) = (shop.guest(), shop.guest());
    let (a, b) = tokio::join!(
        one.post("/accounts/token-refresh/", &refresh),
        two.post("/accounts/token-refresh/", &refresh)
    );
    assert_eq!(a.expect(200)["refresh"], b.expect(200)["refresh"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_sent_twenty_times_at_once_with_one_key_has_one_answer() {
    let shop = TestShop::with_products(1).await;
    let guest = Arc::new(shop.guest());
    guest.puts(&shop, "SKU-1", 1).await;
    let body = shop.order_body("approve").await;
    let calls: Vec<_> = (0..20)
        .map(|_| {
            let (guest, body) = (Arc::clone(&guest), body.clone());
            let headers = [("idempotency-key", "once")];
            tokio::spawn(async move {
                guest.call(Method::POST, "/api/orders/orders/", Some(&body), &headers).await
            })
        })
        .collect();
    let mut answers = Vec::new();
    for call in calls {
        let answer = call.await.unwrap();
        match answer.status.as_u16() {
            201 => answers.push(answer.body),
            _ => drop(answer.expect_problem(409, "idempotency_key_in_use")),
        }
    }
    let again = guest.call(Method::POST, "/api/orders/orders/", Some(&body), &[("idempotency-key", "once")]);
    answers.push(again.await.expect(201));
    assert_eq!(answers[0]["payment_status"], "paid", "{:#}", answers[0]);
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
    shop.done().await;
    assert_eq!(shop.shop.mails().len(), 1);
}
