//! Names and values of options and attributes, and what they are called in other languages.

mod list;
mod store;
mod update;

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// `/api/terms/`
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(list::list, update::update))
}
