//! A forgotten password.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{Answer, PASSWORD, TestShop};

use super::{mail_about, mailed_code, mailed_token, mails_to};

const ANN: &str = "ann@example.org";
const NEW: &str = "walnut-teapot-under-snow-7";
const MINUTE: Duration = Duration::from_secs(60);

async fn forgets(shop: &TestShop, email: &str) {
    shop.shop.clock().advance(MINUTE);
    let _ = shop.guest().post("/accounts/forgot-password/", &json!({"email": email})).await.expect(202);
}

async fn types(shop: &TestShop, email: &str, otp: &str) -> Answer {
    shop.guest().post("/accounts/verify-otp/", &json!({"email": email, "otp": otp})).await
}

async fn resets(shop: &TestShop, token: &str, password: &str) -> Answer {
    let body = json!({"reset_token": token, "new_password": password});
    shop.guest().post("/accounts/reset-password/", &body).await
}

async fn signs_in(shop: &TestShop, password: &str) -> Answer {
    shop.guest().post("/accounts/login/", &json!({"email": ANN, "password": password})).await
}

/// Six digits that are not `code`.
fn another(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

#[tokio::test]
async fn a_mailed_code_gives_a_token_that_gives_a_new_password_and_each_is_good_once() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    forgets(&shop, ANN).await;
    let code = mailed_code(&shop, ANN).await;
    let token = types(&shop, ANN, &code).await.expect(200)["reset_token"].as_str().unwrap().to_owned();
    let _ = types(&shop, ANN, &code).await.expect_problem(400, "code_wrong");
    let weak = resets(&shop, &token, "password").await;
    let _ = weak.expect_invalid("new_password");
    assert_eq!(resets(&shop, &token, NEW).await.status, 204, "a weak password did not use the token up");
    let _ = resets(&shop, &token, NEW).await.expect_problem(400, "reset_token_invalid");
    let _ = signs_in(&shop, PASSWORD).await.expect_problem(401, "invalid_credentials");
    let _ = signs_in(&shop, NEW).await.expect(200);
    let _ = ann.get("/accounts/me/").await.expect(401);
    let _ = mail_about(&shop, ANN, "Your password was changed").await;
    shop.done().await;
}

