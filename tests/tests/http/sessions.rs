//! Sessions in browsers: how they are renewed, guarded and ended.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;
use souk_testkit::{PASSWORD, TestShop};

use crate::browser::Browser;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 3_600);

/// A member of `shop`, signed in by the form, with two of `SKU-1` in the cart.
async fn member(shop: &TestShop) -> Browser<'_> {
    let _ = shop.member("ann@example.org").await;
    let browser = Browser::on(shop);
    assert_eq!(browser.sign_in("ann@example.org").await.location(), "/account/");
    let variant = shop.variant("SKU-1").await;
    let add = [("variant_id", variant.as_str()), ("quantity", "2")];
    assert_eq!(browser.submit("/cart/add/", &add).await.location(), "/cart/");
    browser
}

#[tokio::test]
async fn a_member_stays_signed_in_for_seven_days_after_the_last_visit() {
    let shop = TestShop::with_products(1).await;
    let browser = member(&shop).await;
    for away in [70 * MINUTE, 3 * DAY, 6 * DAY] {
        shop.shop.clock().advance(away);
        assert_eq!(browser.cookie("souk_access"), None, "the browser dropped it");
        let page = browser.get("/account/").await;
        assert_eq!(page.status, 200, "after {away:?}: {}", page.location());
        assert!(page.text.contains("ann@example.org"));
        assert_eq!(page.cookies(), ["souk_access", "souk_refresh"]);
        assert_eq!(browser.get("/account/").await.cookies(), [""; 0], "once is enough");
        assert!(browser.get("/cart/").await.text.contains(r#""item_count":2"#));
    }
    shop.shop.clock().advance(8 * DAY);
    assert_eq!(browser.get("/account/").await.location(), "/account/sign-in/?next=/account/");
}

#[tokio::test]
async fn calls_of_the_pages_scripts_renew_a_session_as_well_even_those_that_fail() {
    let shop = TestShop::with_products(1).await;
    let browser = member(&shop).await;
    shop.shop.clock().advance(70 * MINUTE);
    assert_eq!(browser.get("/api/orders/cart/").await.expect(200)["item_count"], 2);
    shop.shop.clock().advance(70 * MINUTE);
    let absent = browser.get("/api/orders/orders/0193500c-0000-7000-8000-00000000dead/").await;
    let _ = absent.expect(404);
    assert_eq!(absent.cookies(), ["souk_access", "souk_refresh"]);
    assert_eq!(browser.get("/accounts/me/").await.expect(200)["email"], "ann@example.org");
    shop.shop.clock().advance(70 * MINUTE);
    let add = json!({"variant_id": shop.variant("SKU-1").await, "quantity": 1});
    assert_eq!(browser.post("/api/orders/cart/", &add).await.expect(201)["item_count"], 3);
}

#[tokio::test]
async fn two_tabs_that_renew_at_once_both_stay_signed_in() {
    let shop = TestShop::with_products(1).await;
    let one = member(&shop).await;
    shop.shop.clock().advance(70 * MINUTE);
    let other = one.tab();
    let (first, second) = tokio::join!(one.get("/account/"), other.get("/account/"));
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (200, 200));
    shop.shop.clock().advance(70 * MINUTE);
    assert_eq!(one.get("/account/").await.status, 200);
    shop.shop.clock().advance(Duration::from_secs(31));
    let late = other.get("/account/").await;
    assert_eq!(late.location(), "/account/sign-in/?next=/account/", "an old token ends the session");
    assert_eq!(other.cookie("souk_refresh"), None, "and is taken away");
    assert_eq!(one.get("/account/").await.location(), "/account/sign-in/?next=/account/");
}

#[tokio::test]
async fn what_is_kept_for_everybody_carries_nobodys_cookies() {
    let shop = TestShop::with_products(1).await;
    let browser = member(&shop).await;
    for path in ["/api/products/", "/api/products/thing-1/", "/api/categories/"] {
        shop.shop.clock().advance(70 * MINUTE);
        for _ in 0..2 {
            let seen = browser.get(path).await;
            let public = seen.headers["cache-control"].to_str().unwrap().starts_with("public");
            assert!(!public || seen.cookies().is_empty(), "{path}: {:?}", seen.cookies());
            let stranger = Browser::on(&shop).get(path).await;
            assert_eq!((stranger.status.as_u16(), stranger.cookies().len()), (200, 0), "{path}");
        }
    }
    assert_eq!(browser.get("/account/").await.status, 200);
}

#[tokio::test]
async fn a_session_cookie_is_good_on_our_own_pages_only() {
    let shop = TestShop::with_products(1).await;
    let browser = member(&shop).await;
    let guest = shop.guest();
    let add = json!({"variant_id": shop.variant("SKU-1").await, "quantity": 1});
    for name in ["souk_access", "souk_refresh", "souk_cart"] {
        let cookie = format!("{name}={}", browser.cookie(name).unwrap_or_else(|| "abc".to_owned()));
        for from in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("accept", "*/*")]
        {
            let headers = [("cookie", cookie.as_str()), from];
            let answer = guest.call(Method::POST, "/api/orders/cart/", Some(&add), &headers).await;
            let _ = answer.expect_problem(403, "cross_site");
            let headers = [headers[0], headers[1], ("authorization", "Basic YTpi")];
            let answer = guest.call(Method::POST, "/api/orders/cart/", Some(&add), &headers).await;
            let _ = answer.expect_problem(403, "cross_site");
        }
    }
}

