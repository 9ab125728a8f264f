//! `/accounts/me/sessions/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::Serialize;
use souk_db::{DbErr, Id, Timestamp};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};

use crate::store::{revoke, revoke_others, sessions};
use crate::{Auth, Principal, device};
use souk_platform::Services;

/// A session as its owner sees it.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Session)]
pub struct SessionView {
    /// Its id.
    id: Id,
    /// What signed in, as it calls itself.
    device: String,
    /// The same in words, such as `Firefox, Linux`.
    name: String,
    /// From which network: an address, for IPv6 its /64; empty where that was not written down.
    client: String,
    /// Whether it is the one that asks.
    is_current: bool,
    /// When it began.
    created_at: Timestamp,
    /// When it was last renewed.
    rotated_at: Timestamp,
}

/// Where the signed-in person is signed in, latest first.
#[utoipa::path(get, path = "/accounts/me/sessions/", tag = "accounts",
    responses((status = 200, body = Vec<SessionView>), (status = 401, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    principal: Principal,
) -> Result<Response, Problem> {
    Ok(cacheable::private(Json(sessions_of(&services, &principal).await?).into_response()))
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
    end_session(&services, &principal, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends all of the signed-in person's sessions but the one that asks.
#[utoipa::path(delete, path = "/accounts/me/sessions/", tag = "accounts",
    responses((status = 204), (status = 401, body = ProblemBody)))]
pub(crate) async fn end_all(
    State(services): State<Services>,
    principal: Principal,
) -> Result<StatusCode, Problem> {
    end_other_sessions(&services, &principal).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where `principal` is signed in, latest first; a hundred at most.
///
/// # Errors
/// What the database says.
pub async fn sessions_of(services: &Services, principal: &Principal) -> Result<Vec<SessionView>, Problem> {
    let db = &services.db;
    let found = sessions(db.read(), principal.account_id, db.clock().now()).await?;
    let view = |session: crate::store::SessionRow| SessionView {
        id: session.id,
        name: device::name(&session.device),
        device: session.device,
        client: session.client,
        is_current: session.id == principal.session_id,
        created_at: session.created_at,
        rotated_at: session.rotated_at,
    };
    Ok(found.into_iter().map(view).collect())
}

/// Ends the session `id` of `principal`.
///
/// # Errors
/// 404 where they have no such session.
pub async fn end_session(services: &Services, principal: &Principal, id: Id) -> Result<(), Problem> {
    let owner = Some(principal.account_id);
    let ended = services.db.write(move |tx| async move { revoke(&tx, id, owner).await }).await;
    if !ended.map_err(|e: DbErr| Problem::from(e))? {
        return Err(Problem::not_found());
    }
    Auth::of(services).forget(id);
    Ok(())
}

/// Ends all sessions of `principal` but the one that asks.
///
/// # Errors
/// What the database says.
pub async fn end_other_sessions(services: &Services, principal: &Principal) -> Result<(), Problem> {
    let (account, kept) = (principal.account_id, Some(principal.session_id));
    let ended = services.db.write(move |tx| async move { revoke_others(&tx, account, kept).await }).await;
    for session in ended.map_err(|e: DbErr| Problem::from(e))? {
        Auth::of(services).forget(session);
    }
    Ok(())
}
