//! `GET /api/orders/orders/` and `GET /api/orders/orders/{id}/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Permission, Principal};
use souk_db::Id;
use souk_http::{Json, List, PageQuery, Path, Problem, ProblemBody, Query, cacheable, etag};

use crate::store::{Filter, list_ids};
use crate::{OrderTokens, OrderView, Reader, Status, facts, view, views};
use souk_platform::Services;

/// Filters of the list.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Only orders in this status.
    status: Option<Status>,
    /// Part of a number; for staff also of an address.
    search: Option<String>,
}

/// The orders of the signed-in person, newest first; staff see all.
#[utoipa::path(get, path = "/api/orders/orders/", tag = "orders", params(ListQuery),
    responses((status = 200, body = List<OrderView>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    principal: Principal,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let filter = Filter {
        account_id: (!principal.may(Permission::ViewOrders)).then_some(principal.account_id),
        status: query.status,
        search: query.search.filter(|s| !s.trim().is_empty()),
    };
    let (ids, count) = list_ids(services.db.read(), &filter, page).await?;
    let orders = views(services.db.read(), &ids).await?;
    Ok(cacheable::private(Json(List::new(&uri, page, count, orders)).into_response()))
}

/// One order, for its member, for whoever holds its link or its cart's token, and for staff.
#[utoipa::path(get, path = "/api/orders/orders/{id}/", tag = "orders",
    params(("id" = Id, Path, description = "The order"), ("token" = Option<String>, Query, description = "The token of the order's link")),
    responses((status = 200, body = OrderView, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"), (status = 404, body = ProblemBody)))]
pub(crate) async fn detail(
    State(services): State<Services>,
    reader: Reader,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let order = load(&services, &reader, id).await?;
    Ok(cacheable::private(etag::json(order.version, &order)))
}

/// The order `id` if `reader` may see it; the same 404 for absent and for another person's.
pub(crate) async fn load(services: &Services, reader: &Reader, id: Id) -> Result<OrderView, Problem> {
    let found = facts(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    if !reader.may_read(&OrderTokens::of(services), id, found.account_id, found.cart_token_digest.as_deref())
    {
        return Err(Problem::not_found());
    }
    view(services.db.read(), id).await?.ok_or_else(Problem::not_found)
}
