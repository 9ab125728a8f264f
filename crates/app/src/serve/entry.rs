//! The first hop of every request: one spelling of its path, the cached responses, the client's address, then the router.

use std::borrow::Cow;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use http::uri::PathAndQuery;
use http::{Method, StatusCode, Uri};
use souk_http::cacheable::Cacheable;
use souk_http::cookies::Cookies;
use souk_http::{Problem, client, etag, guard};
use souk_platform::{Channels, Known};
use souk_search::SearchLog;
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

use super::place::{Place, Way, elsewhere};
use super::searches::Asked;
use super::{Responses, Stored, compress};
use crate::messages;

/// Requests in the router at once; beyond it the shop says 503 at once and the others stay quick.
const IN_FLIGHT: usize = 512;
/// The longest an answer may take.
const LIMIT: Duration = Duration::from_secs(30);

/// What the entry has to know of the shop.
pub(crate) struct EntryConfig {
    /// Proxies whose `X-Forwarded-For` is believed.
    pub(crate) trusted_proxies: Vec<IpAddr>,
    /// Other origins whose scripts may call the API.
    pub(crate) cors_origins: Vec<HeaderValue>,
    /// Whether browsers reach the shop by https.
    pub(crate) secure: bool,
    /// Where the shop sells.
    pub(crate) channels: Channels,
}

/// The whole shop as one service. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Entry(Arc<Inner>);

struct Inner {
    router: Router,
    responses: Responses,
    searches: SearchLog,
    config: EntryConfig,
    in_flight: Semaphore,
}

impl Entry {
    /// Puts the cached responses before `router`.
    #[must_use]
    pub(crate) fn new(
        router: Router,
        responses: Responses,
        searches: SearchLog,
        config: EntryConfig,
    ) -> Self {
        Self(Arc::new(Inner { router, responses, searches, config, in_flight: Semaphore::new(IN_FLIGHT) }))
    }

