//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{create, show, update};

/// `/api/categories/` and what is below it.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(create::create)).routes(routes!(show::show, update::update))
}
