//! Sign-in by OpenID Connect, with a provider that says whatever a test wants.

use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use reqwest::redirect::Policy;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use souk_app::SignInConfig;
use souk_testkit::{PASSWORD, TestShop};

use super::{mail_about, mails_to, switches_on};

const ANN: &str = "ann@example.org";

fn base64(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A provider on this machine.
#[derive(Clone)]
struct Provider {
    issuer: String,
    /// The ID token that it gives out next, and the PKCE challenge that its code was asked for with.
    next: Arc<Mutex<(String, String)>>,
}

impl Provider {
    async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let provider = Self { issuer, next: Arc::default() };
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        provider
    }

    async fn shop(&self) -> TestShop {
        let provider = SignInConfig {
            name: "dates".to_owned(),
            label: "Date Palm".to_owned(),
            issuer: self.issuer.clone(),
            client_id: "souk".to_owned(),
            client_secret: "a secret".to_owned(),
        };
        TestShop::with_settings(|config| config.sign_in_providers = vec![provider]).await
    }

    /// Somebody with a proved address, of whom the provider tells `attempt`.
    fn claims(&self, attempt: &Attempt) -> Value {
        json!({"iss": self.issuer, "aud": "souk", "sub": "ann-1", "nonce": attempt.nonce, "iat": NOW, "exp": NOW + 300,
            "email": ANN, "email_verified": true, "given_name": "Ann", "family_name": "Omar"})
    }

    fn says(&self, attempt: &Attempt, claims: &Value) {
        *self.next.lock().unwrap() = (signed(&key(1), "ES256", claims), attempt.challenge.clone());
    }
}

/// When the shops of tests begin.
const NOW: i64 = souk_testdb::START.0 / 1_000_000;

fn key(seed: u8) -> SigningKey {
    SigningKey::from_slice(&[seed; 32]).unwrap()
}

fn signed(key: &SigningKey, alg: &str, claims: &Value) -> String {
    let head = json!({"alg": alg, "kid": "one", "typ": "JWT"});
    let body = format!("{}.{}", base64(head.to_string()), base64(claims.to_string()));
    let signature: Signature = key.sign(body.as_bytes());
    format!("{body}.{}", base64(signature.to_bytes()))
}

async fn discovery(State(provider): State<Provider>) -> Json<Value> {
    let at = |path: &str| format!("{}/{path}", provider.issuer);
    Json(
        json!({"issuer": provider.issuer, "authorization_endpoint": at("authorize"), "token_endpoint": at("token"),
        "jwks_uri": at("keys"), "response_types_supported": ["code"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"]}),
    )
}

async fn keys() -> Json<Value> {
    let point = key(1).verifying_key().to_encoded_point(false);
    let at = |coordinate: Option<_>| base64(coordinate.unwrap());
    Json(json!({"keys": [{"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "one",
        "x": at(point.x()), "y": at(point.y())}]}))
}

async fn token(State(provider): State<Provider>, Form(form): Form<Vec<(String, String)>>) -> Json<Value> {
    let (id_token, challenge) = provider.next.lock().unwrap().clone();
    let verifier = form.iter().find(|(name, _)| name == "code_verifier").map(|(_, value)| value.clone());
    assert_eq!(base64(Sha256::digest(verifier.unwrap())), challenge, "PKCE");
    Json(json!({"access_token": "a", "token_type": "Bearer", "id_token": id_token}))
}

/// A browser: its cookies, and where it was led to.
struct Browser {
    http: reqwest::Client,
    base: String,
    cookies: Mutex<Vec<(String, String)>>,
}

/// Where a browser was sent, for a provider to answer.
#[derive(Clone, Debug)]
struct Attempt {
    state: String,
    nonce: String,
    challenge: String,
}

impl Attempt {
    fn of(location: &str) -> Self {
        let url = reqwest::Url::parse(location).unwrap();
        let of = |name: &str| url.query_pairs().find(|(n, _)| n == name).unwrap().1.into_owned();
        Self { state: of("state"), nonce: of("nonce"), challenge: of("code_challenge") }
    }
}

impl Browser {
    fn new(shop: &TestShop) -> Self {
        let http = reqwest::Client::builder().redirect(Policy::none()).build().unwrap();
        Self { http, base: shop.shop.url(), cookies: Mutex::default() }
    }

    async fn sends(&self, request: reqwest::RequestBuilder) -> (u16, String, Value) {
        let cookie = {
            let cookies = self.cookies.lock().unwrap();
            cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ")
        };
        let response =
            request.header("cookie", cookie).header("sec-fetch-site", "same-origin").send().await.unwrap();
        for set in response.headers().get_all("set-cookie") {
            let (name, value) = set.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            cookies.retain(|(n, _)| n != name);
            if !value.is_empty() {
                cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let header = response.headers().get("location").map(|l| l.to_str().unwrap().to_owned());
        let status = response.status().as_u16();
        (status, header.unwrap_or_default(), response.json().await.unwrap_or_default())
    }

    async fn gets(&self, path: &str) -> (u16, String, Value) {
        self.sends(self.http.get(format!("{}{path}", self.base))).await
    }

    async fn posts(&self, path: &str, body: &Value) -> (u16, String, Value) {
        self.sends(self.http.post(format!("{}{path}", self.base)).json(body)).await
    }

    async fn starts(&self) -> Attempt {
        let (status, location, _) = self.gets("/accounts/openid/dates/start/?next=/cart/").await;
        assert_eq!(status, 303, "{location}");
        Attempt::of(&location)
    }

    /// Comes back from the provider, and says where that leads to.
    async fn comes_back(&self, attempt: &Attempt) -> String {
        let path = format!("/accounts/openid/dates/callback/?code=c&state={}", attempt.state);
        let (status, location, body) = self.gets(&path).await;
        assert_eq!(status, 303, "{body}");
        location
    }

    async fn is_signed_in_as(&self) -> Option<String> {
        let (_, _, me) = self.gets("/accounts/me/").await;
        me["email"].as_str().map(ToOwned::to_owned)
    }

    /// Signs in by the provider from the beginning.
    async fn enters(&self, provider: &Provider) -> String {
        let attempt = self.starts().await;
        provider.says(&attempt, &provider.claims(&attempt));
        self.comes_back(&attempt).await
    }

    async fn links(&self, provider: &Provider) -> String {
        let body = json!({"provider": "dates", "password": PASSWORD});
        let (status, _, begun) = self.posts("/accounts/me/identities/", &body).await;
        assert_eq!(status, 200, "{begun}");
        let attempt = Attempt::of(begun["location"].as_str().unwrap());
        provider.says(&attempt, &provider.claims(&attempt));
        self.comes_back(&attempt).await
    }

    async fn signs_in(&self) {
        let body = json!({"email": ANN, "password": PASSWORD});
        let (status, _, body) = self.posts("/accounts/login/", &body).await;
        assert_eq!(status, 200, "{body}");
    }
}

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
    let token = super::mailed_token(&shop, ANN, "is your code").await;
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
