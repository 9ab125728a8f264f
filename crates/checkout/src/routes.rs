//! The addresses of this slice.

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{CheckoutState, cancel, fulfil, pay, place, quote};

/// From a cart to an order, and what happens to it.
pub fn router(state: CheckoutState) -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(quote::handler))
        .routes(routes!(place::handler))
        .routes(routes!(pay::handler))
        .routes(routes!(cancel::handler))
        .routes(routes!(fulfil::handler))
        .with_state(state)
}
