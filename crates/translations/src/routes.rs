//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{replace, show};

/// `/api/translations/` and what is below it.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(show::show)).routes(routes!(replace::replace))
}
