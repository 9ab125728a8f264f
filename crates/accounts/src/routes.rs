//! The addresses of this slice.

use std::pin::Pin;
use std::sync::Arc;

use axum::extract::FromRef;
use axum::middleware::from_fn_with_state;
use http::HeaderMap;
use serde_json::Value;
use souk_db::Id;
use souk_http::Problem;
use souk_jobs::Queue;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt as _};
use utoipa_axum::routes;

use crate::limits::{self, Door, limited};
use crate::{Auth, link, login, logout, me, refresh, register, sessions};

/// What other slices do when somebody signs in: given the headers of the request and the account, it answers what the person
/// should know, as documents.
pub type OnSignIn = Arc<
    dyn Fn(HeaderMap, Id) -> Pin<Box<dyn Future<Output = Result<Vec<Value>, Problem>> + Send>> + Send + Sync,
>;

/// What the handlers need.
#[derive(Clone)]
pub struct AccountsState {
    pub(crate) auth: Auth,
    pub(crate) queue: Queue,
    pub(crate) on_sign_in: Option<OnSignIn>,
}

impl AccountsState {
    /// Knows people by `auth` and enqueues mails in `queue`.
    #[must_use]
    pub fn new(auth: Auth, queue: Queue) -> Self {
        Self { auth, queue, on_sign_in: None }
    }

    /// Calls `hook` whenever somebody has signed in or registered.
    #[must_use]
    pub fn on_sign_in(mut self, hook: OnSignIn) -> Self {
        self.on_sign_in = Some(hook);
        self
    }
}

impl FromRef<AccountsState> for Auth {
    fn from_ref(state: &AccountsState) -> Self {
        state.auth.clone()
    }
}

/// Registration, sign-in and one's own account.
pub fn router(state: AccountsState) -> OpenApiRouter {
    let door = |name, quota| from_fn_with_state(Door { auth: state.auth.clone(), name, quota }, limited);
    OpenApiRouter::new()
        .routes(routes!(register::handler).layer(door("register", limits::REGISTER)))
        .routes(routes!(login::handler).layer(door("login", limits::LOGIN)))
        .routes(routes!(link::handler).layer(door("sign-in-link", limits::LINK)))
        .routes(routes!(refresh::handler))
        .routes(routes!(logout::handler))
        .routes(routes!(me::show, me::change))
        .routes(routes!(sessions::list))
        .routes(routes!(sessions::end))
        .with_state(state)
}
