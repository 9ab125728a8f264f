//! Tax rates: which hold where, and `/api/tax-rates/`, where merchants set them.

mod change;
mod create;
mod delete;
mod input;
mod list;
mod rates;
mod show;
mod store;

pub use rates::{TaxRate, TaxRates, tax_rates};

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The addresses of tax rates.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(list::list, create::create)).routes(routes!(
        show::show,
        change::change,
        delete::delete
    ))
}
