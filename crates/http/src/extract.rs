//! Strict input: what cannot be read or is not known is refused with the field's name.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, OptionalFromRequest, RawPathParams, Request};
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use souk_db::Act;

use crate::strict::Strict;
use crate::words::{misfit, quoted};
use crate::{Problem, messages};

/// Nesting that a body may have.
const DEPTH: usize = 64;

/// Characters that a text in an address may have: a parameter's value, or a part of the path.
pub const LONGEST_PARAMETER: usize = 255;

/// A JSON body, or a JSON answer. The type says `#[serde(deny_unknown_fields)]`, so that unknown fields are refused.
/// As `Option<Json<T>>` the body may also be left out.
#[derive(Clone, Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        is_json(request.headers())?;
        let bytes = bytes(request, state).await?;
        if let Some(act) = Act::current() {
            act.sent(&bytes);
        }
        read(&bytes).map(Json)
    }
}

impl<T: DeserializeOwned, S: Send + Sync> OptionalFromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, Problem> {
        let kind = is_json(request.headers());
        let bytes = bytes(request, state).await?;
        if bytes.is_empty() {
            return Ok(None);
        }
        kind?;
        read(&bytes).map(Json).map(Some)
    }
}

fn is_json(headers: &HeaderMap) -> Result<(), Problem> {
    let content_type = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let media = content_type.split(';').next().unwrap_or_default().trim();
    if media.eq_ignore_ascii_case("application/json") || media.to_ascii_lowercase().ends_with("+json") {
        return Ok(());
    }
    Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, &messages::UNSUPPORTED_MEDIA_TYPE))
}

async fn bytes<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Problem> {
    Bytes::from_request(request, state).await.map_err(|e| {
        if e.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Problem::too_large()
        } else {
            Problem::malformed(&messages::BODY_UNREADABLE)
        }
    })
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(bytes) => {
                ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], bytes).into_response()
            }
            Err(error) => Problem::internal(error).into_response(),
        }
    }
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    if too_deep(bytes) {
        return Err(Problem::malformed(messages::BODY_TOO_DEEP.with("most", DEPTH)));
    }
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(Strict(&mut deserializer)).map_err(|e| {
        let path = e.path().to_string();
        let error = e.into_inner();
        match error.classify() {
            serde_json::error::Category::Data => unfit(&path, &error.to_string()),
            _ => Problem::malformed(&messages::BODY_NOT_JSON),
        }
    })?;
    deserializer.end().map_err(|_| Problem::malformed(&messages::BODY_GOES_ON))?;
    Ok(value)
}

/// Names the field that `message`, in serde's words, is about.
fn unfit(path: &str, message: &str) -> Problem {
    let text = message.rsplit_once(" at line ").map_or(message, |(text, _)| text);
    let name = quoted(text);
    let join = |name: &str| {
        if path == "." || path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
    };
    if text.starts_with("unknown field") {
        // serde_path_to_error's path already ends with the unknown key.
        let field = if path.ends_with(name) { path.to_owned() } else { join(name) };
        return Problem::invalid(field, &messages::UNKNOWN_FIELD);
    }
    if text.starts_with("missing field") {
        return Problem::invalid(join(name), &messages::REQUIRED);
    }
    if text.starts_with("duplicate field") {
        let field = if path.ends_with(name) { path.to_owned() } else { join(name) };
        return Problem::invalid(field, &messages::DUPLICATE_FIELD);
    }
    let field = if path == "." { "body" } else { path };
    Problem::invalid(field, misfit(text))
}

/// Whether brackets nest deeper than [`DEPTH`], told without parsing.
fn too_deep(bytes: &[u8]) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                depth += 1;
                if depth > DEPTH {
                    return true;
                }
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

/// The query string. The type says `#[serde(deny_unknown_fields)]`: an unknown parameter is a 400, never ignored.
#[derive(Clone, Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        for (name, value) in url_pairs(query) {
            within_limit(&name, &value)?;
        }
        let deserializer = serde_urlencoded::Deserializer::new(url_pairs(query));
        serde_path_to_error::deserialize(deserializer).map(Query).map_err(|e| {
            let path = e.path().to_string();
            let text = e.into_inner().to_string();
            let name = quoted(&text);
            if text.starts_with("unknown field") {
                return Problem::bad_parameter(name, messages::UNKNOWN_PARAMETER.with("name", name));
            }
            if text.starts_with("missing field") {
                return Problem::bad_parameter(name, messages::REQUIRED_PARAMETER.with("name", name));
            }
            let twice = text.starts_with("duplicate field");
            let name = if twice { name } else { path.as_str() };
            let name = if name.is_empty() || name == "." { "query" } else { name };
            let said = if twice { (&messages::DUPLICATE_PARAMETER).into() } else { misfit(&text) };
            Problem::bad_parameter(name, said)
        })
    }
}

/// A text that is longer than [`LONGEST_PARAMETER`] finds nothing, and may be more than a database takes. A list of ids has a
/// limit of its own where it is read.
fn within_limit(name: &str, value: &str) -> Result<(), Problem> {
    if value.split(',').all(|id| souk_db::Id::parse_str(id).is_ok()) {
        return Ok(());
    }
    if value.chars().take(LONGEST_PARAMETER + 1).count() > LONGEST_PARAMETER {
        return Err(Problem::invalid(name, messages::TOO_LONG.with("most", LONGEST_PARAMETER)));
    }
    Ok(())
}

fn url_pairs(query: &str) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(query.as_bytes())
}

/// A part of the path. What cannot be one (an id that is no UUID) is a 404, like an absent thing; what is longer than
/// [`LONGEST_PARAMETER`] a 422.
#[derive(Clone, Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let raw = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Problem::not_found())?;
        for (name, value) in &raw {
            within_limit(name, value)?;
        }
        axum::extract::Path::<T>::from_request_parts(parts, state)
            .await
            .map(|axum::extract::Path(value)| Self(value))
            .map_err(|_| Problem::not_found())
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Line {
        #[serde(rename = "quantity")]
        _quantity: i64,
    }

    #[test]
    fn every_misfit_names_its_field() {
        for (body, field) in [
            (r#"{"quantity": 1.5}"#, "quantity"),
            (r#"{"quantity": "2"}"#, "quantity"),
            (r#"{"quantity": null}"#, "quantity"),
            (r#"{"quantity": 99999999999999999999}"#, "quantity"),
            ("{}", "quantity"),
            (r#"{"quantity": 1, "price": 5}"#, "price"),
        ] {
            let problem = read::<Line>(body.as_bytes()).unwrap_err();
            assert_eq!(problem.status(), StatusCode::UNPROCESSABLE_ENTITY, "{body}");
            assert!(problem.names(field), "{body}: {:?}", problem.violations());
        }
    }

    #[test]
    fn what_is_not_json_is_malformed() {
        for body in ["", "{", "{\"quantity\": 1} x", "nonsense"] {
            assert_eq!(
                read::<Line>(body.as_bytes()).unwrap_err().status(),
                StatusCode::BAD_REQUEST,
                "{body}"
            );
        }
        let deep = format!("{}{}", "[".repeat(65), "]".repeat(65));
        assert_eq!(read::<serde_json::Value>(deep.as_bytes()).unwrap_err().status(), StatusCode::BAD_REQUEST);
        let fine = format!("{}{}", "[".repeat(64), "]".repeat(64));
        assert!(read::<serde_json::Value>(fine.as_bytes()).is_ok());
    }
}
