//! `POST /accounts/me/password/`

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use souk_db::Id;
use souk_http::{Invalid, Json, Problem, ProblemBody};
use souk_platform::Services;

use super::reset::set_password;
use crate::letters::{Letter, LetterJob};
use crate::limits::WRONG_KNOWN;
use crate::password::check_strength;
use crate::store::{Account, account_by_id, revoke_others};
use crate::{Auth, Principal, messages};

/// A new password for oneself.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasswordInput {
    /// The password that the account has.
    #[schema(format = "password", max_length = 512)]
    current_password: String,
    /// Hard to guess, at most 128 characters.
    #[schema(format = "password", min_length = 8, max_length = 128)]
    new_password: String,
}

/// Changes the signed-in person's password, ends their other sessions and tells them by mail.
#[utoipa::path(post, path = "/accounts/me/password/", tag = "accounts", request_body = PasswordInput,
    responses((status = 204), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<PasswordInput>,
) -> Result<StatusCode, Problem> {
    change_password(&services, &principal, &input.current_password, &input.new_password).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The account, if `password` is its own; a session alone must not be enough for what would take the account away.
///
/// # Errors
/// 422 at `field` for a wrong password; 429 after ten within the hour.
pub async fn confirm(
    services: &Services,
    account: Id,
    field: &str,
    password: &str,
) -> Result<Account, Problem> {
    let auth = Auth::of(services);
    let inner = &auth.0;
    let found = account_by_id(inner.db.read(), account).await?.ok_or_else(Problem::not_found)?;
    let bucket = format!("confirm-password:{account}");
    let decision = inner.limiter.check(&bucket, WRONG_KNOWN).await;
    if !decision.allowed {
        return Err(Problem::too_many(decision.reset_after));
    }
    let short = password.len() <= 512;
    if !short || !inner.hasher.verify(password.to_owned(), Some(found.password_hash.clone())).await? {
        return Err(Problem::invalid(field, &messages::PASSWORD_WRONG));
    }
    inner.limiter.give_back(&bucket, WRONG_KNOWN).await;
    Ok(found)
}

/// Gives the signed-in `principal` the password `new` in place of `current`, and ends their other sessions.
///
/// # Errors
/// 422 for a wrong password, or a new one that is easy to guess; 429.
pub async fn change_password(
    services: &Services,
    principal: &Principal,
    current: &str,
    new: &str,
) -> Result<(), Problem> {
    let auth = Auth::of(services);
    let (account, session) = (principal.account_id, principal.session_id);
    let found = confirm(services, account, "current_password", current).await?;
    let mut invalid = Invalid::new();
    check_strength("new_password", new, &found.email, &mut invalid);
    invalid.done()?;
    let hash = auth.0.hasher.hash(new.to_owned()).await?;
    let queue = services.queue.clone();
    let changed = auth.0.db.write(move |tx| async move {
        set_password(&tx, account, hash).await?;
        let ended = revoke_others(&tx, account, Some(session)).await?;
        let letter = Letter::PasswordChanged { account };
        queue.enqueue(&tx, &LetterJob { letter, locale: found.locale.unwrap_or_default() }).await?;
        Ok::<_, Problem>(ended)
    });
    for session in changed.await? {
        auth.forget(session);
    }
    Ok(())
}
