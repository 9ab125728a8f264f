//! Reads whole orders, a page of them in a constant number of queries.

use std::collections::HashMap;
use std::sync::LazyLock;

use sea_orm::{FromQueryResult, Value};
use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_http::PageQuery;

use crate::history::HistoryRow;
use crate::read::{FulfillmentRow, LineRow, OrderRow, assemble};
use crate::{Address, OrderView, Status};

/// Which orders a list shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// Only those of this member; none for staff, who see all.
    pub(crate) account_id: Option<Id>,
    /// Only those in this status.
    pub(crate) status: Option<Status>,
    /// Part of a number or an address.
    pub(crate) search: Option<String>,
}

#[derive(FromQueryResult)]
struct IdRow {
    id: Id,
}

/// The ids of a page of orders, newest first, and how many there are in all.
///
/// # Errors
/// What the database says.
pub(crate) async fn list_ids(
    conn: &impl ConnectionTrait,
    filter: &Filter,
    page: PageQuery,
) -> Result<(Vec<Id>, i64), DbErr> {
    let mut wheres = vec!["1 = 1".to_owned()];
    let mut values: Vec<Value> = Vec::new();
    if let Some(account) = filter.account_id {
        values.push(account.into());
        wheres.push(format!("account_id = ${}", values.len()));
    }
    if let Some(status) = filter.status {
        values.push(status.as_str().into());
        wheres.push(format!("status = ${}", values.len()));
    }
    if let Some(search) = &filter.search {
        values.push(sql::containing(&search.to_lowercase()).into());
        let n = values.len();
        wheres.push(format!("(lower(number) LIKE ${n} ESCAPE '\\' OR lower(email) LIKE ${n} ESCAPE '\\')"));
    }
    let wheres = wheres.join(" AND ");
    let count =
        sql::scalar::<i64>(conn, &format!("SELECT COUNT(*) FROM orders WHERE {wheres}"), values.clone())
            .await?;
    let n = values.len();
    values.push(page.page_size.into());
    values.push(page.offset().into());
    let text = format!(
        "SELECT id FROM orders WHERE {wheres} ORDER BY placed_at DESC, id DESC LIMIT ${} OFFSET ${}",
        n + 1,
        n + 2
    );
    let rows = sql::all::<IdRow>(conn, &text, values).await?;
    Ok((rows.into_iter().map(|r| r.id).collect(), count.unwrap_or(0)))
}

/// A page of the orders of the member `account`, newest first.
///
/// # Errors
/// What the database says.
pub async fn of_account(
    conn: &impl ConnectionTrait,
    account: Id,
    page: PageQuery,
) -> Result<Vec<OrderView>, DbErr> {
    let filter = Filter { account_id: Some(account), ..Filter::default() };
    let (ids, _) = list_ids(conn, &filter, page).await?;
    views(conn, &ids).await
}

/// The order `id` in full.
///
/// # Errors
/// What the database says.
pub async fn view(conn: &impl ConnectionTrait, id: Id) -> Result<Option<OrderView>, DbErr> {
    Ok(views(conn, &[id]).await?.pop())
}

/// An order and its two addresses, each of whose columns says which it is of.
static ORDERS: LazyLock<String> = LazyLock::new(|| {
    let columns =
        |kind: &str| Address::COLUMNS.map(|column| format!("{kind}.{column} AS {kind}_{column}")).join(", ");
    format!(
        "SELECT orders.*, {}, {} FROM orders
         JOIN order_address shipping ON shipping.order_id = orders.id AND shipping.kind = 'shipping'
         JOIN order_address billing ON billing.order_id = orders.id AND billing.kind = 'billing'",
        columns("shipping"),
        columns("billing")
    )
});

/// The orders `ids` in full and in that order, in five queries at most, whatever their number.
///
/// # Errors
/// What the database says.
pub async fn views(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<Vec<OrderView>, DbErr> {
    let of = || ids.iter().copied();
    let text = format!("{} WHERE orders.id IN ({{keys}})", *ORDERS);
    let orders = sql::by_keys::<OrderRow>(conn, &text, &[], of()).await?;
    let text =
        "SELECT l.*, p.shipping_method, p.shipping_amount, p.estimated_from, p.estimated_to FROM order_line l
         JOIN seller_order p ON p.id = l.seller_order_id WHERE l.order_id IN ({keys}) ORDER BY l.position";
    let lines = by_order(sql::by_keys::<LineRow>(conn, text, &[], of()).await?, |l| l.order_id);
    let text = "SELECT * FROM order_history WHERE order_id IN ({keys}) ORDER BY position";
    let history = by_order(sql::by_keys::<HistoryRow>(conn, text, &[], of()).await?, |h| h.order_id);
    let text = "SELECT f.id, f.order_id, f.carrier, f.tracking_number, f.created_at, l.order_line_id, l.quantity
         FROM fulfillment f JOIN fulfillment_line l ON l.fulfillment_id = f.id WHERE f.order_id IN ({keys}) ORDER BY f.created_at, f.id";
    // A new order has no parcel: most orders that are read are new.
    let parcels = match orders.iter().all(|o| o.fulfillment_status == "unfulfilled") {
        true => Vec::new(),
        false => sql::by_keys::<FulfillmentRow>(conn, text, &[], of()).await?,
    };
    let fulfillments = by_order(parcels, |f| f.order_id);
    let mut payments = souk_payments::of_orders(conn, ids).await?;
    let mut found: HashMap<Id, OrderView> = HashMap::new();
    for order in orders {
        let id = order.id;
        let parts = crate::read::Parts {
            lines: lines.get(&id).map_or(&[], Vec::as_slice),
            history: history.get(&id).map_or(&[], Vec::as_slice),
            fulfillments: fulfillments.get(&id).map_or(&[], Vec::as_slice),
            payments: payments.remove(&id).unwrap_or_default(),
        };
        found.insert(id, assemble(order, parts)?);
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

fn by_order<T>(rows: Vec<T>, order: impl Fn(&T) -> Id) -> HashMap<Id, Vec<T>> {
    let mut map: HashMap<Id, Vec<T>> = HashMap::new();
    for row in rows {
        map.entry(order(&row)).or_default().push(row);
    }
    map
}
