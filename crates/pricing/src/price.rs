//! What variants cost.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};
use souk_money::{Currency, Money, Quantity};

use crate::PriceChanged;
use crate::history::{self, Held};
use souk_platform::Channel;

/// A price that holds now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// What one costs.
    pub amount: Money,
    /// What it cost before, when it is reduced.
    pub compare_at: Option<Money>,
    /// Since when it holds.
    pub since: Timestamp,
    /// The flash sale that it is of.
    pub sale: Option<Sale>,
}

/// A flash sale's price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sale {
    /// The price, for [`crate::claim`].
    pub price_id: Id,
    /// From when on it holds no more.
    pub ends_at: Timestamp,
    /// For how many units it is, and how many of them are left; none where it is for any number.
    pub units: Option<Units>,
}

/// Units that a price is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Units {
    /// In all.
    pub of: i64,
    /// Not claimed by an order yet, 1 or more.
    pub left: i64,
    /// What more of them cost: the price beside the sale's. None where there is no other.
    beyond: Option<Regular>,
}

/// A price without a sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Regular {
    amount: Money,
    compare_at: Option<Money>,
    since: Timestamp,
}

impl Price {
    /// The price of `quantity` units: this one, or the one beside a flash sale where that has not so many left. None where
    /// there is no other.
    #[must_use]
    pub fn of(self, quantity: Quantity) -> Option<Self> {
        let Some(units) = self.sale.and_then(|sale| sale.units) else { return Some(self) };
        if quantity.get() <= units.left {
            return Some(self);
        }
        let Regular { amount, compare_at, since } = units.beyond?;
        Some(Self { amount, compare_at, since, sale: None })
    }
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
    id: Id,
    variant_id: Id,
    starts_at: Timestamp,
    ends_at: Option<Timestamp>,
    amount: i64,
    compare_at_amount: Option<i64>,
    flash_sale_id: Option<Id>,
    sale_quantity: Option<i64>,
    sold_quantity: i64,
    updated_at: Timestamp,
}

const COLUMNS: &str =
    "id, variant_id, starts_at, ends_at, amount, compare_at_amount, flash_sale_id, sale_quantity,
         sold_quantity, updated_at";

impl Row {
    fn regular(&self, channel: &Channel) -> Regular {
        Regular {
            amount: Money::new(self.amount, channel.currency),
            compare_at: self.compare_at_amount.map(|a| Money::new(a, channel.currency)),
            // A lasting price begins at the epoch, and was last changed some time.
            since: if self.starts_at.0 == 0 { self.updated_at } else { self.starts_at },
        }
    }

    /// This price, with `beside` it the one that would hold without it.
    fn price(&self, channel: &Channel, beside: Option<&Self>) -> Price {
        let Regular { amount, compare_at, since } = self.regular(channel);
        let beyond = beside.map(|row| row.regular(channel));
        let units = self.sale_quantity.map(|of| Units { of, left: of - self.sold_quantity, beyond });
        let sale =
            self.flash_sale_id.and(self.ends_at).map(|ends_at| Sale { price_id: self.id, ends_at, units });
        // What a flash sale takes something off is what holds beside it.
        let before = if sale.is_some() { beyond.map(|regular| regular.amount) } else { None };
        Price { amount, compare_at: before.or(compare_at), since, sale }
    }
}

/// The prices of one of each of `variants` that hold at `now`; those without a price are left out. Of several the one that
/// began last holds: a sale begins later than the price it lowers. A flash sale's price of which no unit is left holds no more.
///
/// # Errors
/// What the database says.
pub async fn of_variants(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    variants: &[Id],
    now: Timestamp,
) -> Result<HashMap<Id, Price>, DbErr> {
    let text = format!(
        "SELECT {COLUMNS} FROM price
         WHERE price_list_id = $1 AND min_quantity = 1 AND starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2)
           AND (sale_quantity IS NULL OR sold_quantity < sale_quantity) AND variant_id IN ({{keys}})"
    );
    let fixed = [channel.price_list_id.into(), now.into()];
    let mut found: HashMap<Id, (Row, Option<Row>)> = HashMap::with_capacity(variants.len());
    for row in sql::by_keys::<Row>(conn, &text, &fixed, variants.iter().copied()).await? {
        match found.remove(&row.variant_id) {
            None => found.insert(row.variant_id, (row, None)),
            Some((first, _)) if row.starts_at > first.starts_at => {
                found.insert(row.variant_id, (row, Some(first)))
            }
            Some((first, second)) => {
                let second = match second {
                    Some(held) if held.starts_at >= row.starts_at => held,
                    _ => row,
                };
                found.insert(first.variant_id, (first, Some(second)))
            }
        };
    }
    Ok(found.into_iter().map(|(id, (row, beside))| (id, row.price(channel, beside.as_ref()))).collect())
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
    let text = format!(
        "SELECT {COLUMNS} FROM price
        WHERE price_list_id = $1 AND min_quantity = 1 AND starts_at = 0 AND variant_id IN ({{keys}})"
    );
    let fixed = [channel.price_list_id.into()];
    let rows = sql::by_keys::<Row>(conn, &text, &fixed, variants.iter().copied()).await?;
    Ok(rows.into_iter().map(|row| (row.variant_id, row.price(channel, None))).collect())
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
    let gone = changed.iter().filter_map(|p| {
        let held = held.get(&p.variant_id).filter(|h| h.amount.amount != p.amount)?;
        Some(Held {
            variant_id: p.variant_id,
            amount: held.amount.amount,
            since: held.since,
            until: tx.now(),
        })
    });
    history::note(tx, channel, gone).await?;
    for price in changed {
        tx.emit(&PriceChanged { variant_id: price.variant_id });
    }
    Ok(())
}

/// Takes the lasting prices of `variants` away: without another one they are not sold in `channel` any more. One that there was
/// none of emits nothing.
///
/// # Errors
/// What the database says.
pub async fn take_back(tx: &Tx, channel: &Channel, variants: &[Id]) -> Result<(), DbErr> {
    let held = lasting(tx, channel, variants).await?;
    let text = "DELETE FROM price
        WHERE price_list_id = $1 AND min_quantity = 1 AND starts_at = 0 AND variant_id IN ({keys})";
    sql::exec_by_keys(tx, text, &[channel.price_list_id.into()], held.keys().copied()).await?;
    let gone = held.iter().map(|(variant_id, price)| Held {
        variant_id: *variant_id,
        amount: price.amount.amount,
        since: price.since,
        until: tx.now(),
    });
    history::note(tx, channel, gone).await?;
    for variant_id in held.into_keys() {
        tx.emit(&PriceChanged { variant_id });
    }
    Ok(())
}
