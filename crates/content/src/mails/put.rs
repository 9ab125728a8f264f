//! PUT /api/mails/{name}/{locale}/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_http::etag::IfMatch;
use souk_http::{Json, Path, Problem, ProblemBody};
use souk_platform::Services;

use super::view::{placeholders, shown};
use super::{MailWords, MailWordsInput, definition};
use crate::version;

/// Has a mail say the merchant's own words. For staff.
#[utoipa::path(put, path = "/api/mails/{name}/{locale}/", tag = "content", security(("bearer" = ["content.edit"])), request_body = MailWordsInput,
    params(("name" = String, Path, description = "The mail's name", max_length = 100),
        ("locale" = String, Path, description = "The language", max_length = 35),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses(
        (status = 200, body = MailWords),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such mail, or not in this language", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, description = "a field needs another value, or names a placeholder that the mail does not have", body = ProblemBody),
    ))]
pub(crate) async fn put(
    State(services): State<Services>,
    _: Staff<rights::EditContent>,
    Path((name, locale)): Path<(String, String)>,
    read: IfMatch,
    Json(input): Json<MailWordsInput>,
) -> Result<Response, Problem> {
    let (mail, locale) = definition(&services, &name, &locale)?;
    let text = input.checked(&placeholders(&mail))?;
    let written = services
        .db
        .write(move |tx| async move {
            let own = souk_mail::own_text(&tx, mail.name, locale).await?;
            let held = shown(&mail, locale, own.clone());
            version::unchanged(&read, held.version, &input, &held)?;
            let own = souk_mail::put_text(&tx, (mail.name, locale), text, own.as_ref()).await?;
            Ok::<_, Problem>(shown(&mail, locale, Some(own)))
        })
        .await?;
    Ok(version::answer(written.version, &written))
}
