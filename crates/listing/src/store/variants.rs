//! What lists know of each variant. A row is written only when it is not as it stands: most writes change few of them.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_catalog::ProductFacts;
use souk_db::{DbErr, Id, Row, Tx, sql};
use souk_platform::Channel;

use crate::offer::Offer;
use crate::view::variant_doc;

#[derive(Row)]
#[row(table = "listing_variant")]
pub(super) struct VariantRow<'a> {
    variant_id: Id,
    channel_id: Id,
    product_id: Id,
    position: i64,
    sku: &'a str,
    doc: String,
    buyable: bool,
    available: Option<i64>,
    in_stock: bool,
}

#[derive(FromQueryResult)]
struct Held {
    variant_id: Id,
    product_id: Id,
    position: i64,
    sku: String,
    doc: String,
    buyable: bool,
    available: Option<i64>,
    in_stock: bool,
}

impl Held {
    fn is(&self, row: &VariantRow<'_>) -> bool {
        self.product_id == row.product_id
            && self.position == row.position
            && self.sku == row.sku
            && self.doc == row.doc
            && self.buyable == row.buyable
            && self.available == row.available
            && self.in_stock == row.in_stock
    }
}

pub(super) fn is_buyable(active: bool, offer: Option<&Offer>, available: Option<i64>) -> bool {
    active && offer.is_some() && available.is_none_or(|units| units > 0)
}

/// The rows of `product`'s variants.
pub(super) fn rows<'a>(
    channel: &Channel,
    product: &'a ProductFacts,
    offers: &HashMap<Id, Offer>,
    stock: &HashMap<Id, Option<i64>>,
) -> Result<Vec<VariantRow<'a>>, DbErr> {
    let none = Offer::default();
    let mut rows = Vec::with_capacity(product.variants.len());
    for (position, variant) in product.variants.iter().enumerate() {
        let offer = offers.get(&variant.id);
        let available = stock.get(&variant.id).copied().flatten();
        rows.push(VariantRow {
            variant_id: variant.id,
            channel_id: channel.id,
            product_id: product.id,
            position: i64::try_from(position).unwrap_or(i64::MAX),
            sku: &variant.sku,
            doc: variant_doc(variant, offer.unwrap_or(&none))?,
            buyable: variant.active && offer.is_some(),
            available,
            in_stock: is_buyable(variant.active, offer, available),
        });
    }
    Ok(rows)
}

/// Makes `rows` the variants of the products `ids`: writes what is new or other than it stands, and takes away what is not among them.
pub(super) async fn replace(
    tx: &Tx,
    channel: &Channel,
    ids: &[Id],
    rows: Vec<VariantRow<'_>>,
) -> Result<(), DbErr> {
    const HELD: &str =
        "SELECT variant_id, product_id, position, sku, doc, buyable, available, in_stock FROM listing_variant
        WHERE channel_id = $1 AND product_id IN ({keys})";
    const GONE: &str = "DELETE FROM listing_variant WHERE channel_id = $1 AND variant_id IN ({keys})";
    const UPSERT: &str =
        "ON CONFLICT (variant_id, channel_id) DO UPDATE SET product_id = excluded.product_id,
      position = excluded.position, sku = excluded.sku, doc = excluded.doc, buyable = excluded.buyable,
      available = excluded.available, in_stock = excluded.in_stock";
    let held = sql::by_keys::<Held>(tx, HELD, &[channel.id.into()], ids.iter().copied()).await?;
    let mut held: HashMap<Id, Held> = held.into_iter().map(|one| (one.variant_id, one)).collect();
    let changed: Vec<VariantRow<'_>> =
        rows.into_iter().filter(|row| held.remove(&row.variant_id).is_none_or(|one| !one.is(row))).collect();
    sql::insert(tx, changed, UPSERT).await?;
    sql::exec_by_keys(tx, GONE, &[channel.id.into()], held.into_keys()).await?;
    Ok(())
}
