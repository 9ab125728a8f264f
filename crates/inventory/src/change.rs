//! What is on the shelf.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::Quantity;
use souk_platform::Services;

use crate::StockChanged;
use crate::backorder::WITHOUT_LIMIT;

/// Where stock is unless somewhere else is named. Every shop has it.
pub const HOUSE_LOCATION: Id = Id::from_u128(0x0193_5000_0000_7000_8000_0000_0000_0002);

/// Units that are to be on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetStock {
    /// Of which variant.
    pub variant_id: Id,
    /// Units.
    pub on_hand: Quantity,
}

#[derive(Row)]
#[row(table = "location")]
struct LocationRow {
    id: Id,
    code: &'static str,
    name: &'static str,
    created_at: Timestamp,
}

/// Makes the shop's own location on first start.
pub(crate) async fn make_house_location(services: &Services) -> Result<(), DbErr> {
    let make = |tx: Tx| async move {
        let house = LocationRow { id: HOUSE_LOCATION, code: "house", name: "Shop", created_at: tx.now() };
        sql::insert(&tx, [house], "ON CONFLICT (code) DO NOTHING").await?;
        Ok(())
    };
    services.db.write(make).await
}

#[derive(FromQueryResult)]
struct Available {
    variant_id: Id,
    available: Option<i64>,
}

/// Units of each of `variants` that can be bought, over all locations; `None` for those that can always be: they are not
/// counted, or sold beyond what is on the shelf without limit.
///
/// # Errors
/// What the database says.
pub async fn available(
    conn: &impl ConnectionTrait,
    variants: &[Id],
) -> Result<HashMap<Id, Option<i64>>, DbErr> {
    let mut found: HashMap<Id, Option<i64>> = variants.iter().map(|id| (*id, None)).collect();
    let text = format!(
        "SELECT variant_id, CASE WHEN MAX(backorder_limit) >= {WITHOUT_LIMIT} THEN NULL
           ELSE CAST(SUM(on_hand - reserved + backorder_limit) AS bigint) END AS available FROM stock
         WHERE variant_id IN ({{keys}}) GROUP BY variant_id"
    );
    for row in sql::by_keys::<Available>(conn, &text, &[], variants.iter().copied()).await? {
        found.insert(row.variant_id, row.available);
    }
    Ok(found)
}

/// What stands on the shelf of the shop's own location.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// Units.
    pub on_hand: i64,
    /// Whether it is sold beyond them, without limit.
    pub backorder: bool,
}

/// The shelves of those of `variants` that are counted.
///
/// # Errors
/// What the database says.
pub async fn shelves(conn: &impl ConnectionTrait, variants: &[Id]) -> Result<HashMap<Id, Shelf>, DbErr> {
    const TEXT: &str = "SELECT variant_id, on_hand, reserved, backorder_limit FROM stock
        WHERE location_id = $1 AND variant_id IN ({keys})";
    let rows: Vec<Held> =
        sql::by_keys(conn, TEXT, &[HOUSE_LOCATION.into()], variants.iter().copied()).await?;
    let shelf =
        |h: Held| (h.variant_id, Shelf { on_hand: h.on_hand, backorder: h.backorder_limit >= WITHOUT_LIMIT });
    Ok(rows.into_iter().map(shelf).collect())
}

#[derive(FromQueryResult)]
struct Held {
    variant_id: Id,
    on_hand: i64,
    reserved: i64,
    backorder_limit: i64,
}

#[derive(Row)]
#[row(table = "stock")]
pub(crate) struct StockRow {
    pub(crate) variant_id: Id,
    pub(crate) location_id: Id,
    pub(crate) on_hand: i64,
    pub(crate) updated_at: Timestamp,
}

/// Sets what is on the shelf at the shop's own location, with a ledger entry for each difference. Fewer than are promised
/// to orders cannot be set: the shelf is then left with just those.
///
/// # Errors
/// What the database says.
pub async fn set_on_hand(
    tx: &Tx,
    mut stock: Vec<SetStock>,
    reason: &str,
    actor: Option<Id>,
) -> Result<(), DbErr> {
    stock.sort_by_key(|s| s.variant_id);
    for chunk in stock.chunks(1_000) {
        let text = format!(
            "SELECT variant_id, on_hand, reserved, backorder_limit FROM stock WHERE location_id = $1
             AND variant_id IN ({{keys}}) ORDER BY variant_id{}",
            tx.for_update()
        );
        let ids = chunk.iter().map(|s| s.variant_id);
        let held = sql::by_keys::<Held>(tx, &text, &[HOUSE_LOCATION.into()], ids).await?;
        let held: HashMap<Id, Held> = held.into_iter().map(|h| (h.variant_id, h)).collect();
        let (mut rows, mut entries) = (Vec::new(), Vec::new());
        for wanted in chunk {
            let before = held.get(&wanted.variant_id);
            let least = before.map_or(0, |h| h.reserved - h.backorder_limit);
            let on_hand = wanted.on_hand.get().max(least);
            let change = on_hand - before.map_or(0, |h| h.on_hand);
            if before.is_some() && change == 0 {
                continue;
            }
            let variant_id = wanted.variant_id;
            rows.push(StockRow { variant_id, location_id: HOUSE_LOCATION, on_hand, updated_at: tx.now() });
            if change != 0 {
                let kind = if before.is_none() { "receive" } else { "adjust" };
                entries.push(EntryRow {
                    on_hand_change: change,
                    actor_id: actor,
                    ..EntryRow::new(tx, variant_id, HOUSE_LOCATION, kind, reason)
                });
            }
            tx.emit(&StockChanged { variant_id });
        }
        let tail = "ON CONFLICT (variant_id, location_id)
            DO UPDATE SET on_hand = excluded.on_hand, updated_at = excluded.updated_at";
        sql::insert(tx, rows, tail).await?;
        sql::insert(tx, entries, "").await?;
    }
    Ok(())
}

/// An entry of the ledger.
#[derive(Row)]
#[row(table = "stock_entry")]
pub(crate) struct EntryRow<'a> {
    pub(crate) id: Id,
    pub(crate) variant_id: Id,
    pub(crate) location_id: Id,
    pub(crate) kind: &'static str,
    pub(crate) on_hand_change: i64,
    pub(crate) reserved_change: i64,
    pub(crate) reason: &'a str,
    pub(crate) actor_id: Option<Id>,
    /// The order behind it.
    pub(crate) reference_id: Option<Id>,
    /// The paper behind it.
    pub(crate) reference: Option<&'a str>,
    pub(crate) created_at: Timestamp,
}

impl<'a> EntryRow<'a> {
    /// One by which no figure changes yet, and behind which is nobody.
    pub(crate) fn new(tx: &Tx, variant_id: Id, location_id: Id, kind: &'static str, reason: &'a str) -> Self {
        Self {
            id: tx.new_id(),
            variant_id,
            location_id,
            kind,
            on_hand_change: 0,
            reserved_change: 0,
            reason,
            actor_id: None,
            reference_id: None,
            reference: None,
            created_at: tx.now(),
        }
    }
}
