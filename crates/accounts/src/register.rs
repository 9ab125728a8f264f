//! `POST /accounts/register/`

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use serde::Deserialize;
use souk_db::{DbErr, is_unique_violation};
use souk_http::{Invalid, Json, Problem, ProblemBody};

use crate::letters::{Letter, LetterJob};
use crate::login::{Proved, signed_in, with_cookies};
use crate::messages;
use crate::password::check_strength;
use crate::proofs::{self, Purpose};
use crate::store::{NewAccount, insert};
use crate::{Auth, Caller, SignedIn};
use souk_platform::Services;

/// A new account.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterInput {
    /// Its address.
    #[schema(format = "email", max_length = 254)]
    pub email: String,
    /// Hard to guess, at most 128 characters.
    #[schema(format = "password", min_length = 8, max_length = 128)]
    pub password: String,
    /// Given name.
    #[serde(default)]
    #[schema(max_length = 100)]
    pub first_name: String,
    /// Family name.
    #[serde(default)]
    #[schema(max_length = 100)]
    pub last_name: String,
}

/// Makes an account and signs it in. Five times a minute for one address.
#[utoipa::path(post, path = "/accounts/register/", tag = "accounts", request_body = RegisterInput,
    responses((status = 201, body = SignedIn), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    caller: Caller,
    Json(input): Json<RegisterInput>,
) -> Result<Response, Problem> {
    let signed_in = register(&services, &caller, &input).await?;
    with_cookies(&services, &caller.headers, StatusCode::CREATED, signed_in).await
}

/// Makes an account and signs it in. Counts against no limit: its callers do.
///
/// # Errors
/// 409 `email_taken`; 422 naming the fields that will not do.
pub async fn register(
    services: &Services,
    caller: &Caller,
    input: &RegisterInput,
) -> Result<SignedIn, Problem> {
    let mut invalid = Invalid::new();
    let email = invalid.email("email", &input.email);
    let first_name = invalid.optional_text("first_name", &input.first_name, 100);
    let last_name = invalid.optional_text("last_name", &input.last_name, 100);
    check_strength("password", &input.password, &email, &mut invalid);
    invalid.done()?;
    let auth = Auth::of(services);
    let inner = &auth.0;
    let password_hash = inner.hasher.hash(input.password.clone()).await?;
    let new = NewAccount {
        email,
        password_hash,
        first_name,
        last_name,
        is_staff: false,
        locale: Some(caller.locale()),
    };
    let (queue, locale) = (services.queue.clone(), caller.locale().to_owned());
    let made = inner.db.write(move |tx| async move {
        let email = new.email.clone();
        let id = insert(&tx, new).await?;
        let proof = proofs::insert(&tx, Purpose::VerifyEmail, &email, None).await?;
        queue.enqueue(&tx, &LetterJob { letter: Letter::Welcome { proof }, locale }).await?;
        Ok(id)
    });
    let id = made.await.map_err(|e: DbErr| {
        if is_unique_violation(&e, "account_email_key") {
            Problem::conflict(&messages::EMAIL_TAKEN).field("email", &messages::HAS_ACCOUNT)
        } else {
            e.into()
        }
    })?;
    signed_in(services, caller, id, Proved::default()).await
}
