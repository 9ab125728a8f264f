//! `PATCH /api/terms/`

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_http::{Invalid, Json, Problem, ProblemBody};
use souk_platform::Services;

use crate::TermsChanged;

/// Terms that are translated at once, at most.
const MOST: usize = 500;

/// What terms are called in a language.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TermsInput {
    /// The language, one of the shop's but the original.
    #[schema(max_length = 20)]
    locale: String,
    /// Those that are not named stay.
    #[schema(max_items = 500)]
    terms: Vec<TermInput>,
}

/// What a term is called.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct TermInput {
    /// As products write it.
    #[schema(max_length = 80)]
    term: String,
    /// What it is called; empty takes the translation away.
    #[schema(max_length = 120)]
    text: String,
}

/// Translates terms. For staff.
#[utoipa::path(patch, path = "/api/terms/", tag = "translations", security(("bearer" = ["products.edit"])), request_body = TermsInput,
    responses(
        (status = 204, description = "they are called so"),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "without the right", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Json(input): Json<TermsInput>,
) -> Result<StatusCode, Problem> {
    let languages = souk_translations::languages(&services).await?;
    let mut invalid = Invalid::new();
    let known = languages.others.contains(&input.locale);
    invalid.check(
        known,
        "locale",
        souk_translations::NO_SUCH_LANGUAGE.with("locales", languages.others.join(", ")),
    );
    invalid.check(input.terms.len() <= MOST, "terms", souk_http::messages::TOO_LONG.with("most", MOST));
    let mut terms = Vec::with_capacity(input.terms.len().min(MOST));
    for (n, TermInput { term, text }) in input.terms.iter().take(MOST).enumerate() {
        let term = invalid.text(&format!("terms.{n}.term"), term, 80);
        let text = invalid.optional_text(&format!("terms.{n}.text"), text, 120);
        terms.push((term, text));
    }
    invalid.done()?;
    let locale = input.locale;
    let write = services.db.write(move |tx| async move {
        souk_translations::set_terms(&tx, &locale, terms).await?;
        tx.emit(&TermsChanged { change_id: tx.new_id() });
        Ok::<_, Problem>(())
    });
    write.await?;
    Ok(StatusCode::NO_CONTENT)
}
