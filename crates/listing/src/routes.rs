//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::categories;
use crate::products::{create, delete, detail, list, update, variants};

/// Products, their variants, prices and stock; categories with how much is in them.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(categories::list))
        .routes(routes!(list::list, create::create))
        .routes(routes!(detail::detail, update::replace, update::change, delete::delete))
        .routes(routes!(variants::list, variants::create))
        .routes(routes!(variants::detail, variants::change, variants::delete))
}
