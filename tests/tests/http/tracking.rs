//! An order is found again: by its number and the address that it was placed with.

use serde_json::json;
use souk_testkit::TestShop;

use crate::pages::Browser;

const PATH: &str = "/api/orders/track/";

#[tokio::test]
async fn an_order_is_found_by_number_and_address_and_by_nothing_less() {
    let shop = TestShop::with_products(1).await;
    let order = shop.guest().buys(&shop, "SKU-1", 1).await;
    let (number, email) = (order["number"].as_str().unwrap(), order["email"].as_str().unwrap());
    let stranger = shop.guest();
    let typed = json!({"number": format!(" #{} ", number.to_lowercase()), "email": email.to_uppercase()});
    let found = stranger.post(PATH, &typed).await.expect(200);
    assert_eq!(found["id"], order["id"]);
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    assert_eq!(stranger.get(&path).await.status, 404, "the number alone opens nothing");
    let opened =
        stranger.get(&format!("{path}?token={}", found["token"].as_str().unwrap())).await.expect(200);
    assert_eq!(opened["number"], order["number"]);
    let wrong_email = stranger.post(PATH, &json!({"number": number, "email": "eve@example.org"})).await;
    let wrong_number = stranger.post(PATH, &json!({"number": "8RG1-0000", "email": email})).await;
    let (one, other) = (wrong_email.expect_invalid("number"), wrong_number.expect_invalid("number"));
    assert_eq!(one["errors"], other["errors"], "what was wrong is not told");
    let _ = stranger.post(PATH, &json!({"number": "", "email": email})).await.expect_invalid("number");
    shop.done().await;
}

#[tokio::test]
async fn whoever_tries_addresses_for_a_number_is_stopped() {
    let shop = TestShop::with_products(1).await;
    let order = shop.guest().buys(&shop, "SKU-1", 1).await;
    let guess = |n: i32| json!({"number": order["number"], "email": format!("ann{n}@example.org")});
    for n in 0..10 {
        let _ = shop.guest().post(PATH, &guess(n)).await.expect_invalid("number");
    }
    assert_eq!(shop.guest().post(PATH, &guess(10)).await.status, 429);
    shop.done().await;
}

#[tokio::test]
async fn the_page_opens_the_order_which_is_ordered_again_or_given_up() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 2).await;
    let order = guest.orders(&shop, "challenge").await.expect(201);
    let (number, email) = (order["number"].as_str().unwrap(), order["email"].as_str().unwrap());
    let browser = Browser::of(&shop);
    let wrong = browser.post("/orders/track/", &[("number", "8RG1-0000"), ("email", email)]).await;
    assert_eq!(wrong.input["data"]["number"], "8RG1-0000", "what was typed stays");
    assert!(wrong.input["data"]["errors"]["number"][0].is_string());
    let path = format!("/orders/{}/", order["id"].as_str().unwrap());
    let found = browser.post("/orders/track/", &[("number", number), ("email", email)]).await;
    assert_eq!((found.status.as_u16(), found.location.as_str()), (303, path.as_str()));
    assert_eq!(browser.get(&path).await.input["data"]["order"]["number"], order["number"]);
    assert_eq!(Browser::of(&shop).get(&path).await.status, 404, "another browser sees nothing");

    let again = browser.post(&format!("{path}again/"), &[]).await;
    assert_eq!(again.location, "/cart/");
    assert_eq!(browser.get("/cart/").await.input["data"]["cart"]["lines"][0]["quantity"], 2);
    let cancelled = browser.post(&format!("{path}cancel/"), &[]).await;
    assert_eq!(cancelled.location, path);
    assert_eq!(browser.get(&path).await.input["data"]["order"]["status"], "cancelled");
    let twice = browser.post(&format!("{path}cancel/"), &[]).await;
    assert!(twice.input["data"]["error"]["detail"].is_string());
    shop.done().await;
}
