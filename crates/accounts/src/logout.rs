//! `POST /accounts/logout/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode};
use souk_db::DbErr;
use souk_http::{Json, Problem, ProblemBody};

use crate::Auth;
use crate::messages;
use crate::refresh::RefreshInput;
use crate::store::{owner, revoke};
use souk_platform::Services;

/// Ends the session of a refresh token: it and every access token of the session are dead at once, on every node.
#[utoipa::path(post, path = "/accounts/logout/", tag = "accounts", request_body = Option<RefreshInput>,
    responses((status = 205), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    headers: HeaderMap,
    body: Option<Json<RefreshInput>>,
) -> Result<Response, Problem> {
    let token = match body {
        Some(Json(input)) => Some(input.refresh),
        None => services.cookies.get(&headers, "refresh"),
    };
    let token = token.ok_or_else(|| Problem::invalid("refresh", &souk_http::messages::REQUIRED))?;
    logout(&services, &headers, &token).await?;
    let mut response = StatusCode::RESET_CONTENT.into_response();
    for name in ["access", "refresh"] {
        response.headers_mut().append(SET_COOKIE, services.cookies.clear(name));
    }
    Ok(response)
}

/// Ends the session that the refresh token `token` names; doing so twice is no error. Whoever shows an access token as well, in
/// `headers`, ends sessions of their own only.
///
/// # Errors
/// 401 when the token is not genuine, or of another person than the access token.
pub async fn logout(services: &Services, headers: &HeaderMap, token: &str) -> Result<(), Problem> {
    let auth = Auth::of(services);
    let inner = &auth.0;
    let named = inner.signer.read_refresh(token);
    let (session, _) = named.ok_or_else(|| Problem::unauthenticated(&messages::NO_REFRESH_TOKEN))?;
    // An access token that is used up says nothing; the refresh token alone is enough.
    let caller = match Auth::of(services).shown(headers).await {
        Err(problem) if problem.status().is_server_error() => return Err(problem),
        shown => shown.ok().flatten(),
    };
    if let Some(caller) = caller
        && owner(inner.db.read(), session).await?.is_some_and(|owner| owner != caller.account_id)
    {
        return Err(Problem::unauthenticated(&messages::FOREIGN_REFRESH_TOKEN));
    }
    inner
        .db
        .write(move |tx| async move { revoke(&tx, session, None).await })
        .await
        .map_err(|e: DbErr| Problem::from(e))?;
    Auth::of(services).forget(session);
    Ok(())
}
