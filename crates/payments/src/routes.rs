//! The addresses of this slice.

use souk_db::Db;
use utoipa_axum::router::OpenApiRouter;

use crate::sandbox;

/// What the handlers need.
#[derive(Clone)]
pub struct PaymentsState {
    /// The database.
    pub db: Db,
}

/// The sandbox's bank page. It is a page of another house in spirit, so it is no part of the API document.
pub fn router(state: PaymentsState) -> OpenApiRouter {
    OpenApiRouter::new()
        .route(sandbox::BANK_PATH, axum::routing::get(sandbox::show).post(sandbox::decide))
        .with_state(state)
}
