//! `GET /api/customers/{id}/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_accounts::{Staff, customers, rights};
use souk_db::{ConnectionTrait, Id};
use souk_http::{Json, PageQuery, Path, Problem, ProblemBody, cacheable};
use souk_orders::{Address, OrderView};
use souk_platform::Services;

use super::CustomerView;

/// Orders that are shown of a customer.
const ORDERS: i64 = 20;

/// A customer with their latest orders and the addresses in them.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct CustomerDetail {
    #[serde(flatten)]
    view: CustomerView,
    /// The latest 20, newest first; all of them: `/api/orders/orders/?account_id=`.
    orders: Vec<OrderView>,
    /// Where those went, each once.
    addresses: Vec<Address>,
}

/// One customer.
#[utoipa::path(get, path = "/api/customers/{id}/", tag = "customers", security(("bearer" = ["customers.view"])),
    params(("id" = Id, Path, description = "The account")),
    responses((status = 200, body = CustomerDetail), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewCustomers>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let detail = detail(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(Json(detail).into_response()))
}

/// The customer `id`, if there is one.
pub(super) async fn detail(conn: &impl ConnectionTrait, id: Id) -> Result<Option<CustomerDetail>, Problem> {
    let Some(customer) = customers::by_id(conn, id).await? else { return Ok(None) };
    let spending = souk_orders::spending(conn, &[id]).await?.remove(&id);
    let orders = souk_orders::of_account(conn, id, PageQuery::new(None, Some(ORDERS))?).await?;
    let mut addresses: Vec<Address> = Vec::new();
    for address in orders.iter().map(|order| &order.shipping_address) {
        if !addresses.contains(address) {
            addresses.push(address.clone());
        }
    }
    Ok(Some(CustomerDetail { view: CustomerView::new(customer, spending), orders, addresses }))
}
