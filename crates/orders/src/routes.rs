//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{export, history, list, mails, notes, track};

/// Reading orders. Placing and changing them: see the checkout slice.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(export::export))
        .routes(routes!(list::detail))
        .routes(routes!(history::history))
        .routes(routes!(notes::list, notes::create))
        .routes(routes!(notes::delete))
        .routes(routes!(mails::list))
        .routes(routes!(track::handler))
}
