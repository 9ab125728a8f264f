//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{methods, sandbox};

/// The merchant's ways to pay; and the sandbox's bank page, where the sandbox is a way to pay. It is a page of another house in spirit, so it is no part of the
/// API document.
pub(crate) fn router(services: &Services) -> OpenApiRouter<Services> {
    let router =
        OpenApiRouter::new().routes(routes!(methods::list::list)).routes(routes!(methods::change::change));
    if !services.settings.has_sandbox {
        return router;
    }
    router.route(sandbox::BANK_PATH, axum::routing::get(sandbox::show).post(sandbox::decide))
}
