//! `GET /api/newsletter/subscribers/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::{Status, Subscriber};
use crate::store::{self, Filter};

/// Which are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Only those that stand so.
    status: Option<Status>,
    /// Part of an address.
    #[param(max_length = 255)]
    search: Option<String>,
}

/// Who is written to about news, who is asked, and who ended it; the last asked first. For staff.
#[utoipa::path(get, path = "/api/newsletter/subscribers/", tag = "newsletter", security(("bearer" = ["customers.view"])), params(ListQuery),
    responses((status = 200, body = List<Subscriber>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewCustomers>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let filter = Filter { status: query.status, search: query.search.filter(|s| !s.trim().is_empty()) };
    let (count, found) = store::page(services.db.read(), &filter, page).await?;
    Ok(cacheable::private(Json(List::new(&uri, page, count, found)).into_response()))
}
