//! The addresses of this slice.

use axum::extract::FromRef;
use souk_accounts::Auth;
use souk_db::Db;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{list_movements, record_movement, show_stock};

/// What the handlers need.
#[derive(Clone)]
pub struct InventoryState {
    /// The database.
    pub db: Db,
    /// Who is who.
    pub auth: Auth,
}

impl FromRef<InventoryState> for Auth {
    fn from_ref(state: &InventoryState) -> Self {
        state.auth.clone()
    }
}

/// `/api/inventory/` and what is below it: for staff.
pub fn router(state: InventoryState) -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list_movements::list, record_movement::create))
        .routes(routes!(show_stock::list))
        .with_state(state)
}
