//! Conditional reads and writes, with one `ETag` for both.
//!
//! The tag of a thing that can be written is `"v7-0af4…"`: the version of its row, which each write of it raises, and a digest of
//! the answer's body. Guests, staff, and the answer to a write all hear the same tag for the same state. A read
//! (`If-None-Match`) is held against the whole tag, since the body also changes where the row does not: a product's stock. A
//! write (`If-Match`) is held against the version alone, so that a sale does not stand in a merchant's way; `"v7"` serves as
//! well, for clients that know the version from a list. Answers that nobody writes to have the digest alone as their tag.

use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, IF_MATCH, IF_NONE_MATCH};
use http::{StatusCode, request};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{Problem, messages};

/// A strong validator for `bytes`: their XXH3 hash of 128 bits, quoted. It tells contents apart and vouches for nothing.
#[must_use]
pub fn of(bytes: &[u8]) -> HeaderValue {
    quoted(&digest(bytes))
}

/// The tag of a row in `version` that is shown as `body`.
#[must_use]
pub fn of_version(version: i64, body: &[u8]) -> HeaderValue {
    quoted(&format!("v{version}-{}", digest(body)))
}

fn digest(bytes: &[u8]) -> String {
    format!("{:032x}", xxhash_rust::xxh3::xxh3_128(bytes))
}

fn quoted(text: &str) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{text}\"")).unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}

/// `body` as JSON, with the tag of a row in `version`.
#[must_use]
pub fn json(version: i64, body: &impl Serialize) -> Response {
    match serde_json::to_vec(body) {
        Ok(bytes) => {
            let tag = of_version(version, &bytes);
            let headers = [(CONTENT_TYPE, HeaderValue::from_static("application/json")), (ETAG, tag)];
            (headers, bytes).into_response()
        }
        Err(error) => Problem::internal(error).into_response(),
    }
}

/// Whether the client already holds the version `etag`.
#[must_use]
pub fn is_fresh(request: &HeaderMap, etag: &HeaderValue) -> bool {
    let etag = etag.to_str().unwrap_or_default();
    tags(request, IF_NONE_MATCH).any(|tag| tag == "*" || tag == etag)
}

/// `response` to a `GET` with these headers, or 304 when the client already holds it.
#[must_use]
pub fn conditional(request: &HeaderMap, mut response: Response) -> Response {
    let is_held = response.headers().get(ETAG).is_some_and(|tag| is_fresh(request, tag));
    if is_held && response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.body_mut() = axum::body::Body::empty();
        response.headers_mut().remove(CONTENT_TYPE);
    }
    response
}

/// The version that a client read before it writes: its `If-Match`, if it sent one.
#[derive(Clone, Debug, Default)]
pub struct IfMatch(Option<Vec<String>>);

impl<S: Send + Sync> axum::extract::FromRequestParts<S> for IfMatch {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut request::Parts, _state: &S) -> Result<Self, Self::Rejection> {
        let sent = parts.headers.contains_key(IF_MATCH);
        Ok(Self(sent.then(|| tags(&parts.headers, IF_MATCH).map(ToOwned::to_owned).collect())))
    }
}

impl IfMatch {
    /// Whether a row in `version` may be written: nobody has since the client read it, or the client does not mind.
    #[must_use]
    pub fn allows(&self, version: i64) -> bool {
        let wanted = format!("v{version}");
        self.0.as_ref().is_none_or(|tags| {
            tags.iter().any(|tag| {
                let bare = tag.trim_matches('"');
                bare == "*" || bare.split('-').next() == Some(&wanted)
            })
        })
    }
}

/// The tags that a header names, without the mark that a proxy gives them when it compresses.
fn tags(request: &HeaderMap, name: http::HeaderName) -> impl Iterator<Item = &str> {
    let lines = request.get_all(name).into_iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).map(|tag| tag.trim().trim_start_matches("W/"))
}

/// 409 `stale_version`: somebody wrote the thing since the client read it. `yours` is what the client sent, `theirs` the
/// thing as it is now: `changes` names each field that both have and that differs, `current` is the whole of it.
#[must_use]
pub fn stale(version: i64, yours: &Value, theirs: &Value) -> Problem {
    let none = Map::new();
    let (sent, held) = (yours.as_object().unwrap_or(&none), theirs.as_object().unwrap_or(&none));
    // A text that is not there is null to some and empty to others.
    let plain = |value: &Value| if *value == "" { Value::Null } else { value.clone() };
    let changes: Map<String, Value> = sent
        .iter()
        .filter_map(|(field, yours)| Some((field, yours, held.get(field)?)))
        .filter(|(_, yours, theirs)| plain(yours) != plain(theirs))
        .map(|(field, yours, theirs)| (field.clone(), json!({"yours": yours, "theirs": theirs})))
        .collect();
    let tag = of_version(version, &serde_json::to_vec(theirs).unwrap_or_default());
    Problem::conflict(&messages::STALE_VERSION)
        .header(ETAG, tag)
        .fact("changes", changes)
        .fact("current", theirs)
}

#[cfg(test)]
mod tests {
    use axum::extract::FromRequestParts as _;

    use super::*;

    async fn if_match(lines: &[&str]) -> IfMatch {
        let mut request = http::Request::builder();
        for line in lines {
            request = request.header(IF_MATCH, *line);
        }
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        IfMatch::from_request_parts(&mut parts, &()).await.unwrap()
    }

    #[tokio::test]
    async fn a_write_is_held_against_the_version_that_was_read_whatever_was_shown_then() {
        let tag = of_version(7, b"{}");
        let weak = format!("W/{}", tag.to_str().unwrap());
        for lines in [
            &[][..],
            &["*"],
            &["\"v7\""],
            &[tag.to_str().unwrap()],
            &[&weak],
            &["\"v1\", \"v7\""],
            &["\"v1\"", "\"v7\""],
        ] {
            assert!(if_match(lines).await.allows(7), "{lines:?}");
        }
        for lines in [&["\"v6\""][..], &["\"v70\""], &["\"7\""], &[""], &["\"0af4\""]] {
            assert!(!if_match(lines).await.allows(7), "{lines:?}");
        }
    }

    #[test]
    fn a_read_is_held_against_the_whole_tag() {
        let (tag, other) = (of_version(7, b"{}"), of_version(7, b"[]"));
        let mut request = HeaderMap::new();
        request.insert(IF_NONE_MATCH, tag.clone());
        assert!(is_fresh(&request, &tag));
        assert!(!is_fresh(&request, &other));
    }

    #[test]
    fn a_stale_write_is_told_which_of_its_fields_others_changed() {
        let yours = json!({"title": "A", "brand": null, "price": 3, "tags": []});
        let problem = stale(2, &yours, &json!({"title": "B", "brand": "", "price": 3, "status": "draft"}));
        assert_eq!(problem.get_fact("changes"), Some(&json!({"title": {"yours": "A", "theirs": "B"}})));
    }
}
