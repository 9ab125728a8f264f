//! Best sellers, counted from paid orders.

use std::collections::BTreeMap;

use serde::Deserialize;
use souk_db::{DbErr, Event, Id, Tx, sql};

use crate::SOLD;

#[derive(Deserialize)]
struct Paid {
    lines: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    product_id: Id,
    quantity: i64,
}

/// Raises `sold` by what the orders of these `order.paid` events hold. A consumer stores its position in the same transaction,
/// so each order counts once.
///
/// # Errors
/// What the database says.
pub(crate) async fn count_sales(tx: &Tx, events: &[Event]) -> Result<(), DbErr> {
    // In the order of ids, so that two writers cannot wait for each other.
    let mut sold: BTreeMap<Id, i64> = BTreeMap::new();
    for event in events {
        let Ok(paid) = serde_json::from_str::<Paid>(&event.payload) else { continue };
        for line in paid.lines {
            *sold.entry(line.product_id).or_default() += line.quantity;
        }
    }
    for (product, quantity) in sold {
        for table in ["listing", "listing_entry"] {
            let text = format!("UPDATE {table} SET sold = sold + $2 WHERE product_id = $1");
            sql::exec(tx, &text, [product.into(), quantity.into()]).await?;
        }
        tx.emit(SOLD, product, "{}");
    }
    Ok(())
}
