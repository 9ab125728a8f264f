//! Figures of many variants at once, of whatever products.

use std::collections::{BTreeSet, HashMap};

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Timestamp, Tx, sql};
use souk_http::{Invalid, Problem};
use souk_money::Quantity;

use super::batch::VariantRow;
use super::check;
use super::update::touch_all;
use crate::messages;

/// What changes of a variant; what is not named stays.
#[derive(Clone, Debug)]
pub struct VariantFigures {
    /// Which variant.
    pub id: Id,
    /// The version that was read; any where absent.
    pub version: Option<i64>,
    /// EAN, UPC or ISBN, at most 255 characters.
    pub barcode: Option<Option<String>>,
    /// Grams, 0 or more.
    pub weight_grams: Option<Option<i64>>,
    /// Whether it is on sale.
    pub active: Option<bool>,
}

#[derive(FromQueryResult)]
struct Held {
    id: Id,
    product_id: Id,
    media_id: Option<Id>,
    sku: String,
    title: String,
    options_key: String,
    barcode: Option<String>,
    weight_grams: Option<i64>,
    position: i64,
    active: bool,
    source_on_hand: Option<Quantity>,
    version: i64,
    created_at: Timestamp,
}

/// Changes live variants, raises their versions and those of their products, and answers these products.
///
/// # Errors
/// 422 naming the fields that are wrong, as `variants[n].weight_grams`; 409 `stale_version` naming each variant that has another
/// version than the one that was read.
pub async fn change_figures(tx: &Tx, variants: Vec<VariantFigures>) -> Result<Vec<Id>, Problem> {
    const UPSERT: &str =
        "ON CONFLICT (id) DO UPDATE SET barcode = excluded.barcode, weight_grams = excluded.weight_grams,
        active = excluded.active, version = variant.version + 1, updated_at = excluded.updated_at";
    let mut held = held(tx, &variants).await?;
    let mut invalid = Invalid::new();
    let mut stale = None;
    let mut rows = Vec::with_capacity(variants.len());
    let mut named = BTreeSet::new();
    for (at, change) in variants.into_iter().enumerate() {
        let place = |field: &str| format!("variants[{at}].{field}");
        if !named.insert(change.id) {
            invalid.note(&place("id"), &messages::VARIANT_TWICE);
            continue;
        }
        let Some(held) = held.remove(&change.id) else {
            invalid.note(&place("id"), &messages::NO_SUCH_VARIANT);
            continue;
        };
        if change.version.is_some_and(|read| read != held.version) {
            let problem =
                stale.take().unwrap_or_else(|| Problem::conflict(&souk_http::messages::STALE_VERSION));
            stale = Some(problem.field(place("version"), &souk_http::messages::STALE_VERSION));
        }
        rows.push(changed(&mut invalid, &place, change, held, tx.now()));
    }
    invalid.done()?;
    stale.map_or(Ok(()), Err)?;
    // In one order for all, so that two such writes never wait for each other.
    rows.sort_unstable_by_key(|row| row.id);
    let products: BTreeSet<Id> = rows.iter().map(|row| row.product_id).collect();
    let products: Vec<Id> = products.into_iter().collect();
    sql::insert(tx, rows, UPSERT).await?;
    touch_all(tx, &products).await?;
    Ok(products)
}

async fn held(tx: &Tx, variants: &[VariantFigures]) -> Result<HashMap<Id, Held>, DbErr> {
    let text = format!(
        "SELECT id, product_id, media_id, sku, title, options_key, barcode, weight_grams, position, active, source_on_hand,
           version, created_at
         FROM variant WHERE archived_at IS NULL AND id IN ({{keys}}) ORDER BY id{}",
        tx.for_update()
    );
    let rows = sql::by_keys::<Held>(tx, &text, &[], variants.iter().map(|v| v.id)).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

fn changed(
    invalid: &mut Invalid,
    place: &impl Fn(&str) -> String,
    change: VariantFigures,
    held: Held,
    now: Timestamp,
) -> VariantRow {
    let barcode = match change.barcode {
        Some(text) => check::optional(invalid, &place("barcode"), text.as_deref(), 255),
        None => held.barcode,
    };
    let weight_grams = change.weight_grams.unwrap_or(held.weight_grams);
    invalid.check(weight_grams.is_none_or(|grams| grams >= 0), &place("weight_grams"), &messages::BELOW_ZERO);
    VariantRow {
        id: held.id,
        product_id: held.product_id,
        media_id: held.media_id,
        sku: held.sku,
        title: held.title,
        options_key: held.options_key,
        barcode,
        weight_grams,
        position: held.position,
        active: change.active.unwrap_or(held.active),
        source_on_hand: held.source_on_hand,
        created_at: held.created_at,
        updated_at: now,
    }
}
