//! `GET /accounts/mfa/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::passkeys::{self, Passkey};
use super::store;
use crate::Principal;

/// What the signed-in person proves themselves with, besides their password.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Mfa {
    /// Whether sign-in asks for a code of an authenticator app.
    totp: bool,
    /// How many recovery codes were not used.
    recovery_codes_left: i64,
    /// The passkeys, oldest first.
    passkeys: Vec<Passkey>,
}

/// What the signed-in person proves themselves with, besides their password.
#[utoipa::path(get, path = "/accounts/mfa/", tag = "accounts",
    responses((status = 200, body = Mfa), (status = 401, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
) -> Result<Response, Problem> {
    let (conn, account) = (services.db.read(), principal.account_id);
    let mfa = Mfa {
        totp: store::is_on(conn, account).await?,
        recovery_codes_left: store::recovery_codes_left(conn, account).await?,
        passkeys: passkeys::of_account(conn, account).await?,
    };
    Ok(cacheable::private(Json(mfa).into_response()))
}
