//! `POST /accounts/token-refresh/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::HeaderMap;
use http::header::SET_COOKIE;
use serde::{Deserialize, Serialize};
use souk_db::DbErr;
use souk_http::{Json, Problem, ProblemBody, cacheable};

use crate::Auth;
use crate::auth::cookies_of;
use crate::letters::{Letter, LetterJob};
use crate::login::from_our_page;
use crate::messages;
use crate::store::{Rotated, rotate};
use souk_platform::Services;

/// The token to be rotated. Pages of the shop send none: theirs is in a cookie.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RefreshInput {
    /// A refresh token.
    pub(crate) refresh: String,
}

/// The next pair.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Tokens {
    /// For an hour.
    pub access: String,
    /// For seven days; the one that was sent is used up.
    pub refresh: String,
}

/// Gives the next pair of tokens. A token that was used before kills its session, except that the one just used gives the same
/// successor for 30 seconds.
#[utoipa::path(post, path = "/accounts/token-refresh/", tag = "accounts", request_body = Option<RefreshInput>,
    responses((status = 200, body = Tokens), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
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
    let tokens = refresh(&services, &token).await?;
    let cookies =
        from_our_page(&headers).then(|| cookies_of(services.cookies, &tokens.access, &tokens.refresh));
    let mut response = cacheable::private(Json(tokens).into_response());
    for cookie in cookies.into_iter().flatten() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Rotates `token`. The same flow serves the API and the pages.
///
/// # Errors
/// 401 when the token is not genuine, was used before or its session is dead.
pub async fn refresh(services: &Services, token: &str) -> Result<Tokens, Problem> {
    let tokens = rotated(&Auth::of(services), token).await?;
    tokens.ok_or_else(|| Problem::unauthenticated(&messages::SESSION_ENDED))
}

/// The pair that follows `token`; none when its session is dead.
pub(crate) async fn rotated(auth: &Auth, token: &str) -> Result<Option<Tokens>, Problem> {
    let inner = &auth.0;
    let Some((session, rotation)) = inner.signer.read_refresh(token) else { return Ok(None) };
    let queue = auth.0.queue.clone();
    let rotating = inner.db.write(move |tx| async move {
        let rotated = rotate(&tx, session, rotation).await?;
        if let Rotated::Reused { locale } = &rotated {
            let letter = Letter::TokenReused { session };
            queue.enqueue(&tx, &LetterJob { letter, locale: locale.clone() }).await?;
        }
        Ok(rotated)
    });
    let rotated = rotating.await;
    match rotated.map_err(|e: DbErr| Problem::from(e))? {
        Rotated::Dead => Ok(None),
        Rotated::Reused { .. } => {
            tracing::warn!(%session, "a used refresh token came again; its session is dead now");
            auth.forget(session);
            Ok(None)
        }
        Rotated::To { account, rotation } => {
            let access = inner.signer.access(account, session, inner.db.clock().now());
            let access = access.ok_or_else(|| Problem::internal("a token could not be signed"))?;
            Ok(Some(Tokens { access, refresh: inner.signer.refresh(session, rotation) }))
        }
    }
}
