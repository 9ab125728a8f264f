//! GET /api/redirects/

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::{Redirect, store};

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// The redirects by path. For staff.
#[utoipa::path(get, path = "/api/redirects/", tag = "content", security(("bearer" = ["content.view"])), params(ListQuery), responses(
    (status = 200, body = List<Redirect>),
    (status = 400, description = "a parameter cannot be read", body = ProblemBody),
    (status = 401, description = "no or a dead token", body = ProblemBody),
    (status = 403, description = "not staff", body = ProblemBody),
))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewContent>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let count = store::count(services.db.read()).await?;
    let found = store::page(services.db.read(), page.offset(), page.page_size).await?;
    Ok(cacheable::private(Json(List::new(&uri, page, count, found)).into_response()))
}
