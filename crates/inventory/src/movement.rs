//! Units that come to a shelf or leave it, as differences: whoever counts does not undo what was sold meanwhile.

use std::collections::{BTreeMap, HashMap};

use sea_orm::{FromQueryResult, Value};
use souk_db::{DbErr, Id, Tx, sql};

use crate::StockChanged;
use crate::change::{EntryRow, StockRow};

/// A movement of units at one location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Of which variant. One that was not counted is from now on.
    pub variant_id: Id,
    /// Where.
    pub location_id: Id,
    /// `receive`, `adjust` or `return`.
    pub kind: &'static str,
    /// Units that come, negative for those that leave.
    pub quantity: i64,
    /// Why, in words.
    pub reason: String,
    /// What the paper behind it is called, such as a delivery note's number.
    pub reference: Option<String>,
    /// Who moved them.
    pub actor: Option<Id>,
}

/// Why nothing was moved. The caller rolls its transaction back.
#[derive(Debug)]
pub enum MoveError {
    /// More would leave than there is beyond what is promised.
    TooFew {
        /// Of which variant.
        variant_id: Id,
        /// Units on the shelf.
        on_hand: i64,
        /// Units of them that are promised to orders.
        reserved: i64,
        /// Units that may leave.
        available: i64,
    },
    /// The database.
    Db(DbErr),
}

impl From<DbErr> for MoveError {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

#[derive(FromQueryResult)]
struct Held {
    variant_id: Id,
    location_id: Id,
    on_hand: i64,
    reserved: i64,
    backorder_limit: i64,
}

/// Moves units and writes the ledger, with one statement a table however many there are; answers the ledger entries' ids, in
/// the order of `movements`.
///
/// # Errors
/// [`MoveError::TooFew`] when more would be promised than there is.
pub async fn move_stock(tx: &Tx, movements: &[Movement]) -> Result<Vec<Id>, MoveError> {
    let mut changes: BTreeMap<(Id, Id), i64> = BTreeMap::new();
    for one in movements {
        *changes.entry((one.variant_id, one.location_id)).or_default() += one.quantity;
    }
    let changes: Vec<((Id, Id), i64)> = changes.into_iter().collect();
    for chunk in changes.chunks(100) {
        count(tx, chunk).await?;
        check(tx, chunk).await?;
        apply(tx, chunk).await?;
        chunk.iter().for_each(|((variant, _), _)| tx.emit(&StockChanged { variant_id: *variant }));
    }
    Ok(write_movements(tx, movements).await?)
}

/// Writes the ledger's entries; answers their ids.
async fn write_movements(tx: &Tx, movements: &[Movement]) -> Result<Vec<Id>, DbErr> {
    let ids: Vec<Id> = movements.iter().map(|_| tx.new_id()).collect();
    let rows = movements.iter().zip(&ids).map(|(one, id)| EntryRow {
        id: *id,
        variant_id: one.variant_id,
        location_id: one.location_id,
        kind: one.kind,
        on_hand_change: one.quantity,
        reserved_change: 0,
        reason: &one.reason,
        actor_id: one.actor,
        reference_id: None,
        reference: one.reference.as_deref(),
        created_at: tx.now(),
    });
    sql::insert(tx, rows, "").await?;
    Ok(ids)
}

/// Variants that were not counted get their row.
async fn count(tx: &Tx, changes: &[((Id, Id), i64)]) -> Result<(), DbErr> {
    let rows = changes.iter().map(|((variant, location), _)| StockRow {
        variant_id: *variant,
        location_id: *location,
        on_hand: 0,
        updated_at: tx.now(),
    });
    sql::insert(tx, rows, "ON CONFLICT (variant_id, location_id) DO NOTHING").await?;
    Ok(())
}

/// Locks the rows in the order of variant ids, and looks whether enough is there.
async fn check(tx: &Tx, changes: &[((Id, Id), i64)]) -> Result<(), MoveError> {
    let text = format!(
        "SELECT variant_id, location_id, on_hand, reserved, backorder_limit FROM stock WHERE variant_id IN ({{keys}})
         ORDER BY variant_id, location_id{}",
        tx.for_update()
    );
    let variants = changes.iter().map(|((variant, _), _)| *variant);
    let held: HashMap<(Id, Id), Held> = sql::by_keys::<Held>(tx, &text, &[], variants)
        .await?
        .into_iter()
        .map(|h| ((h.variant_id, h.location_id), h))
        .collect();
    for (at, change) in changes {
        let Some(held) = held.get(at) else { continue };
        // What may be sold beyond the shelf cannot be taken from it.
        let available = (held.on_hand - held.reserved + held.backorder_limit).min(held.on_hand).max(0);
        if *change < 0 && available + change < 0 {
            return Err(MoveError::TooFew {
                variant_id: at.0,
                on_hand: held.on_hand,
                reserved: held.reserved,
                available,
            });
        }
    }
    Ok(())
}

async fn apply(tx: &Tx, changes: &[((Id, Id), i64)]) -> Result<(), DbErr> {
    // A VALUES list names its columns so on both engines.
    let tuples: Vec<String> = (0..changes.len())
        .map(|n| format!("(${}, ${}, CAST(${} AS bigint))", n * 3 + 2, n * 3 + 3, n * 3 + 4))
        .collect();
    let text = format!(
        "UPDATE stock SET on_hand = stock.on_hand + m.column3, updated_at = $1 FROM (VALUES {}) AS m
         WHERE stock.variant_id = m.column1 AND stock.location_id = m.column2",
        tuples.join(", ")
    );
    let values = changes.iter().flat_map(|((variant, location), change)| {
        [Value::from(*variant), Value::from(*location), Value::from(*change)]
    });
    sql::exec(tx, &text, std::iter::once(Value::from(tx.now())).chain(values)).await?;
    Ok(())
}
