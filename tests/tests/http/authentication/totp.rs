//! Sign-in in two steps with an authenticator app.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_app::Mode;
use souk_testkit::{Answer, Client, PASSWORD, TestShop};
use totp_rs::{Builder, Secret};

use super::{mail_about, mailed_code};

const ANN: &str = "ann@example.org";
const STEP: Duration = Duration::from_secs(30);
const QUARTER: Duration = Duration::from_secs(15 * 60);

/// What an app with `secret` shows now.
fn shown(shop: &TestShop, secret: &str) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    let app = Builder::new().with_secret(secret).build().unwrap();
    app.generate(u64::try_from(shop.shop.clock().now().unix_seconds()).unwrap()).to_string()
}

/// Six digits that are not `code`.
fn another(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

async fn begins(client: &Client) -> String {
    let begun = client.post("/accounts/mfa/totp/", &json!({"password": PASSWORD})).await.expect(200);
    begun["secret"].as_str().unwrap().to_owned()
}

/// Switches two-step sign-in on; the app's secret, and the recovery codes. The code of this time step is used then.
pub(crate) async fn switches_on(shop: &TestShop, client: &Client) -> (String, Vec<String>) {
    let secret = begins(client).await;
    let code = json!({"code": shown(shop, &secret)});
    let on = client.post("/accounts/mfa/totp/confirm/", &code).await.expect(200);
    let codes = on["recovery_codes"].as_array().unwrap().iter().map(|c| c.as_str().unwrap().to_owned());
    (secret, codes.collect())
}

async fn signs_in(shop: &TestShop, otp: Option<&str>) -> Answer {
    let mut body = json!({"email": ANN, "password": PASSWORD});
    if let Some(otp) = otp {
        body["otp"] = otp.into();
    }
    shop.guest().post("/accounts/login/", &body).await
}

async fn switches_off(client: &Client, body: &Value) -> Answer {
    client.call(Method::DELETE, "/accounts/mfa/totp/", Some(body), &[]).await
}

#[tokio::test]
async fn once_an_app_is_confirmed_sign_in_takes_its_code_and_each_code_is_good_once() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let begun = ann.post("/accounts/mfa/totp/", &json!({"password": PASSWORD})).await.expect(200);
    assert!(begun["qr"].as_str().unwrap().contains("<svg"));
    let url = begun["otpauth_url"].as_str().unwrap();
    assert!(url.starts_with("otpauth://totp/Souk:ann%40example.org?secret="), "{url}");
    let _ = signs_in(&shop, None).await.expect(200);

    shop.shop.clock().advance(STEP);
    let (secret, codes) = switches_on(&shop, &ann).await;
    assert_eq!(codes.len(), 10);
    let asked = signs_in(&shop, None).await.expect_problem(401, "mfa_required");
    assert_eq!(asked["methods"], json!(["totp", "recovery_code"]));
    assert!(asked["errors"]["otp"].is_array());
    let used = shown(&shop, &secret);
    let _ = signs_in(&shop, Some(&used)).await.expect_problem(401, "otp_wrong");
    shop.shop.clock().advance(STEP);
    let code = shown(&shop, &secret);
    let _ = signs_in(&shop, Some(&code)).await.expect(200);
    let _ = signs_in(&shop, Some(&code)).await.expect_problem(401, "otp_wrong");
    shop.done().await;
}

#[tokio::test]
async fn a_code_of_the_step_before_is_good_and_of_the_one_before_that_is_not() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let (secret, _) = switches_on(&shop, &ann).await;
    shop.shop.clock().advance(2 * STEP);
    let code = shown(&shop, &secret);
    shop.shop.clock().advance(2 * STEP);
    let _ = signs_in(&shop, Some(&code)).await.expect_problem(401, "otp_wrong");
    let code = shown(&shop, &secret);
    shop.shop.clock().advance(STEP);
    let _ = signs_in(&shop, Some(&code)).await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn what_can_be_no_code_is_refused_by_its_field() {
    let shop = TestShop::empty().await;
    let _ = shop.member(ANN).await;
    for otp in [json!(true), json!(""), json!([]), json!(123_456), json!("12345"), json!({"a": 1})] {
        let body = json!({"email": ANN, "password": PASSWORD, "otp": otp});
        let _ = shop.guest().post("/accounts/login/", &body).await.expect_invalid("otp");
    }
    shop.done().await;
}

