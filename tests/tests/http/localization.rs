//! Languages in addresses, and the language and currency that a shopper chooses.

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{Answer, TestShop};

use crate::channels;
use crate::pages::{Browser, Shown};

async fn read_by_a_german(shop: &TestShop, path: &str) -> Answer {
    let headers = [("accept", "text/html"), ("accept-language", "de-AT,de;q=0.9,en;q=0.5")];
    shop.guest().call(Method::GET, path, None, &headers).await
}

/// Where somebody reads a page, and in which money.
fn place(page: &Shown) -> [&Value; 3] {
    [&page.input["locale"], &page.input["prefix"], &page.input["currency"]]
}

#[tokio::test]
async fn a_page_has_an_address_in_each_language_and_forms_stay_in_it() {
    let shop = channels::shop().await;
    let browser = Browser::of(&shop);
    assert_eq!(place(&browser.get("/p/thing/").await), ["en", "", "EUR"]);
    let page = browser.get("/de/p/thing/").await;
    assert_eq!((page.status.as_u16(), place(&page)), (200, [&json!("de"), &json!("/de"), &json!("EUR")]));
    assert_eq!(page.input["url"], "/p/thing/");
    let variant = shop.variant("SKU-1").await;
    let added = browser.post("/de/cart/add/", &[("variant_id", &variant), ("quantity", "1")]).await;
    assert_eq!((added.status.as_u16(), added.location.as_str()), (303, "/de/cart/"));
    let missing = browser.get("/de/p/nothing/").await;
    assert_eq!((missing.status.as_u16(), place(&missing)[0]), (404, &json!("de")));
    for missing in ["/fr/", "/de/api/products/", "/de//evil.example/"] {
        assert_eq!(browser.get(missing).await.status, 404, "{missing}");
    }
    let own = browser.get("/en/p/thing/?a=1").await;
    assert_eq!((own.status.as_u16(), own.location.as_str()), (307, "/p/thing/?a=1"));
    shop.done().await;
}

#[tokio::test]
async fn a_browser_that_likes_german_better_is_sent_there_and_programs_are_not() {
    let shop = channels::shop().await;
    for path in ["/", "/p/thing/?a=1"] {
        shop.guest().get(path).await;
        let sent = read_by_a_german(&shop, path).await;
        assert_eq!(sent.status, 307);
        assert_eq!(sent.headers["location"], format!("/de{path}"));
        assert_eq!(sent.headers["vary"], "accept-language, cookie");
        assert_eq!(sent.headers["cache-control"], "private, no-store");
        assert_eq!(sent.headers["x-content-type-options"], "nosniff");
    }
    for path in ["/api/products/", "/robots.txt", "/de/"] {
        assert_eq!(read_by_a_german(&shop, path).await.status, 200, "{path}");
    }
    shop.done().await;
}

#[tokio::test]
async fn language_and_currency_can_be_chosen_and_the_cart_goes_along() {
    let shop = channels::shop().await;
    let browser = Browser::of(&shop);
    let variant = shop.variant("SKU-1").await;
    browser.post("/cart/add/", &[("variant_id", &variant), ("quantity", "2")]).await;

    let chosen = browser.post("/localization/", &[("locale", "de"), ("next", "/cart/?a=1")]).await;
    assert_eq!((chosen.status.as_u16(), chosen.location.as_str()), (303, "/de/cart/?a=1"));
    assert_eq!(browser.get("/cart/").await.location, "/de/cart/", "the choice is remembered");

    let dollars = [("channel", "us"), ("locale", "de"), ("next", "/cart/")];
    assert_eq!(
        browser.post("/localization/", &dollars).await.location,
        "/cart/",
        "it is sold in English there"
    );
    let cart = browser.get("/cart/").await;
    assert_eq!(place(&cart), ["en", "", "USD"]);
    let line = &cart.input["data"]["cart"]["lines"][0];
    assert_eq!((&line["quantity"], &line["unit_price"]["amount"]), (&json!(2), &json!(1_200)));
    assert_eq!(cart.input["data"]["cart"]["notices"], json!([]), "another currency is no dearer price");
    assert_eq!(browser.get("/p/thing/").await.input["currency"], "USD", "nor is a kept page in another one");

    browser.post("/localization/", &[("channel", "default"), ("next", "https://evil.example/")]).await;
    let back = browser.get("/cart/").await;
    assert_eq!(
        back.input["data"]["cart"]["lines"][0]["unit_price"],
        json!({"amount": 1_000, "currency": "EUR"})
    );
    assert_eq!(back.input["data"]["cart"]["item_count"], 2, "nothing is lost and nothing doubled");
    shop.done().await;
}

#[tokio::test]
async fn a_choice_that_there_is_not_changes_nothing_and_nobody_is_sent_elsewhere() {
    let shop = channels::shop().await;
    let browser = Browser::of(&shop);
    for next in ["https://evil.example/", "//evil.example/", "/\\evil.example/"] {
        let chosen =
            browser.post("/localization/", &[("channel", "mars"), ("locale", "xx"), ("next", next)]).await;
        assert_eq!((chosen.status.as_u16(), chosen.location.as_str()), (303, "/"), "{next}");
    }
    assert_eq!(place(&browser.get("/").await), ["en", "", "EUR"]);
    assert_eq!(browser.get("/localization/").await.location, "/");
    shop.done().await;
}

#[tokio::test]
async fn a_member_who_prefers_a_currency_has_it_in_every_browser() {
    let shop = channels::shop().await;
    let member = shop.member("ilse@example.org").await;
    let refused = member.patch("/accounts/me/", &json!({"currency": "JPY"})).await;
    let _ = refused.expect_invalid("currency");
    let me = member.patch("/accounts/me/", &json!({"currency": "usd"})).await.expect(200);
    assert_eq!(me["currency"], "USD");

    let browser = Browser::of(&shop);
    let signs_in = [("email", "ilse@example.org"), ("password", souk_testkit::PASSWORD)];
    browser.post("/account/sign-in/", &signs_in).await;
    assert_eq!(place(&browser.get("/").await)[2], "USD");
    let page = browser.get("/account/preferences/").await;
    assert_eq!(page.input["data"]["channel"], "us");
    let euros = [("first_name", "Ilse"), ("last_name", ""), ("locale", "en"), ("channel", "default")];
    assert_eq!(browser.post("/account/preferences/", &euros).await.status, 303);
    assert_eq!(place(&browser.get("/").await)[2], "EUR");
    assert_eq!(member.get("/accounts/me/").await.expect(200)["currency"], "EUR");
    shop.done().await;
}
