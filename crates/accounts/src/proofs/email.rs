//! `POST /accounts/me/email/`

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use souk_db::{DbErr, Id};
use souk_http::{Invalid, Json, Problem, ProblemBody};
use souk_platform::Services;

use super::own_password::confirm;
use super::{Purpose, insert};
use crate::letters::{Letter, LetterJob};
use crate::limits::EMAIL_CHANGES;
use crate::{Auth, Caller, Principal};

/// A new address.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EmailInput {
    /// The address that the account is to have.
    #[schema(format = "email", max_length = 254)]
    email: String,
    /// The account's password.
    #[schema(format = "password", max_length = 512)]
    password: String,
}

/// Mails a link to the new address, which is the account's once that link was followed; the old address is told. Answers the same
/// whether another account has the new address. Five times an hour.
#[utoipa::path(post, path = "/accounts/me/email/", tag = "accounts", request_body = EmailInput,
    responses((status = 202), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
    caller: Caller,
    Json(input): Json<EmailInput>,
) -> Result<StatusCode, Problem> {
    change_email(&services, principal.account_id, &caller, (&input.email, &input.password)).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Begins the change of an account's address.
///
/// # Errors
/// 422 for what is no address or not the password; 429.
pub async fn change_email(
    services: &Services,
    account: Id,
    caller: &Caller,
    (email, password): (&str, &str),
) -> Result<(), Problem> {
    let auth = Auth::of(services);
    let mut invalid = Invalid::new();
    let new_email = invalid.email("email", email);
    invalid.done()?;
    let found = confirm(services, account, "password", password).await?;
    let decision = auth.0.limiter.check(&format!("email-changes:{account}"), EMAIL_CHANGES).await;
    if !decision.allowed {
        return Err(Problem::too_many(decision.reset_after));
    }
    if new_email == found.email {
        return Ok(());
    }
    let (queue, locale) = (services.queue.clone(), caller.locale().to_owned());
    let mailed = auth.0.db.write(move |tx| async move {
        let proof = insert(&tx, Purpose::ChangeEmail, &found.email, Some(new_email)).await?;
        let link = LetterJob { letter: Letter::NewEmail { proof }, locale: locale.clone() };
        queue.enqueue(&tx, &link).await?;
        queue.enqueue(&tx, &LetterJob { letter: Letter::EmailChanging { proof }, locale }).await
    });
    mailed.await.map(drop).map_err(|e: DbErr| e.into())
}
