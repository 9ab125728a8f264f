//! What the pages need.

use std::sync::Arc;

use axum::extract::FromRef;
use serde_json::Value;
use souk_accounts::{AccountsState, Auth};
use souk_cart::CartState;
use souk_checkout::CheckoutState;
use souk_db::Db;
use souk_http::cookies::Cookies;
use souk_listing::SearchIndex;
use souk_orders::OrdersState;
use souk_pricing::Channel;
use souk_ssr::Renderer;

/// What the pages need: the slices' own states, and a renderer.
#[derive(Clone)]
pub(crate) struct PagesState {
    pub(crate) db: Db,
    pub(crate) channel: Arc<Channel>,
    pub(crate) renderer: Option<Arc<Renderer>>,
    pub(crate) accounts: AccountsState,
    pub(crate) auth: Auth,
    pub(crate) cookies: Cookies,
    pub(crate) cart: CartState,
    pub(crate) orders: OrdersState,
    pub(crate) checkout: CheckoutState,
    /// Where words are looked for.
    pub(crate) index: Arc<dyn SearchIndex>,
    /// The shop's address, without a slash at its end.
    pub(crate) origin: Arc<str>,
    /// The shop's name and the like, for every page.
    pub(crate) shop: Arc<Value>,
}

impl FromRef<PagesState> for Auth {
    fn from_ref(state: &PagesState) -> Self {
        state.auth.clone()
    }
}

impl FromRef<PagesState> for Cookies {
    fn from_ref(state: &PagesState) -> Self {
        state.cookies
    }
}
