//! What browsers without JavaScript send.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Redirect, Response};
use souk_http::{Problem, is_own_path};
use std::collections::BTreeMap;

use crate::messages;

/// The fields of a form, by name. A field that was not sent reads as empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(pub(crate) BTreeMap<String, String>);

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let content_type = request
            .headers()
            .get(http::header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default();
        if !content_type.starts_with("application/x-www-form-urlencoded") {
            return Err(Problem::new(
                http::StatusCode::UNSUPPORTED_MEDIA_TYPE,
                &souk_http::messages::UNSUPPORTED_MEDIA_TYPE,
            )
            .saying(&messages::FORM_MEDIA_TYPE));
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Problem::malformed(&messages::FORM_UNREADABLE))?;
        let mut fields = BTreeMap::new();
        for (name, value) in form_urlencoded::parse(&bytes).into_owned() {
            if fields.insert(name.clone(), value).is_some() {
                return Err(Problem::invalid(name, &messages::SENT_TWICE));
            }
        }
        Ok(Self(fields))
    }
}

impl Fields {
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |v| v.trim())
    }

    /// The fields to fill the form with again; never a password.
    pub(crate) fn values(&self) -> BTreeMap<String, String> {
        let shown = self.0.iter().filter(|(name, _)| !name.contains("password"));
        shown.map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

/// A path of this shop from a form, or `otherwise`: nobody is sent elsewhere.
pub(crate) fn own_path<'a>(path: &'a str, otherwise: &'a str) -> &'a str {
    if is_own_path(path) { path } else { otherwise }
}

/// 303 to `path`.
pub(crate) fn see_other(path: &str) -> Response {
    Redirect::to(path).into_response()
}
