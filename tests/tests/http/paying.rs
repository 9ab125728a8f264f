//! How a payment can go: later, never heard of, told of twice, given up for another. Nobody pays twice, and no order is lost.

use std::time::Duration;

use serde_json::{Value, json};
use souk_cart::CartKey;
use souk_platform::Market;
use souk_testkit::{Client, PASSWORD, TestShop};

use crate::pages::{Browser, TYPED};

/// A guest with an order over one `SKU-1` for which the sandbox's `method` was chosen, and where that order is.
async fn ordered(shop: &TestShop, method: &str) -> (Client, String, Value) {
    let guest = shop.guest();
    guest.puts(shop, "SKU-1", 1).await;
    let order = guest.orders(shop, method).await.expect(201);
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    (guest, path, order)
}

/// Lets this much time pass and does what is due by then.
async fn later(shop: &TestShop, seconds: u64) {
    let since = shop.shop.clock().now();
    shop.shop.clock().advance(Duration::from_secs(seconds));
    shop.shop.run_schedules(since).await.unwrap();
    shop.run_jobs().await;
}

/// Status, captured and refunded of each payment of the order at `path`.
async fn payments(guest: &Client, path: &str) -> Vec<(String, i64, i64)> {
    let order = guest.get(path).await.expect(200);
    let payment = |p: &Value| {
        let amount = |name: &str| p[name]["amount"].as_i64().unwrap();
        (p["status"].as_str().unwrap().to_owned(), amount("captured"), amount("refunded"))
    };
    order["payments"].as_array().unwrap().iter().map(payment).collect()
}

/// The shopper confirms at the bank.
async fn confirms(shop: &TestShop, order: &Value) {
    let bank = order["payments"][0]["next_action"]["url"].as_str().unwrap();
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let pressed =
        http.post(format!("{}{bank}", shop.shop.url())).form(&[("decision", "confirm")]).send().await;
    assert_eq!(pressed.unwrap().status(), 303);
}

#[tokio::test]
async fn a_delayed_payment_leaves_the_order_waiting_until_the_webhook_comes() {
    let shop = TestShop::with_products(1).await;
    let (guest, path, order) = ordered(&shop, "delayed").await;
    assert_eq!(
        (order["status"].as_str(), order["payments"][0]["status"].as_str()),
        (Some("awaiting_payment"), Some("pending"))
    );
    let again = guest.post(&format!("{path}payments/"), &json!({"gateway": "sandbox"})).await;
    let _ = again.expect_problem(409, "not_payable");
    later(&shop, 11).await;
    assert_eq!(guest.get(&path).await.expect(200)["status"], "paid");
    shop.done().await;
    assert_eq!(shop.shop.mails().len(), 1);
}

#[tokio::test]
async fn a_webhook_that_comes_twice_pays_once() {
    let shop = TestShop::with_products(1).await;
    let (guest, path, _) = ordered(&shop, "duplicate").await;
    later(&shop, 11).await;
    let order = guest.get(&path).await.expect(200);
    assert_eq!((order["status"].as_str(), order["paid"].clone()), (Some("paid"), order["total"].clone()));
    let steps: Vec<&str> =
        order["history"].as_array().unwrap().iter().map(|h| h["to"].as_str().unwrap()).collect();
    assert_eq!(steps, ["awaiting_payment", "paid"]);
    shop.done().await;
    assert_eq!(shop.shop.mails().len(), 1);
}

#[tokio::test]
async fn a_late_success_of_a_gateway_that_did_not_answer_pays_the_order() {
    let shop = TestShop::with_products(1).await;
    let (guest, path, order) = ordered(&shop, "timeout").await;
    assert_eq!(
        (order["status"].as_str(), &order["payments"][0]["is_unanswered"]),
        (Some("awaiting_payment"), &json!(true))
    );
    later(&shop, 91).await;
    assert_eq!(guest.get(&path).await.expect(200)["status"], "paid");
    assert_eq!(payments(&guest, &path).await, [("captured".to_owned(), 1_490, 0)]);
    shop.done().await;
}

#[tokio::test]
async fn whoever_tries_again_after_no_answer_pays_once_and_the_late_success_goes_back() {
    let shop = TestShop::with_products(1).await;
    let (guest, path, _) = ordered(&shop, "timeout").await;
    let again = json!({"gateway": "sandbox", "method": "approve"});
    let paid = guest.post(&format!("{path}payments/"), &again).await.expect(201);
    assert_eq!(paid["status"], "paid");
    later(&shop, 91).await;
    let kept = ("captured".to_owned(), 1_490, 0);
    let back = ("captured".to_owned(), 1_490, 1_490);
    assert_eq!(payments(&guest, &path).await, [back, kept]);
    let order = guest.get(&path).await.expect(200);
    assert_eq!((order["status"].as_str(), order["paid"].clone()), (Some("paid"), order["total"].clone()));
    shop.done().await;
}

#[tokio::test]
async fn a_late_success_that_no_webhook_tells_is_asked_for() {
    let shop = TestShop::with_products(1).await;
    let (guest, path, order) = ordered(&shop, "timeout").await;
    let other = json!({"gateway": "sandbox", "method": "challenge"});
    let _ = guest.post(&format!("{path}payments/"), &other).await.expect(201);
    let payment = order["payments"][0]["id"].as_str().unwrap().parse().unwrap();
    let taken =
        shop.shop.db().write(move |tx| async move { souk_payments::sandbox::confirm(&tx, payment).await });
    assert_eq!(taken.await.unwrap(), 1);
    later(&shop, 61).await;
    assert_eq!(guest.get(&path).await.expect(200)["status"], "paid");
    later(&shop, 60).await;
    shop.done().await;
}

