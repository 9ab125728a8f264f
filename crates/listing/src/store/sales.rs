//! Best sellers, counted from paid orders.

use std::collections::{BTreeMap, HashMap};

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Tx, sql};
use souk_money::Quantity;

use crate::Sold;
use crate::popularity::after_sale;

#[derive(FromQueryResult)]
struct Held {
    product_id: Id,
    popularity: i64,
}

/// Raises the popularity of products of which now so many units were `sold`. A consumer that stores its position in the same
/// transaction counts each order once.
///
/// # Errors
/// What the database says.
pub async fn count_sales(tx: &Tx, sold: BTreeMap<Id, Quantity>) -> Result<(), DbErr> {
    const HELD: &str = "SELECT product_id, MAX(popularity) AS popularity FROM listing WHERE product_id IN ({keys}) GROUP BY product_id";
    let held = sql::by_keys::<Held>(tx, HELD, &[], sold.keys().copied()).await?;
    let held: HashMap<Id, i64> = held.into_iter().map(|row| (row.product_id, row.popularity)).collect();
    for (product_id, units) in sold {
        let popularity = after_sale(held.get(&product_id).copied().unwrap_or(0), units, tx.now());
        for table in ["listing", "listing_entry"] {
            let text = format!("UPDATE {table} SET popularity = $2 WHERE product_id = $1");
            sql::exec(tx, &text, [product_id.into(), popularity.into()]).await?;
        }
        tx.emit(&Sold { product_id });
    }
    Ok(())
}
