//! All variants of a product at once, as the editor's sheet holds them.

use std::collections::{HashMap, HashSet};

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Tx, sql};
use souk_http::{Invalid, Problem};

use super::batch::{ChoiceRow, OptionRow, ValueRow, VariantRow, count};
use super::check::{self, options_key, variant_title};
use super::create::skus;
use super::variant::Options;
use super::{NewVariant, explain, product_version, touch};
use crate::messages;

/// A variant of the sheet: one that is there, by its id, or a new one.
#[derive(Clone, Debug)]
pub struct SheetVariant {
    /// The variant that is there.
    pub id: Option<Id>,
    /// What it is to be. Without a SKU one that is there keeps its own.
    pub variant: NewVariant,
}

#[derive(FromQueryResult)]
struct Held {
    id: Id,
    media_id: Option<Id>,
    sku: String,
    options_key: String,
    barcode: Option<String>,
    weight_grams: Option<i64>,
    position: i64,
    active: bool,
}

/// Gives the product exactly these variants, in this order, all with the options of the first: those that are named by their id
/// are changed, the others are made, and live ones that are not among them are archived. Answers their ids in order.
///
/// # Errors
/// 404 for an unknown product; 422 naming the fields that are wrong; 409 `sku_taken`.
pub async fn set_variants(tx: &Tx, product_id: Id, sheet: Vec<SheetVariant>) -> Result<Vec<Id>, Problem> {
    const HELD: &str =
        "SELECT id, media_id, sku, options_key, barcode, weight_grams, position, active FROM variant
        WHERE product_id = $1 AND archived_at IS NULL";
    product_version(tx, product_id).await?.ok_or_else(Problem::not_found)?;
    let held: Vec<Held> = sql::all(tx, HELD, [product_id.into()]).await?;
    let held: HashMap<Id, Held> = held.into_iter().map(|h| (h.id, h)).collect();
    let sheet = checked(sheet, &held)?;
    let media = media_of(tx, product_id).await?;
    let rows = rows(tx, product_id, &sheet, &held, &media).await?;
    let ids: Vec<Id> = rows.iter().map(|r| r.id).collect();
    let kept: HashSet<Id> = ids.iter().copied().collect();
    let gone = held.keys().copied().filter(|id| !kept.contains(id));
    let archive =
        "UPDATE variant SET archived_at = $1, updated_at = $1, version = version + 1 WHERE id IN ({keys})";
    sql::exec_by_keys(tx, archive, &[tx.now().into()], gone).await?;
    write(tx, rows, &held).await.map_err(explain)?;
    choose(tx, product_id, &ids, &sheet).await?;
    touch(tx, product_id).await?;
    Ok(ids)
}

/// The sheet with its texts trimmed and each variant's options in the order of the first one's.
fn checked(sheet: Vec<SheetVariant>, held: &HashMap<Id, Held>) -> Result<Vec<SheetVariant>, Problem> {
    let mut invalid = Invalid::new();
    invalid.check(!sheet.is_empty(), "variants", &souk_http::messages::REQUIRED);
    let named: HashSet<Id> = sheet.iter().filter_map(|one| one.id).collect();
    invalid.check(
        named.len() == sheet.iter().filter(|one| one.id.is_some()).count(),
        "variants",
        &messages::VARIANT_TWICE,
    );
    for (at, one) in sheet.iter().enumerate() {
        let is_known = one.id.is_none_or(|id| held.contains_key(&id));
        invalid.check(is_known, &format!("variants[{at}].id"), &messages::NO_SUCH_VARIANT);
    }
    let (ids, variants): (Vec<_>, Vec<_>) = sheet.into_iter().map(|one| (one.id, one.variant)).unzip();
    let variants = check::variants(&mut invalid, variants);
    invalid.done()?;
    Ok(ids.into_iter().zip(variants).map(|(id, variant)| SheetVariant { id, variant }).collect())
}

/// The product's pictures by their source.
async fn media_of(tx: &Tx, product: Id) -> Result<HashMap<String, Id>, DbErr> {
    #[derive(FromQueryResult)]
    struct Media {
        id: Id,
        source: String,
    }
    let text = "SELECT id, source FROM product_media WHERE product_id = $1";
    let rows: Vec<Media> = sql::all(tx, text, [product.into()]).await?;
    Ok(rows.into_iter().map(|m| (m.source, m.id)).collect())
}

async fn rows(
    tx: &Tx,
    product_id: Id,
    sheet: &[SheetVariant],
    held: &HashMap<Id, Held>,
    media: &HashMap<String, Id>,
) -> Result<Vec<VariantRow>, Problem> {
    let mut made = made_skus(tx, product_id, sheet).await?.into_iter();
    let mut rows = Vec::with_capacity(sheet.len());
    for (at, one) in sheet.iter().enumerate() {
        let new = &one.variant;
        let media_id = match &new.image {
            None => None,
            Some(source) => Some(*media.get(source).ok_or_else(|| {
                Problem::invalid(format!("variants[{at}].image"), &messages::NO_SUCH_IMAGE)
            })?),
        };
        let own = one.id.and_then(|id| held.get(&id)).map(|h| h.sku.clone());
        let sku = new.sku.clone().or(own).or_else(|| made.next()).unwrap_or_default();
        rows.push(VariantRow {
            id: one.id.unwrap_or_else(|| tx.new_id()),
            product_id,
            media_id,
            sku,
            title: variant_title(&new.options),
            options_key: options_key(&new.options),
            barcode: new.barcode.clone(),
            weight_grams: new.weight_grams,
            position: count(at),
            active: new.active,
            source_on_hand: None,
            created_at: tx.now(),
            updated_at: tx.now(),
        });
    }
    Ok(rows)
}

