//! `/api/flash-sales/`: prices for a while, perhaps for so many units, under one name.

mod audit;
mod create;
mod delete;
mod input;
mod list;
mod replace;
mod show;
mod store;
mod write;

pub(crate) use audit::audit;
pub use store::{FlashSale, running};
pub use write::{NewFlashSale, NewFlashSaleItem, create_flash_sale};

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The addresses of flash sales.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(list::list, create::create)).routes(routes!(
        show::show,
        replace::replace,
        delete::delete
    ))
}
