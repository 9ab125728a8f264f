//! Variants by id.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

use super::{VariantFacts, parts};
use crate::select;

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    product_id: Id,
    media_id: Option<Id>,
    sku: String,
    title: String,
    barcode: Option<String>,
    weight_grams: Option<i64>,
    seller_id: Id,
    category_id: Option<Id>,
    tax_class: String,
    product_title: String,
    product_slug: String,
    live: bool,
}

/// The variants with these ids, archived ones too (their `active` is false).
///
/// # Errors
/// What the database says.
pub async fn variants_by_ids(
    conn: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, VariantFacts>, DbErr> {
    const TEXT: &str = "SELECT v.id, v.product_id, v.media_id, v.sku, v.title, v.barcode, v.weight_grams,
        p.seller_id, p.category_id, p.tax_class, p.title AS product_title, p.slug AS product_slug,
        (v.active AND v.archived_at IS NULL AND p.published AND p.archived_at IS NULL) AS live
        FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id IN ({ids})";
    let rows: Vec<Row> = select::by_ids(conn, TEXT, ids).await?;
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let mut products: Vec<Id> = rows.iter().map(|r| r.product_id).collect();
    products.sort_unstable();
    products.dedup();
    let media = parts::media(conn, &products).await?;
    let with_options: Vec<Id> = rows.iter().filter(|r| !r.title.is_empty()).map(|r| r.id).collect();
    let mut choices = parts::choices_of_variants(conn, &with_options).await?;
    let facts = rows.into_iter().map(|row| {
        let own = media.iter().find(|m| Some(m.id) == row.media_id);
        let image = own.or_else(|| media.iter().find(|m| m.product_id == row.product_id));
        let facts = VariantFacts {
            id: row.id,
            product_id: row.product_id,
            seller_id: row.seller_id,
            category_id: row.category_id,
            tax_class: row.tax_class,
            sku: row.sku,
            title: row.title,
            product_title: row.product_title,
            product_slug: row.product_slug,
            options: choices.remove(&row.id).unwrap_or_default(),
            image: image.map(parts::Media::facts),
            weight_grams: row.weight_grams,
            barcode: row.barcode,
            active: row.live,
        };
        (row.id, facts)
    });
    Ok(facts.collect())
}

#[derive(FromQueryResult)]
struct Pair {
    id: Id,
    product_id: Id,
}

/// The product of each of these variants, archived ones too.
///
/// # Errors
/// What the database says.
pub async fn product_ids_of_variants(
    conn: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Id>, DbErr> {
    let rows: Vec<Pair> =
        select::by_ids(conn, "SELECT id, product_id FROM variant WHERE id IN ({ids})", ids).await?;
    Ok(rows.into_iter().map(|r| (r.id, r.product_id)).collect())
}

/// The live variant with this SKU.
///
/// # Errors
/// What the database says.
pub async fn variant_id_by_sku(conn: &impl ConnectionTrait, sku: &str) -> Result<Option<Id>, DbErr> {
    sql::scalar(conn, "SELECT id FROM variant WHERE sku = $1 AND archived_at IS NULL", [sku.into()]).await
}