/// SKUs for the new variants that bring none, in order.
async fn made_skus(tx: &Tx, product: Id, sheet: &[SheetVariant]) -> Result<Vec<String>, Problem> {
    let bare = |one: &&SheetVariant| one.id.is_none() && one.variant.sku.is_none();
    let new: Vec<NewVariant> = sheet.iter().filter(bare).map(|one| one.variant.clone()).collect();
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let slug: Option<String> =
        sql::scalar(tx, "SELECT slug FROM product WHERE id = $1", [product.into()]).await?;
    Ok(skus(tx, &slug.unwrap_or_default(), &new).await?)
}

/// Writes the rows that are new or not as they were.
async fn write(tx: &Tx, rows: Vec<VariantRow>, held: &HashMap<Id, Held>) -> Result<(), DbErr> {
    // Two variants may swap their SKUs or options: what changes steps aside first, so that no moment has one of them twice.
    const ASIDE: &str =
        "UPDATE variant SET sku = '\u{1}' || sku, options_key = '\u{1}' || options_key WHERE id IN ({keys})";
    const UPSERT: &str = "ON CONFLICT (id) DO UPDATE SET media_id = excluded.media_id, sku = excluded.sku,
        title = excluded.title, options_key = excluded.options_key, barcode = excluded.barcode,
        weight_grams = excluded.weight_grams, position = excluded.position, active = excluded.active,
        version = variant.version + 1, updated_at = excluded.updated_at";
    let changed: Vec<VariantRow> =
        rows.into_iter().filter(|row| held.get(&row.id).is_none_or(|h| !is_same(row, h))).collect();
    let moved = changed.iter().filter(|row| {
        held.get(&row.id).is_some_and(|h| h.sku != row.sku || h.options_key != row.options_key)
    });
    sql::exec_by_keys(tx, ASIDE, &[], moved.map(|row| row.id)).await?;
    sql::insert(tx, changed, UPSERT).await?;
    Ok(())
}

fn is_same(row: &VariantRow, held: &Held) -> bool {
    row.media_id == held.media_id
        && row.sku == held.sku
        && row.options_key == held.options_key
        && row.barcode == held.barcode
        && row.weight_grams == held.weight_grams
        && row.position == held.position
        && row.active == held.active
}

/// Writes which options the product has, with their values in the order of the sheet, and what each variant chose. Options that
/// no variant of the sheet has are taken away; values that none has any more are no longer offered.
async fn choose(tx: &Tx, product: Id, ids: &[Id], sheet: &[SheetVariant]) -> Result<(), DbErr> {
    const CHOICES: &str = "DELETE FROM variant_option_value
        WHERE variant_id IN (SELECT id FROM variant WHERE product_id = $1)";
    const PLACE: &str = "ON CONFLICT (id) DO UPDATE SET position = excluded.position";
    let held = Options::of(tx, product).await?;
    let mut options: Vec<OptionRow> = Vec::new();
    let mut values: Vec<ValueRow> = Vec::new();
    let mut choices: Vec<ChoiceRow> = Vec::new();
    let mut known: HashMap<(&str, &str), Id> = HashMap::new();
    for (name, _) in sheet.first().map(|one| one.variant.options.as_slice()).unwrap_or_default() {
        let id = held.option_id(name).unwrap_or_else(|| tx.new_id());
        let position = count(options.len());
        options.push(OptionRow { id, product_id: product, name: name.clone(), position });
    }
    for (id, one) in ids.iter().zip(sheet) {
        for (option, (name, value)) in options.iter().zip(&one.variant.options) {
            let value_id = *known.entry((name, value)).or_insert_with(|| {
                let id = held.value_id(option.id, value).unwrap_or_else(|| tx.new_id());
                let position = count(values.iter().filter(|v| v.option_id == option.id).count());
                values.push(ValueRow { id, option_id: option.id, value: value.clone(), position });
                id
            });
            choices.push(ChoiceRow { variant_id: *id, option_id: option.id, value_id });
        }
    }
    sql::exec(tx, CHOICES, [product.into()]).await?;
    let gone: Vec<Id> = held.ids().filter(|id| options.iter().all(|o| o.id != *id)).collect();
    for text in [
        "DELETE FROM product_option_value WHERE option_id IN ({keys})",
        "DELETE FROM product_option WHERE id IN ({keys})",
    ] {
        sql::exec_by_keys(tx, text, &[], gone.iter().copied()).await?;
    }
    sql::insert(tx, options, PLACE).await?;
    sql::insert(tx, values, PLACE).await?;
    sql::insert(tx, choices, "").await?;
    Ok(())
}
