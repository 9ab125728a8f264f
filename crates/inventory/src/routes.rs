//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{list_movements, record_movement, show_stock};

/// `/api/inventory/` and what is below it: for staff.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(list_movements::list, record_movement::create))
        .routes(routes!(show_stock::list))
}
