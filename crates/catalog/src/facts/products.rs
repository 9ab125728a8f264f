//! Products by id.

use std::collections::{HashMap, HashSet};

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};
use souk_sellers::SellerFacts;

use super::{CategoryFacts, ProductFacts, ProductVariant, parts};
use crate::slug::slugify;

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    slug: String,
    title: String,
    brand: Option<String>,
    brand_id: Option<Id>,
    description: String,
    seller_id: Id,
    tax_class: String,
    published: bool,
    featured: bool,
    seo_title: Option<String>,
    seo_description: Option<String>,
    archived_at: Option<Timestamp>,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
    category_id: Option<Id>,
    category_slug: Option<String>,
    category_name: Option<String>,
    category_color: Option<String>,
    category_path: Option<String>,
}

#[derive(FromQueryResult)]
struct VariantRow {
    id: Id,
    product_id: Id,
    media_id: Option<Id>,
    sku: String,
    title: String,
    barcode: Option<String>,
    weight_grams: Option<i64>,
    active: bool,
    version: i64,
}

/// The products with these ids, unpublished and archived ones too, in a fixed number of queries.
///
/// # Errors
/// What the database says.
pub async fn products_by_ids(
    conn: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, ProductFacts>, DbErr> {
    const PRODUCTS: &str =
        "SELECT p.id, p.slug, p.title, p.brand, p.brand_id, p.description, p.seller_id, p.tax_class, p.published,
        p.featured, p.seo_title, p.seo_description, p.archived_at, p.version, p.created_at, p.updated_at,
        c.id AS category_id, c.slug AS category_slug, c.name AS category_name, c.color AS category_color,
        c.path AS category_path
        FROM product p LEFT JOIN category c ON c.id = p.category_id WHERE p.id IN ({keys})";
    const VARIANTS: &str =
        "SELECT id, product_id, media_id, sku, title, barcode, weight_grams, active, version
        FROM variant WHERE product_id IN ({keys}) AND archived_at IS NULL ORDER BY product_id, position, id";
    let rows: Vec<Row> = sql::by_keys(conn, PRODUCTS, &[], ids.iter().copied()).await?;
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let mut seller_ids: Vec<Id> = rows.iter().map(|r| r.seller_id).collect();
    seller_ids.sort_unstable();
    seller_ids.dedup();
    let sellers = souk_sellers::by_ids(conn, &seller_ids).await?;
    let media = parts::media(conn, ids).await?;
    let mut options = parts::options(conn, ids).await?;
    let mut choices =
        if options.is_empty() { HashMap::new() } else { parts::choices_of_products(conn, ids).await? };
    let mut attributes = parts::attributes(conn, ids).await?;
    let mut tags = parts::tags(conn, ids).await?;

    let mut variants: HashMap<Id, Vec<ProductVariant>> = HashMap::new();
    for row in sql::by_keys::<VariantRow>(conn, VARIANTS, &[], ids.iter().copied()).await? {
        let image = media.iter().find(|m| Some(m.id) == row.media_id).map(parts::Media::facts);
        variants.entry(row.product_id).or_default().push(ProductVariant {
            id: row.id,
            sku: row.sku,
            title: row.title,
            options: choices.remove(&row.id).unwrap_or_default(),
            weight_grams: row.weight_grams,
            barcode: row.barcode,
            image,
            active: row.active,
            version: row.version,
        });
    }
    let mut images: HashMap<Id, Vec<_>> = HashMap::new();
    for one in &media {
        images.entry(one.product_id).or_default().push(one.facts());
    }
    let facts = rows.into_iter().map(|row| {
        let id = row.id;
        let mut facts = assemble(row, &sellers);
        facts.options = options.remove(&id).unwrap_or_default();
        facts.variants = variants.remove(&id).unwrap_or_default();
        facts.images = images.remove(&id).unwrap_or_default();
        facts.attributes = attributes.remove(&id).unwrap_or_default();
        facts.tags = tags.remove(&id).unwrap_or_default();
        (id, facts)
    });
    Ok(facts.collect())
}

/// The product's own row, without what hangs below it.
fn assemble(row: Row, sellers: &HashMap<Id, SellerFacts>) -> ProductFacts {
    let seller = sellers.get(&row.seller_id).cloned();
    let category = row.category_id.map(|id| CategoryFacts {
        id,
        slug: row.category_slug.unwrap_or_default(),
        name: row.category_name.unwrap_or_default(),
        color: row.category_color.unwrap_or_default(),
        path: row.category_path.unwrap_or_default(),
    });
    ProductFacts {
        id: row.id,
        slug: row.slug,
        title: row.title,
        description: row.description,
        brand: row.brand,
        brand_id: row.brand_id,
        category,
        // A seller's row is never deleted, so that it is always found.
        seller: seller.unwrap_or(SellerFacts { id: row.seller_id, slug: String::new(), name: String::new() }),
        tax_class: row.tax_class,
        published: row.published,
        archived_at: row.archived_at,
        featured: row.featured,
        seo_title: row.seo_title,
        seo_description: row.seo_description,
        options: Vec::new(),
        variants: Vec::new(),
        images: Vec::new(),
        attributes: Vec::new(),
        tags: Vec::new(),
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    }
}

/// The id of the product with this id or slug (also a slug of another locale), in any case or normal form of its letters.
/// Of those with the slug the live one comes first; several may be archived.
///
/// # Errors
/// What the database says.
pub async fn find_id(conn: &impl ConnectionTrait, id_or_slug: &str) -> Result<Option<Id>, DbErr> {
    if let Ok(id) = Id::parse_str(id_or_slug) {
        return sql::scalar(conn, "SELECT id FROM product WHERE id = $1", [id.into()]).await;
    }
    const TEXT: &str = "SELECT id FROM product
        WHERE slug = $1
        ORDER BY CASE WHEN archived_at IS NULL THEN 0 ELSE 1 END, id DESC LIMIT 1";
    sql::scalar(conn, TEXT, [slugify(id_or_slug).into()]).await
}

#[derive(FromQueryResult)]
struct OnlyId {
    id: Id,
}

/// Up to `limit` ids of the products that are in `category` itself, in order, after `after`.
///
/// # Errors
/// What the database says.
pub async fn product_ids_of_category(
    conn: &impl ConnectionTrait,
    category: Id,
    after: Option<Id>,
    limit: i64,
) -> Result<Vec<Id>, DbErr> {
    let after = after.unwrap_or(Id::from_u128(0));
    let text = "SELECT id FROM product WHERE category_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    let rows: Vec<OnlyId> = sql::all(conn, text, [category.into(), after.into(), limit.into()]).await?;
    Ok(rows.into_iter().map(|r| r.id).collect())
}

/// Up to `limit` ids of the products of `seller`, in order, after `after`.
///
/// # Errors
/// What the database says.
pub async fn product_ids_of_seller(
    conn: &impl ConnectionTrait,
    seller: Id,
    after: Option<Id>,
    limit: i64,
) -> Result<Vec<Id>, DbErr> {
    let after = after.unwrap_or(Id::from_u128(0));
    let text = "SELECT id FROM product WHERE seller_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    let rows: Vec<OnlyId> = sql::all(conn, text, [seller.into(), after.into(), limit.into()]).await?;
    Ok(rows.into_iter().map(|r| r.id).collect())
}

/// Up to `limit` ids of products in order, after `after`: to walk through the whole catalog in parts.
///
/// # Errors
/// What the database says.
pub async fn all_product_ids(
    conn: &impl ConnectionTrait,
    after: Option<Id>,
    limit: i64,
) -> Result<Vec<Id>, DbErr> {
    let after = after.unwrap_or(Id::from_u128(0));
    let text = "SELECT id FROM product WHERE id > $1 ORDER BY id LIMIT $2";
    let rows: Vec<OnlyId> = sql::all(conn, text, [after.into(), limit.into()]).await?;
    Ok(rows.into_iter().map(|r| r.id).collect())
}

/// Those of `ids` that products have, archived ones too.
///
/// # Errors
/// What the database says.
pub async fn existing_product_ids(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<HashSet<Id>, DbErr> {
    let text = "SELECT id FROM product WHERE id IN ({keys})";
    let rows: Vec<OnlyId> = sql::by_keys(conn, text, &[], ids.iter().copied()).await?;
    Ok(rows.into_iter().map(|r| r.id).collect())
}
