//! Selling beyond what is on the shelf.

use sea_orm::Value;
use souk_db::{DbErr, Id, Tx, sql};

use crate::StockChanged;
use crate::change::HOUSE_LOCATION;

/// A back-order limit of so many units is none: such a variant can always be bought.
pub(crate) const WITHOUT_LIMIT: i64 = 1_000_000_000;

/// Lets the counted ones of `variants` be sold beyond what is on the shelf without limit, or no longer. What was promised
/// before stays promised.
///
/// # Errors
/// What the database says.
pub async fn set_backorder(tx: &Tx, variants: &[Id], allowed: bool) -> Result<(), DbErr> {
    for chunk in variants.chunks(1_000) {
        // Taken back, the limit stays as high as promises beyond the shelf need it.
        let text = "UPDATE stock SET updated_at = $3, backorder_limit = CASE WHEN $2 > 0 THEN $2
               WHEN reserved > on_hand THEN reserved - on_hand ELSE 0 END
             WHERE location_id = $1 AND variant_id IN ({keys})
               AND (backorder_limit > 0 OR $2 > 0) AND backorder_limit <> $2";
        let limit = if allowed { WITHOUT_LIMIT } else { 0 };
        let head = [Value::from(HOUSE_LOCATION), limit.into(), tx.now().into()];
        if sql::exec_by_keys(tx, text, &head, chunk.iter().copied()).await? > 0 {
            chunk.iter().for_each(|id| tx.emit(&StockChanged { variant_id: *id }));
        }
    }
    Ok(())
}
