//! A product that came from a file before and has changed there.

use sea_orm::FromQueryResult;
use souk_db::{Id, Tx, sql};
use souk_http::Problem;
use souk_money::Quantity;

use super::Offer;
use super::columns::Layout;
use super::parse::Extra;
use super::plan::Planned;
use crate::product::{Options, explain, options_key, place_variant, variant_title};
use crate::{NewVariant, ProductPatch, SheetVariant, set_variants, update_product};

#[derive(FromQueryResult)]
struct Held {
    id: Id,
    sku: String,
    options_key: String,
    source_on_hand: Option<Quantity>,
}

/// Makes the product what the file says: variants that it has no more are archived, its slug and attributes stay.
/// A stock is only handed on where the file's own figure changed, so that what was sold since is not undone.
pub(super) async fn change(tx: &Tx, id: Id, planned: &Planned) -> Result<Vec<Offer>, Problem> {
    const HELD: &str = "SELECT id, sku, options_key, source_on_hand FROM variant
        WHERE product_id = $1 AND archived_at IS NULL ORDER BY position, id";
    const HASH: &str = "UPDATE product SET source_hash = $2 WHERE id = $1";
    let new = &planned.parsed.new;
    let layout = planned.parsed.layout;
    let patch = ProductPatch {
        category_id: Some(new.category_id),
        title: Some(new.title.clone()),
        description: Some(new.description.clone()),
        brand: Some(new.brand.clone()),
        tax_class: Some(new.tax_class.clone()),
        published: Some(new.published),
        seo_title: Some(new.seo_title.clone()),
        seo_description: Some(new.seo_description.clone()),
        tags: Some(new.tags.clone()),
        media: Some(new.media.clone()),
        // Shopify's files have none of these.
        attributes: Some(new.attributes.clone()).filter(|_| layout != Layout::Shopify),
        featured: Some(new.featured).filter(|_| layout != Layout::Shopify),
        publish_at: Some(new.publish_at.filter(|at| *at > tx.now())).filter(|_| layout == Layout::Own),
        ..ProductPatch::default()
    };
    update_product(tx, id, patch).await?;
    if layout == Layout::Own {
        return change_all(tx, id, planned).await;
    }
    sql::exec(tx, HASH, [id.into(), planned.parsed.hash.as_str().into()]).await?;

    let held: Vec<Held> = sql::all(tx, HELD, [id.into()]).await?;
    let pairs = pair(&held, new.variants.as_slice(), &planned.skus);
    for old in held.iter().filter(|h| !pairs.contains(&Some(h.id))) {
        const ARCHIVE: &str = "UPDATE variant SET archived_at = $2, updated_at = $2 WHERE id = $1";
        sql::exec(tx, ARCHIVE, [old.id.into(), tx.now().into()]).await?;
    }
    make_room(tx, &held, &pairs, &new.variants, &planned.skus).await?;
    let mut options = Options::of(tx, id).await?;
    let mut offers = Vec::with_capacity(new.variants.len());
    for (at, variant) in new.variants.iter().enumerate() {
        let (sku, extra, place) =
            (&planned.skus[at], &planned.parsed.extras[at], i64::try_from(at).unwrap_or(i64::MAX));
        let old = held.iter().find(|h| Some(h.id) == pairs[at]);
        let variant_id = match old {
            Some(old) => {
                rewrite(tx, id, old, variant, sku, place, extra, &mut options).await?;
                old.id
            }
            None => place_variant(tx, id, variant, sku, place, extra.first_on_hand(), &mut options)
                .await
                .map_err(explain)?,
        };
        let counted_anew = old.is_some_and(|o| o.source_on_hand != extra.on_hand);
        offers.push(Offer {
            variant_id,
            price: extra.price,
            compare_at: extra.compare_at,
            on_hand: match old {
                None => extra.first_on_hand(),
                Some(_) => extra.on_hand.filter(|_| counted_anew),
            },
            backorder: extra.backorder,
        });
    }
    Ok(offers)
}

