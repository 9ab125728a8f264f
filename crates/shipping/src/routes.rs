//! The addresses of this slice.

use std::sync::Arc;

use souk_db::Db;
use souk_pricing::Channel;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::list;

/// What the handlers need.
#[derive(Clone)]
pub struct ShippingState {
    /// The database.
    pub db: Db,
    /// Where is sold.
    pub channel: Arc<Channel>,
}

/// `/api/checkout/shipping-methods/`
pub fn router(state: ShippingState) -> OpenApiRouter {
    OpenApiRouter::new().routes(routes!(list::list)).with_state(state)
}
