//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;

use crate::{banners, home, mails, menus, pages, preview, redirects, settings};

/// `/api/settings/`, `/api/pages/`, `/api/menus/`, `/api/mails/`, `/api/banners/`, `/api/home-sections/`, `/api/content-preview/`,
/// `/api/redirects/` and what is below them.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    let parts = [
        pages::router(),
        menus::router(),
        banners::router(),
        home::router(),
        mails::router(),
        preview::router(),
        redirects::router(),
    ];
    parts.into_iter().fold(settings::router(), OpenApiRouter::merge)
}
