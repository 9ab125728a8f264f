//! `GET /api/orders/orders/` and `GET /api/orders/orders/{id}/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Permission, Viewer};
use souk_db::{Id, Timestamp};
use souk_http::{Json, List, PageQuery, Path, Problem, ProblemBody, Query, cacheable, etag};

use crate::store::list_ids;
use crate::{
    FulfillmentStatus, OrderFilter, OrderOrdering, OrderTokens, OrderView, PaymentStatus, Reader, Status,
    facts, view, views,
};
use souk_platform::Services;

/// Which orders are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Only orders in this status.
    status: Option<Status>,
    /// Only orders paid so.
    payment_status: Option<PaymentStatus>,
    /// Only orders sent so.
    fulfillment_status: Option<FulfillmentStatus>,
    /// Only those that may be sent, and of which nothing was yet: paid, or to be paid on delivery.
    to_send: Option<bool>,
    /// Only those of this customer; for staff.
    account_id: Option<Id>,
    /// Placed at this moment or later.
    from: Option<Timestamp>,
    /// Placed before this moment.
    until: Option<Timestamp>,
    /// Of at least this total, in minor units.
    #[param(minimum = 0)]
    min_total: Option<i64>,
    /// Part of a number, a mail address or a name.
    #[param(max_length = 255)]
    search: Option<String>,
    /// Newest first by default.
    #[param(inline)]
    ordering: Option<By>,
}

/// By what a list is sorted; `-` turns it round.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::ToSchema)]
enum By {
    #[serde(rename = "created_at")]
    Oldest,
    #[serde(rename = "-created_at")]
    Newest,
    #[serde(rename = "total")]
    Smallest,
    #[serde(rename = "-total")]
    Largest,
}

impl From<By> for OrderOrdering {
    fn from(by: By) -> Self {
        match by {
            By::Oldest => Self::Oldest,
            By::Newest => Self::Newest,
            By::Smallest => Self::Smallest,
            By::Largest => Self::Largest,
        }
    }
}

/// The orders of the signed-in person; staff with the right, and API keys that have it, see all.
#[utoipa::path(get, path = "/api/orders/orders/", tag = "orders", params(ListQuery),
    responses((status = 200, body = List<OrderView>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, description = "an API key without `orders.view`", body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    viewer: Viewer,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let principal = viewer.known()?;
    if principal.is_key() && !principal.may(Permission::ViewOrders) {
        return Err(Problem::forbidden());
    }
    let own = (!principal.may(Permission::ViewOrders)).then_some(principal.account_id);
    let filter = OrderFilter {
        account_id: own.or(query.account_id),
        status: query.status,
        payment_status: query.payment_status,
        fulfillment_status: query.fulfillment_status,
        to_send: query.to_send == Some(true),
        from: query.from,
        until: query.until,
        min_total: least_total(query.min_total)?,
        search: query.search.filter(|s| !s.trim().is_empty()),
    };
    let ordering = query.ordering.map(Into::into).unwrap_or_default();
    let (ids, counted) = list_ids(services.db.read(), &filter, ordering, page).await?;
    let orders = views(services.db.read(), &ids).await?;
    let list = List::counted(&uri, page, counted.count, counted.is_estimate, orders);
    Ok(cacheable::private(Json(list).into_response()))
}

/// A total that orders have at least.
///
/// # Errors
/// 400 naming the parameter.
pub(crate) fn least_total(amount: Option<i64>) -> Result<Option<i64>, Problem> {
    if amount.is_some_and(|amount| amount < 0) {
        return Err(Problem::bad_parameter("min_total", &souk_http::messages::NEGATIVE));
    }
    Ok(amount)
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
