//! What a merchant arranges for a query: results that stand first, go up or go down, or a page to go to instead.

mod active;
mod create;
mod delete;
mod input;
mod list;
mod preview;
mod replace;
mod show;
mod store;

pub(crate) use active::{Curated, Curation, Place, learnt};
pub use input::{CurationInput, Matching, Target};

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// `/api/search/curations/` and what is below it.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(show::show, replace::replace, delete::delete))
        .routes(routes!(preview::preview))
}
