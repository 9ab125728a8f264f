//! The addresses of this slice.

use souk_db::Db;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{list, show};

/// What the handlers need.
#[derive(Clone)]
pub struct SellersState {
    /// The database.
    pub db: Db,
}

/// `/api/sellers/` and what is below it.
pub fn router(state: SellersState) -> OpenApiRouter {
    OpenApiRouter::new().routes(routes!(list::list)).routes(routes!(show::show)).with_state(state)
}
