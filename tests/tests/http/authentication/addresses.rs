//! Proving an address, and changing it.

use serde_json::json;
use souk_testkit::{PASSWORD, TestShop};

use super::{mail_about, mailed_token, mails_to};

const ANN: &str = "ann@example.org";
const NEW: &str = "ann.moss@example.org";

async fn is_verified(shop: &TestShop, email: &str) -> bool {
    let text = "SELECT COUNT(*) FROM account WHERE email = $1 AND email_verified_at IS NOT NULL";
    souk_db::sql::scalar::<i64>(shop.shop.db().read(), text, [email.into()]).await.unwrap() == Some(1)
}

#[tokio::test]
async fn a_new_member_is_welcomed_and_proves_the_address_by_the_mailed_link() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let mails = mails_to(&shop, ANN).await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].subject.starts_with("Welcome to "), "{}", mails[0].subject);
    let token = mailed_token(&shop, ANN, "Welcome").await;
    assert!(!is_verified(&shop, ANN).await);
    let verify = json!({"token": token});
    assert_eq!(shop.guest().post("/accounts/verify-email/", &verify).await.status, 204);
    assert!(is_verified(&shop, ANN).await);
    assert_eq!(ann.get("/accounts/me/").await.expect(200)["email_verified"], true);
    let _ = shop.guest().post("/accounts/verify-email/", &verify).await.expect_problem(400, "link_invalid");
    let _ = ann.post("/accounts/me/verification/", &json!({})).await.expect(202);
    assert_eq!(mails_to(&shop, ANN).await.len(), 1, "there is nothing to prove any more");
    shop.done().await;
}

#[tokio::test]
async fn a_link_for_one_purpose_is_of_no_use_for_another() {
    let shop = TestShop::empty().await;
    let _ = shop.member(ANN).await;
    let token = mailed_token(&shop, ANN, "Welcome").await;
    let body = json!({"reset_token": token, "new_password": "walnut-teapot-under-snow-7"});
    let reset = shop.guest().post("/accounts/reset-password/", &body).await;
    let _ = reset.expect_problem(400, "reset_token_invalid");
    let disowned = shop.guest().post("/accounts/not-me/", &json!({"token": token})).await;
    let _ = disowned.expect_problem(400, "link_invalid");
    shop.done().await;
}

#[tokio::test]
async fn an_address_changes_once_the_new_one_was_proved_and_the_old_one_is_told_twice() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let wrong = json!({"email": NEW, "password": "not-the-one-at-all"});
    let _ = ann.post("/accounts/me/email/", &wrong).await.expect_invalid("password");
    let right = json!({"email": NEW, "password": PASSWORD});
    let _ = ann.post("/accounts/me/email/", &right).await.expect(202);
    assert_eq!(ann.get("/accounts/me/").await.expect(200)["email"], ANN);
    let old = mail_about(&shop, ANN, "is to have another address").await;
    assert!(old.text.contains("a…@example.org") && !old.text.contains(NEW), "{}", old.text);
    let token = mailed_token(&shop, NEW, "Confirm your new address").await;
    assert_eq!(shop.guest().post("/accounts/verify-email/", &json!({"token": token})).await.status, 204);
    assert_eq!(ann.get("/accounts/me/").await.expect(200)["email"], NEW);
    let _ = mail_about(&shop, ANN, "Your account has another address").await;
    shop.done().await;
}

#[tokio::test]
async fn an_address_that_another_account_has_by_then_stays_with_it() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let _ = ann.post("/accounts/me/email/", &json!({"email": NEW, "password": PASSWORD})).await.expect(202);
    let token = mailed_token(&shop, NEW, "Confirm your new address").await;
    let _ = shop.member(NEW).await;
    let taken = shop.guest().post("/accounts/verify-email/", &json!({"token": token})).await;
    let _ = taken.expect_problem(409, "email_taken");
    assert_eq!(ann.get("/accounts/me/").await.expect(200)["email"], ANN);
    shop.done().await;
}

#[tokio::test]
async fn a_changed_password_needs_the_old_one_and_ends_the_other_sessions() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let login = json!({"email": ANN, "password": PASSWORD});
    let other = shop.guest().post("/accounts/login/", &login).await.expect(200);
    let body =
        json!({"current_password": "not-the-one-at-all", "new_password": "walnut-teapot-under-snow-7"});
    let _ = ann.post("/accounts/me/password/", &body).await.expect_invalid("current_password");
    let body = json!({"current_password": PASSWORD, "new_password": "12345678"});
    let _ = ann.post("/accounts/me/password/", &body).await.expect_invalid("new_password");
    let body = json!({"current_password": PASSWORD, "new_password": "walnut-teapot-under-snow-7"});
    assert_eq!(ann.post("/accounts/me/password/", &body).await.status, 204);
    let _ = ann.get("/accounts/me/").await.expect(200);
    let refresh = json!({"refresh": other["refresh"]});
    let _ = shop.guest().post("/accounts/token-refresh/", &refresh).await.expect(401);
    let _ = mail_about(&shop, ANN, "Your password was changed").await;
    shop.done().await;
}

#[tokio::test]
async fn a_guests_orders_join_the_account_once_its_address_was_proved_and_not_before() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let mut body = shop.order_body("approve").await;
    body["email"] = json!(ANN);
    let order = guest.post("/api/orders/orders/", &body).await.expect(201);
    let ann = shop.member(ANN).await;
    assert_eq!(
        ann.get("/api/orders/orders/").await.expect(200)["count"],
        0,
        "anybody may register an address"
    );
    let token = mailed_token(&shop, ANN, "Welcome").await;
    let _ = shop.guest().post("/accounts/verify-email/", &json!({"token": token})).await;
    let mine = ann.get("/api/orders/orders/").await.expect(200);
    assert_eq!(mine["results"][0]["number"], order["number"]);
    shop.done().await;
}

#[tokio::test]
async fn mails_come_in_the_language_that_their_reader_chose() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let me = ann.patch("/accounts/me/", &json!({"locale": "de", "first_name": "Änne"})).await.expect(200);
    assert_eq!((&me["locale"], &me["first_name"]), (&json!("de"), &json!("Änne")));
    for tag in ["fr", "", "de-AT", "deutsch"] {
        let _ = ann.patch("/accounts/me/", &json!({"locale": tag})).await.expect_invalid("locale");
    }
    let _ = ann.post("/accounts/mfa/totp/", &json!({"password": PASSWORD})).await.expect(200);
    assert!(souk_accounts::forget_second_step(shop.shop.db(), ANN).await.unwrap());
    let _ = mail_about(&shop, ANN, "ausgeschaltet").await;
}
