//! `POST /accounts/verify-email/` and `/accounts/me/verification/`

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use souk_db::{DbErr, Id, Tx, is_unique_violation, sql};
use souk_http::{Json, Problem, ProblemBody};
use souk_platform::Services;

use super::{Purpose, insert, take};
use crate::letters::{Letter, LetterJob};
use crate::limits::VERIFY_MAILS;
use crate::store::account_by_id;
use crate::{Auth, Caller, EmailVerified, Principal, messages};

/// What a mailed link says.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VerifyInput {
    /// What stands after `token=` in the link.
    #[schema(max_length = 200)]
    pub(crate) token: String,
}

/// Takes a mailed link as the proof that its address is its owner's; where it was mailed for a change of address, the account has
/// the new one from now on.
#[utoipa::path(post, path = "/accounts/verify-email/", tag = "accounts", request_body = VerifyInput,
    responses((status = 204), (status = 400, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    Json(input): Json<VerifyInput>,
) -> Result<StatusCode, Problem> {
    let _ = verify_email(&services, &input.token).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes the mailed `token` as a proof of an address, and says whose it is.
///
/// # Errors
/// 400 `link_invalid`; 409 when another account has the new address by now.
pub async fn verify_email(services: &Services, token: &str) -> Result<Id, Problem> {
    let auth = Auth::of(services);
    let dead = || {
        Problem::new(StatusCode::BAD_REQUEST, &messages::LINK_INVALID).field("token", &messages::LINK_INVALID)
    };
    let id = auth.0.signer.read_link(token).ok_or_else(dead)?;
    let queue = services.queue.clone();
    let verified = auth.0.db.write(move |tx| async move {
        if let Some(proof) = take(&tx, id, Purpose::VerifyEmail).await? {
            note_verified(&tx, proof.account_id).await?;
            return Ok(proof.account_id);
        }
        let Some(proof) = take(&tx, id, Purpose::ChangeEmail).await? else {
            return Err(dead());
        };
        let Some(new_email) = proof.new_email else { return Err(dead()) };
        let text = "UPDATE account SET email = $2, email_verified_at = $3, updated_at = $3 WHERE id = $1";
        let changed =
            sql::exec(&tx, text, [proof.account_id.into(), new_email.into(), tx.now().into()]).await;
        changed.map_err(|e| match is_unique_violation(&e, "account_email_key") {
            true => Problem::conflict(&messages::EMAIL_TAKEN),
            false => e.into(),
        })?;
        tx.emit(&EmailVerified { account_id: proof.account_id });
        let letter = Letter::EmailChanged { account: proof.account_id, old: proof.email };
        queue.enqueue(&tx, &LetterJob { letter, locale: proof.locale.unwrap_or_default() }).await?;
        Ok(proof.account_id)
    });
    verified.await
}

/// Notes that the address of `account` was proved, if it is so for the first time.
pub(crate) async fn note_verified(tx: &Tx, account: Id) -> Result<(), DbErr> {
    let text = "UPDATE account SET email_verified_at = COALESCE(email_verified_at, $2) WHERE id = $1";
    sql::exec(tx, text, [account.into(), tx.now().into()]).await?;
    tx.emit(&EmailVerified { account_id: account });
    Ok(())
}

/// Mails the signed-in person a link that proves their address, if that is not proved yet. Three mails an hour.
#[utoipa::path(post, path = "/accounts/me/verification/", tag = "accounts",
    responses((status = 202), (status = 401, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn resend(
    State(services): State<Services>,
    principal: Principal,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    mail_verification(&services, principal.account_id, &caller).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Mails the link that proves an address.
///
/// # Errors
/// 429 when that was done three times within the hour.
pub async fn mail_verification(services: &Services, account: Id, caller: &Caller) -> Result<(), Problem> {
    let auth = Auth::of(services);
    let found = account_by_id(auth.0.db.read(), account).await?.ok_or_else(Problem::not_found)?;
    if found.email_verified_at.is_some() {
        return Ok(());
    }
    let decision = auth.0.limiter.check(&format!("verify-mails:{account}"), VERIFY_MAILS).await;
    if !decision.allowed {
        return Err(Problem::too_many(decision.reset_after));
    }
    let (queue, locale) = (services.queue.clone(), caller.locale().to_owned());
    let mailed = auth.0.db.write(move |tx| async move {
        let proof = insert(&tx, Purpose::VerifyEmail, &found.email, None).await?;
        queue.enqueue(&tx, &LetterJob { letter: Letter::Verify { proof }, locale }).await
    });
    mailed.await.map(drop).map_err(|e: DbErr| e.into())
}
