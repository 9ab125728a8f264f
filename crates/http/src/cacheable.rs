//! How a handler says that its answer is the same for everybody.

use std::time::Duration;

use axum::response::Response;
use http::header::{CACHE_CONTROL, HeaderValue};

/// Put on a response: it may be kept and given to anyone until one of its tags is invalidated.
#[derive(Clone, Debug)]
pub struct Cacheable {
    /// What it was made from: `product:<id>`, `listing`, `category`, …
    pub tags: Vec<String>,
    /// The longest time it may be kept although nothing said that it changed.
    pub ttl: Duration,
}

/// Marks `response` as the same for everybody. Clients and proxies ask again each time and mostly hear 304.
#[must_use]
pub fn public(mut response: Response, tags: Vec<String>, ttl: Duration) -> Response {
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=0, must-revalidate"));
    response.extensions_mut().insert(Cacheable { tags, ttl });
    response
}

/// Marks `response` as one person's: kept by nobody.
#[must_use]
pub fn private(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}
