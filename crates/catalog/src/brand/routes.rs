//! The addresses of brands.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{create, delete, show, update};

/// `/api/brands/` but for its list, which counts products and so stands in the slice of lists.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(create::create)).routes(routes!(
        show::show,
        update::update,
        delete::delete
    ))
}
