//! What searches sell.

use std::collections::{BTreeMap, BTreeSet};

use souk_db::{DbErr, Id, Tx};
use souk_money::Quantity;

use super::counted;
use super::store::{Sold, add_sales};

/// What was bought in a paid order that a search had found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundSale {
    /// The order.
    pub order_id: Id,
    /// The search, as it was typed.
    pub query: String,
    /// Units.
    pub units: Quantity,
    /// What they were sold for, in minor units.
    pub amount: i64,
    /// Of which currency.
    pub currency: String,
}

/// Counts what paid orders bought that searches had found, each order once for a query.
///
/// # Errors
/// What the database says.
pub async fn count_found_sales(tx: &Tx, sales: impl IntoIterator<Item = FoundSale>) -> Result<(), DbErr> {
    let mut sold: BTreeMap<String, Sold> = BTreeMap::new();
    let mut seen: BTreeSet<(Id, String)> = BTreeSet::new();
    for FoundSale { order_id, query, units, amount, currency } in sales {
        let Some(query) = counted(&query) else { continue };
        let sum = sold.entry(query.clone()).or_default();
        sum.orders += i64::from(seen.insert((order_id, query)));
        sum.units += units.get();
        *sum.amounts.entry(currency).or_default() += amount;
    }
    add_sales(tx, &sold).await
}
