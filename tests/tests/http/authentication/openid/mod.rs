//! Sign-in by OpenID Connect.

mod browser;
mod provider;

use std::sync::Arc;

use serde_json::json;
use souk_testkit::PASSWORD;

use super::{mail_about, mailed_token, mails_to, switches_on};
use browser::{Attempt, Browser};
use provider::{ANN, NOW, Provider, base64, key, signed};

#[tokio::test]
async fn whoever_is_known_elsewhere_has_an_account_from_then_on() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    let browser = Browser::new(&shop);
    assert_eq!(browser.enters(&provider).await, "/cart/");
    assert_eq!(browser.is_signed_in_as().await.as_deref(), Some(ANN));
    let (_, _, me) = browser.gets("/accounts/me/").await;
    assert_eq!(
        (&me["first_name"], &me["last_name"], &me["email_verified"]),
        (&json!("Ann"), &json!("Omar"), &json!(true))
    );
    let again = Browser::new(&shop);
    assert_eq!(again.enters(&provider).await, "/cart/");
    let (_, _, me_again) = again.gets("/accounts/me/").await;
    assert_eq!(me_again["id"], me["id"]);
    // Without a password there is nothing to guess.
    let guess = json!({"email": ANN, "password": "!"});
    let _ = shop.guest().post("/accounts/login/", &guess).await.expect_problem(401, "invalid_credentials");
}

#[tokio::test]
async fn an_address_that_has_an_account_is_not_taken_over_but_linked_by_its_owner() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    let _ = shop.member(ANN).await;
    let stranger = Browser::new(&shop);
    assert_eq!(stranger.enters(&provider).await, "/account/sign-in/?problem=openid_account_exists");
    assert_eq!(stranger.is_signed_in_as().await, None);
    let owner = Browser::new(&shop);
    owner.signs_in().await;
    let (status, _, _) =
        owner.posts("/accounts/me/identities/", &json!({"provider": "dates", "password": "wrong"})).await;
    assert_eq!(status, 422);
    assert_eq!(owner.links(&provider).await, "/account/security/?done=linked");
    let _ = mail_about(&shop, ANN, "was linked to yours").await;
    assert_eq!(stranger.enters(&provider).await, "/cart/");
    assert_eq!(stranger.is_signed_in_as().await.as_deref(), Some(ANN));
    let (_, _, identities) = owner.gets("/accounts/me/identities/").await;
    assert_eq!((&identities[0]["provider"], &identities[0]["email"]), (&json!("Date Palm"), &json!(ANN)));
    let gone = format!("/accounts/me/identities/{}/", identities[0]["id"].as_str().unwrap());
    let (status, _, _) = owner.sends(owner.http.delete(format!("{}{gone}", shop.shop.url()))).await;
    assert_eq!(status, 204);
    assert_eq!(
        Browser::new(&shop).enters(&provider).await,
        "/account/sign-in/?problem=openid_account_exists"
    );
}

#[tokio::test]
async fn what_is_linked_to_one_account_is_not_linked_to_another() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    let (first, second) = (Browser::new(&shop), Browser::new(&shop));
    let attempt = first.starts().await;
    let mut claims = provider.claims(&attempt);
    claims["email"] = json!("elsewhere@example.org");
    provider.says(&attempt, &claims);
    assert_eq!(first.comes_back(&attempt).await, "/cart/");
    let _ = shop.member(ANN).await;
    second.signs_in().await;
    assert_eq!(second.links(&provider).await, "/account/sign-in/?problem=openid_taken");
    let (_, _, identities) = second.gets("/accounts/me/identities/").await;
    assert_eq!(identities, json!([]));
}

#[tokio::test]
async fn an_answer_that_was_not_made_for_this_attempt_is_refused() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    for (what, value) in [
        ("aud", json!("another shop")),
        ("aud", json!(["souk", "another shop"])),
        ("iss", json!("http://localhost:1")),
        ("nonce", json!("of another attempt")),
        ("nonce", json!(null)),
        ("exp", json!(NOW - 1)),
        ("sub", json!(null)),
    ] {
        let browser = Browser::new(&shop);
        let attempt = browser.starts().await;
        let mut claims = provider.claims(&attempt);
        claims[what] = value.clone();
        provider.says(&attempt, &claims);
        assert_eq!(
            browser.comes_back(&attempt).await,
            "/account/sign-in/?problem=openid_refused",
            "{what} {value}"
        );
        assert_eq!(browser.is_signed_in_as().await, None, "{what} {value}");
    }
    let accounts = shop.staff().get(&format!("/api/customers/?search={ANN}")).await.expect(200);
    assert_eq!(accounts["count"], 0, "{accounts}");
}

#[tokio::test]
async fn an_answer_without_a_genuine_signature_is_refused() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    for kind in ["another key", "none", "the shared secret"] {
        let browser = Browser::new(&shop);
        let attempt = browser.starts().await;
        let claims = provider.claims(&attempt);
        let token = match kind {
            "another key" => signed(&key(2), "ES256", &claims),
            "none" => format!("{}.{}.", base64(r#"{"alg":"none"}"#), base64(claims.to_string())),
            _ => signed(&key(1), "HS256", &claims),
        };
        *provider.next.lock().unwrap() = (token, attempt.challenge.clone());
        assert_eq!(browser.comes_back(&attempt).await, "/account/sign-in/?problem=openid_refused", "{kind}");
        assert_eq!(browser.is_signed_in_as().await, None, "{kind}");
    }
}

#[tokio::test]
async fn an_answer_is_good_once_and_in_the_browser_that_asked() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    let (owner, thief) = (Browser::new(&shop), Browser::new(&shop));
    let attempt = owner.starts().await;
    provider.says(&attempt, &provider.claims(&attempt));
    assert_eq!(thief.comes_back(&attempt).await, "/account/sign-in/?problem=openid_refused");
    let cookies = owner.cookies.lock().unwrap().clone();
    assert_eq!(owner.comes_back(&attempt).await, "/cart/");
    thief.cookies.lock().unwrap().clone_from(&cookies);
    assert_eq!(thief.comes_back(&attempt).await, "/account/sign-in/?problem=openid_refused");
    assert_eq!(thief.is_signed_in_as().await, None);
    let made_up = Attempt { state: attempt.state.replace(['a', 'b', 'c'], "d"), ..attempt };
    assert_eq!(owner.comes_back(&made_up).await, "/account/sign-in/?problem=openid_refused");
}

