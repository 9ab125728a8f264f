//! `POST /accounts/forgot-password/` and `/accounts/resend-otp/`

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use souk_cluster::Decision;
use souk_db::DbErr;
use souk_http::{Invalid, Json, Problem, ProblemBody, secret};
use souk_platform::Services;

use super::{Purpose, insert};
use crate::letters::{Letter, LetterJob};
use crate::limits::RESET_MAILS;
use crate::{Auth, Caller};

/// Whose password was forgotten.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ForgotInput {
    /// The account's address.
    #[schema(format = "email", max_length = 254)]
    pub(crate) email: String,
}

/// Mails a code of six digits, good for five minutes and five tries, and a link to the same end, good for an hour. Answers the
/// same whether there is such an account, or had too many mails. Three times a minute for one client address; five mails an hour
/// for one account.
#[utoipa::path(post, path = "/accounts/forgot-password/", tag = "accounts", request_body = ForgotInput,
    responses((status = 202), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn forgot(
    State(services): State<Services>,
    caller: Caller,
    Json(input): Json<ForgotInput>,
) -> Result<StatusCode, Problem> {
    let _ = mail_code(&services, &caller, &input.email).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Mails another code; those before it hold as long as they would have. Three times a minute for one client address, five codes
/// an hour for one account, with those that were asked for first: told for unknown addresses as well.
#[utoipa::path(post, path = "/accounts/resend-otp/", tag = "accounts", request_body = ForgotInput,
    responses((status = 202), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn resend(
    State(services): State<Services>,
    caller: Caller,
    Json(input): Json<ForgotInput>,
) -> Result<StatusCode, Problem> {
    let decision = mail_code(&services, &caller, &input.email).await?;
    if decision.allowed { Ok(StatusCode::ACCEPTED) } else { Err(Problem::too_many(decision.reset_after)) }
}

/// Mails a code to whoever has an account with `email`, unless that had too many.
///
/// # Errors
/// 422 when it is no address.
pub async fn mail_code(services: &Services, caller: &Caller, email: &str) -> Result<Decision, Problem> {
    let mut invalid = Invalid::new();
    let email = invalid.email("email", email);
    invalid.done()?;
    let auth = Auth::of(services);
    let bucket = format!("reset-mails:{}", secret::digest(&email));
    let decision = auth.0.limiter.check(&bucket, RESET_MAILS).await;
    if !decision.allowed {
        return Ok(decision);
    }
    let (queue, locale) = (services.queue.clone(), caller.locale().to_owned());
    let mailed = auth.0.db.write(move |tx| async move {
        let proof = insert(&tx, Purpose::ResetPassword, &email, None).await?;
        queue.enqueue(&tx, &LetterJob { letter: Letter::ResetCode { proof }, locale }).await
    });
    mailed.await.map_err(|e: DbErr| Problem::from(e))?;
    Ok(decision)
}
