//! Best sellers, counted from paid orders.

use std::collections::BTreeMap;

use souk_db::{DbErr, Id, Tx, sql};
use souk_money::Quantity;

use crate::Sold;

/// Raises by how much products were `sold`: units by product. A consumer that stores its position in the same transaction counts
/// each order once.
///
/// # Errors
/// What the database says.
pub async fn count_sales(tx: &Tx, sold: BTreeMap<Id, Quantity>) -> Result<(), DbErr> {
    for (product_id, quantity) in sold {
        for table in ["listing", "listing_entry"] {
            let text = format!("UPDATE {table} SET sold = sold + $2 WHERE product_id = $1");
            sql::exec(tx, &text, [product_id.into(), quantity.into()]).await?;
        }
        tx.emit(&Sold { product_id });
    }
    Ok(())
}
