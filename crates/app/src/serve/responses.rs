//! Finished answers that are the same for everybody, kept until what they were made from changes.
//!
//! An answer is kept under its path and query, its headers ready to send, and compressed once for each encoding that a client
//! asked for: many filters of a list are asked for once, so compressing ahead would cost more than making the list. Tags tell
//! what it was made from; an event invalidates tags, here and by the bus on every node. An answer whose making began before
//! an invalidation of one of its tags is not kept.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, VARY};
use parking_lot::Mutex;

use souk_http::etag;

use super::compress::{self, WORTH_COMPRESSING};

/// One cached response.
pub(crate) struct Stored {
    etag: HeaderValue,
    plain: Encoded,
    /// Whether it is text, and long enough to gain by compression.
    compressible: bool,
    gzip: OnceLock<Encoded>,
    brotli: OnceLock<Encoded>,
    not_modified: HeaderMap,
    ttl: Duration,
}

struct Encoded {
    headers: HeaderMap,
    body: Bytes,
}

/// The cached responses of this process.
#[derive(Clone)]
pub(crate) struct Responses(Arc<Inner>);

struct Inner {
    kept: moka::sync::Cache<Arc<str>, Arc<Stored>, foldhash::fast::RandomState>,
    tags: Mutex<Tags>,
    epoch: AtomicU64,
    hits: AtomicU64,
    misses: AtomicU64,
}

#[derive(Default)]
struct Tags {
    /// Which answers were made from what.
    keys: HashMap<String, HashSet<Arc<str>>>,
    /// When each tag was last invalidated.
    invalidated: HashMap<String, u64>,
}

struct ByTtl;

impl moka::Expiry<Arc<str>, Arc<Stored>> for ByTtl {
    fn expire_after_create(
        &self,
        _: &Arc<str>,
        stored: &Arc<Stored>,
        _: std::time::Instant,
    ) -> Option<Duration> {
        Some(stored.ttl)
    }
}

impl Responses {
    /// Keeps answers of `megabytes` together at most; none when that is 0.
    pub(crate) fn up_to(megabytes: u64) -> Self {
        let kept = moka::sync::Cache::builder()
            .max_capacity(megabytes.saturating_mul(1024 * 1024))
            .weigher(|key: &Arc<str>, stored: &Arc<Stored>| {
                // Weighed before anything is compressed; both encodings together stay below the plain body's length.
                let bodies = if stored.compressible { 2 } else { 1 };
                u32::try_from(bodies * (stored.plain.body.len() + 512) + key.len()).unwrap_or(u32::MAX)
            })
            .expire_after(ByTtl)
            .build_with_hasher(foldhash::fast::RandomState::default());
        Self(Arc::new(Inner {
            kept,
            tags: Mutex::default(),
            epoch: AtomicU64::new(0),
            hits: AtomicU64::new(0),
            misses: AtomicU64::new(0),
        }))
    }

    /// The cached response for `key` in the best encoding that the client takes, or 304 when it already has it.
    #[must_use]
    pub(crate) fn get(&self, key: &str, request: &HeaderMap) -> Option<Response> {
        let Some(stored) = self.0.kept.get(key) else {
            self.0.misses.fetch_add(1, Ordering::Relaxed);
            return None;
        };
        self.0.hits.fetch_add(1, Ordering::Relaxed);
        Some(stored.respond(request))
    }

    /// Hits and misses since the start.
    #[must_use]
    pub(crate) fn counts(&self) -> (u64, u64) {
        (self.0.hits.load(Ordering::Relaxed), self.0.misses.load(Ordering::Relaxed))
    }

    /// To be read before an answer is made, for [`Responses::keep`].
    #[must_use]
    pub(crate) fn epoch(&self) -> u64 {
        self.0.epoch.load(Ordering::SeqCst)
    }

    /// Keeps an answer whose making began at `epoch`, unless one of its tags was invalidated since.
    pub(crate) fn keep(&self, key: &str, stored: &Arc<Stored>, tags: &[String], epoch: u64) {
        let key: Arc<str> = key.into();
        let mut index = self.0.tags.lock();
        if tags.iter().any(|tag| index.invalidated.get(tag).is_some_and(|at| *at > epoch)) {
            return;
        }
        for tag in tags {
            index.keys.entry(tag.clone()).or_default().insert(Arc::clone(&key));
        }
        self.0.kept.insert(key, Arc::clone(stored));
    }

