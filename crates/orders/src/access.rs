//! Who may read an order: its member, whoever holds its link or the cart that made it, and staff.

use axum::extract::{FromRef, FromRequestParts};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use http::request::Parts;
use sha2::Sha256;
use souk_accounts::{Auth, Permission, Principal, Viewer};
use souk_db::Id;
use souk_http::cookies::Cookies;
use souk_http::{Problem, secret};
use souk_platform::{Part, Secret, Services};

use crate::Facts;

/// Makes and checks the unguessable part of an order's link: an HMAC of its id, so that nothing has to be stored.
#[derive(Clone)]
pub struct OrderTokens {
    key: Secret,
}

impl Part for OrderTokens {
    fn open(services: &Services) -> Self {
        Self { key: services.settings.secret.clone() }
    }
}

impl OrderTokens {
    /// Those of the shop with these `services`.
    #[must_use]
    pub fn of(services: &Services) -> Self {
        services.part()
    }

    /// The token of `order`: 256 bits in the URL-safe alphabet.
    #[must_use]
    pub fn token(&self, order: Id) -> String {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.key.bytes()) else { return secret::token() };
        mac.update(b"order-link:");
        mac.update(order.as_bytes());
        URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    }

    /// Whether `token` opens `order`.
    #[must_use]
    pub fn opens(&self, token: &str, order: Id) -> bool {
        secret::same(token, &self.token(order))
    }
}

/// Whoever asks for an order, with what they showed.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The signed-in person or the API key, if any.
    pub principal: Option<Principal>,
    /// The cart token's digest, if one was sent.
    pub cart_token_digest: Option<String>,
    /// The order's link token, from the query or the cookie.
    pub link_token: Option<String>,
}

impl<S> FromRequestParts<S> for Reader
where
    S: Send + Sync,
    Auth: FromRef<S>,
    Cookies: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Viewer(principal) = Viewer::from_request_parts(parts, state).await?;
        let cookies = Cookies::from_ref(state);
        let query = parts.uri.query().unwrap_or_default();
        let from_query = query.split('&').find_map(|pair| pair.strip_prefix("token=")).map(ToOwned::to_owned);
        Ok(Self {
            principal,
            cart_token_digest: cookies.cart_token_digest(&parts.headers),
            link_token: from_query.or_else(|| cookies.get(&parts.headers, "order")),
        })
    }
}

impl Reader {
    /// Whether this reader may see the order `id` of `account_id` made from the cart with `cart_token_digest`: its shopper, and
    /// staff with the right.
    #[must_use]
    pub fn may_read(
        &self,
        tokens: &OrderTokens,
        id: Id,
        account_id: Option<Id>,
        cart_token_digest: Option<&str>,
    ) -> bool {
        self.is_staff_with(Permission::ViewOrders)
            || self.is_shopper(tokens, id, account_id, cart_token_digest)
    }

    /// Whether this reader works for the shop and may do what `permission` allows.
    #[must_use]
    pub fn is_staff_with(&self, permission: Permission) -> bool {
        self.principal.as_ref().is_some_and(|p| p.may(permission))
    }

    /// Whether staff would change `order` here; if not, its shopper would.
    ///
    /// # Errors
    /// 404 for whoever may not even see it, 403 for staff who may do no more than that.
    pub fn changes_as_staff(&self, tokens: &OrderTokens, order: &Facts) -> Result<bool, Problem> {
        let digest = order.cart_token_digest.as_deref();
        if self.is_staff_with(Permission::EditOrders) {
            return Ok(true);
        }
        if self.is_shopper(tokens, order.id, order.account_id, digest) {
            return Ok(false);
        }
        let sees_it = self.is_staff_with(Permission::ViewOrders);
        Err(if sees_it { Problem::forbidden() } else { Problem::not_found() })
    }

    /// Whether the order `id` of `account_id` made from the cart with `cart_token_digest` is this reader's own.
    #[must_use]
    pub fn is_shopper(
        &self,
        tokens: &OrderTokens,
        id: Id,
        account_id: Option<Id>,
        cart_token_digest: Option<&str>,
    ) -> bool {
        if self.principal.as_ref().is_some_and(|p| !p.is_key() && account_id == Some(p.account_id)) {
            return true;
        }
        if let (Some(mine), Some(its)) = (self.cart_token_digest.as_deref(), cart_token_digest)
            && secret::same(mine, its)
        {
            return true;
        }
        self.link_token.as_deref().is_some_and(|token| tokens.opens(token, id))
    }
}
