//! DELETE /api/mails/{name}/{locale}/

use axum::extract::State;
use axum::http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_http::etag::IfMatch;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use super::{definition, words};
use crate::version;

/// Has a mail say the default again. For staff.
#[utoipa::path(delete, path = "/api/mails/{name}/{locale}/", tag = "content", security(("bearer" = ["content.edit"])),
    params(("name" = String, Path, description = "The mail's name", max_length = 100),
        ("locale" = String, Path, description = "The language", max_length = 35),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses(
        (status = 204),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such mail, or not in this language", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
    ))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditContent>,
    Path((name, locale)): Path<(String, String)>,
    read: IfMatch,
) -> Result<StatusCode, Problem> {
    let (mail, locale) = definition(&services, &name, &locale)?;
    services
        .db
        .write(move |tx| async move {
            let held = words(&tx, &mail, locale).await?;
            version::unchanged(&read, held.version, &json!({}), &held)?;
            souk_mail::delete_text(&tx, mail.name, locale).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