#[tokio::test]
async fn an_account_elsewhere_without_a_proved_address_makes_none_here() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    for (field, value) in
        [("email", json!(null)), ("email_verified", json!(false)), ("email", json!("no address"))]
    {
        let browser = Browser::new(&shop);
        let attempt = browser.starts().await;
        let mut claims = provider.claims(&attempt);
        claims[field] = value.clone();
        if value.is_null() {
            claims.as_object_mut().unwrap().remove(field);
        }
        provider.says(&attempt, &claims);
        assert_eq!(
            browser.comes_back(&attempt).await,
            "/account/sign-in/?problem=openid_no_email",
            "{field} {value}"
        );
    }
}

#[tokio::test]
async fn the_second_step_is_asked_for_after_the_first_was_done_elsewhere() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    let member = shop.member(ANN).await;
    let (_, codes) = switches_on(&shop, &member).await;
    let owner = Browser::new(&shop);
    let login = json!({"email": ANN, "password": PASSWORD, "otp": codes[0]});
    assert_eq!(owner.posts("/accounts/login/", &login).await.0, 200);
    owner.links(&provider).await;
    let other = Browser::new(&shop);
    assert_eq!(other.enters(&provider).await, "/account/sign-in/code/?next=%2Fcart%2F");
    assert_eq!(other.is_signed_in_as().await, None);
    let form = |otp: String| {
        let request = other.http.post(format!("{}/account/sign-in/code/", shop.shop.url()));
        request.form(&[("otp", otp), ("next", "/cart/".to_owned())])
    };
    assert_eq!(other.sends(form("000000".to_owned())).await.0, 401);
    let (status, location, _) = other.sends(form(codes[1].clone())).await;
    assert_eq!((status, location.as_str()), (303, "/cart/"));
    assert_eq!(other.is_signed_in_as().await.as_deref(), Some(ANN));
}

#[tokio::test]
async fn whoever_made_an_account_with_anothers_address_is_out_once_its_owner_proves_it() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    let _ = shop.member(ANN).await;
    let squatter = Browser::new(&shop);
    squatter.signs_in().await;
    squatter.links(&provider).await;
    let guest = shop.guest();
    let _ = guest.post("/accounts/forgot-password/", &json!({"email": ANN})).await;
    let token = mailed_token(&shop, ANN, "is your code").await;
    let body = json!({"reset_token": token, "new_password": "saffron-and-shade-62"});
    let _ = guest.post("/accounts/reset-password/", &body).await.expect(204);
    assert_eq!(squatter.is_signed_in_as().await, None);
    assert_eq!(squatter.enters(&provider).await, "/account/sign-in/?problem=openid_account_exists");
    assert!(!mails_to(&shop, ANN).await.is_empty());
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_told_on_the_page() {
    let provider = Provider { issuer: "http://localhost:9".to_owned(), next: Arc::default() };
    let shop = provider.shop().await;
    let (status, location, _) = Browser::new(&shop).gets("/accounts/openid/dates/start/").await;
    assert_eq!((status, location.as_str()), (303, "/account/sign-in/?problem=openid_unavailable"));
    let _ = shop.guest().get("/accounts/openid/none/start/").await.expect_problem(404, "not_found");
}

#[tokio::test]
async fn it_was_not_me_unlinks_what_the_stranger_may_come_back_by() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    let _ = shop.member(ANN).await;
    let thief = Browser::new(&shop);
    thief.signs_in().await;
    assert_eq!(thief.links(&provider).await, "/account/security/?done=linked");
    let token = mailed_token(&shop, ANN, "new device").await;
    let _ = shop.guest().post("/accounts/not-me/", &json!({"token": token})).await.expect(200);
    assert_eq!(thief.is_signed_in_as().await, None);
    assert_eq!(
        Browser::new(&shop).enters(&provider).await,
        "/account/sign-in/?problem=openid_account_exists"
    );
}

#[tokio::test]
async fn a_first_step_ends_with_the_password_that_it_was_done_with() {
    let provider = Provider::start().await;
    let shop = provider.shop().await;
    let member = shop.member(ANN).await;
    let (_, codes) = switches_on(&shop, &member).await;
    let other = Browser::new(&shop);
    let typed = [("email", ANN), ("password", PASSWORD)];
    let first = other.http.post(format!("{}/account/sign-in/", other.base)).form(&typed);
    assert_eq!(other.sends(first).await.1, "/account/sign-in/code/?next=%2Faccount%2F");
    let new = json!({"current_password": PASSWORD, "new_password": "nine-lamps-over-the-gate"});
    let _ = member.post("/accounts/me/password/", &new).await.expect(204);
    let second = other.http.post(format!("{}/account/sign-in/code/", other.base)).form(&[("otp", &codes[0])]);
    assert_eq!(other.sends(second).await.0, 401);
    assert_eq!(other.is_signed_in_as().await, None);
}
