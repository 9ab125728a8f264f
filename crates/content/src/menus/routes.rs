//! The addresses of menus.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{replace, show};

/// What is below `/api/menus/`.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(show::show, replace::replace))
}
