//! Strict input: what cannot be read or is not known is refused with the field's name.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::request::Parts;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Problem;

/// Nesting that a body may have.
const DEPTH: usize = 64;

/// A JSON body, or a JSON answer. The type says `#[serde(deny_unknown_fields)]`, so that unknown fields are refused.
#[derive(Clone, Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let content_type =
            request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let media = content_type.split(';').next().unwrap_or_default().trim();
        if !media.eq_ignore_ascii_case("application/json") && !media.to_ascii_lowercase().ends_with("+json") {
            return Err(Problem::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                "Send the body as application/json.",
            ));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|e| {
            if e.status() == StatusCode::PAYLOAD_TOO_LARGE {
                Problem::new(
                    StatusCode::PAYLOAD_TOO_LARGE,
                    "too_large",
                    "The body is larger than this address takes.",
                )
            } else {
                Problem::malformed("The body could not be read.")
            }
        })?;
        read(&bytes).map(Json)
    }
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

/// Reads JSON as [`Json`] does; for bodies that were taken as bytes.
///
/// # Errors
/// 400 for what is not JSON, 422 naming the field for what does not fit `T`.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    if too_deep(bytes) {
        return Err(Problem::malformed(format!("The body is nested deeper than {DEPTH}.")));
    }
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|e| {
        let path = e.path().to_string();
        let error = e.into_inner();
        match error.classify() {
            serde_json::error::Category::Data => unfit(&path, &error.to_string()),
            _ => Problem::malformed("The body is not valid JSON."),
        }
    })?;
    deserializer.end().map_err(|_| Problem::malformed("Something follows the JSON body."))?;
    Ok(value)
}

/// Names the field that `message`, in serde's words, is about.
fn unfit(path: &str, message: &str) -> Problem {
    let text = message.split(" at line ").next().unwrap_or(message);
    let quoted = text.split('`').nth(1).unwrap_or_default();
    let join = |name: &str| {
        if path == "." || path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
    };
    if text.starts_with("unknown field") {
        // serde_path_to_error's path already ends with the unknown key.
        let field = if path.ends_with(quoted) { path.to_owned() } else { join(quoted) };
        return Problem::invalid(field, "This field is not known here.");
    }
    if text.starts_with("missing field") {
        return Problem::invalid(join(quoted), "This field is required.");
    }
    let field = if path == "." { "body" } else { path };
    Problem::invalid(field, plain(text))
}

/// serde's `invalid type: string "2", expected i64`, without echoing the value.
fn plain(text: &str) -> String {
    match (text.starts_with("invalid"), text.split_once("expected ")) {
        (true, Some((_, wanted))) => match wanted {
            "i64" | "u32" | "i32" | "u64" => "A whole number is wanted.".to_owned(),
            other => format!("Wanted: {other}."),
        },
        _ => text.to_owned(),
    }
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
        let deserializer = serde_urlencoded::Deserializer::new(url_pairs(query));
        serde_path_to_error::deserialize(deserializer).map(Query).map_err(|e| {
            let path = e.path().to_string();
            let text = e.into_inner().to_string();
            let quoted = text.split('`').nth(1).unwrap_or_default();
            if text.starts_with("unknown field") {
                return Problem::bad_parameter(
                    quoted,
                    format!("The parameter `{quoted}` is not known here."),
                );
            }
            let name = if text.starts_with("missing field") { quoted.to_owned() } else { path };
            let name = if name.is_empty() || name == "." { "query".to_owned() } else { name };
            Problem::bad_parameter(&name, format!("The parameter `{name}` cannot be read: {}", plain(&text)))
        })
    }
}

fn url_pairs(query: &str) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(query.as_bytes())
}

/// A part of the path. What cannot be one (an id that is no UUID) is a 404, like an absent thing.
#[derive(Clone, Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
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
            assert!(problem.errors().contains_key(field), "{body}: {:?}", problem.errors());
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