    /// Forgets every answer made from one of `tags`; `*` forgets all.
    pub(crate) fn invalidate(&self, tags: &[String]) {
        let mut index = self.0.tags.lock();
        let epoch = self.0.epoch.fetch_add(1, Ordering::SeqCst) + 1;
        for tag in tags {
            if tag == "*" {
                self.0.kept.invalidate_all();
                let known: Vec<String> = index.keys.drain().map(|(tag, _)| tag).collect();
                index.invalidated.extend(known.into_iter().map(|tag| (tag, epoch)));
                continue;
            }
            for key in index.keys.remove(tag).unwrap_or_default() {
                self.0.kept.invalidate(&key);
            }
            index.invalidated.insert(tag.clone(), epoch);
        }
        // Making an answer takes less than the time of a hundred thousand invalidations.
        if index.invalidated.len() > 100_000 {
            index.invalidated.clear();
            self.0.kept.invalidate_all();
            index.keys.clear();
        }
    }
}

impl Stored {
    /// An answer of status 200 with `headers` (its type, its policy, …) and `body`.
    #[must_use]
    pub(crate) fn new(mut headers: HeaderMap, body: Bytes, ttl: Duration) -> Self {
        let etag = headers.get(ETAG).cloned().unwrap_or_else(|| etag::of(&body));
        headers.insert(ETAG, etag.clone());
        headers.insert(VARY, HeaderValue::from_static("accept-encoding, x-channel"));
        let is_text = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).is_some_and(|t| {
            t.starts_with("text/") || t.contains("json") || t.contains("javascript") || t.contains("xml")
        });
        let compressible = is_text && body.len() >= WORTH_COMPRESSING;
        let mut not_modified = headers.clone();
        not_modified.remove(CONTENT_TYPE);
        let plain = Encoded::new(&headers, body, None);
        Self { etag, plain, compressible, gzip: OnceLock::new(), brotli: OnceLock::new(), not_modified, ttl }
    }

    /// The body in the best encoding that the client takes, compressed now if nobody asked for it before.
    fn encoded(&self, request: &HeaderMap) -> &Encoded {
        match compress::best(request).filter(|_| self.compressible) {
            Some((name, pack)) => {
                let kept = if name == "br" { &self.brotli } else { &self.gzip };
                kept.get_or_init(|| Encoded::new(&self.plain.headers, pack(&self.plain.body), Some(name)))
            }
            None => &self.plain,
        }
    }

    /// The answer for a client with these headers.
    #[must_use]
    pub(crate) fn respond(&self, request: &HeaderMap) -> Response {
        if etag::is_fresh(request, &self.etag) {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            *response.headers_mut() = self.not_modified.clone();
            return response;
        }
        let encoded = self.encoded(request);
        let mut response = Response::new(Body::from(encoded.body.clone()));
        *response.headers_mut() = encoded.headers.clone();
        response
    }
}

impl Encoded {
    fn new(headers: &HeaderMap, body: Bytes, encoding: Option<&'static str>) -> Self {
        let mut headers = headers.clone();
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        if let Some(encoding) = encoding {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        Self { headers, body }
    }
}

#[cfg(test)]
mod tests {
    use http::header::ACCEPT_ENCODING;

    use super::*;

    fn stored(body: &'static str) -> Arc<Stored> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Arc::new(Stored::new(headers, Bytes::from_static(body.as_bytes()), Duration::from_secs(60)))
    }

    #[test]
    fn an_answer_is_kept_until_one_of_its_tags_is_invalidated() {
        let responses = Responses::up_to(64);
        let tags = ["listing".to_owned(), "product:1".to_owned()];
        responses.keep("/a/", &stored("{}"), &tags, responses.epoch());
        assert!(responses.get("/a/", &HeaderMap::new()).is_some());
        responses.invalidate(&["product:2".to_owned()]);
        assert!(responses.get("/a/", &HeaderMap::new()).is_some());
        responses.invalidate(&["product:1".to_owned()]);
        assert!(responses.get("/a/", &HeaderMap::new()).is_none());
    }

    #[test]
    fn an_answer_begun_before_an_invalidation_is_not_kept() {
        let responses = Responses::up_to(64);
        let epoch = responses.epoch();
        responses.invalidate(&["listing".to_owned()]);
        responses.keep("/a/", &stored("{}"), &["listing".to_owned()], epoch);
        assert!(responses.get("/a/", &HeaderMap::new()).is_none());
    }

    #[test]
    fn a_client_that_has_the_answer_hears_304_and_others_get_their_encoding() {
        let long: &'static str = Box::leak("souk ".repeat(400).into_boxed_str());
        let stored = stored(long);
        let mut request = HeaderMap::new();
        request.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip, deflate, br;q=0"));
        let response = stored.respond(&request);
        assert_eq!(response.headers()[CONTENT_ENCODING], "gzip");
        request.insert(http::header::IF_NONE_MATCH, response.headers()[ETAG].clone());
        assert_eq!(stored.respond(&request).status(), StatusCode::NOT_MODIFIED);
    }
}
