//! The rows of flash sales.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};
use souk_money::Money;
use souk_platform::Channel;

use crate::price::lasting;

/// A flash sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct FlashSale {
    /// Its id.
    pub id: Id,
    /// Its name, as shoppers see it.
    pub title: String,
    /// From when on its prices hold.
    pub starts_at: Timestamp,
    /// From when on they hold no more.
    pub ends_at: Timestamp,
    /// Where it stands: `planned`, `running` or `over`.
    pub status: String,
    /// What is sold in it.
    pub items: Vec<FlashSaleItem>,
    /// Grows with every change; for `If-Match`.
    pub version: i64,
}

/// A variant of a flash sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct FlashSaleItem {
    /// Which.
    pub variant_id: Id,
    /// Its product.
    pub product_id: Id,
    /// The product's name.
    pub title: String,
    /// Its options in words; empty for the only variant of a product.
    pub variant_title: String,
    /// Its number.
    pub sku: String,
    /// What one costs in the sale.
    pub price: Money,
    /// What one costs without it; none where it has no other price.
    pub regular_price: Option<Money>,
    /// For how many units; none for any number.
    pub quantity: Option<i64>,
    /// Units that orders have taken.
    pub sold: i64,
}

#[derive(FromQueryResult)]
pub(super) struct SaleRow {
    pub(super) id: Id,
    pub(super) title: String,
    pub(super) starts_at: Timestamp,
    pub(super) ends_at: Timestamp,
    pub(super) version: i64,
}

#[derive(FromQueryResult)]
pub(super) struct ItemRow {
    pub(super) id: Id,
    flash_sale_id: Id,
    pub(super) variant_id: Id,
    pub(super) amount: i64,
    pub(super) sale_quantity: Option<i64>,
    pub(super) sold_quantity: i64,
}

const SALE: &str = "id, title, starts_at, ends_at, version";
const ITEM: &str = "id, flash_sale_id, variant_id, amount, sale_quantity, sold_quantity";

/// The flash sale `id` of the channel, whoever writes it meanwhile waiting where this is in a write.
pub(super) async fn locked(tx: &Tx, channel: &Channel, id: Id) -> Result<Option<FlashSale>, DbErr> {
    let lock = tx.for_update();
    let text = format!("SELECT {SALE} FROM flash_sale WHERE id = $1 AND price_list_id = $2{lock}");
    let row: Option<SaleRow> = sql::one(tx, &text, [id.into(), channel.price_list_id.into()]).await?;
    Ok(assemble(tx, channel, row.into_iter().collect(), tx.now()).await?.pop())
}

/// The flash sale `id` of the channel.
pub(super) async fn one(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    id: Id,
    now: Timestamp,
) -> Result<Option<FlashSale>, DbErr> {
    let text = format!("SELECT {SALE} FROM flash_sale WHERE id = $1 AND price_list_id = $2");
    let row: Option<SaleRow> = sql::one(conn, &text, [id.into(), channel.price_list_id.into()]).await?;
    Ok(assemble(conn, channel, row.into_iter().collect(), now).await?.pop())
}

/// How many flash sales the channel has, and a page of them, the last to end first.
pub(super) async fn page(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    (limit, offset): (i64, i64),
    now: Timestamp,
) -> Result<(i64, Vec<FlashSale>), DbErr> {
    const COUNT: &str = "SELECT COUNT(*) FROM flash_sale WHERE price_list_id = $1";
    let list = channel.price_list_id;
    let count = sql::scalar(conn, COUNT, [list.into()]).await?.unwrap_or(0);
    let text = format!(
        "SELECT {SALE} FROM flash_sale WHERE price_list_id = $1 ORDER BY ends_at DESC, id LIMIT $2 OFFSET $3"
    );
    let rows: Vec<SaleRow> = sql::all(conn, &text, [list.into(), limit.into(), offset.into()]).await?;
    Ok((count, assemble(conn, channel, rows, now).await?))
}

/// The flash sales of the channel that run at `now`, the first to end first; ten at most.
///
/// # Errors
/// What the database says.
pub async fn running(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    now: Timestamp,
) -> Result<Vec<FlashSale>, DbErr> {
    let text = format!(
        "SELECT {SALE} FROM flash_sale WHERE price_list_id = $1 AND ends_at > $2 AND starts_at <= $2
         ORDER BY ends_at, id LIMIT 10"
    );
    let rows: Vec<SaleRow> = sql::all(conn, &text, [channel.price_list_id.into(), now.into()]).await?;
    assemble(conn, channel, rows, now).await
}

/// The rows of what is sold in the flash sale.
pub(super) async fn items(conn: &impl ConnectionTrait, sale: Id) -> Result<Vec<ItemRow>, DbErr> {
    let text = format!("SELECT {ITEM} FROM price WHERE flash_sale_id = $1");
    sql::all(conn, &text, [sale.into()]).await
}

async fn assemble(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    rows: Vec<SaleRow>,
    now: Timestamp,
) -> Result<Vec<FlashSale>, DbErr> {
    let text =
        format!("SELECT {ITEM} FROM price WHERE flash_sale_id IN ({{keys}}) ORDER BY flash_sale_id, id");
    let items: Vec<ItemRow> = sql::by_keys(conn, &text, &[], rows.iter().map(|row| row.id)).await?;
    let variants: Vec<Id> = items.iter().map(|item| item.variant_id).collect();
    let facts = souk_catalog::variants_by_ids(conn, &variants).await?;
    let regular = lasting(conn, channel, &variants).await?;
    let mut by_sale: HashMap<Id, Vec<FlashSaleItem>> = HashMap::new();
    for item in items {
        let Some(fact) = facts.get(&item.variant_id) else { continue };
        by_sale.entry(item.flash_sale_id).or_default().push(FlashSaleItem {
            variant_id: item.variant_id,
            product_id: fact.product_id,
            title: fact.product_title.clone(),
            variant_title: fact.title.clone(),
            sku: fact.sku.clone(),
            price: Money::new(item.amount, channel.currency),
            regular_price: regular.get(&item.variant_id).map(|price| price.amount),
            quantity: item.sale_quantity,
            sold: item.sold_quantity,
        });
    }
    let sale = |row: SaleRow| FlashSale {
        status: status(&row, now).to_owned(),
        items: by_sale.remove(&row.id).unwrap_or_default(),
        id: row.id,
        title: row.title,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        version: row.version,
    };
    Ok(rows.into_iter().map(sale).collect())
}

fn status(row: &SaleRow, now: Timestamp) -> &'static str {
    if row.starts_at > now {
        "planned"
    } else if row.ends_at > now {
        "running"
    } else {
        "over"
    }
}
