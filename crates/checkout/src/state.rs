//! What the handlers of this slice need.

use std::sync::Arc;

use axum::extract::FromRef;
use souk_accounts::Auth;
use souk_db::Db;
use souk_http::cookies::Cookies;
use souk_jobs::Queue;
use souk_orders::OrderTokens;
use souk_payments::Gateways;
use souk_pricing::Channel;

/// What the handlers need.
#[derive(Clone)]
pub struct CheckoutState {
    /// The database.
    pub db: Db,
    /// Who is who.
    pub auth: Auth,
    /// The browser's cookies.
    pub cookies: Cookies,
    /// Where is sold.
    pub channel: Arc<Channel>,
    /// How is paid.
    pub gateways: Gateways,
    /// Links to orders.
    pub tokens: OrderTokens,
    /// Where jobs go.
    pub queue: Queue,
    /// The shop's address, without a slash at its end: `https://shop.example`.
    pub public_url: Arc<str>,
}

impl FromRef<CheckoutState> for Auth {
    fn from_ref(state: &CheckoutState) -> Self {
        state.auth.clone()
    }
}

impl FromRef<CheckoutState> for Cookies {
    fn from_ref(state: &CheckoutState) -> Self {
        state.cookies
    }
}
