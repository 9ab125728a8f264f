//! `POST /accounts/reset-password/`

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use souk_db::{Id, Tx, sql};
use souk_http::{Invalid, Json, Problem, ProblemBody};
use souk_platform::Services;

use super::store::{end_others, holding};
use super::verify_email::note_verified;
use super::{Purpose, take};
use crate::letters::{Letter, LetterJob};
use crate::password::check_strength;
use crate::store::{account_by_id, revoke_others};
use crate::{Auth, messages, mfa, openid};

/// A new password, and what allows it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResetInput {
    /// What `verify-otp` gave, or what stands after `token=` in the mailed link.
    #[schema(max_length = 200)]
    reset_token: String,
    /// Hard to guess, at most 128 characters.
    #[schema(format = "password", min_length = 8, max_length = 128)]
    new_password: String,
}

/// Gives an account a new password and ends all its sessions. A token is good once; a password that will not do leaves it good.
#[utoipa::path(post, path = "/accounts/reset-password/", tag = "accounts", request_body = ResetInput,
    responses((status = 204), (status = 400, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    Json(input): Json<ResetInput>,
) -> Result<StatusCode, Problem> {
    let _ = reset_password(&services, &input.reset_token, &input.new_password).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Gives the account that `token` opens the password `new`, ends its sessions and says whose it is.
///
/// # Errors
/// 400 `reset_token_invalid`; 422 for a password that is easy to guess.
pub async fn reset_password(services: &Services, token: &str, new: &str) -> Result<Id, Problem> {
    let auth = Auth::of(services);
    let inner = &auth.0;
    let dead = || {
        let problem = Problem::new(StatusCode::BAD_REQUEST, &messages::RESET_TOKEN_INVALID);
        problem.field("reset_token", &messages::RESET_TOKEN_INVALID)
    };
    let id = inner.signer.read_link(token).ok_or_else(dead)?;
    let now = inner.db.clock().now();
    let proof = holding(inner.db.read(), id, Purpose::ResetPassword, now).await?.ok_or_else(dead)?;
    let mut invalid = Invalid::new();
    check_strength("new_password", new, &proof.email, &mut invalid);
    invalid.done()?;
    let hash = inner.hasher.hash(new.to_owned()).await?;
    let queue = services.queue.clone();
    let changed = inner.db.write(move |tx| async move {
        let Some(proof) = take(&tx, id, Purpose::ResetPassword).await? else {
            return Err(dead());
        };
        set_password(&tx, proof.account_id, hash).await?;
        end_others(&tx, proof.account_id, Purpose::ResetPassword).await?;
        // Whoever read the mail has proved the address as well. Until then, anybody may have made this account with it, and
        // have put ways of their own into it; an app's codes are no way in, they only ask for more.
        let account = account_by_id(&tx, proof.account_id).await?;
        if account.is_some_and(|account| account.email_verified_at.is_none()) {
            openid::forget_all(&tx, proof.account_id).await?;
            mfa::forget_passkeys(&tx, proof.account_id).await?;
        }
        note_verified(&tx, proof.account_id).await?;
        let ended = revoke_others(&tx, proof.account_id, None).await?;
        let letter = Letter::PasswordChanged { account: proof.account_id };
        queue.enqueue(&tx, &LetterJob { letter, locale: proof.locale.unwrap_or_default() }).await?;
        Ok((proof.account_id, ended))
    });
    let (account, ended) = changed.await?;
    for session in ended {
        auth.forget(session);
    }
    Ok(account)
}

/// Gives `account` the password with `hash`. Browsers that were known are strangers from now on, wrong passwords are counted anew,
/// and whoever did the first step with the old one begins from the beginning.
pub(super) async fn set_password(tx: &Tx, account: Id, hash: String) -> Result<(), Problem> {
    let text =
        "UPDATE account SET password_hash = $2, password_changed_at = $3, updated_at = $3 WHERE id = $1";
    sql::exec(tx, text, [account.into(), hash.into(), tx.now().into()]).await?;
    sql::exec(tx, "DELETE FROM known_device WHERE account_id = $1", [account.into()]).await?;
    sql::exec(tx, "DELETE FROM pending_sign_in WHERE account_id = $1", [account.into()]).await?;
    Ok(())
}