#[tokio::test]
async fn a_wrong_password_is_not_told_from_one_whose_code_is_wrong() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let (secret, _) = switches_on(&shop, &ann).await;
    shop.shop.clock().advance(STEP);
    for otp in [None, Some(shown(&shop, &secret))] {
        let body = json!({"email": ANN, "password": "not-her-password", "otp": otp});
        let _ = shop.guest().post("/accounts/login/", &body).await.expect_problem(401, "invalid_credentials");
    }
    let code = shown(&shop, &secret);
    let _ = signs_in(&shop, Some(&code)).await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn each_recovery_code_signs_in_once_and_new_ones_end_those_before() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let (secret, codes) = switches_on(&shop, &ann).await;
    let _ = signs_in(&shop, Some(&codes[0].to_uppercase().replace('-', " "))).await.expect(200);
    let _ = signs_in(&shop, Some(&codes[0])).await.expect_problem(401, "otp_wrong");
    assert_eq!(ann.get("/accounts/mfa/").await.expect(200)["recovery_codes_left"], 9);
    shop.shop.clock().advance(STEP);
    let code = json!({"code": shown(&shop, &secret)});
    let new = ann.post("/accounts/mfa/recovery-codes/", &code).await.expect(200);
    assert_eq!(ann.get("/accounts/mfa/").await.expect(200)["recovery_codes_left"], 10);
    let _ = signs_in(&shop, Some(&codes[1])).await.expect_problem(401, "otp_wrong");
    let _ = signs_in(&shop, new["recovery_codes"][0].as_str()).await.expect(200);
    let _ = mail_about(&shop, ANN, "You have new recovery codes").await;
    shop.done().await;
}

#[tokio::test]
async fn five_wrong_codes_close_the_second_step_for_a_quarter_of_an_hour() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let (secret, _) = switches_on(&shop, &ann).await;
    shop.shop.clock().advance(QUARTER);
    let code = shown(&shop, &secret);
    for _ in 0..5 {
        let _ = signs_in(&shop, Some(&another(&code))).await.expect_problem(401, "otp_wrong");
    }
    let closed = signs_in(&shop, Some(&code)).await;
    assert!(closed.headers.contains_key("retry-after"));
    let _ = closed.expect_problem(429, "rate_limited");
    shop.shop.clock().advance(QUARTER);
    let _ = signs_in(&shop, Some(&shown(&shop, &secret))).await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn switching_on_and_off_takes_a_proof_and_is_told_by_mail() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let _ = ann.post("/accounts/mfa/totp/", &json!({"password": "wrong"})).await.expect_invalid("password");
    let code = json!({"code": "123456"});
    let _ = ann.post("/accounts/mfa/totp/confirm/", &code).await.expect_problem(409, "totp_not_begun");
    let secret = begins(&ann).await;
    let wrong = json!({"code": another(&shown(&shop, &secret))});
    let _ = ann.post("/accounts/mfa/totp/confirm/", &wrong).await.expect_invalid("code");
    let _ = switches_on(&shop, &ann).await;
    let _ = mail_about(&shop, ANN, "Two-step sign-in was switched on").await;
    let again = json!({"password": PASSWORD});
    let _ = ann.post("/accounts/mfa/totp/", &again).await.expect_problem(409, "totp_on");
    let _ = switches_off(&ann, &json!({})).await.expect_invalid("password");
    let _ = switches_off(&ann, &json!({"code": "123456"})).await.expect_invalid("code");
    assert_eq!(switches_off(&ann, &json!({"password": PASSWORD})).await.status, 204);
    let _ = mail_about(&shop, ANN, "Two-step sign-in was switched off").await;
    let _ = signs_in(&shop, None).await.expect(200);
    assert_eq!(ann.get("/accounts/mfa/").await.expect(200)["totp"], false);
    shop.shop.clock().advance(2 * STEP);
    let _ = switches_off(&ann, &json!({"password": PASSWORD})).await.expect_problem(409, "totp_off");
    shop.done().await;
}

