//! Money that no gateway moves: bank transfers and cash on delivery, from the merchant's settings to the noted payment.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_db::sql;
use souk_testkit::{Answer, Client, TestShop};

const METHODS: &str = "/api/payment-methods/";
const TRANSFER: &str = "/api/payment-methods/manual/bank_transfer/";
const ON_DELIVERY: &str = "/api/payment-methods/manual/cash_on_delivery/";

/// Offers bank transfers to an account.
async fn offers_transfer(shop: &TestShop) {
    let account = json!({"is_active": true, "account_holder": "Souk BV", "account_number": "be68 5390 0754 7034",
        "days_to_pay": 7, "instructions": "One transfer per order, please."});
    let _ = shop.staff().patch(TRANSFER, &account).await.expect(200);
}

/// An order of `client`'s over one `SKU-1`, to be paid by hand by this `method`.
async fn orders(shop: &TestShop, client: &Client, method: &str) -> Answer {
    client.puts(shop, "SKU-1", 1).await;
    let mut body = shop.order_body(method).await;
    body["payment"]["gateway"] = json!("manual");
    client.post("/api/orders/orders/", &body).await
}

fn path(order: &Value) -> String {
    format!("/api/orders/orders/{}/", order["id"].as_str().unwrap())
}

/// Somebody of the staff who stays signed in as the days go by.
async fn program(shop: &TestShop) -> Client {
    let key = json!({"name": "Books", "permissions": ["orders.view", "orders.edit", "settings.edit"]});
    let key = shop.staff().post("/api/api-keys/", &key).await.expect(201);
    shop.bearer(key["token"].as_str().unwrap())
}

async fn later(shop: &TestShop, seconds: u64) {
    let since = shop.shop.clock().now();
    shop.shop.clock().advance(Duration::from_secs(seconds));
    shop.shop.run_schedules(since).await.unwrap();
    shop.run_jobs().await;
}

/// Units of `SKU-1` that are promised.
async fn reserved(shop: &TestShop) -> i64 {
    let text = "SELECT CAST(COALESCE(SUM(reserved), 0) AS bigint) FROM stock";
    sql::scalar::<i64>(shop.shop.db().read(), text, []).await.unwrap().unwrap()
}

async fn state(client: &Client, order: &Value) -> (String, String) {
    let order = client.get(&path(order)).await.expect(200);
    let word = |name: &str| order[name].as_str().unwrap().to_owned();
    (word("status"), word("payment_status"))
}

fn is(status: &str, payment: &str) -> (String, String) {
    (status.to_owned(), payment.to_owned())
}

#[tokio::test]
async fn ways_to_pay_are_the_merchants_choice_and_go_by_country() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let offered = async |country: &str| {
        let quote = guest.post("/api/checkout/quote/", &json!({"country": country})).await.expect(200);
        let all = quote["gateways"].as_array().unwrap().clone();
        all.iter().map(|g| (g["id"].as_str().unwrap().to_owned(), g["methods"].clone())).collect::<Vec<_>>()
    };
    let names = async |country: &str| offered(country).await.into_iter().map(|g| g.0).collect::<Vec<_>>();
    assert_eq!(
        names("BE").await,
        ["sandbox"],
        "what is done by hand is not offered before the merchant says so"
    );
    offers_transfer(&shop).await;
    let change = json!({"is_active": true, "countries": ["be"]});
    let _ = shop.staff().patch(ON_DELIVERY, &change).await.expect(200);
    assert_eq!(names("BE").await, ["sandbox", "manual"], "those by hand come last");
    assert_eq!(offered("BE").await[1].1, json!(["bank_transfer", "cash_on_delivery"]));
    assert_eq!(offered("NL").await[1].1, json!(["bank_transfer"]), "not delivered for cash there");
    let _ = shop.staff().patch("/api/payment-methods/sandbox/decline/", &json!({"is_active": false})).await;
    assert!(!offered("BE").await[0].1.as_array().unwrap().contains(&json!("decline")));
    let refused = orders(&shop, &shop.guest(), "cash").await;
    let _ = refused.expect_invalid("payment.method");
    shop.done().await;
}

