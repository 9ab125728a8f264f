//! `POST /accounts/not-me/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use souk_db::{DbErr, sql};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::verify_email::VerifyInput;
use super::verify_otp::Granted;
use super::{Purpose, insert, take};
use crate::keys;
use crate::mfa::passkeys;
use crate::store::revoke_others;
use crate::{AccessChanged, Auth, messages, openid};

/// Takes the link of a mail about a sign-in: it was somebody else. Ends every session of the account, forgets its browsers and
/// the passkeys made since, unlinks every account elsewhere, revokes the API keys made since, and gives a token for a new password.
#[utoipa::path(post, path = "/accounts/not-me/", tag = "accounts", request_body = VerifyInput,
    responses((status = 200, body = Granted), (status = 400, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    Json(input): Json<VerifyInput>,
) -> Result<Response, Problem> {
    let reset_token = disown(&services, &input.token).await?;
    Ok(cacheable::private(Json(Granted { reset_token }).into_response()))
}

/// Ends all sessions of the account that the mailed `token` is for, and says with which token it is given a new password.
///
/// # Errors
/// 400 `link_invalid`.
pub async fn disown(services: &Services, token: &str) -> Result<String, Problem> {
    let auth = Auth::of(services);
    let dead = || {
        Problem::new(StatusCode::BAD_REQUEST, &messages::LINK_INVALID).field("token", &messages::LINK_INVALID)
    };
    let id = auth.0.signer.read_link(token).ok_or_else(dead)?;
    let done = auth.0.db.write(move |tx| async move {
        let Some(proof) = take(&tx, id, Purpose::Disown).await? else { return Ok(None) };
        let ended = revoke_others(&tx, proof.account_id, None).await?;
        sql::exec(&tx, "DELETE FROM known_device WHERE account_id = $1", [proof.account_id.into()]).await?;
        passkeys::forget_since(&tx, proof.account_id, proof.created_at).await?;
        // The sign-in may have come by one of them, whenever that was linked.
        openid::forget_all(&tx, proof.account_id).await?;
        if keys::revoke_since(&tx, proof.account_id, proof.created_at).await? > 0 {
            tx.emit(&AccessChanged { subject_id: proof.account_id });
        }
        let reset = insert(&tx, Purpose::ResetPassword, &proof.email, None).await?;
        Ok(Some((ended, reset)))
    });
    let (ended, reset) = done.await.map_err(|e: DbErr| Problem::from(e))?.ok_or_else(dead)?;
    for session in ended {
        auth.forget(session);
    }
    Ok(auth.0.signer.link(reset))
}
