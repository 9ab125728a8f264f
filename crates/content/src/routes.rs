//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;

use crate::{banners, menus, pages, redirects, settings};

/// `/api/settings/`, `/api/pages/`, `/api/menus/`, `/api/banners/`, `/api/redirects/` and what is below them.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    let parts = [pages::router(), menus::router(), banners::router(), redirects::router()];
    parts.into_iter().fold(settings::router(), OpenApiRouter::merge)
}
