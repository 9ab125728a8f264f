//! Sign-ins from where nobody signed in before, and tokens that were copied.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{PASSWORD, TestShop};

use super::{mail_about, mailed_token, mails_to};

const ANN: &str = "ann@example.org";
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

async fn signs_in_with(shop: &TestShop, device: &str) -> Value {
    let body = json!({"email": ANN, "password": PASSWORD});
    let headers = [("user-agent", device)];
    shop.guest().call(Method::POST, "/accounts/login/", Some(&body), &headers).await.expect(200)
}

#[tokio::test]
async fn a_new_device_is_told_to_the_owner_once() {
    let shop = TestShop::empty().await;
    let _ = shop.member(ANN).await;
    let before = mails_to(&shop, ANN).await.len();
    for _ in 0..3 {
        let _ = signs_in_with(&shop, FIREFOX).await;
    }
    let mails = mails_to(&shop, ANN).await;
    assert_eq!(mails.len() - before, 1);
    let mail = mail_about(&shop, ANN, "A new device signed in").await;
    assert!(mail.text.contains("Firefox, Linux") && mail.text.contains("127.0.0.1"), "{}", mail.text);
    shop.done().await;
}

#[tokio::test]
async fn it_was_not_me_ends_every_session_and_leads_to_a_new_password() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let thief = signs_in_with(&shop, FIREFOX).await;
    let token = mailed_token(&shop, ANN, "new device").await;
    let granted = shop.guest().post("/accounts/not-me/", &json!({"token": token})).await.expect(200);
    let _ = ann.get("/accounts/me/").await.expect(401);
    let refresh = json!({"refresh": thief["refresh"]});
    let _ = shop.guest().post("/accounts/token-refresh/", &refresh).await.expect(401);
    let body = json!({"reset_token": granted["reset_token"], "new_password": "walnut-teapot-under-snow-7"});
    assert_eq!(shop.guest().post("/accounts/reset-password/", &body).await.status, 204);
    shop.done().await;
}

#[tokio::test]
async fn a_stolen_refresh_token_ends_its_family_and_the_owner_is_told() {
    let shop = TestShop::empty().await;
    let _ = shop.member(ANN).await;
    let stolen = signs_in_with(&shop, FIREFOX).await;
    let refresh =
        async |token: &Value| shop.guest().post("/accounts/token-refresh/", &json!({"refresh": token})).await;
    let next = refresh(&stolen["refresh"]).await.expect(200);
    let next = refresh(&next["refresh"]).await.expect(200);
    shop.shop.clock().advance(Duration::from_secs(60));
    let _ = refresh(&stolen["refresh"]).await.expect(401);
    let _ = refresh(&next["refresh"]).await.expect(401);
    let _ = mail_about(&shop, ANN, "We ended a session of your account").await;
    shop.done().await;
}
