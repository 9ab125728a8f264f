//! The addresses of this slice.

use souk_db::Db;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::list;

/// What the handlers need.
#[derive(Clone)]
pub struct CatalogState {
    /// The database.
    pub db: Db,
}

/// `/api/categories/` and what is below it.
pub fn router(state: CatalogState) -> OpenApiRouter {
    OpenApiRouter::new().routes(routes!(list::list)).with_state(state)
}
