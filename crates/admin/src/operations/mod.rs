//! How the shop runs: jobs, schedules, consumers of events, health.

mod cancel;
mod consumers;
mod health;
mod list;
mod retry;
mod schedules;
mod show;

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The addresses of operations.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(schedules::list))
        .routes(routes!(consumers::list))
        .routes(routes!(show::show))
        .routes(routes!(retry::retry))
        .routes(routes!(cancel::cancel))
        .routes(routes!(health::show))
}
