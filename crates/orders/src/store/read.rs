//! Reads whole orders, a page of them in a constant number of queries.

use std::collections::HashMap;
use std::sync::LazyLock;

use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_http::PageQuery;

use super::list::{Filter, Ordering, list_ids};
use crate::history::HistoryRow;
use crate::read::{FulfillmentRow, LineRow, OrderRow, assemble};
use crate::{Address, OrderView};

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
    let (ids, _) = list_ids(conn, &filter, Ordering::Newest, page).await?;
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
