//! `PUT /api/translations/{kind}/{id}/{locale}/`

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable, richtext};
use souk_platform::{Services, TextKind, Translatable};

use crate::show::{Translated, languages, of_kind, translated};
use crate::{messages, set};

/// The texts of something in one language.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TranslationInput {
    /// By field. What is not named, or is empty, is not translated.
    texts: BTreeMap<String, String>,
}

/// Translates something into one of the shop's languages. For staff.
#[utoipa::path(put, path = "/api/translations/{kind}/{id}/{locale}/", tag = "translations",
    security(("bearer" = ["products.edit"])), request_body = TranslationInput,
    params(("kind" = String, Path, description = "what it is", max_length = 40), ("id" = Id, Path, description = "its id"),
        ("locale" = String, Path, description = "the language", max_length = 20)),
    responses(
        (status = 200, body = Translated),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "without the right", body = ProblemBody),
        (status = 404, description = "there is no such thing, or it is not translated into this language", body = ProblemBody),
        (status = 422, description = "a text needs another value", body = ProblemBody),
    ))]
pub(crate) async fn replace(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path((kind, id, locale)): Path<(String, Id, String)>,
    Json(input): Json<TranslationInput>,
) -> Result<Response, Problem> {
    let kind = of_kind(&services, &kind)?;
    let languages = languages(&services).await?;
    if !languages.others.contains(&locale) || (kind.read)(services.db.read(), id).await?.is_none() {
        return Err(Problem::not_found());
    }
    let texts = checked(&kind, &input)?;
    let changed = kind.changed;
    let write = services.db.write(move |tx| async move {
        set(&tx, id, &locale, texts).await?;
        changed(&tx, id).await?;
        Ok::<_, Problem>(())
    });
    write.await?;
    Ok(cacheable::private(Json(translated(&services, &kind, id).await?).into_response()))
}

fn checked(of: &Translatable, input: &TranslationInput) -> Result<Vec<(String, String)>, Problem> {
    let mut invalid = Invalid::new();
    let mut texts = Vec::with_capacity(input.texts.len());
    for (name, text) in &input.texts {
        let path = format!("texts.{name}");
        let Some(field) = of.fields.iter().find(|field| field.name == name) else {
            let known: Vec<&str> = of.fields.iter().map(|field| field.name).collect();
            invalid.note(&path, messages::NO_SUCH_FIELD.with("fields", known.join(", ")));
            continue;
        };
        let text = match field.kind {
            TextKind::Line => invalid.optional_text(&path, text, field.most),
            TextKind::Lines => invalid.lines(&path, text, field.most),
            TextKind::Html => {
                let long = text.chars().count() > field.most;
                invalid.check(!long, &path, souk_http::messages::TOO_LONG.with("most", field.most));
                if long { String::new() } else { richtext::sanitise(text) }
            }
        };
        texts.push((name.clone(), text));
    }
    invalid.done()?;
    Ok(texts)
}