#[tokio::test]
async fn the_link_in_the_mail_works_though_somebody_used_up_the_tries_of_its_code() {
    let shop = TestShop::empty().await;
    let _ = shop.member(ANN).await;
    forgets(&shop, ANN).await;
    let code = mailed_code(&shop, ANN).await;
    for _ in 0..5 {
        let _ = types(&shop, ANN, &another(&code)).await.expect_problem(400, "code_wrong");
    }
    let _ = types(&shop, ANN, &code).await.expect_problem(400, "code_wrong");
    let token = mailed_token(&shop, ANN, "is your code").await;
    assert_eq!(resets(&shop, &token, NEW).await.status, 204);
    let _ = signs_in(&shop, NEW).await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn a_code_ends_after_five_minutes_and_a_link_after_an_hour() {
    let shop = TestShop::empty().await;
    let _ = shop.member(ANN).await;
    forgets(&shop, ANN).await;
    let (code, token) = (mailed_code(&shop, ANN).await, mailed_token(&shop, ANN, "is your code").await);
    shop.shop.clock().advance(5 * MINUTE);
    let _ = types(&shop, ANN, &code).await.expect_problem(400, "code_wrong");
    shop.shop.clock().advance(56 * MINUTE);
    let _ = resets(&shop, &token, NEW).await.expect_problem(400, "reset_token_invalid");
    shop.done().await;
}

#[tokio::test]
async fn a_thousand_addresses_together_have_no_more_tries_than_one() {
    let shop = TestShop::with_settings(|config| config.trusted_proxies = vec![[127, 0, 0, 1].into()]).await;
    let _ = shop.member(ANN).await;
    forgets(&shop, ANN).await;
    let code = mailed_code(&shop, ANN).await;
    let body = json!({"email": ANN, "otp": another(&code)});
    for n in 0..40 {
        let from = format!("203.0.{}.{n}", 113 + n % 3);
        let tried = shop
            .guest()
            .call(Method::POST, "/accounts/verify-otp/", Some(&body), &[("x-forwarded-for", from.as_str())])
            .await;
        let _ = tried.expect_problem(400, "code_wrong");
    }
    let count = "SELECT CAST(SUM(tries) AS bigint) FROM mail_proof WHERE purpose = 'reset_password'";
    let counted = souk_db::sql::scalar::<i64>(shop.shop.db().read(), count, []).await.unwrap();
    assert_eq!(counted, Some(5), "later tries are compared with nothing");
    let _ = types(&shop, ANN, &code).await.expect_problem(400, "code_wrong");
    shop.done().await;
}

#[tokio::test]
async fn what_is_no_code_of_six_digits_is_refused_and_names_its_field() {
    let shop = TestShop::empty().await;
    let odd: Vec<Value> = vec![
        json!(true),
        json!(""),
        json!([]),
        json!({}),
        json!(null),
        json!(123_456),
        json!("12345"),
        json!("1234567"),
        json!("١٢٣٤٥٦"),
        json!("12 456"),
        json!("-12345"),
        json!("１２３４５６"),
    ];
    for otp in odd {
        shop.shop.clock().advance(MINUTE);
        let answer = shop.guest().post("/accounts/verify-otp/", &json!({"email": ANN, "otp": otp})).await;
        assert_eq!(answer.status, 422, "{otp}: {}", answer.text);
        let _ = answer.expect_invalid("otp");
    }
    for token in ["", "x", "0193500c00007000800000000000dead.x"] {
        shop.shop.clock().advance(MINUTE);
        let _ = resets(&shop, token, NEW).await.expect_problem(400, "reset_token_invalid");
    }
    shop.done().await;
}

#[tokio::test]
async fn answers_do_not_tell_whether_there_is_an_account_and_limits_are_told_in_their_headers() {
    let shop = TestShop::empty().await;
    let _ = shop.member(ANN).await;
    let ask = async |path: &str, email: &str| {
        let answer = shop.guest().post(path, &json!({"email": email})).await;
        let left = answer.headers.get("ratelimit").map(|v| v.to_str().unwrap().to_owned());
        (answer.status.as_u16(), answer.text, left.unwrap())
    };
    for path in ["/accounts/forgot-password/", "/accounts/resend-otp/"] {
        let mut said = Vec::new();
        for email in [ANN, "nobody@example.org"] {
            shop.shop.clock().advance(MINUTE);
            said.push(ask(path, email).await);
        }
        assert_eq!(said[0], said[1]);
        assert_eq!(said[0].0, 202);
        for _ in 0..2 {
            let _ = ask(path, "nobody@example.org").await;
        }
        assert_eq!(ask(path, "nobody@example.org").await.0, 429, "{path}: three a minute");
    }
    let mails = mails_to(&shop, "nobody@example.org").await;
    assert!(mails.is_empty());
    shop.done().await;
}

#[tokio::test]
async fn five_codes_an_hour_are_mailed_and_the_last_ones_still_open_the_account() {
    let shop = TestShop::empty().await;
    let _ = shop.member(ANN).await;
    let before = mails_to(&shop, ANN).await.len();
    for _ in 0..7 {
        forgets(&shop, ANN).await;
    }
    assert_eq!(mails_to(&shop, ANN).await.len() - before, 5, "an attacker cannot fill a mailbox");
    shop.shop.clock().advance(MINUTE);
    for email in [ANN, "nobody@example.org"] {
        for _ in 0..5 {
            shop.shop.clock().advance(MINUTE);
            let _ = shop.guest().post("/accounts/resend-otp/", &json!({"email": email})).await;
        }
        shop.shop.clock().advance(MINUTE);
        let again = shop.guest().post("/accounts/resend-otp/", &json!({"email": email})).await;
        let _ = again.expect_problem(429, "rate_limited");
    }
    let token = mailed_token(&shop, ANN, "is your code").await;
    assert_eq!(resets(&shop, &token, NEW).await.status, 204);
    shop.done().await;
}

#[tokio::test]
async fn the_owner_of_an_account_that_is_guessed_at_gets_in_with_a_new_password() {
    let shop = TestShop::empty().await;
    let _ = shop.member(ANN).await;
    let mut closed = false;
    for n in 1..=110 {
        if n % 8 == 0 {
            shop.shop.clock().advance(MINUTE);
        }
        closed = signs_in(&shop, "not-the-one-at-all").await.status == 429;
    }
    assert!(closed);
    forgets(&shop, ANN).await;
    let token = mailed_token(&shop, ANN, "is your code").await;
    assert_eq!(resets(&shop, &token, NEW).await.status, 204);
    let _ = signs_in(&shop, NEW).await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn a_forged_host_never_reaches_a_mailed_link() {
    let shop = TestShop::empty().await;
    let _ = shop.member(ANN).await;
    let headers = [("x-forwarded-host", "evil.example"), ("forwarded", "host=evil.example")];
    let body = json!({"email": ANN});
    let _ = shop.guest().call(Method::POST, "/accounts/forgot-password/", Some(&body), &headers).await;
    let mail = mail_about(&shop, ANN, "is your code").await;
    assert!(mail.text.contains("http://localhost:8000/account/new-password/?token="), "{}", mail.text);
    assert!(!mail.html.contains("evil"));
    shop.done().await;
}
