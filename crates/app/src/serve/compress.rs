//! Compression of what is made for one request or kept for many.
//!
//! A secret beside text that an attacker chose could be guessed from the compressed length (BREACH). A page for one person
//! is therefore compressed only when nothing in its request could be repeated in it: it answers a GET whose address has no
//! query. Pages hold no token of the session or against forgery; both live in cookies that scripts cannot read.

use std::io::Write as _;

use axum::body::{Body, to_bytes};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue, VARY,
};
use souk_http::Problem;

/// Answers shorter than this are sent as they are.
pub(crate) const WORTH_COMPRESSING: usize = 860;
/// Bytes of the longest page.
const LONGEST: usize = 16 * 1024 * 1024;

/// An encoding: its name, and how it is made.
pub(crate) type Encoding = (&'static str, fn(&[u8]) -> Bytes);

/// The best encoding that a client takes.
pub(crate) fn best(request: &HeaderMap) -> Option<Encoding> {
    let accepted = request.get(ACCEPT_ENCODING)?.to_str().ok()?;
    let known: [Encoding; 2] = [("br", brotli), ("gzip", gzip)];
    known.into_iter().find(|(name, _)| accepts(accepted, name))
}

/// `response` compressed, if it is a page, the client takes an encoding and `address` (path and query) has no query.
pub(crate) async fn page(response: Response, request: &HeaderMap, address: &str) -> Response {
    let is_page =
        response.headers().get(CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
    if !is_page || address.contains('?') || response.headers().contains_key(CONTENT_ENCODING) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LONGEST).await else {
        return Problem::internal("a page had no end").into_response();
    };
    parts.headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    match best(request).filter(|_| bytes.len() >= WORTH_COMPRESSING) {
        Some((name, pack)) => {
            let packed = pack(&bytes);
            parts.headers.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
            parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(packed.len()));
            Response::from_parts(parts, Body::from(packed))
        }
        None => Response::from_parts(parts, Body::from(bytes)),
    }
}

/// Whether an `Accept-Encoding` takes `name`; `;q=0` refuses it.
fn accepts(accepted: &str, name: &str) -> bool {
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        parts.next() == Some(name) && !parts.any(|p| matches!(p, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

fn gzip(body: &[u8]) -> Bytes {
    let mut encoder =
        flate2::write::GzEncoder::new(Vec::with_capacity(body.len() / 3), flate2::Compression::new(5));
    // Writing into memory cannot fail.
    let _ = encoder.write_all(body);
    encoder.finish().map(Bytes::from).unwrap_or_default()
}

fn brotli(body: &[u8]) -> Bytes {
    let mut out = Vec::with_capacity(body.len() / 3);
    {
        let mut encoder = brotli::CompressorWriter::new(&mut out, 4096, 4, 20);
        let _ = encoder.write_all(body);
    }
    Bytes::from(out)
}
