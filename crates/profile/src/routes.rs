//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{addresses, consents, privacy, requests};

/// What is below `/accounts/me/` of this slice, and what staff see of it.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(addresses::list::handler, addresses::create::handler))
        .routes(routes!(addresses::replace::handler, addresses::delete::handler))
        .routes(routes!(consents::show, consents::change))
        .routes(routes!(privacy::export::show, privacy::export::ask))
        .routes(routes!(privacy::export::file))
        .routes(routes!(privacy::erase::handler))
        .routes(routes!(requests::list, requests::create))
        .routes(routes!(requests::file))
}
