//! The addresses of this slice.

use axum::extract::FromRef;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{Auth, login, logout, me, refresh, register, sessions};

/// What the handlers need.
#[derive(Clone)]
pub struct AccountsState {
    /// Who is who.
    pub auth: Auth,
}

impl FromRef<AccountsState> for Auth {
    fn from_ref(state: &AccountsState) -> Self {
        state.auth.clone()
    }
}

/// Registration, sign-in and one's own account.
pub fn router(state: AccountsState) -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(register::handler))
        .routes(routes!(login::handler))
        .routes(routes!(refresh::handler))
        .routes(routes!(logout::handler))
        .routes(routes!(me::show, me::change))
        .routes(routes!(sessions::list))
        .routes(routes!(sessions::end))
        .with_state(state)
}
