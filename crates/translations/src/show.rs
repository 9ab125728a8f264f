//! `GET /api/translations/{kind}/{id}/`

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::{Channels, Services, TextKind, Translatable, TranslatableKinds};

use crate::every_text;

/// What of something can be translated, and what is.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Translated {
    /// The language in which it is written: that of the default channel.
    locale: String,
    /// The languages into which it can be translated: all others of the shop.
    locales: Vec<String>,
    /// Its texts as they are written.
    fields: Vec<OriginalText>,
    /// Its texts by language and field; what is not translated is left out.
    translations: BTreeMap<String, BTreeMap<String, String>>,
}

/// A text as it is written.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct OriginalText {
    /// Its name.
    name: &'static str,
    /// Whether it is a line, some lines or HTML.
    #[schema(value_type = String, example = "line")]
    kind: TextKind,
    /// Characters that a translation has at most.
    most: usize,
    /// The text; may be empty.
    original: String,
}

/// What of something is translated: `product`, `category`, `brand`, `collection`, `seller` or `shipping_method`. For staff.
#[utoipa::path(get, path = "/api/translations/{kind}/{id}/", tag = "translations", security(("bearer" = ["products.view"])),
    params(("kind" = String, Path, description = "what it is", max_length = 40), ("id" = Id, Path, description = "its id")),
    responses(
        (status = 200, body = Translated),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "without the right", body = ProblemBody),
        (status = 404, description = "there is no such thing", body = ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewProducts>,
    Path((kind, id)): Path<(String, Id)>,
) -> Result<Response, Problem> {
    let kind = of_kind(&services, &kind)?;
    Ok(cacheable::private(Json(translated(&services, &kind, id).await?).into_response()))
}

/// What can be translated that is called `kind`.
pub(crate) fn of_kind(services: &Services, kind: &str) -> Result<Translatable, Problem> {
    let kinds: TranslatableKinds = services.provided().unwrap_or_default();
    kinds.0.into_iter().find(|one| one.kind == kind).ok_or_else(Problem::not_found)
}

/// The languages of the shop.
#[derive(Clone, Debug)]
pub struct Languages {
    /// In which things are written: that of the default channel.
    pub original: String,
    /// Into which they can be translated: all others, in the order of the channels.
    pub others: Vec<String>,
}

/// The languages of the shop.
///
/// # Errors
/// What the database says.
pub async fn languages(services: &Services) -> Result<Languages, Problem> {
    let channels: Channels = services.part();
    let original = channels.default().await?.locale.clone();
    let mut others: Vec<String> = Vec::new();
    for locale in channels.all().await?.iter().flat_map(|channel| &channel.locales) {
        if *locale != original && !others.contains(locale) {
            others.push(locale.clone());
        }
    }
    Ok(Languages { original, others })
}

pub(crate) async fn translated(
    services: &Services,
    of: &Translatable,
    id: Id,
) -> Result<Translated, Problem> {
    let conn = services.db.read();
    let originals = (of.read)(conn, id).await?.ok_or_else(Problem::not_found)?;
    let Languages { original: locale, others: locales } = languages(services).await?;
    let fields = of.fields.iter().map(|field| OriginalText {
        name: field.name,
        kind: field.kind,
        most: field.most,
        original: originals.get(field.name).cloned().unwrap_or_default(),
    });
    let mut translations: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for text in every_text(conn, vec![id]).await? {
        translations.entry(text.locale).or_default().insert(text.field, text.text);
    }
    Ok(Translated { locale, locales, fields: fields.collect(), translations })
}
