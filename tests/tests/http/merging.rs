//! A guest's cart goes along when its holder signs in or registers.

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{PASSWORD, TestShop};

use crate::browser::Browser;

async fn cart_of(shop: &TestShop, signed_in: &Value) -> Value {
    let bearer = format!("Bearer {}", signed_in["access"].as_str().unwrap());
    let headers = [("authorization", bearer.as_str())];
    shop.guest().call(Method::GET, "/api/orders/cart/", None, &headers).await.expect(200)
}

fn ann() -> Value {
    json!({"email": "ann@example.org", "password": PASSWORD})
}

#[tokio::test]
async fn it_goes_along_by_the_api_and_what_does_not_fit_the_stock_is_told_by_line() {
    let shop = TestShop::with_products(2).await;
    let first = shop.guest();
    first.puts(&shop, "SKU-1", 8).await;
    let registered = first.post("/accounts/register/", &ann()).await.expect(201);
    assert_eq!(registered["cart_notices"], json!([]));
    assert_eq!(cart_of(&shop, &registered).await["item_count"], 8);
    let again = shop.guest();
    again.puts(&shop, "SKU-1", 3).await;
    again.puts(&shop, "SKU-2", 2).await;
    let signed_in = again.post("/accounts/login/", &ann()).await.expect(200);
    let cart = cart_of(&shop, &signed_in).await;
    assert_eq!(cart["item_count"], 13);
    let notice = &signed_in["cart_notices"][0];
    assert_eq!((&notice["code"], &notice["available"]), (&json!("quantity_too_high"), &json!(10)));
    let line = cart["lines"].as_array().unwrap().iter().find(|line| line["id"] == notice["line_id"]);
    assert_eq!(line.unwrap()["sku"], "SKU-1");
    assert_eq!(signed_in["cart_notices"], cart["notices"]);
    assert_eq!(
        again.get("/api/orders/cart/").await.expect(200)["item_count"],
        0,
        "it is the guest's no more"
    );
    shop.done().await;
}

#[tokio::test]
async fn it_goes_along_by_the_page_and_by_the_pages_scripts_alike() {
    let shop = TestShop::with_products(1).await;
    let ann_elsewhere = shop.member("ann@example.org").await;
    ann_elsewhere.puts(&shop, "SKU-1", 4).await;
    let variant = shop.variant("SKU-1").await;
    let add = [("variant_id", variant.as_str()), ("quantity", "2")];
    for (by_page, wanted) in [(true, 6), (false, 8)] {
        let browser = Browser::on(&shop);
        let _ = browser.submit("/cart/add/", &add).await;
        match by_page {
            true => assert_eq!(browser.sign_in("ann@example.org").await.location(), "/account/"),
            false => assert_eq!(
                browser.post("/accounts/login/", &ann()).await.expect(200)["cart_notices"],
                json!([])
            ),
        }
        assert_eq!(browser.get("/api/orders/cart/").await.expect(200)["item_count"], wanted);
    }
    let browser = Browser::on(&shop);
    let _ = browser.submit("/cart/add/", &[add[0], ("quantity", "9")]).await;
    assert_eq!(browser.sign_in("ann@example.org").await.location(), "/cart/", "where the notice stands");
    assert!(browser.get("/cart/").await.text.contains("quantity_too_high"));
}

#[tokio::test]
async fn it_goes_along_once_though_its_holder_signs_in_twice_at_once() {
    let shop = TestShop::with_products(1).await;
    let _ = shop.member("ann@example.org").await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 2).await;
    let ann = ann();
    let sign_in = || guest.post("/accounts/login/", &ann);
    let (one, two) = tokio::join!(sign_in(), sign_in());
    let (one, _) = (one.expect(200), two.expect(200));
    assert_eq!(cart_of(&shop, &one).await["item_count"], 2);
}
