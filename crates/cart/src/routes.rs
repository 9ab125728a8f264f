//! The addresses of this slice.

use std::sync::Arc;

use axum::extract::FromRef;
use souk_accounts::Auth;
use souk_db::Db;
use souk_http::cookies::Cookies;
use souk_pricing::Channel;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{add, change, show};

/// What the handlers need.
#[derive(Clone)]
pub struct CartState {
    /// The database.
    pub db: Db,
    /// Who is who.
    pub auth: Auth,
    /// The browser's cookies.
    pub cookies: Cookies,
    /// Where is sold.
    pub channel: Arc<Channel>,
}

impl FromRef<CartState> for Auth {
    fn from_ref(state: &CartState) -> Self {
        state.auth.clone()
    }
}

impl FromRef<CartState> for Cookies {
    fn from_ref(state: &CartState) -> Self {
        state.cookies
    }
}

/// The cart and its lines.
pub fn router(state: CartState) -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(show::handler, add::handler))
        .routes(routes!(change::put, change::delete))
        .with_state(state)
}
