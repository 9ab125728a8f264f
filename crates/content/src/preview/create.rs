//! POST /api/content-preview/

use axum::extract::{FromRef, FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_accounts::{Auth, Permission, Viewer};
use souk_db::{DbErr, Id, Timestamp};
use souk_http::{Json, Problem, ProblemBody, cacheable, secret};
use souk_platform::Services;

use super::input::Draft;
use super::store;
use crate::picture;

/// Where a draft can be looked at.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct ContentPreview {
    /// Path and query of the page that shows it. Whoever has this address sees the draft.
    url: String,
    /// From when on it shows nothing any more: an hour.
    expires_at: Timestamp,
}

/// The account of somebody who may edit content. Unlike `Staff`, it has nothing recorded: a preview changes nothing.
pub(crate) struct Writer(Id);

impl<S: Send + Sync> FromRequestParts<S> for Writer
where
    Auth: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let principal = Viewer::from_request_parts(parts, state).await?.known()?;
        if principal.may(Permission::EditContent) {
            Ok(Self(principal.account_id))
        } else {
            Err(Problem::forbidden())
        }
    }
}

/// Keeps a draft for an hour, to be looked at before it is published. It changes nothing that anybody else sees. For staff.
#[utoipa::path(post, path = "/api/content-preview/", tag = "content", security(("bearer" = ["content.edit"])), request_body = Draft,
    responses(
        (status = 201, body = ContentPreview),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    Writer(account): Writer,
    Json(draft): Json<Draft>,
) -> Result<Response, Problem> {
    let draft = draft.checked()?;
    picture::check(&services, "image", draft.picture()).await?;
    let (token, path) = (secret::token(), draft.path());
    let digest = secret::digest(&token);
    let keep = services.db.write(move |tx| async move { store::keep(&tx, account, digest, &draft).await });
    let expires_at = keep.await.map_err(|error: DbErr| Problem::from(error))?;
    let answer = ContentPreview { url: format!("{path}?preview={token}"), expires_at };
    Ok(cacheable::private((StatusCode::CREATED, Json(answer)).into_response()))
}
