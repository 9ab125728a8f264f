//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{create, delete, products, show, update};

/// `/api/collections/` but for what counts products, which stands in the slice of lists: the list, and trying a rule.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(create::create))
        .routes(routes!(show::show, update::update, delete::delete))
        .routes(routes!(products::replace))
}
