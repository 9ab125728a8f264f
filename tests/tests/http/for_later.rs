//! What is taken out of the cart can be put back, or is kept for later.

use souk_testkit::TestShop;

use crate::pages::Browser;

/// The address of the first line's form.
async fn line(browser: &Browser) -> String {
    let cart = browser.get("/cart/").await.input["data"]["cart"].clone();
    format!("/cart/lines/{}/", cart["lines"][0]["id"].as_str().unwrap())
}

async fn units(browser: &Browser) -> i64 {
    browser.get("/cart/").await.input["data"]["cart"]["item_count"].as_i64().unwrap()
}

#[tokio::test]
async fn what_was_removed_is_put_back_as_it_was_by_one_press() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    browser.adds(&shop, "SKU-1", "3").await;
    let removed = browser.post(&line(&browser).await, &[("quantity", "0")]).await;
    let page = browser.get(&removed.location).await.input["data"].clone();
    assert_eq!(
        (page["cart"]["item_count"].as_i64(), page["taken"]["title"].as_str()),
        (Some(0), Some("Thing 1"))
    );
    let (variant, quantity) =
        (page["taken"]["variant_id"].as_str().unwrap(), page["taken"]["quantity"].to_string());
    browser.post("/cart/add/", &[("variant_id", variant), ("quantity", &quantity)]).await;
    assert_eq!(units(&browser).await, 3);
    let odd = browser.get("/cart/?removed=mug&quantity=x").await.input["data"]["taken"].clone();
    assert!(odd.is_null(), "what an address claims is looked up");
    shop.done().await;
}

#[tokio::test]
async fn what_is_saved_for_later_goes_from_the_cart_to_the_wishlist_and_no_other_cart_is_touched() {
    let shop = TestShop::with_products(2).await;
    let (browser, other) = (Browser::of(&shop), Browser::of(&shop));
    browser.adds(&shop, "SKU-1", "2").await;
    let path = format!("{}save/", line(&browser).await);
    assert!(other.post(&path, &[]).await.location.starts_with("/cart/?refused=not_found"));
    let saved = browser.post(&path, &[]).await;
    assert!(saved.location.starts_with("/cart/?saved="), "{}", saved.location);
    let page = browser.get(&saved.location).await.input["data"].clone();
    assert_eq!(
        (page["cart"]["item_count"].as_i64(), page["taken"]["is_saved"].as_bool()),
        (Some(0), Some(true))
    );
    let list = browser.get("/wishlist/").await.input["data"]["list"].clone();
    assert_eq!(
        (list["count"].as_i64(), list["results"][0]["product"]["title"].as_str()),
        (Some(1), Some("Thing 1"))
    );
    assert_eq!(list["results"][0]["variant_id"].as_str(), Some(shop.variant("SKU-1").await.as_str()));
    shop.done().await;
}