#[tokio::test]
async fn what_the_merchant_says_of_a_way_to_pay_is_checked() {
    let shop = TestShop::with_products(1).await;
    for (path, body, field) in [
        (TRANSFER, json!({"is_active": true}), "account_number"),
        (TRANSFER, json!({"account_number": "BE68 5390 0754 7035"}), "account_number"),
        (TRANSFER, json!({"account_number": "x".repeat(50)}), "account_number"),
        (TRANSFER, json!({"bic": "KREDBE"}), "bic"),
        (TRANSFER, json!({"days_to_pay": 0}), "days_to_pay"),
        (TRANSFER, json!({"days_to_pay": 61}), "days_to_pay"),
        (TRANSFER, json!({"countries": ["Belgium"]}), "countries"),
        (TRANSFER, json!({"instructions": "x".repeat(1_001)}), "instructions"),
        (ON_DELIVERY, json!({"account_number": "12345678"}), "account_number"),
    ] {
        let _ = shop.staff().patch(path, &body).await.expect_invalid(field);
    }
    let _ = shop
        .staff()
        .patch("/api/payment-methods/manual/cheque/", &json!({}))
        .await
        .expect_problem(404, "not_found");
    let _ = shop.guest().get(METHODS).await.expect_problem(401, "not_authenticated");
    let list = shop.staff().get(METHODS).await.expect(200);
    let transfer =
        list["results"].as_array().unwrap().iter().find(|m| m["method"] == "bank_transfer").unwrap();
    assert_eq!(
        (&transfer["is_active"], &transfer["version"]),
        (&json!(false), &json!(0)),
        "nothing was kept"
    );
    offers_transfer(&shop).await;
    let stale = shop.staff().call(Method::PATCH, TRANSFER, Some(&json!({})), &[("if-match", "\"v0\"")]).await;
    let _ = stale.expect_problem(409, "stale_version");
    shop.done().await;
}

#[tokio::test]
async fn a_transfer_is_told_where_to_go_waits_for_days_and_is_paid_when_staff_say_so() {
    let shop = TestShop::with_products(1).await;
    offers_transfer(&shop).await;
    let (program, guest) = (program(&shop).await, shop.guest());
    let order = orders(&shop, &guest, "bank_transfer").await.expect(201);
    assert_eq!((&order["status"], &order["on_delivery"]), (&json!("awaiting_payment"), &json!(false)));
    let payment = &order["payments"][0];
    assert_eq!(
        (&payment["transfer_to"]["number"], &payment["instructions"]),
        (&json!("BE68539007547034"), &json!("One transfer per order, please."))
    );
    shop.run_jobs().await;
    let mail = shop.shop.mails().pop().unwrap();
    let number = order["number"].as_str().unwrap();
    for words in ["BE68 5390 0754 7034", "Souk BV", number, "14.90 EUR"] {
        assert!(mail.text.contains(words), "{words}: {}", mail.text);
    }
    later(&shop, 3_600).await;
    assert_eq!(
        state(&guest, &order).await,
        is("awaiting_payment", "unpaid"),
        "an hour is no reason to give it up"
    );
    assert_eq!(reserved(&shop).await, 1);
    let change = json!({"account_number": "NL91ABNA0417164300"});
    let _ = program.patch(TRANSFER, &change).await.expect(200);
    let read = guest.get(&path(&order)).await.expect(200);
    assert_eq!(read["payments"][0]["transfer_to"]["number"], "BE68539007547034", "it stays as it was told");
    shop.done().await;
}

#[tokio::test]
async fn staff_note_a_transfer_once_and_the_shopper_is_told() {
    let shop = TestShop::with_products(1).await;
    offers_transfer(&shop).await;
    let guest = shop.guest();
    let order = orders(&shop, &guest, "bank_transfer").await.expect(201);
    shop.run_jobs().await;
    let mark = format!("{}mark-paid/", path(&order));
    let noted = json!({"reference": "Statement 12"});
    let _ = guest.post(&mark, &noted).await.expect_problem(401, "not_authenticated");
    let paid = shop.staff().post(&mark, &noted).await.expect(200);
    assert_eq!(
        (&paid["status"], &paid["paid"], &paid["due_at"]),
        (&json!("paid"), &paid["total"], &json!(null))
    );
    assert_eq!(paid["history"].as_array().unwrap().last().unwrap()["reason"], "Statement 12");
    let _ = shop.staff().post(&mark, &noted).await.expect_problem(409, "not_payable");
    shop.run_jobs().await;
    let subjects: Vec<String> = shop.shop.mails().into_iter().map(|mail| mail.subject).collect();
    assert!(subjects.iter().any(|s| s.starts_with("Payment received")), "{subjects:?}");
    shop.done().await;
}