#[tokio::test]
async fn switching_on_ends_the_sessions_of_other_devices() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let other = signs_in(&shop, None).await.expect(200);
    let _ = switches_on(&shop, &ann).await;
    let _ = ann.get("/accounts/me/").await.expect(200);
    let refresh = json!({"refresh": other["refresh"]});
    let _ = shop.guest().post("/accounts/token-refresh/", &refresh).await.expect(401);
    shop.done().await;
}

#[tokio::test]
async fn a_new_password_by_mail_does_not_switch_the_second_step_off() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let _ = switches_on(&shop, &ann).await;
    let _ = shop.guest().post("/accounts/forgot-password/", &json!({"email": ANN})).await.expect(202);
    let code = json!({"email": ANN, "otp": mailed_code(&shop, ANN).await});
    let granted = shop.guest().post("/accounts/verify-otp/", &code).await.expect(200);
    let new = "walnut-teapot-under-snow-7";
    let body = json!({"reset_token": granted["reset_token"], "new_password": new});
    assert_eq!(shop.guest().post("/accounts/reset-password/", &body).await.status, 204);
    let body = json!({"email": ANN, "password": new});
    let _ = shop.guest().post("/accounts/login/", &body).await.expect_problem(401, "mfa_required");
    shop.done().await;
}

#[tokio::test]
async fn staff_of_a_shop_that_sells_do_nothing_before_they_signed_in_in_two_steps() {
    let shop = TestShop::with_settings(|config| config.mode = Mode::Production).await;
    let staff = shop.staff();
    for path in ["/api/staff/", "/api/dashboard/", "/api/audit-log/"] {
        let _ = staff.get(path).await.expect_problem(403, "mfa_enrolment_required");
    }
    let me = staff.get("/accounts/me/").await.expect(200);
    assert_eq!((&me["mfa_enrolment_required"], &me["permissions"]), (&json!(true), &json!([])));
    let (secret, _) = switches_on(&shop, &staff).await;
    let _ = staff.get("/api/staff/").await.expect(200);
    assert_eq!(staff.get("/accounts/me/").await.expect(200)["mfa_enrolment_required"], false);
    shop.shop.clock().advance(STEP);
    let off = json!({"code": shown(&shop, &secret)});
    assert_eq!(switches_off(&staff, &off).await.status, 204);
    let _ = staff.get("/api/staff/").await.expect_problem(403, "mfa_enrolment_required");
    shop.done().await;
}

#[tokio::test]
async fn staff_of_a_sample_shop_need_no_second_step() {
    let shop = TestShop::with_settings(|config| (config.mode, config.demo) = (Mode::Production, true)).await;
    let _ = shop.staff().get("/api/staff/").await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn an_operator_helps_whoever_lost_app_and_recovery_codes() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let _ = switches_on(&shop, &ann).await;
    assert!(!souk_accounts::forget_second_step(shop.shop.db(), "nobody@example.org").await.unwrap());
    assert!(souk_accounts::forget_second_step(shop.shop.db(), ANN).await.unwrap());
    let _ = signs_in(&shop, None).await.expect(200);
    let _ = mail_about(&shop, ANN, "was switched off").await;
}

#[tokio::test]
async fn what_staff_change_of_their_own_sign_in_is_recorded_without_what_they_sent() {
    let shop = TestShop::empty().await;
    let (_, codes) = switches_on(&shop, &shop.staff()).await;
    let ann = shop.member(ANN).await;
    let _ = switches_on(&shop, &ann).await;
    let log = shop.staff().get("/api/audit-log/").await.expect(200);
    let entries = log["results"].as_array().unwrap();
    let told: Vec<&str> = entries.iter().map(|entry| entry["operation"].as_str().unwrap()).collect();
    assert_eq!(told, ["POST /accounts/mfa/totp/confirm/", "POST /accounts/mfa/totp/"], "staff alone: {log}");
    assert!(entries.iter().all(|entry| entry["input"].is_null()), "{log}");
    assert!(!log.to_string().contains(&codes[0]));
    shop.done().await;
}
