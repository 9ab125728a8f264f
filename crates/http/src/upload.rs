//! Files that a form or a client sends.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use http::StatusCode;

use crate::{Problem, messages};

/// Characters of a field beside the file, and of the file's name.
const LONGEST_FIELD: usize = 5_000;
/// Fields beside the file.
const MOST_FIELDS: usize = 20;

/// The body of an upload: `multipart/form-data` with one file in the field `file`, and perhaps short texts beside it. The address
/// that takes it sets the limit of its size with `DefaultBodyLimit`. Nothing of the client's name for the file or its type is
/// believed; what it is, its content has to show.
#[derive(Debug)]
pub struct Upload {
    /// The file.
    pub file: Bytes,
    /// What the client calls it; empty where it does not. At most 5,000 characters, no path.
    pub name: String,
    /// The fields beside it, by name.
    pub fields: BTreeMap<String, String>,
}

/// An upload as the API's document shows it.
#[derive(utoipa::ToSchema)]
pub struct FileBody {
    /// The file.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    pub file: Vec<u8>,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let mut parts = Multipart::from_request(request, state)
            .await
            .map_err(|_| Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, &messages::FORM_WANTED))?;
        let (mut file, mut fields) = (None, BTreeMap::new());
        while let Some(part) = parts.next_field().await.map_err(|e| unreadable(&e))? {
            let name = part.name().unwrap_or_default().to_owned();
            if name == "file" && file.is_none() {
                let called = last_of_path(part.file_name().unwrap_or_default());
                file = Some((part.bytes().await.map_err(|e| unreadable(&e))?, called));
                continue;
            }
            if fields.len() == MOST_FIELDS || fields.contains_key(&name) || name == "file" {
                return Err(Problem::invalid(name, &messages::DUPLICATE_FIELD));
            }
            let value = text(part, &name).await?;
            fields.insert(name, value);
        }
        let Some((file, name)) = file else { return Err(Problem::invalid("file", &messages::REQUIRED)) };
        Ok(Self { file, name, fields })
    }
}

async fn text(part: Field<'_>, name: &str) -> Result<String, Problem> {
    let bytes = part.bytes().await.map_err(|e| unreadable(&e))?;
    let text = String::from_utf8(bytes.to_vec())
        .map_err(|_| Problem::invalid(name, &messages::CONTROL_CHARACTERS))?;
    if text.chars().count() > LONGEST_FIELD {
        return Err(Problem::invalid(name, messages::TOO_LONG.with("most", LONGEST_FIELD)));
    }
    Ok(text)
}

fn last_of_path(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or_default().chars().take(LONGEST_FIELD).collect()
}

/// Why a form cannot be read, for endpoints that read it piece by piece.
#[must_use]
pub fn upload_problem(error: &MultipartError) -> Problem {
    unreadable(error)
}

fn unreadable(error: &MultipartError) -> Problem {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Problem::too_large()
    } else {
        Problem::malformed(&messages::BODY_UNREADABLE)
    }
}
