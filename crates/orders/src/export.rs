//! `GET /api/orders/orders/export/`

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_db::{Db, Id, Timestamp};
use souk_http::export::{self, Cell, Format, Row};
use souk_http::{Problem, ProblemBody, Query};
use souk_money::{Money, Quantity};
use souk_platform::Services;

use crate::list::least_total;
use crate::store::ids_after;
use crate::{FulfillmentStatus, OrderFilter, OrderView, PaymentStatus, Status, views};

/// Orders that are read at once.
const PART: i64 = 500;

const HEADER: &[&str] = &[
    "number",
    "placed_at",
    "status",
    "payment_status",
    "fulfillment_status",
    "email",
    "first_name",
    "last_name",
    "company",
    "line1",
    "line2",
    "postal_code",
    "city",
    "region",
    "country",
    "units",
    "skus",
    "currency",
    "subtotal",
    "discount_total",
    "shipping_total",
    "tax_total",
    "total",
    "paid",
    "note",
    "vat_number",
];

/// Which orders are wanted, and as what.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ExportQuery {
    /// CSV by default.
    #[serde(default)]
    #[param(inline)]
    format: Format,
    /// Only orders in this status.
    status: Option<Status>,
    /// Only orders paid so.
    payment_status: Option<PaymentStatus>,
    /// Only orders sent so.
    fulfillment_status: Option<FulfillmentStatus>,
    /// Only those that may be sent, and of which nothing was yet: paid, or to be paid on delivery.
    to_send: Option<bool>,
    /// Only those of this customer.
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
}

/// The orders that the filters let through as a file, newest first, however many there are.
#[utoipa::path(get, path = "/api/orders/orders/export/", tag = "orders", security(("bearer" = ["orders.view"])), params(ExportQuery),
    responses((status = 200, description = "the file", content(
            (String = "text/csv"), (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = 400, body = ProblemBody), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn export(
    State(services): State<Services>,
    _: Staff<rights::ViewOrders>,
    Query(query): Query<ExportQuery>,
) -> Result<Response, Problem> {
    let filter = OrderFilter {
        account_id: query.account_id,
        status: query.status,
        payment_status: query.payment_status,
        fulfillment_status: query.fulfillment_status,
        to_send: query.to_send == Some(true),
        from: query.from,
        until: query.until,
        min_total: least_total(query.min_total)?,
        search: query.search.filter(|s| !s.trim().is_empty()),
    };
    let (db, filter) = (services.db.clone(), Arc::new(filter));
    let parts = export::in_parts(move |after| {
        let (db, filter) = (db.clone(), Arc::clone(&filter));
        async move { part(&db, &filter, after).await }
    });
    Ok(export::file(query.format, "orders", HEADER, parts))
}

type Place = (Timestamp, Id);

/// The rows of a part, and where the next one goes on.
async fn part(
    db: &Db,
    filter: &OrderFilter,
    after: Option<Place>,
) -> Result<(Vec<Row>, Option<Place>), Problem> {
    let ids = ids_after(db.read(), filter, after, PART).await?;
    let orders = views(db.read(), &ids).await?;
    let is_full = i64::try_from(ids.len()).is_ok_and(|n| n == PART);
    let last = orders.last().filter(|_| is_full).map(|order| (order.created_at, order.id));
    Ok((orders.into_iter().map(row).collect(), last))
}

fn row(order: OrderView) -> Row {
    let to = order.shipping_address;
    let amount = |money: Money| Cell::Decimal(money.to_decimal());
    let skus: Vec<String> = order.lines.iter().map(|l| format!("{} × {}", l.quantity, l.sku)).collect();
    vec![
        order.number.into(),
        order.created_at.into(),
        order.status.as_str().into(),
        order.payment_status.as_str().into(),
        order.fulfillment_status.as_str().into(),
        order.email.into(),
        to.first_name.into(),
        to.last_name.into(),
        to.company.into(),
        to.line1.into(),
        to.line2.into(),
        to.postal_code.into(),
        to.city.into(),
        to.region.into(),
        to.country.into(),
        order.lines.iter().map(|l| l.quantity).sum::<Quantity>().get().into(),
        skus.join("; ").into(),
        order.total.currency.code().into(),
        amount(order.subtotal),
        amount(order.discount_total),
        amount(order.shipping_total),
        amount(order.tax_total),
        amount(order.total),
        amount(order.paid),
        order.note.into(),
        order.vat_number.into(),
    ]
}
