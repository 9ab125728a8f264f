//! The addresses of this slice.

use axum::extract::FromRef;
use souk_accounts::Auth;
use souk_db::Db;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{create, list, show, update};

/// What the handlers need.
#[derive(Clone)]
pub struct CatalogState {
    /// The database.
    pub db: Db,
    /// Who is who.
    pub auth: Auth,
}

impl FromRef<CatalogState> for Auth {
    fn from_ref(state: &CatalogState) -> Self {
        state.auth.clone()
    }
}

/// `/api/categories/` and what is below it.
pub fn router(state: CatalogState) -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(show::show, update::update))
        .with_state(state)
}
