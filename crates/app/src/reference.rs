//! The reference of the API: the OpenAPI document, and Swagger UI and Redoc on it, all from this binary.

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Router, http::HeaderMap};
use http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use souk_http::Json;
use souk_storefront::asset;
use utoipa_swagger_ui::SwaggerUi;

/// Both write their own styles, and Redoc searches in a worker that it makes; so these pages have a policy of their own.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self'; worker-src blob:; frame-ancestors 'none'; base-uri 'none'; \
                      form-action 'none'";

/// The element tells the script below which document to show.
const REDOC: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Souk API</title>\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>body{margin:0}</style></head>\
    <body><redoc spec-url=\"/api/schema/\" hide-download-button></redoc>\
    <script src=\"/api/schema/redoc/redoc.js\"></script></body></html>";

/// `/api/schema/` and what is below it.
pub(crate) fn router(document: utoipa::openapi::OpenApi) -> Router {
    let schema = document.clone();
    let swagger: Router =
        SwaggerUi::new("/api/schema/swagger-ui").url("/api/schema/openapi.json", document).into();
    let pages = swagger
        .route("/api/schema/redoc/", get(|| async { Html(REDOC) }))
        .route("/api/schema/redoc/redoc.js", get(script))
        .layer(from_fn(policy));
    Router::new().route("/api/schema/", get(move || async move { Json(schema).into_response() })).merge(pages)
}

async fn script(headers: HeaderMap) -> Response {
    asset("redoc/redoc.js", &headers)
}

async fn policy(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response
}
