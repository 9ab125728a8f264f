//! `GET /api/search/curations/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::store::{self, CurationView};

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CurationsQuery {
    /// Part of the query.
    search: Option<String>,
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// What is arranged for queries, the newest first.
#[utoipa::path(get, path = "/api/search/curations/", tag = "search", security(("bearer" = ["products.view"])), params(CurationsQuery),
    responses((status = 200, body = List<CurationView>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewProducts>,
    Query(query): Query<CurationsQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let (conn, now) = (services.db.read(), services.db.clock().now());
    let words = query.search.unwrap_or_default().trim().to_lowercase();
    let count = store::count(conn, &words).await?;
    let held = store::page(conn, &words, page.offset(), page.page_size).await?;
    let views = store::views(conn, &held, now).await?;
    Ok(cacheable::private(Json(List::new(&uri, page, count, views)).into_response()))
}
