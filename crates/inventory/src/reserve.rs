//! Promising units to an order, keeping the promise, or taking it back.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, Db, DbErr, Id, Timestamp, Tx, sql};
use souk_money::Quantity;

use crate::StockChanged;
use crate::change::{EntryRow, HOUSE_LOCATION, available};

/// Units of a variant that are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Want {
    /// Which.
    pub variant_id: Id,
    /// Units, 1 or more.
    pub quantity: Quantity,
}

/// What is lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// Of which variant.
    pub variant_id: Id,
    /// Units that were wanted.
    pub wanted: Quantity,
    /// Units that there are.
    pub available: Quantity,
}

/// Why nothing was reserved. The caller rolls its transaction back.
#[derive(Debug)]
pub enum ReserveError {
    /// Not enough is left.
    OutOfStock(Vec<Shortage>),
    /// The database.
    Db(DbErr),
}

impl From<DbErr> for ReserveError {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

#[derive(FromQueryResult)]
struct Reserved {
    variant_id: Id,
    location_id: Id,
    quantity: Quantity,
}

#[derive(souk_db::Row)]
#[row(table = "reservation")]
struct ReservationRow {
    reference_id: Id,
    variant_id: Id,
    location_id: Id,
    quantity: Quantity,
    state: &'static str,
    expires_at: Option<Timestamp>,
    created_at: Timestamp,
}

/// Holds `wants` for `reference` until `expires_at`, without end where there is none. Variants that are not counted need no holding.
///
/// # Errors
/// [`ReserveError::OutOfStock`] naming everything that is lacking.
pub async fn reserve(
    tx: &Tx,
    reference: Id,
    wants: &[Want],
    expires_at: impl Into<Option<Timestamp>>,
) -> Result<(), ReserveError> {
    let expires_at = expires_at.into();
    let mut wants = wants.to_vec();
    wants.sort_by_key(|w| w.variant_id);
    let (mut rows, mut entries, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
    for want in &wants {
        // The one statement that must not race: the row's own figures decide at the moment of the update.
        let held = sql::exec(
            tx,
            "UPDATE stock SET reserved = reserved + $3, updated_at = $4
             WHERE variant_id = $1 AND location_id = $2 AND on_hand - reserved + backorder_limit >= $3",
            [want.variant_id.into(), HOUSE_LOCATION.into(), want.quantity.into(), tx.now().into()],
        )
        .await?;
        if held == 0 {
            left_out.push(*want);
            continue;
        }
        rows.push(ReservationRow {
            reference_id: reference,
            variant_id: want.variant_id,
            location_id: HOUSE_LOCATION,
            quantity: want.quantity,
            state: "held",
            expires_at,
            created_at: tx.now(),
        });
        entries.push(EntryRow {
            reserved_change: want.quantity.get(),
            reference_id: Some(reference),
            ..EntryRow::new(tx, want.variant_id, HOUSE_LOCATION, "reserve", "order placed")
        });
        tx.emit(&StockChanged { variant_id: want.variant_id });
    }
    let short = if left_out.is_empty() { Vec::new() } else { shortages(tx, &left_out).await? };
    if !short.is_empty() {
        return Err(ReserveError::OutOfStock(short));
    }
    sql::insert(tx, rows, "").await?;
    sql::insert(tx, entries, "").await?;
    Ok(())
}

/// What is lacking of `wants`; what is not counted never is.
async fn shortages(tx: &Tx, wants: &[Want]) -> Result<Vec<Shortage>, DbErr> {
    let ids: Vec<Id> = wants.iter().map(|w| w.variant_id).collect();
    let left = available(tx, &ids).await?;
    let shortage = |w: &Want| {
        let available = Quantity::new(left.get(&w.variant_id).copied().flatten()?).unwrap_or_default();
        Some(Shortage { variant_id: w.variant_id, wanted: w.quantity, available })
    };
    Ok(wants.iter().filter_map(shortage).collect())
}

/// Holds what is held for `reference` until `expires_at`; without end where there is none.
///
/// # Errors
/// What the database says.
pub async fn hold_until(tx: &Tx, reference: Id, expires_at: Option<Timestamp>) -> Result<(), DbErr> {
    let text = "UPDATE reservation SET expires_at = $2 WHERE reference_id = $1 AND state = 'held'";
    sql::exec(tx, text, [reference.into(), expires_at.into()]).await?;
    Ok(())
}

/// The order is paid: what is held for it no longer expires.
///
/// # Errors
/// What the database says.
pub async fn keep(tx: &Tx, reference: Id) -> Result<(), DbErr> {
    hold_until(tx, reference, None).await
}

async fn held(tx: &Tx, reference: Id) -> Result<Vec<Reserved>, DbErr> {
    let text = format!(
        "SELECT variant_id, location_id, quantity FROM reservation WHERE reference_id = $1 AND state = 'held' AND quantity > 0
         ORDER BY variant_id{}",
        tx.for_update()
    );
    sql::all(tx, &text, [reference.into()]).await
}

/// `wants` of what is held for `reference` leave the shelf. Variants that are not counted, and so not held, are passed over.
///
/// # Errors
/// What the database says.
pub async fn ship(tx: &Tx, reference: Id, wants: &[Want], actor: Option<Id>) -> Result<(), DbErr> {
    let mut entries = Vec::new();
    for row in held(tx, reference).await? {
        let wanted: Quantity =
            wants.iter().filter(|w| w.variant_id == row.variant_id).map(|w| w.quantity).sum();
        let quantity = wanted.min(row.quantity);
        if quantity.is_zero() {
            continue;
        }
        sql::exec(
            tx,
            "UPDATE reservation SET quantity = quantity - $4, state = CASE WHEN quantity = $4 THEN 'sold' ELSE state END
             WHERE reference_id = $1 AND variant_id = $2 AND location_id = $3",
            [reference.into(), row.variant_id.into(), row.location_id.into(), quantity.into()],
        )
        .await?;
        sql::exec(
            tx,
            "UPDATE stock SET on_hand = on_hand - $3, reserved = reserved - $3, updated_at = $4
             WHERE variant_id = $1 AND location_id = $2",
            [row.variant_id.into(), row.location_id.into(), quantity.into(), tx.now().into()],
        )
        .await?;
        entries.push(EntryRow {
            on_hand_change: -quantity.get(),
            reserved_change: -quantity.get(),
            actor_id: actor,
            reference_id: Some(reference),
            ..EntryRow::new(tx, row.variant_id, row.location_id, "sell", "sent")
        });
        tx.emit(&StockChanged { variant_id: row.variant_id });
    }
    sql::insert(tx, entries, "").await?;
    Ok(())
}

/// What is still held for `reference` is free again. Doing so twice changes nothing.
///
/// # Errors
/// What the database says.
pub async fn release(tx: &Tx, reference: Id, reason: &str) -> Result<(), DbErr> {
    let mut entries = Vec::new();
    for row in held(tx, reference).await? {
        sql::exec(
            tx,
            "UPDATE stock SET reserved = reserved - $3, updated_at = $4 WHERE variant_id = $1 AND location_id = $2",
            [row.variant_id.into(), row.location_id.into(), row.quantity.into(), tx.now().into()],
        )
        .await?;
        entries.push(EntryRow {
            reserved_change: -row.quantity.get(),
            reference_id: Some(reference),
            ..EntryRow::new(tx, row.variant_id, row.location_id, "release", reason)
        });
        tx.emit(&StockChanged { variant_id: row.variant_id });
    }
    let text =
        "UPDATE reservation SET quantity = 0, state = 'released' WHERE reference_id = $1 AND state = 'held'";
    sql::exec(tx, text, [reference.into()]).await?;
    sql::insert(tx, entries, "").await?;
    Ok(())
}

/// References whose hold has run out at `now`, the oldest first, at most `limit`. Whoever owns the reference decides what
/// becomes of it, then calls [`release`].
///
/// # Errors
/// What the database says.
pub async fn expired(conn: &impl ConnectionTrait, now: Timestamp, limit: i64) -> Result<Vec<Id>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        reference_id: Id,
    }
    let text = "SELECT reference_id, MIN(expires_at) AS expires_at FROM reservation
                WHERE state = 'held' AND expires_at IS NOT NULL AND expires_at <= $1
                GROUP BY reference_id ORDER BY 2 LIMIT $2";
    let rows = sql::all::<Row>(conn, text, [now.into(), limit.into()]).await?;
    Ok(rows.into_iter().map(|r| r.reference_id).collect())
}

/// Releases every hold that has run out and says whose they were. A hold that was kept meanwhile stays.
///
/// # Errors
/// What the database says.
pub async fn release_expired(db: &Db) -> Result<Vec<Id>, DbErr> {
    db.write(|tx| async move {
        let references = expired(&tx, tx.now(), 500).await?;
        let mut released = Vec::with_capacity(references.len());
        for reference in references {
            let lock = format!(
                "SELECT expires_at FROM reservation WHERE reference_id = $1 AND state = 'held' AND expires_at <= $2{}",
                tx.for_update()
            );
            // Asked again under the lock: a payment may have kept it in between.
            if sql::scalar::<i64>(&tx, &lock, [reference.into(), tx.now().into()]).await?.is_some() {
                release(&tx, reference, "reservation expired").await?;
                released.push(reference);
            }
        }
        Ok(released)
    })
    .await
}
