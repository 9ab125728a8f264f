//! `GET /api/search/rules/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::store::{self, SearchRule};

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct RulesQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// What the search was taught, the newest first.
#[utoipa::path(get, path = "/api/search/rules/", tag = "search", security(("bearer" = ["products.view"])), params(RulesQuery),
    responses((status = 200, body = List<SearchRule>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewProducts>,
    Query(query): Query<RulesQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let count = store::count(services.db.read()).await?;
    let found = store::page(services.db.read(), page.offset(), page.page_size).await?;
    Ok(cacheable::private(Json(List::new(&uri, page, count, found)).into_response()))
}
