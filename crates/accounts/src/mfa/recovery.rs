//! `POST /accounts/mfa/recovery-codes/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_db::{DbErr, Id, Tx};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::otp::recovery_codes;
use super::step::confirm_code;
use super::totp::{CodeInput, tell};
use super::{Otp, store};
use crate::letters::MfaChange;
use crate::{Auth, Principal, messages};

/// Codes that open an account whose owner has lost the app.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct RecoveryCodes {
    /// Each signs in once in place of a code of the app. They are not shown again.
    pub(super) recovery_codes: Vec<String>,
}

/// Gives ten new recovery codes in place of those before, for a code of the app or one of those before, and tells the owner by mail.
#[utoipa::path(post, path = "/accounts/mfa/recovery-codes/", tag = "accounts", request_body = CodeInput,
    responses((status = 200, body = RecoveryCodes), (status = 401, body = ProblemBody),
        (status = 409, body = ProblemBody), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn renew(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<CodeInput>,
) -> Result<Response, Problem> {
    let account = principal.account_id;
    let auth = Auth::of(&services);
    if !store::is_on(auth.0.db.read(), account).await? {
        return Err(Problem::conflict(&messages::TOTP_OFF));
    }
    confirm_code(&services, account, &input.code).await?;
    let (signer, queue) = (auth.clone(), services.queue.clone());
    let given = auth.0.db.write(move |tx| async move {
        if !store::is_on(&tx, account).await? {
            return Err(Problem::conflict(&messages::TOTP_OFF));
        }
        queue.enqueue(&tx, &tell(&tx, account, MfaChange::RecoveryCodes).await?).await?;
        Ok(give_codes(&tx, &signer, account).await?)
    });
    let recovery_codes = given.await?;
    Ok(cacheable::private(Json(RecoveryCodes { recovery_codes }).into_response()))
}

/// Gives `account` new recovery codes in place of those that it had.
pub(super) async fn give_codes(tx: &Tx, auth: &Auth, account: Id) -> Result<Vec<String>, DbErr> {
    let codes = recovery_codes();
    let digest = |code: &String| match Otp::read(code) {
        Some(Otp::Recovery(code)) => Some(auth.0.signer.recovery_digest(account, &code)),
        _ => None,
    };
    store::replace_recovery_codes(tx, account, codes.iter().filter_map(digest).collect()).await?;
    Ok(codes)
}
