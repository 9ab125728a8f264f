//! `/accounts/me/sessions/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use souk_db::{DbErr, Id};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};

use crate::store::{SessionRow, revoke, sessions};
use crate::{Auth, Principal};
use souk_platform::Services;

/// Where the signed-in person is signed in, latest first.
#[utoipa::path(get, path = "/accounts/me/sessions/", tag = "accounts",
    responses((status = 200, body = Vec<SessionRow>), (status = 401, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    principal: Principal,
) -> Result<Response, Problem> {
    let db = &services.db;
    let found = sessions(db.read(), principal.account_id, db.clock().now()).await?;
    Ok(cacheable::private(Json(found).into_response()))
}

/// Ends one of the signed-in person's sessions.
#[utoipa::path(delete, path = "/accounts/me/sessions/{id}/", tag = "accounts",
    params(("id" = Id, Path, description = "The session")),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn end(
    State(services): State<Services>,
    principal: Principal,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    let owner = Some(principal.account_id);
    let ended = services.db.write(move |tx| async move { revoke(&tx, id, owner).await }).await;
    if !ended.map_err(|e: DbErr| Problem::from(e))? {
        return Err(Problem::not_found());
    }
    Auth::of(&services).forget(id);
    Ok(StatusCode::NO_CONTENT)
}
