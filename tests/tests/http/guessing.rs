//! Guessing passwords: it ends, and the account's owner gets in all the same.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;
use souk_mail::Outgoing;
use souk_testkit::{Answer, PASSWORD, TestShop};

use crate::browser::Browser;

async fn tries(shop: &TestShop, email: &str, password: &str) -> Answer {
    let body = json!({"email": email, "password": password});
    shop.guest().call(Method::POST, "/accounts/login/", Some(&body), &[]).await
}

/// Tries wrong passwords for `email` until it is closed, a minute for each ten, and says how many were looked at.
async fn guesses(shop: &TestShop, email: &str) -> u32 {
    shop.shop.clock().advance(Duration::from_secs(60));
    let mut looked_at = 0;
    for n in 1..=110 {
        if n % 8 == 0 {
            shop.shop.clock().advance(Duration::from_secs(60));
        }
        let answer = tries(shop, email, "not-the-one-at-all").await;
        if answer.status.as_u16() == 429 {
            return looked_at;
        }
        let _ = answer.expect_problem(401, "invalid_credentials");
        looked_at += 1;
    }
    panic!("{looked_at} wrong passwords, and no end");
}

/// The mails with a link to sign in.
fn links(shop: &TestShop) -> Vec<Outgoing> {
    shop.shop.mails().into_iter().filter(|mail| mail.text.contains("/account/sign-in/?link=")).collect()
}

/// The link in the last of them.
fn mailed(shop: &TestShop) -> String {
    let mail = links(shop).pop().unwrap();
    let link = mail.text.lines().find(|line| line.contains("/account/sign-in/?link=")).unwrap();
    link.trim().trim_start_matches("http://localhost:8000").to_owned()
}

#[tokio::test]
async fn an_account_that_is_guessed_at_is_closed_to_strangers_whatever_they_know() {
    let shop = TestShop::empty().await;
    let _ = shop.member("ann@example.org").await;
    let (known, unknown) = (guesses(&shop, "ann@example.org").await, guesses(&shop, "bob@example.org").await);
    assert!(known <= 100 && known == unknown, "{known} and {unknown}");
    shop.shop.clock().advance(Duration::from_secs(60));
    let right = tries(&shop, "ann@example.org", PASSWORD).await;
    assert!(right.headers.contains_key("retry-after"));
    let right = right.expect_problem(429, "rate_limited");
    let nobody = tries(&shop, "bob@example.org", PASSWORD).await.expect_problem(429, "rate_limited");
    assert_eq!(right["detail"], nobody["detail"]);
    shop.run_jobs().await;
    let to: Vec<String> = links(&shop).into_iter().map(|mail| mail.to).collect();
    assert_eq!(to, ["ann@example.org"], "its owner is told once, and strangers are not");
    shop.shop.clock().advance(Duration::from_secs(3_600));
    let _ = tries(&shop, "ann@example.org", PASSWORD).await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn its_owner_gets_in_by_a_known_device_and_by_a_mailed_link() {
    let shop = TestShop::empty().await;
    let _ = shop.member("ann@example.org").await;
    let _ = shop.member("eve@example.org").await;
    let (anns, eves) = (Browser::on(&shop), Browser::on(&shop));
    assert_eq!(anns.sign_in("ann@example.org").await.location(), "/account/");
    assert_eq!(eves.sign_in("eve@example.org").await.location(), "/account/");
    let stored = "SELECT COUNT(*) FROM known_device WHERE token_digest = $1";
    let token = anns.cookie("souk_device").unwrap();
    let plain = souk_db::sql::scalar::<i64>(shop.shop.db().read(), stored, [token.into()]).await.unwrap();
    assert_eq!(plain, Some(0), "the token is nowhere but in the browser");
    guesses(&shop, "ann@example.org").await;
    shop.shop.clock().advance(Duration::from_secs(60));
    assert_eq!(eves.sign_in("ann@example.org").await.status, 429, "a device of somebody else is a stranger");
    let _ = anns.submit("/account/sign-out/", &[]).await;
    assert_eq!(anns.sign_in("ann@example.org").await.location(), "/account/");

    shop.run_jobs().await;
    let fresh = Browser::on(&shop);
    assert_eq!(fresh.sign_in("ann@example.org").await.status, 429);
    let link = mailed(&shop);
    for _ in 0..2 {
        assert_eq!(fresh.get(&link).await.location(), "/account/sign-in/", "following it twice does no harm");
    }
    let wrong = [("email", "ann@example.org"), ("password", "not-the-one-at-all")];
    assert_eq!(fresh.submit("/account/sign-in/", &wrong).await.status, 401);
    assert_eq!(fresh.sign_in("ann@example.org").await.location(), "/account/");
    let thief = Browser::on(&shop);
    let _ = thief.get(&link).await;
    assert_eq!(thief.sign_in("ann@example.org").await.status, 429, "it was used");
    fresh.drop_cookie("souk_link");
    assert_eq!(fresh.sign_in("ann@example.org").await.location(), "/account/", "the browser is known now");
    shop.done().await;
}

#[tokio::test]
async fn a_known_device_has_few_tries_of_its_own() {
    let shop = TestShop::empty().await;
    let _ = shop.member("ann@example.org").await;
    let browser = Browser::on(&shop);
    let _ = browser.sign_in("ann@example.org").await;
    let wrong = [("email", "ann@example.org"), ("password", "not-the-one-at-all")];
    let mut looked_at = 0;
    for _ in 0..12 {
        shop.shop.clock().advance(Duration::from_secs(60));
        looked_at += u32::from(browser.submit("/account/sign-in/", &wrong).await.status == 401);
    }
    assert_eq!(looked_at, 10);
    assert_eq!(browser.sign_in("ann@example.org").await.status, 429);
}

#[tokio::test]
async fn a_link_is_asked_for_in_ones_language_and_tells_nobody_who_has_an_account() {
    let shop = TestShop::empty().await;
    let _ = shop.member("ann@example.org").await;
    let ask = async |email: &str, language: &str| {
        let body = json!({"email": email});
        let headers = [("accept-language", language)];
        shop.guest().call(Method::POST, "/accounts/sign-in-link/", Some(&body), &headers).await
    };
    let known = ask("Ann@Example.org", "de-AT,de;q=0.9,en;q=0.5").await;
    let unknown = ask("bob@example.org", "de").await;
    assert_eq!((known.status.as_u16(), unknown.status.as_u16()), (202, 202));
    assert_eq!(known.body, unknown.body);
    shop.run_jobs().await;
    assert_eq!(links(&shop).len(), 1);
    assert!(links(&shop)[0].text.contains("melden Sie sich"));
    let token = mailed(&shop).split("link=").nth(1).unwrap().to_owned();
    let _ = ask("ann.@example.org", "en").await.expect_invalid("email");
    let _ = ask("ann@example.org", "en").await.expect_problem(429, "rate_limited");
    guesses(&shop, "ann@example.org").await;
    let body = json!({"email": "ann@example.org", "password": PASSWORD, "link": token});
    shop.shop.clock().advance(Duration::from_secs(60));
    let _ = shop.guest().post("/accounts/login/", &body).await.expect(200);
    let _ = shop.guest().post("/accounts/login/", &body).await.expect_problem(429, "rate_limited");
    shop.done().await;
}
