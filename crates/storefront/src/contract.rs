//! What the server and the pages' scripts agree on.

use utoipa::OpenApi;

use crate::page::RenderInput;

#[derive(OpenApi)]
#[openapi(info(title = "Souk pages", version = "1"), components(schemas(RenderInput)))]
struct Contract;

/// The data of all pages, as the schemas of an OpenAPI document without operations: `RenderInput` and what it is made of.
#[must_use]
pub fn contract() -> utoipa::openapi::OpenApi {
    Contract::openapi()
}
