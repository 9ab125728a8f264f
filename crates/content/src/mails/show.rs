//! GET /api/mails/{name}/{locale}/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use super::{MailWords, definition, words};
use crate::version;

/// What a mail says in a language. For staff.
#[utoipa::path(get, path = "/api/mails/{name}/{locale}/", tag = "content", security(("bearer" = ["content.view"])),
    params(("name" = String, Path, description = "The mail's name", max_length = 100),
        ("locale" = String, Path, description = "The language", max_length = 35)),
    responses(
        (status = 200, body = MailWords, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, description = "there is no such mail, or not in this language", body = ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewContent>,
    Path((name, locale)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (mail, locale) = definition(&services, &name, &locale)?;
    let held = words(services.db.read(), &mail, locale).await?;
    Ok(version::answer(held.version, &held))
}
