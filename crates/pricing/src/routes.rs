//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::scheduled::{create, delete, list};
use crate::{channels, flash, tax_rates};

/// `/api/prices/` and what is below it.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(delete::delete))
        .merge(channels::router())
        .merge(flash::router())
        .merge(tax_rates::router())
}