#[tokio::test]
async fn a_transfer_that_never_comes_is_given_up_after_its_days_and_the_goods_are_free() {
    let shop = TestShop::with_products(1).await;
    offers_transfer(&shop).await;
    let guest = shop.guest();
    let order = orders(&shop, &guest, "bank_transfer").await.expect(201);
    later(&shop, 7 * 24 * 3_600 - 60).await;
    assert_eq!(state(&guest, &order).await, is("awaiting_payment", "unpaid"));
    later(&shop, 120).await;
    assert_eq!(state(&guest, &order).await, is("cancelled", "unpaid"));
    assert_eq!(reserved(&shop).await, 0);
    shop.done().await;
}

#[tokio::test]
async fn cash_on_delivery_is_sent_first_and_paid_then() {
    let shop = TestShop::with_products(1).await;
    let _ = shop.staff().patch(ON_DELIVERY, &json!({"is_active": true})).await.expect(200);
    let (program, guest) = (program(&shop).await, shop.guest());
    let order = orders(&shop, &guest, "cash_on_delivery").await.expect(201);
    assert_eq!((&order["on_delivery"], &order["due_at"]), (&json!(true), &json!(null)));
    shop.run_jobs().await;
    let mail = shop.shop.mails().pop().unwrap();
    assert!(mail.text.contains("14.90 EUR") && !mail.text.contains("is paid"), "{}", mail.text);
    later(&shop, 3_000).await;
    let to_send = program.get("/api/orders/orders/?to_send=true").await.expect(200);
    assert_eq!(to_send["count"], 1, "it is among what is to be sent");
    let sent = program.post(&format!("{}fulfillments/", path(&order)), &json!({})).await.expect(201);
    assert_eq!((&sent["status"], &sent["payment_status"]), (&json!("fulfilled"), &json!("unpaid")));
    let paid = program
        .post(&format!("{}mark-paid/", path(&order)), &json!({"reference": "Courier"}))
        .await
        .expect(200);
    assert_eq!((&paid["status"], &paid["payment_status"]), (&json!("fulfilled"), &json!("paid")));
    assert_eq!(paid["payments"][0]["captured"], paid["total"]);
    let last = paid["history"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&last["to"], &last["reason"]),
        (&json!("fulfilled"), &json!("Courier")),
        "the money is in the history"
    );
    shop.run_jobs().await;
    let subjects: Vec<String> = shop.shop.mails().into_iter().map(|mail| mail.subject).collect();
    assert!(
        !subjects.iter().any(|s| s.contains("Payment received")),
        "who paid at the door knows: {subjects:?}"
    );
    shop.done().await;
}

#[tokio::test]
async fn an_order_that_is_not_paid_on_delivery_is_not_sent_before_it_is_paid() {
    let shop = TestShop::with_products(1).await;
    offers_transfer(&shop).await;
    let order = orders(&shop, &shop.guest(), "bank_transfer").await.expect(201);
    let sent = shop.staff().post(&format!("{}fulfillments/", path(&order)), &json!({})).await;
    let _ = sent.expect_problem(409, "not_fulfillable");
    shop.done().await;
}

#[tokio::test]
async fn whoever_promised_a_transfer_may_pay_by_card_instead_and_keeps_the_days_if_that_fails() {
    let shop = TestShop::with_products(1).await;
    offers_transfer(&shop).await;
    let guest = shop.guest();
    let order = orders(&shop, &guest, "bank_transfer").await.expect(201);
    let pays = format!("{}payments/", path(&order));
    let declined = guest.post(&pays, &json!({"gateway": "sandbox", "method": "decline"})).await.expect(201);
    assert_eq!(declined["due_at"], order["due_at"]);
    later(&shop, 3_600).await;
    assert_eq!(state(&guest, &order).await, is("awaiting_payment", "unpaid"));
    let paid = guest.post(&pays, &json!({"gateway": "sandbox", "method": "approve"})).await.expect(201);
    assert_eq!(paid["status"], "paid");
    shop.done().await;
}
