//! Conditional reads and writes.

use http::header::{ETAG, HeaderMap, HeaderValue, IF_MATCH, IF_NONE_MATCH};

use crate::Problem;

/// A strong validator for `bytes`: their XXH3 hash of 128 bits, quoted. It tells contents apart and vouches for nothing.
#[must_use]
pub fn of(bytes: &[u8]) -> HeaderValue {
    let text = format!("\"{:032x}\"", xxhash_rust::xxh3::xxh3_128(bytes));
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}

/// Whether the client already holds the version `etag`.
#[must_use]
pub fn is_fresh(request: &HeaderMap, etag: &HeaderValue) -> bool {
    let Some(held) = request.get(IF_NONE_MATCH).and_then(|v| v.to_str().ok()) else { return false };
    let etag = etag.to_str().unwrap_or_default();
    held == "*" || held.split(',').any(|one| one.trim().trim_start_matches("W/") == etag)
}

/// The validator of a versioned row: its version in quotes.
#[must_use]
pub fn of_version(version: i64) -> HeaderValue {
    HeaderValue::from_str(&format!("\"v{version}\"")).unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}

/// Holds `If-Match`, where the client sent one, against the row's version.
///
/// # Errors
/// 409 `stale_version` when the row has changed since the client read it.
pub fn check_match(request: &HeaderMap, version: i64) -> Result<(), Problem> {
    let Some(wanted) = request.get(IF_MATCH).and_then(|v| v.to_str().ok()) else { return Ok(()) };
    let current = of_version(version);
    let current = current.to_str().unwrap_or_default();
    if wanted == "*" || wanted.split(',').any(|one| one.trim() == current) {
        return Ok(());
    }
    let mut problem = Problem::conflict("stale_version", "It has changed since you read it. Read it again.");
    problem = problem.header(ETAG, of_version(version));
    Err(problem)
}
