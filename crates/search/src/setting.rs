//! `GET` and `PUT /api/search/settings/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::{ConnectionTrait, DbErr, Row, Timestamp, sql};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::{Market, Services};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::search::Search;
use crate::stem::Language;

/// `/api/search/settings/`.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(show, put))
}

/// How searches work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SearchSettings {
    /// The language by whose endings words are made one; the default channel's where nobody chose one.
    language: Language,
}

#[derive(Row)]
#[row(table = "search_setting")]
struct SettingRow {
    id: i64,
    language: String,
    updated_at: Timestamp,
}

/// The language that a merchant chose.
///
/// # Errors
/// What the database says.
pub(crate) async fn language(conn: &impl ConnectionTrait) -> Result<Option<Language>, DbErr> {
    let code: Option<String> =
        sql::scalar(conn, "SELECT language FROM search_setting WHERE id = 1", []).await?;
    Ok(code.and_then(|code| Language::read(&code)))
}

/// How searches work.
#[utoipa::path(get, path = "/api/search/settings/", tag = "search", security(("bearer" = ["products.view"])),
    responses((status = 200, body = SearchSettings), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    market: Market,
    _: Staff<rights::ViewProducts>,
) -> Result<Response, Problem> {
    let chosen = language(services.db.read()).await?;
    let language = chosen.unwrap_or_else(|| Language::of_locale(&market.channel.locale));
    Ok(cacheable::private(Json(SearchSettings { language }).into_response()))
}

/// Makes searches work so. Every node makes its index anew in the new language, and answers by the old one until then.
#[utoipa::path(put, path = "/api/search/settings/", tag = "search", security(("bearer" = ["products.edit"])), request_body = SearchSettings,
    responses((status = 200, body = SearchSettings), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn put(
    State(services): State<Services>,
    market: Market,
    _: Staff<rights::EditProducts>,
    Json(input): Json<SearchSettings>,
) -> Result<Response, Problem> {
    let channel = market.channel.id;
    services
        .db
        .write(move |tx| async move {
            let code = serde_json::to_value(input.language).map_err(|error| DbErr::Custom(error.to_string()))?;
            let language = code.as_str().unwrap_or_default().to_owned();
            let row = SettingRow { id: 1, language, updated_at: tx.now() };
            let change =
                "ON CONFLICT (id) DO UPDATE SET language = excluded.language, updated_at = excluded.updated_at";
            sql::insert(&tx, [row], change).await?;
            Search::reindex(&tx, channel);
            Ok::<_, DbErr>(())
        })
        .await?;
    Ok(cacheable::private(Json(input).into_response()))
}
