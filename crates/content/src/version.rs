//! Writes by somebody who read an earlier version, and what is answered after a write.

use axum::http::StatusCode;
use axum::http::header::{HeaderValue, LOCATION};
use axum::response::Response;
use serde::Serialize;
use serde_json::json;
use souk_http::etag::{self, IfMatch};
use souk_http::{Problem, cacheable};

/// Passes when `held` is in the version that was read; `yours` is what the client wants it to be.
pub(crate) fn unchanged(
    read: &IfMatch,
    version: i64,
    yours: &impl Serialize,
    held: &impl Serialize,
) -> Result<(), Problem> {
    if read.allows(version) { Ok(()) } else { Err(etag::stale(version, &json!(yours), &json!(held))) }
}

/// `body` with its version. Who asks decides what is shown of it, so nobody keeps it.
pub(crate) fn answer(version: i64, body: &impl Serialize) -> Response {
    cacheable::private(etag::json(version, body))
}

/// What was made, which is now at `place`.
pub(crate) fn created(version: i64, body: &impl Serialize, place: &str) -> Response {
    let mut response = answer(version, body);
    *response.status_mut() = StatusCode::CREATED;
    if let Ok(place) = HeaderValue::from_str(place) {
        response.headers_mut().insert(LOCATION, place);
    }
    response
}
