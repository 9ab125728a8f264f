//! The addresses of this slice.

use axum::extract::DefaultBodyLimit;
use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::own::{create, delete, helpful, photos, update};
use crate::{LARGEST_PHOTO, public, staff};

/// What a form has around the file that it sends.
const AROUND: usize = 64 * 1024;

/// `/api/products/{id}/reviews/`, `/api/reviews/` and what is below them.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    let photos = OpenApiRouter::new()
        .routes(routes!(photos::add::add))
        .layer(DefaultBodyLimit::max(LARGEST_PHOTO + AROUND));
    OpenApiRouter::new()
        .routes(routes!(public::list::list, create::create))
        .routes(routes!(public::show::show, update::update, delete::delete))
        .routes(routes!(helpful::add::add, helpful::remove::remove))
        .routes(routes!(photos::remove::remove))
        .routes(routes!(staff::list::list))
        .routes(routes!(staff::moderate::moderate))
        .routes(routes!(staff::show::show, staff::update::update))
        .merge(photos)
}
