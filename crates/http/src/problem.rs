//! Errors as RFC 9457 problem documents: data, which [`crate::guard`] puts words on. The log gets a text of its own.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::response::{IntoResponse, Response};
use http::header::{
    ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER, VARY,
    WWW_AUTHENTICATE,
};
use http::{HeaderMap, StatusCode};
use serde::Serialize;
use souk_db::DbErr;

use crate::message::ViolationBody;
use crate::{Language, Said, Violation, messages};

/// An answer that says what went wrong and what would be right. Build it with the function that names the case.
#[derive(Clone, Debug)]
pub struct Problem(Box<Inner>);

#[derive(Clone, Debug)]
struct Inner {
    status: StatusCode,
    code: &'static str,
    detail: Said,
    violations: Vec<Violation>,
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
    /// What is wrong with which field, for a person.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub errors: &'a BTreeMap<String, Vec<String>>,
    /// What is wrong with which field, for programs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub violations: Vec<ViolationBody<'a>>,
    /// Facts of this kind of problem.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: &'a serde_json::Map<String, serde_json::Value>,
}

/// A problem in the words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What happened.
    pub detail: String,
    /// What is wrong with which field.
    pub errors: BTreeMap<String, Vec<String>>,
}

impl Problem {
    /// A problem with `status` that is known by the message's code.
    #[must_use]
    pub fn new(status: StatusCode, said: impl Into<Said>) -> Self {
        let detail = said.into();
        Self(Box::new(Inner {
            status,
            code: detail.code(),
            detail,
            violations: Vec::new(),
            extra: serde_json::Map::new(),
            headers: HeaderMap::new(),
        }))
    }

    /// 400: the request cannot be read.
    #[must_use]
    pub fn malformed(detail: impl Into<Said>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, &messages::MALFORMED).saying(detail)
    }

    /// 400: a filter, ordering or page that the list does not know or cannot read.
    #[must_use]
    pub fn bad_parameter(name: &str, detail: impl Into<Said>) -> Self {
        let detail = detail.into();
        Self::new(StatusCode::BAD_REQUEST, &messages::INVALID_PARAMETER)
            .saying(detail.clone())
            .field(name, detail)
    }

    /// 401: no token, or a dead one.
    #[must_use]
    pub fn unauthenticated(detail: impl Into<Said>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, &messages::NOT_AUTHENTICATED).saying(detail)
    }

    /// 403: the right person in the wrong role.
    #[must_use]
    pub fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, &messages::PERMISSION_DENIED)
    }

    /// 404: absent, or another person's; the answer is the same.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, &messages::NOT_FOUND)
    }

    /// 409: the state of things does not allow it.
    #[must_use]
    pub fn conflict(said: impl Into<Said>) -> Self {
        Self::new(StatusCode::CONFLICT, said)
    }

    /// 413: the body is larger than the address takes.
    #[must_use]
    pub fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, &messages::TOO_LARGE)
    }

    /// The problem of a `status` that something answered without a word, such as a router.
    #[must_use]
    pub fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::unauthenticated(&messages::NOT_AUTHENTICATED),
            StatusCode::FORBIDDEN => Self::forbidden(),
            StatusCode::NOT_FOUND => Self::not_found(),
            StatusCode::METHOD_NOT_ALLOWED => Self::new(status, &messages::METHOD_NOT_ALLOWED),
            StatusCode::PAYLOAD_TOO_LARGE => Self::too_large(),
            StatusCode::SERVICE_UNAVAILABLE => Self::unavailable(),
            _ if status.is_server_error() => Self::internal(status),
            _ => Self::new(status, &messages::MALFORMED),
        }
    }

    /// 422: understood, but `field` cannot be so.
    #[must_use]
    pub fn invalid(field: impl Into<String>, said: impl Into<Said>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, &messages::INVALID).field(field, said)
    }

    /// 429: too many tries; `retry_after` tells when the next one may work.
    #[must_use]
    pub fn too_many(retry_after: Duration) -> Self {
        let seconds = retry_after.as_secs().max(1);
        Self::new(StatusCode::TOO_MANY_REQUESTS, messages::RATE_LIMITED.with("seconds", seconds))
            .header(RETRY_AFTER, HeaderValue::from(seconds))
    }

    /// 503: overloaded, or a dependency is down; nothing was done.
    #[must_use]
    pub fn unavailable() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, &messages::UNAVAILABLE)
            .header(RETRY_AFTER, HeaderValue::from(2))
    }

    /// 500: our fault. `cause` goes to the log, never to the client.
    #[must_use]
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, &messages::INTERNAL)
    }

    /// Says `detail` of what happened, under the code that it has.
    #[must_use]
    pub fn saying(mut self, detail: impl Into<Said>) -> Self {
        self.0.detail = detail.into();
        self
    }

    /// Adds what is wrong with `field`.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>, said: impl Into<Said>) -> Self {
        self.0.violations.push(Violation { path: field.into(), said: said.into() });
        self
    }

    /// The same, of what lies in the field `outer`.
    #[must_use]
    pub fn within(mut self, outer: &str) -> Self {
        for violation in &mut self.0.violations {
            violation.path = format!("{outer}.{}", violation.path);
        }
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

    /// What is wrong with which field, in the order in which it was found.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.0.violations
    }

    /// Whether something is wrong with `field`.
    #[must_use]
    pub fn names(&self, field: &str) -> bool {
        self.0.violations.iter().any(|violation| violation.path == field)
    }

    /// For a reader of `language`.
    #[must_use]
    pub fn words(&self, language: Language) -> Words {
        let mut errors: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for Violation { path, said } in &self.0.violations {
            errors.entry(path.clone()).or_default().push(said.text(language));
        }
        Words { detail: self.0.detail.text(language), errors }
    }

    /// A fact that was added with [`Problem::fact`].
    #[must_use]
    pub fn get_fact(&self, name: &str) -> Option<&serde_json::Value> {
        self.0.extra.get(name)
    }

    /// The answer in `language`, with the request's path and id in it; [`crate::guard`] calls this for every problem.
    #[must_use]
    pub fn respond(&self, language: Language, instance: Option<&str>, request_id: Option<&str>) -> Response {
        let inner = &self.0;
        let words = self.words(language);
        let body = ProblemBody {
            kind: format!("/problems/{}", inner.code),
            title: inner.status.canonical_reason().unwrap_or("Error"),
            status: inner.status.as_u16(),
            detail: &words.detail,
            instance,
            code: inner.code,
            request_id,
            errors: &words.errors,
            violations: inner.violations.iter().map(ViolationBody::from).collect(),
            extra: &inner.extra,
        };
        let bytes = serde_json::to_vec(&body).unwrap_or_default();
        let mut response = (inner.status, bytes).into_response();
        let headers = response.headers_mut();
        headers.extend(inner.headers.clone());
        if inner.status == StatusCode::UNAUTHORIZED {
            headers.entry(WWW_AUTHENTICATE).or_insert(HeaderValue::from_static("Bearer"));
        }
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
        headers.append(VARY, HeaderValue::from(ACCEPT_LANGUAGE));
        response
    }
}

/// In English on one line, for logs and the command line.
impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.detail.text(Language::English))?;
        for Violation { path, said } in &self.0.violations {
            write!(f, " {path}: {}", said.text(Language::English))?;
        }
        Ok(())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.respond(Language::default(), None, None);
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
            return Self::malformed(&messages::UNSTORABLE_TEXT);
        }
        Self::internal(error)
    }
}