#[tokio::test]
async fn a_client_with_credentials_of_its_own_is_never_cross_site() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let ordered = guest.orders(&shop, "decline").await;
    assert!(!ordered.headers.contains_key("set-cookie"), "no browser asked");
    let order = ordered.expect(201);
    let cookies = "souk_order=abc; souk_cart=abc; souk_access=abc; souk_refresh=abc";
    let (cart, variant) = (guest.cart_token().unwrap(), shop.variant("SKU-1").await);
    let add = json!({"variant_id": variant, "quantity": 1});
    let jar = [("cookie", cookies), ("x-cart-token", cart.as_str())];
    let _ = shop.guest().call(Method::POST, "/api/orders/cart/", Some(&add), &jar).await.expect(201);
    let pay = json!({"gateway": "sandbox", "method": "approve"});
    let path = format!("/api/orders/orders/{}/payments/", order["id"].as_str().unwrap());
    let answer = shop.guest().call(Method::POST, &path, Some(&pay), &jar).await;
    assert!(answer.status.is_success(), "{:#}", answer.body);
    let _ = shop.member("ann@example.org").await;
    let login = json!({"email": "ann@example.org", "password": PASSWORD});
    let only_order = [("cookie", "souk_order=abc")];
    let signed_in = shop.guest().call(Method::POST, "/accounts/login/", Some(&login), &only_order).await;
    let bearer = format!("Bearer {}", signed_in.expect(200)["access"].as_str().unwrap());
    let jar = [("cookie", cookies), ("authorization", bearer.as_str())];
    let _ = shop.guest().call(Method::POST, "/api/orders/cart/", Some(&add), &jar).await.expect(201);
}

#[tokio::test]
async fn nobody_signs_somebody_else_out() {
    let shop = TestShop::empty().await;
    let signed_in = async |email: &str| {
        let body = json!({"email": email, "password": PASSWORD});
        let tokens = shop.guest().post("/accounts/register/", &body).await.expect(201);
        let refresh = json!({"refresh": tokens["refresh"]});
        (format!("Bearer {}", tokens["access"].as_str().unwrap()), refresh)
    };
    let (ann, anns) = signed_in("ann@example.org").await;
    let (bob, bobs) = signed_in("bob@example.org").await;
    let logout = async |bearer: &str, refresh: &serde_json::Value| {
        let headers = [("authorization", bearer)];
        shop.guest().call(Method::POST, "/accounts/logout/", Some(refresh), &headers).await
    };
    let _ = logout(&ann, &bobs).await.expect_problem(401, "not_authenticated");
    let me = shop.guest().call(Method::GET, "/accounts/me/", None, &[("authorization", &bob)]).await;
    assert_eq!(me.expect(200)["email"], "bob@example.org", "Bob is still there");
    let _ = logout(&ann, &anns).await.expect(205);
    let _ = logout(&ann, &anns).await.expect(205);
    shop.shop.clock().advance(70 * MINUTE);
    let _ = logout(&bob, &bobs).await.expect(205);
}
