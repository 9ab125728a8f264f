//! Variants by id.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

use super::{ImageFacts, VariantFacts, parts};

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    product_id: Id,
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
    url: Option<String>,
    alt: Option<String>,
    width: Option<i64>,
    height: Option<i64>,
    srcset: Option<String>,
    placeholder: Option<String>,
    focal_x: Option<i64>,
    focal_y: Option<i64>,
    option_name: Option<String>,
    option_value: Option<String>,
}

impl Row {
    fn image(&mut self) -> Option<ImageFacts> {
        Some(ImageFacts {
            url: self.url.take()?,
            alt: self.alt.take().unwrap_or_default(),
            width: self.width,
            height: self.height,
            srcset: self.srcset.take().unwrap_or_default(),
            placeholder: self.placeholder.take(),
            focal: parts::focal(self.focal_x, self.focal_y),
        })
    }

    fn choice(&mut self) -> Option<(String, String)> {
        Some((self.option_name.take()?, self.option_value.take()?))
    }
}

/// The variants with these ids, archived ones too (their `active` is false), in one query: a row for each option.
///
/// # Errors
/// What the database says.
pub async fn variants_by_ids(
    conn: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, VariantFacts>, DbErr> {
    const TEXT: &str = "SELECT v.id, v.product_id, v.sku, v.title, v.barcode, v.weight_grams,
        p.seller_id, p.category_id, p.tax_class, p.title AS product_title, p.slug AS product_slug,
        (v.active AND v.archived_at IS NULL AND p.published AND p.archived_at IS NULL) AS live,
        m.url, m.alt, m.width, m.height, m.srcset, m.placeholder, m.focal_x, m.focal_y,
        o.name AS option_name, w.value AS option_value
        FROM variant v JOIN product p ON p.id = v.product_id
        LEFT JOIN product_media m ON m.id = COALESCE(
            (SELECT own.id FROM product_media own WHERE own.id = v.media_id AND own.status = 'ready'),
            (SELECT first.id FROM product_media first WHERE first.product_id = v.product_id AND first.status = 'ready'
             ORDER BY first.position, first.id LIMIT 1))
        LEFT JOIN variant_option_value x ON x.variant_id = v.id
        LEFT JOIN product_option o ON o.id = x.option_id
        LEFT JOIN product_option_value w ON w.id = x.value_id
        WHERE v.id IN ({keys}) ORDER BY v.id, o.position";
    let mut found: HashMap<Id, VariantFacts> = HashMap::with_capacity(ids.len());
    for mut row in sql::by_keys::<Row>(conn, TEXT, &[], ids.iter().copied()).await? {
        let choice = row.choice();
        let facts = found.entry(row.id).or_insert_with(|| VariantFacts {
            image: row.image(),
            id: row.id,
            product_id: row.product_id,
            seller_id: row.seller_id,
            category_id: row.category_id,
            tax_class: row.tax_class,
            sku: row.sku,
            title: row.title,
            product_title: row.product_title,
            product_slug: row.product_slug,
            options: Vec::new(),
            weight_grams: row.weight_grams,
            barcode: row.barcode,
            active: row.live,
        });
        facts.options.extend(choice);
    }
    Ok(found)
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
    let rows: Vec<Pair> = sql::by_keys(
        conn,
        "SELECT id, product_id FROM variant WHERE id IN ({keys})",
        &[],
        ids.iter().copied(),
    )
    .await?;
    Ok(rows.into_iter().map(|r| (r.id, r.product_id)).collect())
}

/// The live variant with this SKU.
///
/// # Errors
/// What the database says.
pub async fn variant_id_by_sku(conn: &impl ConnectionTrait, sku: &str) -> Result<Option<Id>, DbErr> {
    sql::scalar(conn, "SELECT id FROM variant WHERE sku = $1 AND archived_at IS NULL", [sku.into()]).await
}
