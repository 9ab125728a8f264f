//! `GET /api/imports/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::view::ImportView;

/// Which page is wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ImportsQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// Imports, the latest first.
#[utoipa::path(get, path = "/api/imports/", tag = "imports", security(("bearer" = ["products.edit"])), params(ImportsQuery),
    responses((status = 200, body = List<ImportView>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::EditProducts>,
    Query(query): Query<ImportsQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let (runs, count) = souk_catalog::import::runs(services.db.read(), page.offset(), page.page_size).await?;
    let list = List::new(&uri, page, count, runs.into_iter().map(ImportView::from).collect());
    Ok(cacheable::private(Json(list).into_response()))
}
