//! The addresses of the home page's sections.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{create, delete, list, order, show, update};

/// `/api/home-sections/` and what is below it.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(order::order))
        .routes(routes!(show::show, update::update, delete::delete))
}
