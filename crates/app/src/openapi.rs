//! The OpenAPI document, made from the routes themselves.

mod stack;
mod texts;

use axum::Router;
use utoipa::openapi::path::{HttpMethod, Operation, PathItem};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContactBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder};
use utoipa_axum::router::OpenApiRouter;

/// The document's frame: what the routes cannot tell of themselves.
pub(crate) fn frame() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Souk")
        .version("1")
        .description(Some(
            "The HTTP API of a Souk shop. Amounts are minor units, times RFC 3339 in UTC, errors problem documents (RFC 9457). \
             Limits are told in RateLimit and RateLimit-Policy. Texts in addresses have at most 255 characters. Every path also answers without its trailing slash and below /api/v1/.",
        ))
        .license(Some(LicenseBuilder::new().name("MIT").build()))
        .contact(Some(ContactBuilder::new().name(Some("The Souk authors")).build()))
        .build();
    let mut document = OpenApiBuilder::new().info(info).build();
    let bearer =
        SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build());
    document.components.get_or_insert_default().add_security_scheme("bearer", bearer);
    document
}

/// The routes and their document, each operation under a name of its own, for the clients that are generated from it.
pub(crate) fn split(routes: OpenApiRouter) -> (Router, OpenApi) {
    let (router, mut document) = routes.split_for_parts();
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations(item) {
            operation.operation_id = Some(operation_id(&method, path));
            stack::tell(&method, operation);
        }
    }
    texts::tell(&mut document);
    (router, document)
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (HttpMethod, &mut Operation)> {
    let of = |method, operation| Option::map(operation, |operation| (method, operation));
    [
        of(HttpMethod::Get, item.get.as_mut()),
        of(HttpMethod::Post, item.post.as_mut()),
        of(HttpMethod::Put, item.put.as_mut()),
        of(HttpMethod::Patch, item.patch.as_mut()),
        of(HttpMethod::Delete, item.delete.as_mut()),
    ]
    .into_iter()
    .flatten()
}

/// `GET /api/products/{id}/variants/` is `get_products_by_id_variants`.
fn operation_id(method: &HttpMethod, path: &str) -> String {
    let mut id = match method {
        HttpMethod::Post => "post",
        HttpMethod::Put => "put",
        HttpMethod::Patch => "patch",
        HttpMethod::Delete => "delete",
        _ => "get",
    }
    .to_owned();
    for word in path.split('/').filter(|word| !word.is_empty() && *word != "api") {
        match word.strip_prefix('{').and_then(|w| w.strip_suffix('}')) {
            Some(parameter) => id.push_str(&format!("_by_{parameter}")),
            None => id.push_str(&format!("_{}", word.replace('-', "_"))),
        }
    }
    id
}

/// The whole document as the server at hand would serve it, without starting one.
#[must_use]
pub fn document(app: &crate::App) -> OpenApi {
    split(crate::router::api(app)).1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_named_by_its_method_and_path() {
        let id = operation_id(&HttpMethod::Patch, "/api/products/{id}/variants/{variant_id}/");
        assert_eq!(id, "patch_products_by_id_variants_by_variant_id");
        assert_eq!(
            operation_id(&HttpMethod::Post, "/accounts/token-refresh/"),
            "post_accounts_token_refresh"
        );
    }
}
