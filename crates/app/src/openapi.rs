//! The OpenAPI document, made from the routes themselves.

use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContactBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder};

/// The document's frame: what the routes cannot tell of themselves.
pub(crate) fn frame() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Souk")
        .version("1")
        .description(Some(
            "The HTTP API of a Souk shop. Amounts are minor units, times RFC 3339 in UTC, errors problem documents (RFC 9457). \
             Limits are told in RateLimit and RateLimit-Policy. Every path also answers without its trailing slash and below /api/v1/.",
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

/// The whole document as the server at hand would serve it, without starting one.
#[must_use]
pub fn document(house: &crate::House) -> OpenApi {
    crate::router::api(house).split_for_parts().1
}
