//! The merchant's views over several slices: the dashboard, customers with what they bought, and how the shop runs.
//!
//! Owns no table: it asks the slices, in batches, and puts their answers together. Each handler names the right that it needs.

mod customers;
mod dashboard;
mod messages;
mod operations;

use souk_platform::{Module, Services};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module { router: Some(router), ..Module::named("admin") }
}

fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(dashboard::show))
        .merge(customers::router())
        .merge(operations::router())
}
