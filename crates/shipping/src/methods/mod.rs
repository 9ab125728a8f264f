//! `/api/shipping-methods/`: the ways to send, as merchants set them up.

mod change;
mod create;
mod delete;
mod input;
mod list;
mod show;
mod store;

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The addresses of shipping methods.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(list::list, create::create)).routes(routes!(
        show::show,
        change::change,
        delete::delete
    ))
}
