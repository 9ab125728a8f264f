//! What is asked of a provider, and what of its answers is believed.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreIdTokenClaims, CoreJwsSigningAlgorithm as Alg,
    CoreProviderMetadata, CoreUserInfoClaims,
};
use openidconnect::{
    AsyncHttpClient, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, IssuerUrl, LocalizedClaim, Nonce, OAuth2TokenResponse as _,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse as _,
};
use parking_lot::Mutex;
use souk_http::Problem;
use souk_platform::{Part, Services, SignInProvider};
use url::Url;

use super::attempt::Keys;
use crate::messages;

/// How long a provider may take for one answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest answer of a provider that is read, in bytes.
const LONGEST: usize = 1 << 20;
/// How long a provider's addresses and keys are used before they are asked for again.
const REMEMBERED: Duration = Duration::from_secs(3_600);
/// Signatures that are believed: those of a key pair. None at all, and those by the shared secret, are not.
const SIGNATURES: [Alg; 6] = [
    Alg::RsaSsaPkcs1V15Sha256,
    Alg::RsaSsaPkcs1V15Sha384,
    Alg::RsaSsaPkcs1V15Sha512,
    Alg::EcdsaP256Sha256,
    Alg::EcdsaP384Sha384,
    Alg::EdDsa,
];

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The provider of the settings with this `name`.
///
/// # Errors
/// 404 when there is none.
pub(super) fn of_name<'a>(services: &'a Services, name: &str) -> Result<&'a SignInProvider, Problem> {
    let all = &services.settings.sign_in_providers;
    all.iter().find(|provider| provider.name == name).ok_or_else(Problem::not_found)
}

/// Why a provider's answer leads nowhere.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failed {
    /// It cannot be reached, or answers with something else.
    #[error("the provider cannot be used: {0}")]
    Unavailable(String),
    /// It says something that is not believed.
    #[error("the provider's answer is not believed: {0}")]
    Refused(String),
}

impl From<Failed> for Problem {
    fn from(failed: Failed) -> Self {
        tracing::info!(error = %failed, "sign-in by OpenID Connect failed");
        match failed {
            Failed::Unavailable(_) => {
                Self::new(http::StatusCode::SERVICE_UNAVAILABLE, &messages::OPENID_UNAVAILABLE)
            }
            Failed::Refused(_) => Self::new(http::StatusCode::UNAUTHORIZED, &messages::OPENID_REFUSED),
        }
    }
}

/// What this node knows of the providers.
#[derive(Clone)]
pub(super) struct Providers(Arc<Inner>);

struct Inner {
    http: Option<reqwest::Client>,
    known: Mutex<HashMap<String, (Instant, CoreProviderMetadata)>>,
}

impl Part for Providers {
    fn open(_: &Services) -> Self {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(PATIENCE);
        let http = http.user_agent("souk").build().ok();
        Self(Arc::new(Inner { http, known: Mutex::default() }))
    }
}

impl Providers {
    /// The addresses and keys of `provider`, as it publishes them.
    pub(super) async fn metadata(&self, provider: &SignInProvider) -> Result<CoreProviderMetadata, Failed> {
        let known = self.0.known.lock().get(&provider.name).cloned();
        if let Some((at, metadata)) = known
            && at.elapsed() < REMEMBERED
        {
            return Ok(metadata);
        }
        let issuer =
            IssuerUrl::new(provider.issuer.clone()).map_err(|e| Failed::Unavailable(e.to_string()))?;
        let found = CoreProviderMetadata::discover_async(issuer, self).await;
        let metadata = found.map_err(|e| Failed::Unavailable(reason(&e)))?;
        self.0.known.lock().insert(provider.name.clone(), (Instant::now(), metadata.clone()));
        Ok(metadata)
    }

