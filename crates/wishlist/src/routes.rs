//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{items, notices};

/// `/api/wishlist/` with what is below it, and the notices of sold-out variants.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(items::list::list, items::add::create))
        .routes(routes!(items::products::products))
        .routes(routes!(items::remove::delete))
        .routes(routes!(notices::create::create))
}
