//! A provider of OpenID Connect on this machine, that says whatever a test wants.

use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use souk_app::SignInConfig;
use souk_testkit::TestShop;

use super::browser::Attempt;

pub(super) const ANN: &str = "ann@example.org";

pub(super) fn base64(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A provider on this machine.
#[derive(Clone)]
pub(super) struct Provider {
    pub(super) issuer: String,
    /// The ID token that it gives out next, and the PKCE challenge that its code was asked for with.
    pub(super) next: Arc<Mutex<(String, String)>>,
}

impl Provider {
    pub(super) async fn start() -> Self {
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

    pub(super) async fn shop(&self) -> TestShop {
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
    pub(super) fn claims(&self, attempt: &Attempt) -> Value {
        json!({"iss": self.issuer, "aud": "souk", "sub": "ann-1", "nonce": attempt.nonce, "iat": NOW, "exp": NOW + 300,
            "email": ANN, "email_verified": true, "given_name": "Ann", "family_name": "Omar"})
    }

    pub(super) fn says(&self, attempt: &Attempt, claims: &Value) {
        *self.next.lock().unwrap() = (signed(&key(1), "ES256", claims), attempt.challenge.clone());
    }
}

/// When the shops of tests begin.
pub(super) const NOW: i64 = souk_testdb::START.0 / 1_000_000;

pub(super) fn key(seed: u8) -> SigningKey {
    SigningKey::from_slice(&[seed; 32]).unwrap()
}

pub(super) fn signed(key: &SigningKey, alg: &str, claims: &Value) -> String {
    let head = json!({"alg": alg, "kid": "one", "typ": "JWT"});
    let body = format!("{}.{}", base64(head.to_string()), base64(claims.to_string()));
    let signature: Signature = key.sign(body.as_bytes());
    format!("{body}.{}", base64(signature.to_bytes()))
}

pub(super) async fn discovery(State(provider): State<Provider>) -> Json<Value> {
    let at = |path: &str| format!("{}/{path}", provider.issuer);
    Json(
        json!({"issuer": provider.issuer, "authorization_endpoint": at("authorize"), "token_endpoint": at("token"),
        "jwks_uri": at("keys"), "response_types_supported": ["code"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"]}),
    )
}

pub(super) async fn keys() -> Json<Value> {
    let point = key(1).verifying_key().to_encoded_point(false);
    let at = |coordinate: Option<_>| base64(coordinate.unwrap());
    Json(json!({"keys": [{"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "one",
        "x": at(point.x()), "y": at(point.y())}]}))
}

pub(super) async fn token(
    State(provider): State<Provider>,
    Form(form): Form<Vec<(String, String)>>,
) -> Json<Value> {
    let (id_token, challenge) = provider.next.lock().unwrap().clone();
    let verifier = form.iter().find(|(name, _)| name == "code_verifier").map(|(_, value)| value.clone());
    assert_eq!(base64(Sha256::digest(verifier.unwrap())), challenge, "PKCE");
    Json(json!({"access_token": "a", "token_type": "Bearer", "id_token": id_token}))
}