    /// Forgets what `provider` published: its keys may be others now.
    fn forget(&self, provider: &SignInProvider) {
        self.0.known.lock().remove(&provider.name);
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Failed> {
        let unavailable = |e: &dyn std::fmt::Display| Failed::Unavailable(e.to_string());
        let client = self.0.http.as_ref().ok_or_else(|| unavailable(&"no TLS"))?;
        let request = reqwest::Request::try_from(request).map_err(|e| unavailable(&e))?;
        let mut answer = client.execute(request).await.map_err(|e| unavailable(&e.without_url()))?;
        let mut response = http::Response::builder().status(answer.status());
        if let Some(headers) = response.headers_mut() {
            *headers = answer.headers().clone();
        }
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(|e| unavailable(&e.without_url()))? {
            if body.len() + chunk.len() > LONGEST {
                return Err(unavailable(&"its answer is too long"));
            }
            body.extend_from_slice(&chunk);
        }
        response.body(body).map_err(|e| unavailable(&e))
    }
}

impl<'c> AsyncHttpClient<'c> for Providers {
    type Error = Failed;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Failed>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

/// An error with what caused it.
fn reason(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        words = format!("{words}: {error}");
        cause = error.source();
    }
    words
}

fn client(
    services: &Services,
    provider: &SignInProvider,
    metadata: CoreProviderMetadata,
) -> Result<Client, Failed> {
    let back = format!("{}/accounts/openid/{}/callback/", services.settings.public_url, provider.name);
    let back = RedirectUrl::new(back).map_err(|e| Failed::Unavailable(e.to_string()))?;
    let secret = String::from_utf8_lossy(provider.client_secret.bytes()).into_owned();
    let secret = Some(secret).filter(|secret| !secret.is_empty()).map(ClientSecret::new);
    let id = ClientId::new(provider.client_id.clone());
    Ok(CoreClient::from_provider_metadata(metadata, id, secret).set_redirect_uri(back))
}

/// Where somebody signs in at `provider`, for the attempt with `keys`.
pub(super) fn authorize_url(
    services: &Services,
    provider: &SignInProvider,
    metadata: CoreProviderMetadata,
    keys: &Keys,
) -> Result<Url, Failed> {
    let challenge =
        PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(keys.verifier.clone()));
    let (state, nonce) = (keys.state.clone(), keys.nonce.clone());
    let (url, _, _) = client(services, provider, metadata)?
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            move || CsrfToken::new(state),
            move || Nonce::new(nonce),
        )
        .add_scopes(["email", "profile"].map(|scope| Scope::new(scope.to_owned())))
        .set_pkce_challenge(challenge)
        .url();
    Ok(url)
}

/// Who somebody is at a provider.
#[derive(Clone, Debug)]
pub(super) struct Identity {
    pub(super) issuer: String,
    pub(super) subject: String,
    /// An address that the provider has proved.
    pub(super) email: Option<String>,
    pub(super) first_name: String,
    pub(super) last_name: String,
}

/// Who the `code` that came back stands for.
///
/// # Errors
/// See [`Failed`]: a foreign issuer, audience or signature, another attempt's nonce, an expired answer.
pub(super) async fn identity(
    services: &Services,
    provider: &SignInProvider,
    keys: &Keys,
    code: String,
) -> Result<Identity, Failed> {
    let providers = services.part::<Providers>();
    let client = client(services, provider, providers.metadata(provider).await?)?;
    let exchange = client.exchange_code(AuthorizationCode::new(code));
    let exchange = exchange.map_err(|e| Failed::Unavailable(e.to_string()))?;
    let exchange = exchange.set_pkce_verifier(PkceCodeVerifier::new(keys.verifier.clone()));
    let tokens = exchange.request_async(&providers).await.map_err(|e| Failed::Refused(reason(&e)))?;
    let token = tokens.id_token().ok_or_else(|| Failed::Refused("no ID token".to_owned()))?;
    let now = services.db.clock().now().unix_seconds();
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs(SIGNATURES)
        .set_time_fn(move || DateTime::<Utc>::from_timestamp(now, 0).unwrap_or_default());
    let claims = token.claims(&verifier, &Nonce::new(keys.nonce.clone())).map_err(|e| {
        providers.forget(provider);
        Failed::Refused(reason(&e))
    })?;
    if claims.email().is_some() || client.user_info_url().is_none() {
        return Ok(of_claims(claims, None));
    }
    // Providers may keep address and name for a request of their own (OpenID Connect Core, 5.4).
    let asked = client.user_info(tokens.access_token().clone(), Some(claims.subject().clone()));
    let asked = asked.map_err(|e| Failed::Unavailable(e.to_string()))?;
    let more: CoreUserInfoClaims =
        asked.request_async(&providers).await.map_err(|e| Failed::Refused(reason(&e)))?;
    Ok(of_claims(claims, Some(&more)))
}

fn of_claims(claims: &CoreIdTokenClaims, more: Option<&CoreUserInfoClaims>) -> Identity {
    let proved = claims.email_verified().or(more.and_then(CoreUserInfoClaims::email_verified)) == Some(true);
    let email = claims.email().or(more.and_then(CoreUserInfoClaims::email)).filter(|_| proved);
    let given = claims.given_name().or(more.and_then(CoreUserInfoClaims::given_name));
    let family = claims.family_name().or(more.and_then(CoreUserInfoClaims::family_name));
    Identity {
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
        email: email.map(|email| email.to_lowercase()),
        first_name: name(given.and_then(any).map(|name| name.as_str())),
        last_name: name(family.and_then(any).map(|name| name.as_str())),
    }
}

/// A claim in whichever language comes first: the plain one, if there is one.
fn any<T>(claim: &LocalizedClaim<T>) -> Option<&T> {
    claim.get(None).or_else(|| claim.iter().next().map(|(_, value)| value))
}

/// A name as ours are: without control characters, at most 100 others.
fn name(given: Option<&str>) -> String {
    given.unwrap_or_default().trim().chars().filter(|c| !c.is_control()).take(100).collect()
}
