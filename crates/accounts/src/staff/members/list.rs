//! `GET /api/staff/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::store::{self, StaffMember};
use crate::Staff;
use crate::permission::rights;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// Those who work for the shop, by address.
#[utoipa::path(get, path = "/api/staff/", tag = "staff", security(("bearer" = ["staff.view"])), params(ListQuery), responses(
    (status = 200, body = List<StaffMember>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewStaff>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let conn = services.db.read();
    let (count, found) = (store::count(conn).await?, store::page(conn, page.offset(), page.page_size).await?);
    Ok(cacheable::private(Json(List::new(&uri, page, count, found)).into_response()))
}