/// Gives the product exactly the variants of a file of ours.
async fn change_all(tx: &Tx, id: Id, planned: &Planned) -> Result<Vec<Offer>, Problem> {
    const HELD: &str = "SELECT id, sku, options_key, source_on_hand FROM variant
        WHERE product_id = $1 AND archived_at IS NULL ORDER BY position, id";
    let new = &planned.parsed.new;
    let held: Vec<Held> = sql::all(tx, HELD, [id.into()]).await?;
    let pairs = pair(&held, &new.variants, &planned.skus);
    let sheet = new.variants.iter().zip(pairs).zip(&planned.skus).map(|((variant, id), sku)| SheetVariant {
        id,
        variant: NewVariant { sku: Some(sku.clone()), ..variant.clone() },
    });
    if new.variants.is_empty() {
        return Ok(Vec::new());
    }
    let ids = set_variants(tx, id, sheet.collect()).await?;
    let offers = ids.into_iter().zip(&planned.parsed.extras).map(|(variant_id, extra)| Offer {
        variant_id,
        price: extra.price,
        compare_at: extra.compare_at,
        on_hand: extra.on_hand,
        backorder: extra.backorder,
    });
    Ok(offers.collect())
}

/// For each new variant the old one that it is: the one with its options, else the one with its SKU.
fn pair(held: &[Held], new: &[NewVariant], skus: &[String]) -> Vec<Option<Id>> {
    let mut pairs: Vec<Option<Id>> = new
        .iter()
        .map(|v| held.iter().find(|h| h.options_key == options_key(&v.options)).map(|h| h.id))
        .collect();
    for (at, sku) in skus.iter().enumerate() {
        if pairs[at].is_none() {
            let free = held.iter().find(|h| h.sku == *sku && !pairs.contains(&Some(h.id)));
            pairs[at] = free.map(|h| h.id);
        }
    }
    pairs
}

/// Variants that exchange SKUs or options would meet on the way: each that changes one steps aside first.
async fn make_room(
    tx: &Tx,
    held: &[Held],
    pairs: &[Option<Id>],
    new: &[NewVariant],
    skus: &[String],
) -> Result<(), Problem> {
    const ASIDE: &str = "UPDATE variant SET sku = $2, options_key = $2 WHERE id = $1";
    for (at, variant) in new.iter().enumerate() {
        let Some(old) = held.iter().find(|h| Some(h.id) == pairs[at]) else { continue };
        if old.sku != skus[at] || old.options_key != options_key(&variant.options) {
            sql::exec(tx, ASIDE, [old.id.into(), old.id.to_string().into()]).await?;
        }
    }
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "one row has as many sides")]
async fn rewrite(
    tx: &Tx,
    product: Id,
    old: &Held,
    new: &NewVariant,
    sku: &str,
    position: i64,
    extra: &Extra,
    options: &mut Options,
) -> Result<(), Problem> {
    let (text, values) = sql::named(
        "UPDATE variant SET sku = :sku, title = :title, options_key = :key, barcode = :barcode,
           weight_grams = :weight, position = :position, source_on_hand = :on_hand,
           media_id = (SELECT id FROM product_media WHERE product_id = :product AND source = :image),
           version = version + 1, updated_at = :now WHERE id = :id",
        [
            ("id", old.id.into()),
            ("sku", sku.into()),
            ("title", variant_title(&new.options).into()),
            ("key", options_key(&new.options).into()),
            ("barcode", new.barcode.as_deref().into()),
            ("weight", new.weight_grams.into()),
            ("position", position.into()),
            ("on_hand", extra.on_hand.into()),
            ("product", product.into()),
            ("image", new.image.as_deref().into()),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await.map_err(explain)?;
    // Also for the same values: their options may have another name now.
    options.choose(tx, old.id, &new.options).await?;
    Ok(())
}