    /// A cached response, when the request may have one: `GET` without credentials of its own or another origin behind it.
    #[must_use]
    pub(crate) fn kept(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<Response> {
        if *method != Method::GET || headers.contains_key(AUTHORIZATION) || headers.contains_key("origin") {
            return None;
        }
        let address = match uri.path().ends_with('/') {
            true => Cow::Borrowed(uri.path_and_query().map_or("/", PathAndQuery::as_str)),
            false => canonical(uri)?,
        };
        let known = self.0.config.channels.known()?;
        let place = match self.way(&known, method, &address, headers) {
            Way::Here(place) => place,
            Way::Elsewhere(_) => return None,
        };
        let mut response = self.0.responses.get(&place.key(&address, headers)?, headers)?;
        if let Ok(id) = HeaderValue::from_str(&guard::new_request_id()) {
            response.headers_mut().insert(guard::REQUEST_ID, id);
        }
        if let Some(asked) = Asked::of(method, place.path(uri), uri.query(), headers) {
            asked.answered(&self.0.searches, &mut response, Duration::ZERO);
        }
        Some(response)
    }

    /// Answers a request that comes from `peer`.
    pub(crate) async fn answer(&self, mut request: Request, peer: SocketAddr) -> Response {
        if let Some(canonical) = canonical(request.uri())
            .filter(|c| Some(c.as_ref()) != request.uri().path_and_query().map(PathAndQuery::as_str))
        {
            match canonical.parse::<PathAndQuery>() {
                Ok(path) => *request.uri_mut() = Uri::from(path),
                Err(_) => return Problem::malformed(&messages::ADDRESS_UNREADABLE).into_response(),
            }
        }
        let origin = request.headers().get("origin").cloned();
        let cors = origin.filter(|o| self.0.config.cors_origins.contains(o));
        if let Some(origin) = &cors
            && request.method() == Method::OPTIONS
        {
            return preflight(origin);
        }
        let addr = client::resolve(peer, request.headers(), &self.0.config.trusted_proxies);
        request.extensions_mut().insert(addr);
        let address = request.uri().path_and_query().map_or("/", PathAndQuery::as_str).to_owned();
        let place = match self.0.config.channels.all().await {
            Ok(known) => match self.way(&known, request.method(), &address, request.headers()) {
                Way::Here(place) => place,
                Way::Elsewhere(address) => return self.guarded(elsewhere(&address)),
            },
            // Who needs the channels says so; probes and files do not.
            Err(_) => Place::default(),
        };
        let uri = request.uri();
        let asked = Asked::of(request.method(), place.path(uri), uri.query(), request.headers());
        let begun = tokio::time::Instant::now();
        let mut response = self.routed(request, &address, place).await;
        if let Some(asked) = asked {
            asked.answered(&self.0.searches, &mut response, begun.elapsed());
        }
        metrics::histogram!("souk_request_seconds", "status" => class(response.status()))
            .record(begun.elapsed());
        if let Some(origin) = cors {
            allow(response.headers_mut(), &origin);
        }
        response
    }

    /// Where a request for `address` is answered among the channels `known`.
    fn way(&self, known: &Known, method: &Method, address: &str, headers: &HeaderMap) -> Way {
        Way::of(known, Cookies::new(self.0.config.secure), method, address, headers)
    }

    async fn routed(&self, mut request: Request, address: &str, place: Place) -> Response {
        let Ok(_permit) = self.0.in_flight.try_acquire() else { return self.shed() };
        let read = (*request.method() == Method::GET).then(|| request.headers().clone());
        let keep = read
            .as_ref()
            .filter(|headers| !headers.contains_key(AUTHORIZATION))
            .and_then(|headers| place.key(address, headers))
            .map(|key| (key, self.0.responses.epoch()));
        place.tell(&mut request);
        let answer = tokio::time::timeout(LIMIT, self.0.router.clone().oneshot(request));
        let response = match answer.await {
            Ok(Ok(response)) => response,
            Ok(Err(never)) => match never {},
            Err(_) => return self.shed(),
        };
        match (read, keep) {
            (Some(headers), Some((key, epoch))) => self.keep(response, &key, &headers, epoch).await,
            (Some(headers), None) => etag::conditional(&headers, response),
            (None, _) => response,
        }
    }

    /// Keeps an answer that says it may be kept, and gives it in the client's encoding.
    async fn keep(&self, mut response: Response, key: &str, request: &HeaderMap, epoch: u64) -> Response {
        let Some(cacheable) = response.extensions_mut().remove::<Cacheable>() else {
            return compress::page(etag::conditional(request, response), request, key).await;
        };
        if response.status() != StatusCode::OK {
            return response;
        }
        let (mut parts, body) = response.into_parts();
        let Ok(bytes) = to_bytes(body, 16 * 1024 * 1024).await else {
            return Problem::internal("an answer to keep had no end").into_response();
        };
        let id = parts.headers.remove(guard::REQUEST_ID);
        let stored = Arc::new(Stored::new(parts.headers, bytes, cacheable.ttl));
        self.0.responses.keep(key, &stored, &cacheable.tags, epoch);
        let mut response = stored.respond(request);
        if let Some(id) = id {
            response.headers_mut().insert(guard::REQUEST_ID, id);
        }
        response
    }

    fn shed(&self) -> Response {
        self.guarded(Problem::unavailable().into_response())
    }

    /// An answer that no handler gave, with the headers that every answer has.
    fn guarded(&self, mut response: Response) -> Response {
        guard::secure(response.headers_mut(), self.0.config.secure);
        response
    }
}

/// The one spelling of a path: `/api/v1/…` is `/api/…`, and every path but those of files and probes ends with a slash.
/// `None` when there is nothing to spell.
fn canonical(uri: &Uri) -> Option<Cow<'_, str>> {
    let path = uri.path();
    let unversioned = path.strip_prefix("/api/v1").filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let is_probe = path.starts_with("/health/") || path.starts_with("/metrics");
    let is_file = path.rsplit('/').next().is_some_and(|last| last.contains('.'));
    let is_spelt = if is_probe { !path.ends_with('/') } else { path.ends_with('/') || is_file };
    if unversioned.is_none() && is_spelt {
        return uri.path_and_query().map(|p| Cow::Borrowed(p.as_str()));
    }
    let mut text = match unversioned {
        Some(rest) => format!("/api{rest}"),
        None => path.to_owned(),
    };
    if is_probe {
        text.truncate(text.trim_end_matches('/').len());
    } else if !text.ends_with('/') && !is_file {
        text.push('/');
    }
    if let Some(query) = uri.query() {
        text.push('?');
        text.push_str(query);
    }
    Some(Cow::Owned(text))
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..400 => "ok",
        400..500 => "refused",
        _ => "failed",
    }
}

fn allow(headers: &mut HeaderMap, origin: &HeaderValue) {
    headers.insert("access-control-allow-origin", origin.clone());
    headers.append("vary", HeaderValue::from_static("origin"));
    let exposed = "etag, idempotency-replayed, ratelimit, ratelimit-policy, retry-after, x-request-id";
    headers.insert("access-control-expose-headers", HeaderValue::from_static(exposed));
}

fn preflight(origin: &HeaderValue) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    allow(headers, origin);
    headers.insert("access-control-allow-methods", HeaderValue::from_static("GET, POST, PUT, PATCH, DELETE"));
    let allowed = "authorization, content-type, idempotency-key, if-match, if-none-match, x-cart-token, x-channel, x-wishlist-token";
    headers.insert("access-control-allow-headers", HeaderValue::from_static(allowed));
    headers.insert("access-control-max-age", HeaderValue::from_static("600"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_has_one_spelling() {
        for (given, wanted) in [
            ("/api/products", "/api/products/"),
            ("/api/products/?a=1", "/api/products/?a=1"),
            ("/api/products?a=1", "/api/products/?a=1"),
            ("/api/v1/products", "/api/products/"),
            ("/api/v1", "/api/"),
            ("/api/v10/x", "/api/v10/x/"),
            ("/assets/app.1234.js", "/assets/app.1234.js"),
            ("/health/live", "/health/live"),
            ("/health/live/?a=1", "/health/live?a=1"),
            ("/metrics/", "/metrics"),
            ("/", "/"),
        ] {
            assert_eq!(canonical(&given.parse().unwrap()).unwrap(), wanted, "{given}");
        }
    }
}
