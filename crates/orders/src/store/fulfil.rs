//! Sending what was bought.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::Quantity;

use crate::{Actor, Status};

/// Units of a line that go into a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FulfilLine {
    /// The order's line.
    pub line_id: Id,
    /// Units, more than none.
    pub quantity: Quantity,
}

/// Why nothing was sent.
#[derive(Debug)]
pub enum FulfilError {
    /// The order is not paid, or is finished.
    NotOpen(Status),
    /// No such line in this order.
    UnknownLine(Id),
    /// More units than are left to send of this line.
    TooMany(Id),
    /// There is nothing to send.
    Nothing,
    /// The database.
    Db(DbErr),
}

impl From<DbErr> for FulfilError {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

#[derive(FromQueryResult)]
struct Open {
    id: Id,
    seller_order_id: Id,
    variant_id: Id,
    quantity: Quantity,
    fulfilled_quantity: Quantity,
}

impl Open {
    /// Units that were not sent yet; a CHECK holds that no more were sent than bought.
    fn left(&self) -> Quantity {
        self.quantity.minus(self.fulfilled_quantity).unwrap_or_default()
    }
}

/// Notes that `lines` (or, when empty, everything that is left) were sent; one parcel per seller order. Answers what left the
/// shelf: variants and units.
///
/// # Errors
/// See [`FulfilError`]; nothing is changed then, if the caller rolls back.
pub async fn fulfil(
    tx: &Tx,
    order_id: Id,
    lines: &[FulfilLine],
    carrier: &str,
    tracking_number: &str,
    actor: &Actor,
) -> Result<Vec<(Id, Quantity)>, FulfilError> {
    let order = super::facts_for_update(tx, order_id).await?.ok_or(FulfilError::Nothing)?;
    if !order.may_be_sent() {
        return Err(FulfilError::NotOpen(order.status));
    }
    let open = sql::all::<Open>(
        tx,
        "SELECT id, seller_order_id, variant_id, quantity, fulfilled_quantity FROM order_line WHERE order_id = $1
         ORDER BY position",
        [order_id.into()],
    )
    .await?;
    let wanted = wanted(&open, lines)?;
    let mut parcels: HashMap<Id, Id> = HashMap::new();
    let mut sent = Vec::new();
    for (line, quantity) in &wanted {
        let parcel = match parcels.get(&line.seller_order_id) {
            Some(parcel) => *parcel,
            None => {
                let parcel =
                    open_parcel(tx, order_id, line.seller_order_id, carrier, tracking_number).await?;
                parcels.insert(line.seller_order_id, parcel);
                parcel
            }
        };
        put(tx, parcel, line.id, *quantity).await?;
        sent.push((line.variant_id, *quantity));
    }
    let left: Quantity = open.iter().map(Open::left).sum();
    let taken: Quantity = wanted.iter().map(|w| w.1).sum();
    let to = if left == taken { Status::Fulfilled } else { Status::PartlyFulfilled };
    if order.status != to {
        super::transition(tx, order_id, to, actor, &reason(carrier, tracking_number)).await?;
    }
    Ok(sent)
}

/// How many parcels of the order were sent.
///
/// # Errors
/// What the database says.
pub async fn parcels(conn: &impl ConnectionTrait, order_id: Id) -> Result<i64, DbErr> {
    let text = "SELECT COUNT(*) FROM fulfillment WHERE order_id = $1";
    Ok(sql::scalar::<i64>(conn, text, [order_id.into()]).await?.unwrap_or(0))
}

fn wanted<'a>(open: &'a [Open], lines: &[FulfilLine]) -> Result<Vec<(&'a Open, Quantity)>, FulfilError> {
    let mut wanted = Vec::new();
    if lines.is_empty() {
        wanted.extend(open.iter().map(|l| (l, l.left())).filter(|(_, left)| !left.is_zero()));
    }
    for line in lines {
        let found =
            open.iter().find(|l| l.id == line.line_id).ok_or(FulfilError::UnknownLine(line.line_id))?;
        if line.quantity > found.left() {
            return Err(FulfilError::TooMany(line.line_id));
        }
        wanted.push((found, line.quantity));
    }
    if wanted.is_empty() { Err(FulfilError::Nothing) } else { Ok(wanted) }
}

/// With whom and under which number it was sent, in nobody's language: the status itself says that it was.
fn reason(carrier: &str, tracking_number: &str) -> String {
    [carrier, tracking_number].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

#[derive(Row)]
#[row(table = "fulfillment")]
struct ParcelRow<'a> {
    id: Id,
    order_id: Id,
    seller_order_id: Id,
    carrier: &'a str,
    tracking_number: &'a str,
    created_at: Timestamp,
}

#[derive(Row)]
#[row(table = "fulfillment_line")]
struct ParcelLineRow {
    fulfillment_id: Id,
    order_line_id: Id,
    quantity: Quantity,
}

async fn open_parcel(
    tx: &Tx,
    order: Id,
    part: Id,
    carrier: &str,
    tracking_number: &str,
) -> Result<Id, DbErr> {
    let id = tx.new_id();
    let parcel = ParcelRow {
        id,
        order_id: order,
        seller_order_id: part,
        carrier,
        tracking_number,
        created_at: tx.now(),
    };
    sql::insert(tx, [parcel], "").await?;
    Ok(id)
}

async fn put(tx: &Tx, parcel: Id, line: Id, quantity: Quantity) -> Result<(), DbErr> {
    sql::insert(tx, [ParcelLineRow { fulfillment_id: parcel, order_line_id: line, quantity }], "").await?;
    sql::exec(
        tx,
        "UPDATE order_line SET fulfilled_quantity = fulfilled_quantity + $2 WHERE id = $1",
        [line.into(), quantity.into()],
    )
    .await?;
    Ok(())
}
