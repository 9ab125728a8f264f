//! The built web app, embedded in the binary: content-hashed names, kept by browsers for good, compressed when it was built.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue,
    IF_NONE_MATCH, VARY,
};
use rust_embed::{EmbeddedFile, RustEmbed};
use souk_http::Problem;

/// What `npm run build` made.
#[derive(RustEmbed)]
#[folder = "../../web/dist/"]
#[allow_missing = true]
pub struct Assets;

/// The file at `path` in the built web app, in the best encoding that the client takes.
#[must_use]
pub fn asset(path: &str, request: &HeaderMap) -> Response {
    let accepted = request.get(ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let variants = [("br", ".br"), ("gzip", ".gz")];
    let encoded = variants
        .into_iter()
        .filter(|(name, _)| {
            accepted.split(',').any(|one| one.split(';').next().is_some_and(|n| n.trim() == *name))
        })
        .find_map(|(name, suffix)| Some((Some(name), Assets::get(&format!("{path}{suffix}"))?)));
    match encoded.or_else(|| Some((None, Assets::get(path)?))) {
        Some((encoding, file)) => respond(path, encoding, &file, request),
        None => Problem::not_found().into_response(),
    }
}

fn respond(path: &str, encoding: Option<&'static str>, file: &EmbeddedFile, request: &HeaderMap) -> Response {
    let hash = file.metadata.sha256_hash();
    let tag: String = hash[..12].iter().map(|b| format!("{b:02x}")).collect();
    let tag =
        HeaderValue::from_str(&format!("\"{tag}\"")).unwrap_or_else(|_| HeaderValue::from_static("\"\""));
    if request.get(IF_NONE_MATCH) == Some(&tag) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response();
    }
    let mut response = Response::new(Body::from(file.data.to_vec()));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(path)));
    headers.insert(ETAG, tag);
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    // Names below assets/ carry a hash of their content.
    let keep = if path.contains("/assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=0, must-revalidate"
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// By the names that the build makes; what is unknown is no page and no script.
fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
