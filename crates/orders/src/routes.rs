//! The addresses of this slice.

use axum::extract::FromRef;
use souk_accounts::Auth;
use souk_db::Db;
use souk_http::cookies::Cookies;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{OrderTokens, history, list};

/// What the handlers need.
#[derive(Clone)]
pub struct OrdersState {
    /// The database.
    pub db: Db,
    /// Who is who.
    pub auth: Auth,
    /// Links to orders.
    pub tokens: OrderTokens,
    /// The browser's cookies.
    pub cookies: Cookies,
}

impl FromRef<OrdersState> for Auth {
    fn from_ref(state: &OrdersState) -> Self {
        state.auth.clone()
    }
}

impl FromRef<OrdersState> for Cookies {
    fn from_ref(state: &OrdersState) -> Self {
        state.cookies
    }
}

/// Reading orders. Placing and changing them: see the checkout slice.
pub fn router(state: OrdersState) -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(list::detail))
        .routes(routes!(history::history))
        .with_state(state)
}
