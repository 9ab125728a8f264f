//! `/api/channels/`: where the shop sells, in which currency and languages, and to which countries.

mod change;
mod create;
mod input;
mod list;
mod show;
mod store;

pub use store::add_locales;

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The addresses of channels.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(show::show, change::change))
}
