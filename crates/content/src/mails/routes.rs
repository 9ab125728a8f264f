//! The addresses of mails.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{delete, list, preview, put, show};

/// `/api/mails/` and what is below it.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(show::show, put::put, delete::delete))
        .routes(routes!(preview::preview))
}
