//! `GET /api/customers/export/`

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use souk_accounts::{CustomerFilter, Staff, customers, rights};
use souk_db::{Db, Id, Timestamp};
use souk_http::export::{self, Cell, Format, Row};
use souk_http::{Problem, ProblemBody, Query};
use souk_platform::Services;

/// Customers that are read at once.
const PART: i64 = 500;

const HEADER: &[&str] = &[
    "email",
    "first_name",
    "last_name",
    "is_active",
    "registered_at",
    "orders",
    "last_order_at",
    "currency",
    "spent",
];

/// Which customers are wanted, and as what.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ExportQuery {
    /// CSV by default.
    #[serde(default)]
    #[param(inline)]
    format: Format,
    /// Part of a mail address or a name.
    #[param(max_length = 255)]
    search: Option<String>,
    /// Only those who may sign in, or may not.
    is_active: Option<bool>,
    /// Registered at this moment or later.
    from: Option<Timestamp>,
    /// Registered before this moment.
    until: Option<Timestamp>,
}

/// The customers that the filters let through as a file, newest first; a line for each currency in which one bought.
#[utoipa::path(get, path = "/api/customers/export/", tag = "customers", security(("bearer" = ["customers.view"])), params(ExportQuery),
    responses((status = 200, description = "the file", content(
            (String = "text/csv"), (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = 400, body = ProblemBody), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn export(
    State(services): State<Services>,
    _: Staff<rights::ViewCustomers>,
    Query(query): Query<ExportQuery>,
) -> Result<Response, Problem> {
    let filter = CustomerFilter {
        search: query.search.filter(|s| !s.trim().is_empty()),
        is_active: query.is_active,
        from: query.from,
        until: query.until,
    };
    let (db, filter) = (services.db.clone(), Arc::new(filter));
    let parts = export::in_parts(move |after| {
        let (db, filter) = (db.clone(), Arc::clone(&filter));
        async move { part(&db, &filter, after).await }
    });
    Ok(export::file(query.format, "customers", HEADER, parts))
}

type Place = (Timestamp, Id);

/// The rows of a part, and where the next one goes on.
async fn part(
    db: &Db,
    filter: &CustomerFilter,
    after: Option<Place>,
) -> Result<(Vec<Row>, Option<Place>), Problem> {
    let found = customers::after(db.read(), filter, after, PART).await?;
    let ids: Vec<Id> = found.iter().map(|c| c.id).collect();
    let mut spending = souk_orders::spending(db.read(), &ids).await?;
    let is_full = i64::try_from(found.len()).is_ok_and(|n| n == PART);
    let last = found.last().filter(|_| is_full).map(|customer| (customer.created_at, customer.id));
    let mut rows = Vec::with_capacity(found.len());
    for customer in found {
        let bought = spending.remove(&customer.id).unwrap_or_default();
        let row = |currency: Cell, spent: Cell| -> Row {
            vec![
                customer.email.clone().into(),
                customer.first_name.clone().into(),
                customer.last_name.clone().into(),
                if customer.is_active { "true" } else { "false" }.into(),
                customer.created_at.into(),
                bought.orders.into(),
                bought.last_order_at.map_or(Cell::Empty, Into::into),
                currency,
                spent,
            ]
        };
        if bought.spent.is_empty() {
            rows.push(row(Cell::Empty, Cell::Empty));
        }
        for money in &bought.spent {
            rows.push(row(money.currency.code().into(), Cell::Decimal(money.to_decimal())));
        }
    }
    Ok((rows, last))
}
