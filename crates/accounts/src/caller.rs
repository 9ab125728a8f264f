//! From where somebody signs in.

use std::convert::Infallible;
use std::net::IpAddr;

use axum::extract::FromRequestParts;
use http::HeaderMap;
use http::header::USER_AGENT;
use http::request::Parts;
use souk_http::Language;
use souk_http::client::ClientAddr;

/// What is known of whoever sends a request: kept with the session that it opens, and shown to the session's owner.
#[derive(Clone, Debug)]
pub struct Caller {
    /// All that was sent along.
    pub headers: HeaderMap,
    /// From where.
    pub client: ClientAddr,
}

impl Caller {
    /// Somebody on this machine who sends `headers`.
    #[must_use]
    pub fn local(headers: HeaderMap) -> Self {
        Self { headers, client: ClientAddr(IpAddr::from([127, 0, 0, 1])) }
    }

    /// What it calls itself, without control characters, at most 200 of the others.
    pub(crate) fn device(&self) -> String {
        let name = self.headers.get(USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or("unknown");
        name.chars().filter(|c| !c.is_control()).take(200).collect()
    }

    /// The language that it likes best.
    pub(crate) fn locale(&self) -> &'static str {
        Language::asked_for(&self.headers).tag()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let local = Self::local(parts.headers.clone());
        let client = ClientAddr::from_request_parts(parts, state).await.unwrap_or(local.client);
        Ok(Self { client, ..local })
    }
}
