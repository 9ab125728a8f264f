//! What variants cost.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};
use souk_money::{Currency, Money};

use crate::PriceChanged;
use souk_platform::Channel;

/// A price that holds now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// What one costs.
    pub amount: Money,
    /// What it cost before, when it is reduced.
    pub compare_at: Option<Money>,
}

/// A price that is to hold from now on, in minor units of the channel's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetPrice {
    /// Whose.
    pub variant_id: Id,
    /// What one costs, 0 or more.
    pub amount: i64,
    /// What it cost before.
    pub compare_at: Option<i64>,
}

#[derive(FromQueryResult)]
struct Row {
    variant_id: Id,
    starts_at: i64,
    amount: i64,
    compare_at_amount: Option<i64>,
}

/// The prices of one of each of `variants` that hold at `now`; those without a price are left out. Of several the one that
/// began last holds: a sale begins later than the price it lowers.
///
/// # Errors
/// What the database says.
pub async fn of_variants(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    variants: &[Id],
    now: Timestamp,
) -> Result<HashMap<Id, Price>, DbErr> {
    let mut found: HashMap<Id, (i64, Price)> = HashMap::with_capacity(variants.len());
    let text = "SELECT variant_id, starts_at, amount, compare_at_amount FROM price
         WHERE price_list_id = $1 AND min_quantity = 1 AND starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2)
           AND variant_id IN ({keys})";
    let fixed = [channel.price_list_id.into(), now.into()];
    for row in sql::by_keys::<Row>(conn, text, &fixed, variants.iter().copied()).await? {
        let price = Price {
            amount: Money::new(row.amount, channel.currency),
            compare_at: row.compare_at_amount.map(|a| Money::new(a, channel.currency)),
        };
        match found.get(&row.variant_id) {
            Some((starts_at, _)) if *starts_at >= row.starts_at => {}
            _ => {
                found.insert(row.variant_id, (row.starts_at, price));
            }
        }
    }
    Ok(found.into_iter().map(|(id, (_, price))| (id, price)).collect())
}

/// The lasting prices of one of each of `variants`, whatever is scheduled: what an editor of prices begins with.
///
/// # Errors
/// What the database says.
pub async fn lasting(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    variants: &[Id],
) -> Result<HashMap<Id, Price>, DbErr> {
    let text = "SELECT variant_id, starts_at, amount, compare_at_amount FROM price
        WHERE price_list_id = $1 AND min_quantity = 1 AND starts_at = 0 AND variant_id IN ({keys})";
    let fixed = [channel.price_list_id.into()];
    let rows = sql::by_keys::<Row>(conn, text, &fixed, variants.iter().copied()).await?;
    let price = |row: Row| Price {
        amount: Money::new(row.amount, channel.currency),
        compare_at: row.compare_at_amount.map(|a| Money::new(a, channel.currency)),
    };
    Ok(rows.into_iter().map(|row| (row.variant_id, price(row))).collect())
}

#[derive(souk_db::Row)]
#[row(table = "price")]
struct PriceRow {
    id: Id,
    variant_id: Id,
    price_list_id: Id,
    currency: Currency,
    amount: i64,
    compare_at_amount: Option<i64>,
    updated_at: Timestamp,
}

/// Sets lasting prices. One that is as it was is not written and emits nothing.
///
/// # Errors
/// What the database says.
pub async fn set(tx: &Tx, channel: &Channel, prices: Vec<SetPrice>) -> Result<(), DbErr> {
    let ids: Vec<Id> = prices.iter().map(|p| p.variant_id).collect();
    // Not what holds now: while a sale lasts, that is the sale's.
    let held = lasting(tx, channel, &ids).await?;
    let is_new = |p: &SetPrice| {
        held.get(&p.variant_id)
            .is_none_or(|h| h.amount.amount != p.amount || h.compare_at.map(|c| c.amount) != p.compare_at)
    };
    let changed: Vec<SetPrice> = prices.into_iter().filter(is_new).collect();
    let rows = changed.iter().map(|p| PriceRow {
        id: tx.new_id(),
        variant_id: p.variant_id,
        price_list_id: channel.price_list_id,
        currency: channel.currency,
        amount: p.amount,
        compare_at_amount: p.compare_at,
        updated_at: tx.now(),
    });
    let tail = "ON CONFLICT (variant_id, price_list_id, currency, min_quantity, starts_at) DO UPDATE SET
        amount = excluded.amount, compare_at_amount = excluded.compare_at_amount, updated_at = excluded.updated_at";
    sql::insert(tx, rows, tail).await?;
    for price in changed {
        tx.emit(&PriceChanged { variant_id: price.variant_id });
    }
    Ok(())
}
