//! What every answer carries and every request must pass: request id, security headers, the rule against cross-site requests.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap,
    HeaderName, HeaderValue, ORIGIN, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use http::{Method, StatusCode};
use std::sync::Arc;

use crate::cookies::Cookies;
use crate::{API_VERSION, Language, Problem, messages};

/// Bytes that a request's body may have, but for uploads.
pub const LARGEST_BODY: usize = 1024 * 1024;

/// Bytes that a body with files may have; each address that takes some has its own limit below.
pub const LARGEST_UPLOAD: usize = 512 * 1024 * 1024;

/// The header with which a request is known in answers and logs.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The policy of answers that are no pages: nothing may load from them.
const API_CSP: &str = "default-src 'none'; frame-ancestors 'none'";

/// The request's id, in its extensions.
#[derive(Clone, Debug)]
pub struct RequestId(pub Arc<str>);

/// What the guard has to know of the shop.
#[derive(Clone, Debug)]
pub struct GuardConfig {
    /// Scheme, host and port of the public address: requests from there are our own.
    pub origin: String,
    /// Whether the public address is https.
    pub secure: bool,
}

/// A request id of 96 random bits.
#[must_use]
pub fn new_request_id() -> String {
    use rand::Rng as _;
    let mut bytes = [0_u8; 12];
    rand::rng().fill_bytes(&mut bytes);
    let mut text = String::with_capacity(24);
    for byte in bytes {
        text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
    }
    text
}

/// Wraps every route. Use with `axum::middleware::from_fn_with_state`.
pub async fn guard(State(config): State<Arc<GuardConfig>>, mut request: Request, next: Next) -> Response {
    let id: Arc<str> = new_request_id().into();
    let path = request.uri().path().to_owned();
    let language = Language::asked_for(request.headers());
    request.extensions_mut().insert(RequestId(Arc::clone(&id)));
    let mut response = if is_forged(&request, &config) {
        Problem::new(StatusCode::FORBIDDEN, &messages::CROSS_SITE).into_response()
    } else {
        next.run(request).await
    };
    let told = response.extensions_mut().remove::<Problem>();
    if let Some(problem) =
        told.or_else(|| is_wordless(&response).then(|| Problem::of_status(response.status())))
    {
        let headers = std::mem::take(response.headers_mut());
        response = problem.respond(language, Some(&path), Some(&id));
        let own = response.headers().clone();
        for (name, value) in &headers {
            if !own.contains_key(name) && name != http::header::CONTENT_LENGTH {
                response.headers_mut().append(name, value.clone());
            }
        }
        response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    }
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    secure(response.headers_mut(), config.secure);
    response
}

/// Refuses a body that says it is larger than [`LARGEST_BODY`] before any of it is read; one that does not say so is cut off
/// where it is read. A body with files may have [`LARGEST_UPLOAD`], which is cut off at the limit of the address that reads it.
pub async fn within_limit(request: Request, next: Next) -> Response {
    let length = request.headers().get(CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<u64>().ok());
    let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let most = if kind.starts_with("multipart/form-data") { LARGEST_UPLOAD } else { LARGEST_BODY };
    if length.is_some_and(|length| length > most as u64) {
        return Problem::too_large().into_response();
    }
    next.run(request).await
}

/// Whether `response` refuses without a document or a page that says why.
fn is_wordless(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    (response.status().is_client_error() || response.status().is_server_error())
        && kind.is_none_or(|kind| kind.starts_with("text/plain"))
}

/// Adds the headers that every answer carries; a page's own policy stays, and so does what it says of frames.
pub fn secure(headers: &mut HeaderMap, https: bool) {
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(API_CSP));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.entry(X_FRAME_OPTIONS).or_insert(HeaderValue::from_static("DENY"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers
        .insert("permissions-policy", HeaderValue::from_static("camera=(), geolocation=(), microphone=()"));
    headers.insert("api-version", HeaderValue::from_static(API_VERSION));
    if https {
        headers.insert(
            STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000; includeSubDomains"),
        );
    }
}

/// The cookies that say who asks, or whose cart or wishlist is meant.
const CREDENTIALS: [&str; 4] = ["access", "refresh", "cart", "wishlist"];

/// An unsafe request that is known by nothing but a cookie must come from our own pages: a browser sends cookies whichever
/// site asks. A Bearer token, `X-Cart-Token` or `X-Wishlist-Token` no other site can make it send.
fn is_forged(request: &Request, config: &GuardConfig) -> bool {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return false;
    }
    let headers = request.headers();
    let cookies = Cookies::new(config.secure);
    if is_bearer(headers)
        || headers.contains_key("x-cart-token")
        || headers.contains_key("x-wishlist-token")
        || !CREDENTIALS.iter().any(|name| cookies.get(headers, name).is_some())
    {
        return false;
    }
    match headers.get("sec-fetch-site").and_then(|v| v.to_str().ok()) {
        Some(site) => site != "same-origin" && site != "none",
        None => headers.get(ORIGIN).and_then(|v| v.to_str().ok()) != Some(config.origin.as_str()),
    }
}

fn is_bearer(headers: &HeaderMap) -> bool {
    let scheme = headers.get(AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|v| v.split_once(' '));
    scheme.is_some_and(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
}
