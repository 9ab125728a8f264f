//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::products::{detail, export, list, search, suggestions, variants};
use crate::{brands, categories, collections};

/// Reading products with their prices and stock; categories with how much is in them.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(categories::list))
        .routes(routes!(brands::list))
        .routes(routes!(collections::list))
        .routes(routes!(collections::preview))
        .routes(routes!(list::list))
        .routes(routes!(search::search))
        .routes(routes!(suggestions::suggestions))
        .routes(routes!(export::export))
        .routes(routes!(detail::detail))
        .routes(routes!(variants::list))
        .routes(routes!(variants::detail))
}
