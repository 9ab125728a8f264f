//! Errors as RFC 9457 problem documents. Public text stands here; the log gets its own.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, StatusCode};
use serde::Serialize;
use souk_db::DbErr;

/// An answer that says what went wrong and what would be right. Build it with the function that names the case.
#[derive(Clone, Debug)]
pub struct Problem(Box<Inner>);

#[derive(Clone, Debug)]
struct Inner {
    status: StatusCode,
    code: &'static str,
    detail: String,
    errors: BTreeMap<String, Vec<String>>,
    extra: serde_json::Map<String, serde_json::Value>,
    headers: HeaderMap,
}

/// The document as clients see it.
#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub struct ProblemBody<'a> {
    /// A stable address of the kind of problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// The status in words.
    pub title: &'a str,
    /// The HTTP status.
    pub status: u16,
    /// What happened, for a person.
    pub detail: &'a str,
    /// The path that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<&'a str>,
    /// A stable word for programs.
    pub code: &'a str,
    /// The request's id, to quote to the shop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<&'a str>,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub errors: &'a BTreeMap<String, Vec<String>>,
    /// Facts of this kind of problem.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: &'a serde_json::Map<String, serde_json::Value>,
}

impl Problem {
    /// A problem with `status`, a stable `code` and a text for a person.
    #[must_use]
    pub fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            status,
            code,
            detail: detail.into(),
            errors: BTreeMap::new(),
            extra: serde_json::Map::new(),
            headers: HeaderMap::new(),
        }))
    }

    /// 400: the request cannot be read.
    #[must_use]
    pub fn malformed(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed", detail)
    }

    /// 400: a filter, ordering or page that the list does not know or cannot read.
    #[must_use]
    pub fn bad_parameter(name: &str, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        Self::new(StatusCode::BAD_REQUEST, "invalid_parameter", detail.clone()).field(name, detail)
    }

    /// 401: no token, or a dead one.
    #[must_use]
    pub fn unauthenticated(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "not_authenticated", detail)
    }

    /// 403: the right person in the wrong role.
    #[must_use]
    pub fn forbidden() -> Self {
        Self::new(
            StatusCode::FORBIDDEN,
            "permission_denied",
            "Your account does not have the right to do this.",
        )
    }

    /// 404: absent, or another person's; the answer is the same.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "There is nothing here.")
    }

    /// 409: the state of things does not allow it.
    #[must_use]
    pub fn conflict(code: &'static str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, code, detail)
    }

    /// 413: the body is larger than the address takes.
    #[must_use]
    pub fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", "The body is larger than this address takes.")
    }

    /// The problem of a `status` that something answered without a word, such as a router.
    #[must_use]
    pub fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::unauthenticated("Sign in first."),
            StatusCode::FORBIDDEN => Self::forbidden(),
            StatusCode::NOT_FOUND => Self::not_found(),
            StatusCode::METHOD_NOT_ALLOWED => Self::new(
                status,
                "method_not_allowed",
                "This address does not take this method; `Allow` names those it takes.",
            ),
            StatusCode::PAYLOAD_TOO_LARGE => Self::too_large(),
            StatusCode::SERVICE_UNAVAILABLE => Self::unavailable(),
            _ if status.is_server_error() => Self::internal(status),
            _ => Self::new(status, "malformed", "The request cannot be read."),
        }
    }

    /// 422: understood, but `field` cannot be so.
    #[must_use]
    pub fn invalid(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "Some fields need another value.")
            .field(field, text)
    }

    /// 429: too many tries; `retry_after` tells when the next one may work.
    #[must_use]
    pub fn too_many(retry_after: Duration) -> Self {
        let seconds = retry_after.as_secs().max(1);
        Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "rate_limited",
            format!("Too many tries. Try again in {seconds} s."),
        )
        .header(RETRY_AFTER, HeaderValue::from(seconds))
    }

    /// 503: overloaded, or a dependency is down; nothing was done.
    #[must_use]
    pub fn unavailable() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "unavailable",
            "The shop is too busy just now. Try again in a moment.",
        )
        .header(RETRY_AFTER, HeaderValue::from(2))
    }

    /// 500: our fault. `cause` goes to the log, never to the client.
    #[must_use]
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "Something went wrong on our side. It has been noted.",
        )
    }

    /// Adds what is wrong with `field`.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>, text: impl Into<String>) -> Self {
        self.0.errors.entry(field.into()).or_default().push(text.into());
        self
    }

    /// Adds a fact of this kind of problem, such as the new price.
    #[must_use]
    pub fn fact(mut self, name: &str, value: impl Serialize) -> Self {
        self.0.extra.insert(name.to_owned(), serde_json::to_value(value).unwrap_or_default());
        self
    }

    /// Adds a header to the answer.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.insert(name, value);
        self
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The stable word for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// What happened, for a person.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.0.detail
    }

    /// What is wrong with which field.
    #[must_use]
    pub fn errors(&self) -> &BTreeMap<String, Vec<String>> {
        &self.0.errors
    }

    /// A fact that was added with [`Problem::fact`].
    #[must_use]
    pub fn get_fact(&self, name: &str) -> Option<&serde_json::Value> {
        self.0.extra.get(name)
    }

    /// The answer with the request's path and id in it; [`crate::guard`] calls this for every problem.
    #[must_use]
    pub fn respond(&self, instance: Option<&str>, request_id: Option<&str>) -> Response {
        let inner = &self.0;
        let body = ProblemBody {
            kind: format!("/problems/{}", inner.code),
            title: inner.status.canonical_reason().unwrap_or("Error"),
            status: inner.status.as_u16(),
            detail: &inner.detail,
            instance,
            code: inner.code,
            request_id,
            errors: &inner.errors,
            extra: &inner.extra,
        };
        let bytes = serde_json::to_vec(&body).unwrap_or_default();
        let mut response = (inner.status, bytes).into_response();
        response.headers_mut().extend(inner.headers.clone());
        if inner.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().entry(WWW_AUTHENTICATE).or_insert(HeaderValue::from_static("Bearer"));
        }
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        response
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.respond(None, None);
        response.extensions_mut().insert(self);
        response
    }
}

impl From<DbErr> for Problem {
    fn from(error: DbErr) -> Self {
        if souk_db::is_busy(&error) {
            tracing::warn!(%error, "the database is out of reach or overloaded");
            return Self::unavailable();
        }
        if souk_db::is_unstorable_text(&error) {
            return Self::malformed("A text holds a character that cannot be kept.");
        }
        Self::internal(error)
    }
}
