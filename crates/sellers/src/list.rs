//! GET /api/sellers/

use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_http::{Json, List, PageQuery, Problem, Query, cacheable};

use crate::store::{self, Seller};
use souk_platform::Services;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// The sellers of the shop, by name.
#[utoipa::path(get, path = "/api/sellers/", tag = "sellers", params(ListQuery), responses(
    (status = 200, body = List<Seller>),
    (status = 400, description = "a parameter cannot be read", body = souk_http::ProblemBody),
))]
pub(crate) async fn list(
    State(services): State<Services>,
    uri: axum::http::Uri,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let count = store::count(services.db.read()).await?;
    let sellers = store::page(services.db.read(), page.offset(), page.page_size).await?;
    let answer = Json(List::new(&uri, page, count, sellers)).into_response();
    Ok(cacheable::public(answer, vec!["sellers".to_owned()], Duration::from_secs(60)))
}
