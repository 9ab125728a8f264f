//! The addresses of this slice.

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;

use crate::sandbox;

/// The sandbox's bank page, where the sandbox is a way to pay. It is a page of another house in spirit, so it is no part of the
/// API document.
pub(crate) fn router(services: &Services) -> OpenApiRouter<Services> {
    if !services.settings.has_sandbox {
        return OpenApiRouter::new();
    }
    OpenApiRouter::new().route(sandbox::BANK_PATH, axum::routing::get(sandbox::show).post(sandbox::decide))
}
