//! The rows of prices that hold for a while.

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};
use souk_money::{Currency, Money};
use souk_platform::Channel;

use crate::history::{self, Held};
use crate::{PriceChanged, PriceScheduled};

/// A price that holds from one moment to another. While several would hold, the one that began last does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ScheduledPrice {
    /// Its id.
    pub id: Id,
    /// Of which variant.
    pub variant_id: Id,
    /// What one costs.
    pub price: Money,
    /// What it cost before.
    pub compare_at_price: Option<Money>,
    /// From when on it holds.
    pub starts_at: Timestamp,
    /// From when on it holds no more; for good when absent.
    pub ends_at: Option<Timestamp>,
}

/// What is to be scheduled, in minor units of the channel's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Of which variant.
    pub variant_id: Id,
    /// What one costs, 0 or more.
    pub amount: i64,
    /// What it cost before.
    pub compare_at: Option<i64>,
    /// From when on it holds; later than the epoch, at which lasting prices begin.
    pub starts_at: Timestamp,
    /// From when on it holds no more.
    pub ends_at: Option<Timestamp>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    variant_id: Id,
    amount: i64,
    compare_at_amount: Option<i64>,
    starts_at: Timestamp,
    ends_at: Option<Timestamp>,
}

impl Row {
    fn price(self, channel: &Channel) -> ScheduledPrice {
        ScheduledPrice {
            id: self.id,
            variant_id: self.variant_id,
            price: Money::new(self.amount, channel.currency),
            compare_at_price: self.compare_at_amount.map(|amount| Money::new(amount, channel.currency)),
            starts_at: self.starts_at,
            ends_at: self.ends_at,
        }
    }
}

const COLUMNS: &str = "id, variant_id, amount, compare_at_amount, starts_at, ends_at";

#[derive(souk_db::Row)]
#[row(table = "price")]
struct PriceRow {
    id: Id,
    variant_id: Id,
    price_list_id: Id,
    currency: Currency,
    starts_at: Timestamp,
    ends_at: Option<Timestamp>,
    amount: i64,
    compare_at_amount: Option<i64>,
    updated_at: Timestamp,
}

/// Schedules a price; answers its id, none when another one of the variant begins at the same moment. Whoever shows prices is
/// told now, and when it begins and ends.
///
/// # Errors
/// What the database says.
pub async fn schedule(tx: &Tx, channel: &Channel, window: &Window) -> Result<Option<Id>, DbErr> {
    const ALREADY: &str =
        "ON CONFLICT (variant_id, price_list_id, currency, min_quantity, starts_at) DO NOTHING";
    let id = tx.new_id();
    let price = PriceRow {
        id,
        variant_id: window.variant_id,
        price_list_id: channel.price_list_id,
        currency: channel.currency,
        starts_at: window.starts_at,
        ends_at: window.ends_at,
        amount: window.amount,
        compare_at_amount: window.compare_at,
        updated_at: tx.now(),
    };
    if sql::insert(tx, [price], ALREADY).await? == 0 {
        return Ok(None);
    }
    let Window { variant_id, starts_at, ends_at, .. } = *window;
    tx.emit(&PriceScheduled { variant_id, starts_at, ends_at });
    tx.emit(&PriceChanged { variant_id });
    Ok(Some(id))
}

/// Takes a scheduled price away; says whether there was one.
pub(super) async fn delete(tx: &Tx, channel: &Channel, id: Id) -> Result<bool, DbErr> {
    const DELETE: &str =
        "DELETE FROM price WHERE id = $1 AND price_list_id = $2 AND starts_at > 0 AND flash_sale_id IS NULL";
    let Some(price) = one(tx, channel, id).await? else { return Ok(false) };
    sql::exec(tx, DELETE, [id.into(), channel.price_list_id.into()]).await?;
    let until = price.ends_at.map_or(tx.now(), |end| end.min(tx.now()));
    let held =
        Held { variant_id: price.variant_id, amount: price.price.amount, since: price.starts_at, until };
    history::note(tx, channel, std::iter::once(held)).await?;
    tx.emit(&PriceChanged { variant_id: price.variant_id });
    Ok(true)
}

/// The scheduled price `id`.
pub(super) async fn one(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    id: Id,
) -> Result<Option<ScheduledPrice>, DbErr> {
    let text = format!(
        "SELECT {COLUMNS} FROM price WHERE id = $1 AND price_list_id = $2 AND starts_at > 0 AND flash_sale_id IS NULL"
    );
    let row: Option<Row> = sql::one(conn, &text, [id.into(), channel.price_list_id.into()]).await?;
    Ok(row.map(|row| row.price(channel)))
}

/// The scheduled prices of `variant`, the first to begin first.
pub(super) async fn of_variant(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    variant: Id,
) -> Result<Vec<ScheduledPrice>, DbErr> {
    let text = format!(
        "SELECT {COLUMNS} FROM price WHERE variant_id = $1 AND price_list_id = $2 AND starts_at > 0 AND min_quantity = 1
           AND flash_sale_id IS NULL ORDER BY starts_at"
    );
    let rows: Vec<Row> = sql::all(conn, &text, [variant.into(), channel.price_list_id.into()]).await?;
    Ok(rows.into_iter().map(|row| row.price(channel)).collect())
}
