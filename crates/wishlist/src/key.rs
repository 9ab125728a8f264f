//! Whose wishlist: a member's, or whoever's holds the token.

use axum::extract::{FromRef, FromRequestParts};
use http::request::Parts;
use sea_orm::Value;
use souk_accounts::{Auth, MaybePrincipal};
use souk_db::Id;
use souk_http::Problem;
use souk_http::cookies::Cookies;

/// What a request shows of its wishlist.
#[derive(Clone, Debug, Default)]
pub struct WishlistKey {
    /// The signed-in member.
    pub account_id: Option<Id>,
    /// The digest of the guest's token, from `X-Wishlist-Token` or the cookie.
    pub token_digest: Option<String>,
    /// Whether a browser asks, which keeps the token in a cookie.
    pub from_browser: bool,
}

impl WishlistKey {
    /// The key of the member `account_id`.
    pub(crate) fn member(account_id: Id) -> Self {
        Self { account_id: Some(account_id), ..Self::default() }
    }

    /// The key of the guest whose token has this `digest`.
    pub(crate) fn guest(digest: String) -> Self {
        Self { token_digest: Some(digest), ..Self::default() }
    }

    /// The condition on `wishlist_item` that holds for the items of this key, with the value of its `$1`; none for a guest without a
    /// token. A member's list wins; a token never opens a list that belongs to a member.
    pub(crate) fn holds(&self) -> Option<(&'static str, Value)> {
        match (&self.account_id, &self.token_digest) {
            (Some(account), _) => Some(("account_id = $1", (*account).into())),
            (None, Some(digest)) => Some(("token_digest = $1 AND account_id IS NULL", digest.clone().into())),
            (None, None) => None,
        }
    }
}

impl<S> FromRequestParts<S> for WishlistKey
where
    S: Send + Sync,
    Auth: FromRef<S>,
    Cookies: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let MaybePrincipal(principal) = MaybePrincipal::from_request_parts(parts, state).await?;
        Ok(Self {
            account_id: principal.map(|p| p.account_id),
            token_digest: Cookies::from_ref(state).wishlist_token_digest(&parts.headers),
            from_browser: parts.headers.contains_key("sec-fetch-site"),
        })
    }
}
