//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{cancel, deliver, fulfil, pay, place, quote, settle, webhook};

/// From a cart to an order, and what happens to it.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(quote::handler))
        .routes(routes!(place::handler))
        .routes(routes!(pay::handler))
        .routes(routes!(settle::handler))
        .routes(routes!(cancel::handler))
        .routes(routes!(fulfil::handler))
        .routes(routes!(deliver::handler))
        .route(webhook::PATH, axum::routing::post(webhook::receive))
}
