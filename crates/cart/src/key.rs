//! Whose cart: a member's, or whoever's holds the token.

use axum::extract::{FromRef, FromRequestParts};
use http::request::Parts;
use souk_accounts::{Auth, MaybePrincipal};
use souk_db::Id;
use souk_http::Problem;
use souk_http::client::ClientAddr;
use souk_http::cookies::Cookies;

/// What a request shows of its cart.
#[derive(Clone, Debug, Default)]
pub struct CartKey {
    /// The signed-in member.
    pub account_id: Option<Id>,
    /// The digest of the guest's token, from `X-Cart-Token` or the cookie.
    pub token_digest: Option<String>,
    /// Whether a browser asks, which keeps the token in a cookie.
    pub from_browser: bool,
    /// Where the request came from, as limits count it.
    pub(crate) client: String,
}

impl CartKey {
    /// The key of the guest whose token has this `digest`.
    #[must_use]
    pub fn guest(digest: impl Into<String>) -> Self {
        Self { token_digest: Some(digest.into()), ..Self::default() }
    }

    /// The key of the member `account_id`.
    #[must_use]
    pub fn member(account_id: Id) -> Self {
        Self { account_id: Some(account_id), ..Self::default() }
    }

    /// Binds idempotency keys to this cart's holder; for guests without a cart, whose answer holds a token, to their address.
    #[must_use]
    pub fn scope(&self) -> String {
        match (&self.account_id, &self.token_digest) {
            (Some(id), _) => id.to_string(),
            (None, Some(digest)) => digest.clone(),
            (None, None) => format!("client {}", self.client),
        }
    }
}

impl<S> FromRequestParts<S> for CartKey
where
    S: Send + Sync,
    Auth: FromRef<S>,
    Cookies: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let MaybePrincipal(principal) = MaybePrincipal::from_request_parts(parts, state).await?;
        let client = ClientAddr::from_request_parts(parts, state).await?.bucket();
        Ok(Self {
            account_id: principal.map(|p| p.account_id),
            token_digest: Cookies::from_ref(state).cart_token_digest(&parts.headers),
            from_browser: parts.headers.contains_key("sec-fetch-site"),
            client,
        })
    }
}
