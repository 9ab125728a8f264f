//! Pages as they would be with what staff are writing.

use axum::response::Response;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderValue, X_FRAME_OPTIONS};
use souk_content::Preview;
use souk_http::Problem;

use crate::visit::Visit;

/// The draft that `query` asks to see by `preview=…`; none when it asks for none.
///
/// # Errors
/// 404 for a token that opens nothing, or no more.
pub(crate) async fn asked_for(visit: &Visit, query: Option<&str>) -> Result<Option<Preview>, Problem> {
    let pairs = query.unwrap_or_default().split('&');
    let Some(token) = pairs.filter_map(|pair| pair.strip_prefix("preview=")).next() else { return Ok(None) };
    let (conn, now) = (visit.db.read(), visit.db.clock().now());
    let (locale, default) = (visit.locale(), &visit.market.channel.locale);
    let found = souk_content::preview(conn, token, locale, default, now).await?;
    found.map(Some).ok_or_else(Problem::not_found)
}

/// `response` for whoever has the token: kept by nobody, listed by no search engine, and shown in a frame of the admin.
pub(crate) fn shown(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    let policy = headers.get(CONTENT_SECURITY_POLICY).and_then(|policy| policy.to_str().ok());
    let policy = policy.map(|policy| policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
    if let Some(policy) = policy.and_then(|policy| HeaderValue::from_str(&policy).ok()) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}
