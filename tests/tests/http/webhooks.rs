//! `/api/payments/webhooks/{gateway}/`: what a gateway tells by itself has one effect, however often it comes.

use reqwest::StatusCode;
use serde_json::{Value, json};
use souk_db::{DbErr, sql};
use souk_payments::sandbox;
use souk_testkit::TestShop;

/// Sends `event` as the sandbox does, or with another signature.
async fn sends(shop: &TestShop, event: &Value, signature: Option<&str>) -> StatusCode {
    let body = event.to_string();
    let own = sandbox::sign(&shop.shop.app().services.settings.secret, body.as_bytes()).unwrap();
    let url = format!("{}/api/payments/webhooks/sandbox/", shop.shop.url());
    let request = reqwest::Client::new().post(url).header("content-type", "application/json");
    let signed = request.header(sandbox::SIGNATURE, signature.unwrap_or(&own));
    signed.body(body).send().await.unwrap().status()
}

/// Events that were kept, and how many of them had an effect.
async fn kept(shop: &TestShop) -> (i64, i64) {
    let count = |only: &'static str| async move {
        let text = format!("SELECT COUNT(*) FROM payment_event WHERE {only}");
        sql::scalar::<i64>(shop.shop.db().read(), &text, []).await.unwrap().unwrap()
    };
    (count("TRUE").await, count("applied").await)
}

#[tokio::test]
async fn an_event_that_comes_twice_has_one_effect() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let order = guest.orders(&shop, "challenge").await.expect(201);
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    let event = json!({"id": "evt_1", "version": 1, "kind": "payment.settled", "payment_id": order["payments"][0]["id"]});
    assert_eq!(sends(&shop, &event, Some("forged")).await, 401);
    assert_eq!(kept(&shop).await, (0, 0));
    let confirmed: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(|tx| async move { sql::exec(&tx, "UPDATE sandbox_charge SET state = 'confirmed'", []).await })
        .await;
    assert_eq!(confirmed.unwrap(), 1);
    assert_eq!(sends(&shop, &event, None).await, 200);
    let paid = guest.get(&path).await.expect(200);
    assert_eq!(paid["status"], "paid");
    assert_eq!(sends(&shop, &event, None).await, 200);
    assert_eq!(guest.get(&path).await.expect(200), paid);
    assert_eq!(kept(&shop).await, (1, 1));
    shop.done().await;
    assert_eq!(shop.shop.mails().len(), 1);
}

#[tokio::test]
async fn what_the_bank_page_told_is_known_by_its_id() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let order = guest.orders(&shop, "challenge").await.expect(201);
    let bank = order["payments"][0]["next_action"]["url"].as_str().unwrap().to_owned();
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    http.post(format!("{}{bank}", shop.shop.url())).form(&[("decision", "confirm")]).send().await.unwrap();
    assert_eq!(kept(&shop).await, (1, 1));
    let payment = order["payments"][0]["id"].as_str().unwrap();
    let id = format!("evt_{}_settled", payment.replace('-', ""));
    let event = json!({"id": id, "version": 1, "kind": "payment.settled", "payment_id": payment});
    assert_eq!(sends(&shop, &event, None).await, 200);
    assert_eq!(kept(&shop).await, (1, 1), "the same event by another way");
    shop.done().await;
}

#[tokio::test]
async fn an_event_that_nobody_here_knows_is_kept_without_effect() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let order = guest.orders(&shop, "challenge").await.expect(201);
    let payment = order["payments"][0]["id"].clone();
    for (id, version, kind, payment) in [
        ("evt_1", 1, "payment.praised", payment.clone()),
        ("evt_2", 9, "payment.settled", payment),
        ("evt_3", 1, "payment.settled", json!("0193e000-0000-7000-8000-000000000000")),
        ("evt_4", 1, "payment.settled", Value::Null),
    ] {
        let event = json!({"id": id, "version": version, "kind": kind, "payment_id": payment});
        for _ in 0..2 {
            assert_eq!(sends(&shop, &event, None).await, 200, "{id}");
        }
    }
    assert_eq!(kept(&shop).await, (4, 0));
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    assert_eq!(guest.get(&path).await.expect(200)["status"], "awaiting_payment");
    let elsewhere = guest.post("/api/payments/webhooks/nobody/", &json!({})).await;
    let _ = elsewhere.expect_problem(404, "not_found");
}
