//! `/accounts/`

use std::time::Duration;

use reqwest::Method;
use serde_json::json;
use souk_testkit::{PASSWORD, TestShop};

fn ann() -> serde_json::Value {
    json!({"email": "Ann@Example.org", "password": PASSWORD, "first_name": "Ann"})
}

#[tokio::test]
async fn whoever_registers_is_signed_in_and_known_by_an_address_in_lower_case() {
    let shop = TestShop::empty().await;
    let signed_in = shop.guest().post("/accounts/register/", &ann()).await.expect(201);
    assert_eq!(
        (signed_in["user"]["email"].as_str(), &signed_in["user"]["roles"]),
        (Some("ann@example.org"), &json!(["customer"]))
    );
    let _ = shop.guest().post("/accounts/register/", &ann()).await.expect_problem(409, "email_taken");
    let login = json!({"email": "ann@example.org", "password": PASSWORD});
    let _ = shop.guest().post("/accounts/login/", &login).await.expect(200);
    let bearer = format!("Bearer {}", signed_in["access"].as_str().unwrap());
    let me = shop
        .guest()
        .call(Method::GET, "/accounts/me/", None, &[("authorization", &bearer)])
        .await
        .expect(200);
    assert_eq!(me["first_name"], "Ann");
}

#[tokio::test]
async fn weak_passwords_and_odd_addresses_are_named() {
    let shop = TestShop::empty().await;
    for (email, password, field) in [
        ("ann@example.org", "password1", "password"),
        ("ann@example.org", "ann@example.org1", "password"),
        ("nobody", PASSWORD, "email"),
        ("a@b", PASSWORD, "email"),
    ] {
        let body = json!({"email": email, "password": password});
        let _ = shop.guest().post("/accounts/register/", &body).await.expect_invalid(field);
        shop.shop.clock().advance(Duration::from_secs(60));
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_sound_alike() {
    let shop = TestShop::empty().await;
    let _ = shop.guest().post("/accounts/register/", &ann()).await.expect(201);
    let wrong = |email| json!({"email": email, "password": "not-the-one-at-all"});
    let known = shop
        .guest()
        .post("/accounts/login/", &wrong("ann@example.org"))
        .await
        .expect_problem(401, "invalid_credentials");
    let unknown = shop
        .guest()
        .post("/accounts/login/", &wrong("bob@example.org"))
        .await
        .expect_problem(401, "invalid_credentials");
    assert_eq!(known["detail"], unknown["detail"]);
}

#[tokio::test]
async fn the_sixth_registration_in_a_minute_has_to_wait() {
    let shop = TestShop::empty().await;
    for n in 1..=6 {
        let body = json!({"email": format!("a{n}@example.org"), "password": PASSWORD});
        let answer = shop.guest().post("/accounts/register/", &body).await;
        assert!(answer.headers.contains_key("ratelimit-policy"));
        if n < 6 {
            let _ = answer.expect(201);
        } else {
            assert!(answer.headers.contains_key("retry-after"));
            let _ = answer.expect_problem(429, "rate_limited");
        }
    }
    shop.shop.clock().advance(Duration::from_secs(60));
    let _ = shop.member("late@example.org").await;
}

#[tokio::test]
async fn a_session_that_ended_is_dead_at_once_for_both_tokens() {
    let shop = TestShop::empty().await;
    let signed_in = shop.guest().post("/accounts/register/", &ann()).await.expect(201);
    let bearer = format!("Bearer {}", signed_in["access"].as_str().unwrap());
    let me = || async {
        shop.guest().call(Method::GET, "/accounts/me/", None, &[("authorization", &bearer)]).await
    };
    let _ = me().await.expect(200);
    let refresh = json!({"refresh": signed_in["refresh"]});
    let _ = shop.guest().post("/accounts/logout/", &refresh).await.expect(205);
    let _ = me().await.expect_problem(401, "not_authenticated");
    let _ = shop
        .guest()
        .post("/accounts/token-refresh/", &refresh)
        .await
        .expect_problem(401, "not_authenticated");
}

#[tokio::test]
async fn a_refresh_token_used_again_after_its_grace_kills_its_session() {
    let shop = TestShop::empty().await;
    let signed_in = shop.guest().post("/accounts/register/", &ann()).await.expect(201);
    let first = json!({"refresh": signed_in["refresh"]});
    let second = shop.guest().post("/accounts/token-refresh/", &first).await.expect(200);
    shop.shop.clock().advance(Duration::from_secs(31));
    let _ =
        shop.guest().post("/accounts/token-refresh/", &first).await.expect_problem(401, "not_authenticated");
    let second = json!({"refresh": second["refresh"]});
    let _ =
        shop.guest().post("/accounts/token-refresh/", &second).await.expect_problem(401, "not_authenticated");
}

#[tokio::test]
async fn an_access_token_lives_an_hour_and_made_up_ones_never_did() {
    let shop = TestShop::empty().await;
    let ann = shop.member("ann@example.org").await;
    shop.shop.clock().advance(Duration::from_secs(3_601));
    let _ = ann.get("/accounts/me/").await.expect_problem(401, "not_authenticated");
    for token in ["x", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", ""] {
        let bearer = format!("Bearer {token}");
        let answer =
            shop.guest().call(Method::GET, "/accounts/me/", None, &[("authorization", &bearer)]).await;
        assert!(answer.headers.contains_key("www-authenticate"));
        let _ = answer.expect_problem(401, "not_authenticated");
    }
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_their_owner_alone() {
    let shop = TestShop::empty().await;
    let (ann, bob) = (shop.member("ann@example.org").await, shop.member("bob@example.org").await);
    let sessions = ann.get("/accounts/me/sessions/").await.expect(200);
    let path = format!("/accounts/me/sessions/{}/", sessions[0]["id"].as_str().unwrap());
    let _ = bob.delete(&path).await.expect_problem(404, "not_found");
    let _ = ann.delete(&path).await.expect(204);
    let _ = ann.get("/accounts/me/").await.expect_problem(401, "not_authenticated");
}
