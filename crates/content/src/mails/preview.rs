//! POST /api/mails/{name}/{locale}/preview/

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_mail::MailError;
use souk_platform::Services;

use super::view::placeholders;
use super::{MailWordsInput, definition};
use crate::preview::Writer;

/// A mail with made-up values.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct MailPreview {
    /// What about.
    subject: String,
    /// For those who read plain text.
    text: String,
    /// For the others.
    html: String,
}

/// Shows a mail with these words and made-up values. It changes nothing. For staff.
#[utoipa::path(post, path = "/api/mails/{name}/{locale}/preview/", tag = "content", security(("bearer" = ["content.edit"])), request_body = MailWordsInput,
    params(("name" = String, Path, description = "The mail's name", max_length = 100),
        ("locale" = String, Path, description = "The language", max_length = 35)),
    responses(
        (status = 200, body = MailPreview),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such mail, or not in this language", body = ProblemBody),
        (status = 422, description = "a field needs another value, or names a placeholder that the mail does not have", body = ProblemBody),
    ))]
pub(crate) async fn preview(
    State(services): State<Services>,
    _: Writer,
    Path((name, locale)): Path<(String, String)>,
    Json(input): Json<MailWordsInput>,
) -> Result<Response, Problem> {
    let (mail, locale) = definition(&services, &name, &locale)?;
    let text = input.checked(&placeholders(&mail))?;
    let mut sender = souk_mail::sender(services.db.read()).await?;
    if sender.name.is_empty() {
        sender.name = services.settings.shop_name.to_string();
    }
    let broken = |error: MailError| Problem::internal(error);
    let templates = (mail.templates)().map_err(broken)?;
    let written = (mail.sample)(locale, text).compose(&templates, &sender).map_err(broken)?;
    let preview = MailPreview { subject: written.subject, text: written.text, html: written.html };
    Ok(cacheable::private(Json(preview).into_response()))
}