#[tokio::test]
async fn whoever_comes_back_from_the_bank_pays_another_way_and_a_late_confirmation_goes_back() {
    let shop = TestShop::with_products(1).await;
    let (guest, path, order) = ordered(&shop, "challenge").await;
    let other = json!({"gateway": "sandbox", "method": "approve"});
    let paid = guest.post(&format!("{path}payments/"), &other).await.expect(201);
    assert_eq!(
        (paid["status"].as_str(), paid["payments"][0]["status"].as_str()),
        (Some("paid"), Some("cancelled"))
    );
    confirms(&shop, &order).await;
    shop.run_jobs().await;
    let back = ("captured".to_owned(), 1_490, 1_490);
    assert_eq!(payments(&guest, &path).await, [back, ("captured".to_owned(), 1_490, 0)]);
    shop.done().await;
}

#[tokio::test]
async fn an_order_cancelled_before_the_late_success_gets_its_money_back() {
    let shop = TestShop::with_products(1).await;
    for method in ["delayed", "timeout"] {
        let (guest, path, _) = ordered(&shop, method).await;
        let _ = guest.post(&format!("{path}cancel/"), &json!({})).await.expect(200);
        later(&shop, 91).await;
        assert_eq!(payments(&guest, &path).await, [("captured".to_owned(), 1_490, 1_490)], "{method}");
        assert_eq!(guest.get(&path).await.expect(200)["status"], "cancelled");
    }
    shop.done().await;
}

/// Sends the checkout's form of `browser` over one `SKU-1`, with the sandbox's `method`.
async fn checks_out(shop: &TestShop, browser: &Browser, method: &str) {
    browser.adds(shop, "SKU-1", "1").await;
    let quote = browser.get("/checkout/").await.input["data"]["quote"].clone();
    let payment = format!("sandbox:{method}");
    let sent = [("shipping_method_id", quote["shipping_method_id"].as_str().unwrap()), ("payment", &payment)];
    assert_eq!(browser.post("/checkout/", &[&TYPED[..], &sent[..]].concat()).await.status, 303);
}

/// The orders that the page at `path` offers `browser` to pay.
async fn offered(browser: &Browser, path: &str) -> Vec<String> {
    let orders = browser.get(path).await.input["data"]["unpaid"].clone();
    orders.as_array().unwrap().iter().map(|order| order["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn an_order_left_unpaid_is_offered_to_its_guest_alone_until_it_is_paid() {
    let shop = TestShop::with_products(1).await;
    for method in ["decline", "timeout", "challenge"] {
        let (browser, other) = (Browser::of(&shop), Browser::of(&shop));
        checks_out(&shop, &browser, method).await;
        assert_eq!(browser.get("/checkout/").await.location, "/cart/", "the cart is empty");
        let waiting = offered(&browser, "/cart/").await;
        assert_eq!((waiting.len(), offered(&other, "/cart/").await.len()), (1, 0), "{method}");
        browser.adds(&shop, "SKU-1", "1").await;
        assert_eq!(offered(&browser, "/checkout/").await, waiting, "{method}");
        let page = format!("/orders/{}/", waiting[0]);
        let paid = browser.post(&format!("{page}pay/"), &[("payment", "sandbox:approve")]).await;
        assert_eq!((paid.status.as_u16(), &paid.location), (303, &page), "{method}");
        assert_eq!(offered(&browser, "/cart/").await, Vec::<String>::new(), "{method}");
    }
    later(&shop, 91).await;
    shop.done().await;
}

#[tokio::test]
async fn an_order_left_unpaid_is_offered_to_its_member_on_every_device() {
    let shop = TestShop::with_products(1).await;
    let _ = shop.member("ann@example.org").await;
    let (phone, desk) = (Browser::of(&shop), Browser::of(&shop));
    for browser in [&phone, &desk] {
        let signed_in =
            browser.post("/account/sign-in/", &[("email", "ann@example.org"), ("password", PASSWORD)]).await;
        assert_eq!(signed_in.status, 303);
    }
    checks_out(&shop, &phone, "decline").await;
    let waiting = offered(&desk, "/account/").await;
    assert_eq!((waiting.len(), &offered(&desk, "/cart/").await), (1, &waiting));
    let page = format!("/orders/{}/", waiting[0]);
    let _ = desk.post(&format!("{page}pay/"), &[("payment", "sandbox:approve")]).await;
    assert_eq!(offered(&phone, "/account/").await, Vec::<String>::new());
    shop.done().await;
}

#[tokio::test]
async fn an_order_whose_payment_is_underway_is_not_offered_again() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    checks_out(&shop, &browser, "delayed").await;
    assert_eq!(offered(&browser, "/cart/").await, Vec::<String>::new());
    later(&shop, 11).await;
    shop.done().await;
}

#[tokio::test]
async fn whoever_leaves_right_after_pressing_pay_has_paid() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let services = shop.shop.app().services.clone();
    let market = Market::asked_for(&services, &reqwest::header::HeaderMap::new()).await.unwrap();
    let cart = CartKey::guest(souk_http::secret::digest(&guest.cart_token().unwrap()));
    let input = serde_json::from_value(shop.order_body("approve").await).unwrap();
    {
        let mut placing = std::pin::pin!(souk_checkout::place(&services, &market, &cart, None, &input));
        assert!(futures::poll!(&mut placing).is_pending(), "it was begun, and its end is not waited for");
    }
    let orders = async || shop.staff().get("/api/orders/orders/").await.expect(200);
    let paid = async {
        while orders().await["results"][0]["status"] != "paid" {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), paid).await.unwrap();
    assert_eq!(orders().await["count"], 1);
    shop.done().await;
}
