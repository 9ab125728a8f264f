//! `POST /accounts/verify-otp/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use souk_db::DbErr;
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable, secret};
use souk_platform::Services;

use super::store::{end_code, try_codes};
use crate::{Auth, messages};

/// A code, and for whose account it is.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OtpInput {
    /// The account's address.
    #[schema(format = "email", max_length = 254)]
    pub(crate) email: String,
    /// The six digits that were mailed.
    #[schema(pattern = "^[0-9]{6}$", min_length = 6, max_length = 6)]
    pub(crate) otp: String,
}

/// What a right code gives.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Granted {
    /// Lets its holder choose a new password: once, within an hour of the mail.
    pub(crate) reset_token: String,
}

/// Takes the code that was mailed and gives a token for a new password. A code holds for five minutes and five tries and is good
/// once. Ten times a minute for one client address.
#[utoipa::path(post, path = "/accounts/verify-otp/", tag = "accounts", request_body = OtpInput,
    responses((status = 200, body = Granted), (status = 400, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    Json(input): Json<OtpInput>,
) -> Result<Response, Problem> {
    let reset_token = check_code(&services, &input.email, &input.otp).await?;
    Ok(cacheable::private(Json(Granted { reset_token }).into_response()))
}

/// The token that the code `otp`, mailed to `email`, gives.
///
/// # Errors
/// 422 for what is no address or no six digits; 400 for a code that is wrong, used, too old, or was tried too often.
pub async fn check_code(services: &Services, email: &str, otp: &str) -> Result<String, Problem> {
    let mut invalid = Invalid::new();
    let email = invalid.email("email", email);
    let is_code = otp.len() == 6 && otp.bytes().all(|b| b.is_ascii_digit());
    invalid.check(is_code, "otp", &messages::SIX_DIGITS);
    invalid.done()?;
    let auth = Auth::of(services);
    let (signer, otp) = (auth.clone(), otp.to_owned());
    // Every code is compared, and the try counts before it is known whether it was right.
    let right = auth.0.db.write(move |tx| async move {
        let mut right = None;
        for proof in try_codes(&tx, &email).await? {
            if secret::same(&signer.0.signer.code(proof), &otp) {
                right = Some(proof);
            }
        }
        if let Some(proof) = right {
            end_code(&tx, proof).await?;
        }
        Ok(right)
    });
    let right = right.await.map_err(|e: DbErr| Problem::from(e))?;
    let wrong =
        || Problem::new(StatusCode::BAD_REQUEST, &messages::CODE_WRONG).field("otp", &messages::CODE_WRONG);
    right.map(|proof| auth.0.signer.link(proof)).ok_or_else(wrong)
}
