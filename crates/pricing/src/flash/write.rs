//! Making and changing flash sales.

use std::collections::HashMap;

use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::Problem;
use souk_money::Currency;
use souk_platform::Channel;

use super::store::{self, ItemRow};
use crate::history::{self, Held};
use crate::messages;
use crate::{PriceChanged, PriceScheduled};

/// A flash sale that is to be.
#[derive(Clone, Debug)]
pub struct NewFlashSale {
    /// Its name, 1 to 255 characters.
    pub title: String,
    /// From when on its prices hold; later than the epoch.
    pub starts_at: Timestamp,
    /// From when on they hold no more; later than the start.
    pub ends_at: Timestamp,
    /// What is sold in it, each variant once.
    pub items: Vec<NewFlashSaleItem>,
}

/// A variant of a flash sale that is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewFlashSaleItem {
    /// Which.
    pub variant_id: Id,
    /// What one costs, in minor units of the channel's currency.
    pub amount: i64,
    /// For how many units, 1 or more; none for any number.
    pub quantity: Option<i64>,
}

#[derive(Row)]
#[row(table = "flash_sale")]
struct SaleRow {
    id: Id,
    price_list_id: Id,
    title: String,
    starts_at: Timestamp,
    ends_at: Timestamp,
    created_at: Timestamp,
    updated_at: Timestamp,
}

#[derive(Row)]
#[row(table = "price")]
struct PriceRow {
    id: Id,
    variant_id: Id,
    price_list_id: Id,
    currency: Currency,
    starts_at: Timestamp,
    ends_at: Timestamp,
    amount: i64,
    flash_sale_id: Id,
    sale_quantity: Option<i64>,
    sold_quantity: i64,
    updated_at: Timestamp,
}

/// Makes a flash sale; whoever shows prices is told now, and when it begins and ends. What `new` says was checked before.
///
/// # Errors
/// 409 `price_taken` naming the variant that has another price from the same moment on.
pub async fn create_flash_sale(tx: &Tx, channel: &Channel, new: &NewFlashSale) -> Result<Id, Problem> {
    let id = tx.new_id();
    let sale = SaleRow {
        id,
        price_list_id: channel.price_list_id,
        title: new.title.clone(),
        starts_at: new.starts_at,
        ends_at: new.ends_at,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    sql::insert(tx, [sale], "").await?;
    write_items(tx, channel, id, new, &HashMap::new()).await?;
    Ok(id)
}

/// Makes the flash sale `id` what `new` says. Units that orders have taken stay counted.
pub(super) async fn replace(tx: &Tx, channel: &Channel, id: Id, new: &NewFlashSale) -> Result<(), Problem> {
    const SALE: &str = "UPDATE flash_sale SET title = :title, starts_at = :starts_at, ends_at = :ends_at,
        version = version + 1, updated_at = :now WHERE id = :id";
    let held = take_out(tx, channel, id).await?;
    let (text, values) = sql::named(
        SALE,
        [
            ("id", id.into()),
            ("title", new.title.clone().into()),
            ("starts_at", new.starts_at.into()),
            ("ends_at", new.ends_at.into()),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await?;
    let held = held.into_iter().map(|item| (item.variant_id, item)).collect();
    write_items(tx, channel, id, new, &held).await
}

/// Takes the flash sale away; its prices hold no more.
pub(super) async fn delete(tx: &Tx, channel: &Channel, id: Id) -> Result<(), DbErr> {
    take_out(tx, channel, id).await?;
    sql::exec(tx, "DELETE FROM flash_sale WHERE id = $1", [id.into()]).await?;
    Ok(())
}

/// Takes the sale's prices away and answers what they were; those that have held are kept in the history.
async fn take_out(tx: &Tx, channel: &Channel, id: Id) -> Result<Vec<ItemRow>, DbErr> {
    let Some(sale) = store::locked(tx, channel, id).await? else { return Ok(Vec::new()) };
    let items = store::items(tx, id).await?;
    let until = sale.ends_at.min(tx.now());
    let held = items.iter().map(|item| Held {
        variant_id: item.variant_id,
        amount: item.amount,
        since: sale.starts_at,
        until,
    });
    history::note(tx, channel, held.collect::<Vec<_>>().into_iter()).await?;
    sql::exec(tx, "DELETE FROM price WHERE flash_sale_id = $1", [id.into()]).await?;
    for item in &items {
        tx.emit(&PriceChanged { variant_id: item.variant_id });
    }
    Ok(items)
}

async fn write_items(
    tx: &Tx,
    channel: &Channel,
    sale: Id,
    new: &NewFlashSale,
    held: &HashMap<Id, ItemRow>,
) -> Result<(), Problem> {
    const ALREADY: &str =
        "ON CONFLICT (variant_id, price_list_id, currency, min_quantity, starts_at) DO NOTHING";
    for (at, item) in new.items.iter().enumerate() {
        let before = held.get(&item.variant_id);
        let sold_quantity = before.map_or(0, |row| row.sold_quantity);
        if item.quantity.is_some_and(|quantity| quantity < sold_quantity) {
            let said = messages::MORE_SOLD.with("sold", sold_quantity);
            return Err(Problem::invalid(format!("items[{at}].quantity"), said));
        }
        let row = PriceRow {
            // The same price as before keeps its id, by which orders have claimed it.
            id: before.map_or_else(|| tx.new_id(), |row| row.id),
            variant_id: item.variant_id,
            price_list_id: channel.price_list_id,
            currency: channel.currency,
            starts_at: new.starts_at,
            ends_at: new.ends_at,
            amount: item.amount,
            flash_sale_id: sale,
            sale_quantity: item.quantity,
            sold_quantity,
            updated_at: tx.now(),
        };
        if sql::insert(tx, [row], ALREADY).await? == 0 {
            let field = format!("items[{at}].variant_id");
            return Err(Problem::conflict(&messages::PRICE_TAKEN).field(field, &messages::TAKEN_BY_PRICE));
        }
        let (starts_at, ends_at) = (new.starts_at, Some(new.ends_at));
        tx.emit(&PriceScheduled { variant_id: item.variant_id, starts_at, ends_at });
        tx.emit(&PriceChanged { variant_id: item.variant_id });
    }
    Ok(())
}
