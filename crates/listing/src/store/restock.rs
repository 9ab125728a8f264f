//! Brings the rows in line with the stock, inside the transaction that changed it.

use std::collections::BTreeSet;

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Tx, sql};
use souk_money::Money;
use souk_platform::Channel;

use super::refresh::rank;
use super::{entry, member};
use crate::offer::Offer;
use crate::view::with_offer;
use crate::{CardChanged, UnitsChanged};

#[derive(FromQueryResult)]
struct Held {
    variant_id: Id,
    product_id: Id,
    in_stock: bool,
    buyable: bool,
}

/// A variant as its row keeps it.
#[derive(FromQueryResult)]
struct Offered {
    doc: String,
    in_stock: bool,
}

/// Brings the stock of `variants` up to date. What a list shows and can be filtered by changes only when something sells out
/// or comes back; otherwise this costs two queries and an update a variant.
///
/// # Errors
/// What the database says.
pub async fn restock(tx: &Tx, channel: &Channel, variants: &[Id]) -> Result<(), DbErr> {
    let text = "SELECT v.variant_id, v.product_id, v.in_stock, v.buyable FROM listing_variant v
         WHERE v.channel_id = $1 AND v.variant_id IN ({keys}) ORDER BY v.variant_id";
    let held = sql::by_keys::<Held>(tx, text, &[channel.id.into()], variants.iter().copied()).await?;
    let stock = souk_inventory::available(tx, variants).await?;
    let mut flipped: BTreeSet<Id> = BTreeSet::new();
    for row in held {
        let available = stock.get(&row.variant_id).copied().flatten();
        let in_stock = row.buyable && available.is_none_or(|units| units > 0);
        sql::exec(
            tx,
            "UPDATE listing_variant SET available = $3, in_stock = $4 WHERE variant_id = $1 AND channel_id = $2",
            [row.variant_id.into(), channel.id.into(), available.into(), in_stock.into()],
        )
        .await?;
        if in_stock != row.in_stock {
            flipped.insert(row.product_id);
        }
        tx.emit(&UnitsChanged { product_id: row.product_id });
    }
    // In one order, so that two orders of the same things cannot wait for each other.
    let flipped: Vec<Id> = flipped.into_iter().collect();
    for product in &flipped {
        reprice(tx, channel, *product).await?;
        tx.emit(&CardChanged { product_id: *product });
    }
    member::regroup_offers(tx, channel, &flipped).await
}

/// Brings what a list shows of `product` in line with its variants' stock: whether it can be bought, and for how much.
async fn reprice(tx: &Tx, channel: &Channel, product: Id) -> Result<(), DbErr> {
    // With the product's row locked: who sells out another variant at the same moment waits, and then sees this one.
    let text = format!(
        "SELECT doc FROM listing WHERE product_id = $1 AND channel_id = $2 AND currency = $3{}",
        tx.for_update()
    );
    let key = [product.into(), channel.id.into(), channel.currency.into()];
    let Some(doc) = sql::scalar::<String>(tx, &text, key).await? else { return Ok(()) };
    let variants = "SELECT doc, in_stock FROM listing_variant WHERE product_id = $1 AND channel_id = $2
         AND buyable = TRUE ORDER BY position";
    let rows = sql::all::<Offered>(tx, variants, [product.into(), channel.id.into()]).await?;
    let mut shown: Option<(bool, Money, Offer)> = None;
    for row in rows {
        let offer: Offer = serde_json::from_str(&row.doc).map_err(|e| DbErr::Custom(e.to_string()))?;
        let Some(price) = offer.price else { continue };
        let is_first =
            |(in_stock, least, _): &(bool, Money, Offer)| rank(row.in_stock, price) < rank(*in_stock, *least);
        if shown.as_ref().is_none_or(is_first) {
            shown = Some((row.in_stock, price, offer));
        }
    }
    let (in_stock, offer) = shown.map_or_else(Default::default, |(in_stock, _, offer)| (in_stock, offer));
    let compare_at = offer.compare_at_price;
    let (text, values) = sql::named(
        "UPDATE listing SET in_stock = :in_stock, price_amount = :price, compare_at_amount = :compare_at,
           on_sale = :on_sale, doc = :doc
         WHERE product_id = :product AND channel_id = :channel AND currency = :currency",
        [
            ("product", product.into()),
            ("channel", channel.id.into()),
            ("currency", channel.currency.into()),
            ("in_stock", in_stock.into()),
            ("price", offer.price.map(|price| price.amount).into()),
            ("compare_at", compare_at.map(|c| c.amount).into()),
            ("on_sale", compare_at.is_some().into()),
            ("doc", with_offer(&doc, &offer)?.into()),
        ],
    )?;
    sql::exec(tx, &text, values).await?;
    entry::reprice(tx, channel, product, in_stock, offer.price, compare_at.is_some()).await
}
