//! Merchandising: writing products across the slices that each hold a part of them. The catalogue has the facts, pricing the
//! prices, inventory the stock; what is saved at once is saved here, in one transaction.
//!
//! Owns no table.

mod import;
mod imports;
mod input;
mod media;
mod messages;
mod products;
mod stale;
mod variants;

pub use import::{Import, import_products};

use souk_platform::{Module, Services};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        router: Some(router),
        jobs: Some(|registry, services| {
            let ground = imports::ImportContext::of(services);
            registry
                .register::<imports::ImportFile>(ground.clone())
                .register::<imports::ForgetImports>(ground)
                .cron("23 3 * * *", &imports::ForgetImports)
        }),
        ..Module::named("merchandising")
    }
}

/// Writing products and their variants. Reading them: see the listing slice.
fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(products::create::create))
        .routes(routes!(products::change::replace, products::change::change, products::delete::delete))
        .routes(routes!(products::record::record))
        .routes(routes!(products::restore::restore))
        .routes(routes!(variants::create::create, variants::replace::replace))
        .routes(routes!(variants::change::change, variants::delete::delete))
        .routes(routes!(variants::list::list, variants::many::change))
        .merge(media::router())
        .merge(imports::router())
}
