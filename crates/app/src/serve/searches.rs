//! Tells the log of searches what was asked, whether the answer was kept or made.

use std::time::Duration;

use axum::response::Response;
use http::{HeaderMap, Method};
use souk_listing::FOUND_HEADER;
use souk_search::SearchLog;

/// Parts of names under which robots go about.
const ROBOTS: [&str; 6] = ["bot", "crawl", "spider", "slurp", "curl/", "python-"];

/// A request that may be a search, kept while it is answered.
pub(crate) struct Asked {
    /// The words of a search that counts.
    query: Option<String>,
}

impl Asked {
    /// What of a request for `path`, without a language, is told; none where that is no search.
    pub(crate) fn of(method: &Method, path: &str, query: Option<&str>, headers: &HeaderMap) -> Option<Self> {
        let path = path.strip_suffix('/').unwrap_or(path);
        if !matches!(path, "/search" | "/api/search" | "/api/v1/search") {
            return None;
        }
        let counts = *method == Method::GET && !is_ahead(headers) && !is_robot(headers);
        Some(Self { query: counts.then(|| words(query)).flatten() })
    }

    /// Takes what was found from the answer and tells it.
    pub(crate) fn answered(self, log: &SearchLog, response: &mut Response, took: Duration) {
        let found = response.headers_mut().remove(FOUND_HEADER);
        let found = found.and_then(|value| value.to_str().ok()?.parse().ok());
        if let (Some(query), Some(found)) = (self.query, found) {
            log.searched(&query, found, took);
        }
    }
}

/// The words of a search as it is first asked. Other pages, orders and what narrows it are looks at the same one.
fn words(asked: Option<&str>) -> Option<String> {
    let mut query = None;
    for (name, value) in form_urlencoded::parse(asked?.as_bytes()) {
        match name.as_ref() {
            "q" => query = Some(value.into_owned()),
            "page_size" => {}
            _ => return None,
        }
    }
    query
}

/// Whether a browser fetches before anybody asked.
fn is_ahead(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose"].iter().any(|name| {
        headers
            .get(*name)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.contains("prefetch"))
    })
}

fn is_robot(headers: &HeaderMap) -> bool {
    let name =
        headers.get(http::header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let name = name.to_ascii_lowercase();
    ROBOTS.iter().any(|robot| name.contains(robot))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn asked(address: &str, headers: &[(&'static str, &'static str)]) -> Option<Option<String>> {
        let headers = headers
            .iter()
            .map(|(name, value)| (http::HeaderName::from_static(name), HeaderValue::from_static(value)));
        let uri: http::Uri = address.parse().unwrap();
        Asked::of(&Method::GET, uri.path(), uri.query(), &headers.collect()).map(|asked| asked.query)
    }

    #[test]
    fn a_search_counts_once_however_it_is_paged_and_narrowed_and_not_for_robots() {
        let tea = Some(Some("tea pot".to_owned()));
        assert_eq!(asked("/search?q=tea+pot", &[]), tea);
        assert_eq!(asked("/api/v1/search/?q=tea%20pot&page_size=5", &[("user-agent", "Mozilla/5.0")]), tea);
        for address in ["/search/?q=tea&page=2", "/api/search/?q=tea&brand=Nour", "/search/"] {
            assert_eq!(asked(address, &[]), Some(None), "{address}");
        }
        assert_eq!(
            asked("/search/?q=tea", &[("user-agent", "Mozilla/5.0 (compatible; Googlebot/2.1)")]),
            Some(None)
        );
        assert_eq!(asked("/search/?q=tea", &[("sec-purpose", "prefetch;prerender")]), Some(None));
        assert_eq!(asked("/api/search/suggestions/?q=tea", &[]), None);
    }
}
