//! `POST /accounts/sign-in-link/`

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use souk_cluster::Quota;
use souk_db::DbErr;
use souk_http::{Invalid, Json, Problem, ProblemBody, secret};

use crate::access::insert_link;
use crate::letters::{Letter, LetterJob};
use crate::{Auth, Caller, limits};
use souk_platform::Services;

/// Whose account is to be opened.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LinkInput {
    /// The account's address.
    #[schema(format = "email", max_length = 254)]
    email: String,
}

/// Mails a link with which the account's owner may sign in though too many wrong passwords closed it to strangers: once,
/// within half an hour. Answers the same whether there is such an account. Three times a minute for one address of a client,
/// three mails an hour for one account.
#[utoipa::path(post, path = "/accounts/sign-in-link/", tag = "accounts", request_body = LinkInput,
    responses((status = 202), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    caller: Caller,
    Json(input): Json<LinkInput>,
) -> Result<StatusCode, Problem> {
    let mut invalid = Invalid::new();
    let email = invalid.email("email", &input.email);
    invalid.done()?;
    mail_link(&services, &caller, &email, "asked", limits::LINK_MAILS).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Mails a link to `email` within `quota`, counted by `why`, in the language that `caller` likes best.
pub(crate) async fn mail_link(
    services: &Services,
    caller: &Caller,
    email: &str,
    why: &str,
    quota: Quota,
) -> Result<(), Problem> {
    let auth = Auth::of(services);
    let inner = &auth.0;
    let bucket = format!("sign-in-link-{why}:{}", secret::digest(email));
    if !inner.limiter.check(&bucket, quota).await.allowed {
        return Ok(());
    }
    let (queue, email, locale) = (services.queue.clone(), email.to_owned(), caller.locale().to_owned());
    inner
        .db
        .write(move |tx| async move {
            let link = insert_link(&tx, &email).await?;
            queue.enqueue(&tx, &LetterJob { letter: Letter::SignInLink { link }, locale }).await
        })
        .await
        .map_err(|e: DbErr| e.into())
}
