//! The rows of brands.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

use crate::{fold, slug};

/// A brand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromQueryResult, utoipa::ToSchema)]
pub struct Brand {
    /// Its id.
    pub id: Id,
    /// Its address: `/b/{slug}/`.
    pub slug: String,
    /// Its name, which its products have.
    pub name: String,
    /// Sanitised HTML; may be empty.
    pub description: String,
    /// Title for search engines.
    pub seo_title: Option<String>,
    /// Description for search engines.
    pub seo_description: Option<String>,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub version: i64,
    /// When it was changed last.
    pub updated_at: Timestamp,
}

#[derive(Row)]
#[row(table = "brand")]
pub(super) struct BrandRow {
    pub(super) id: Id,
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) folded: String,
    pub(super) description: String,
    pub(super) seo_title: Option<String>,
    pub(super) seo_description: Option<String>,
    pub(super) created_at: Timestamp,
    pub(super) updated_at: Timestamp,
}

impl BrandRow {
    /// A new brand without texts.
    pub(super) fn new(tx: &Tx, slug: String, name: String, folded: String) -> Self {
        Self {
            id: tx.new_id(),
            slug,
            name,
            folded,
            description: String::new(),
            seo_title: None,
            seo_description: None,
            created_at: tx.now(),
            updated_at: tx.now(),
        }
    }
}

const BRAND: &str =
    "SELECT id, slug, name, description, seo_title, seo_description, version, updated_at FROM brand";

/// The brands with these folded names, by them.
pub(super) async fn ids_by_keys(
    conn: &impl ConnectionTrait,
    keys: Vec<String>,
) -> Result<HashMap<String, Id>, DbErr> {
    #[derive(FromQueryResult)]
    struct Found {
        id: Id,
        folded: String,
    }
    const TEXT: &str = "SELECT id, folded FROM brand WHERE folded IN ({keys})";
    let rows: Vec<Found> = sql::by_keys(conn, TEXT, &[], keys).await?;
    Ok(rows.into_iter().map(|row| (row.folded, row.id)).collect())
}

/// The brand with this id or slug, in any case or normal form.
///
/// # Errors
/// What the database says.
pub async fn find_brand(conn: &impl ConnectionTrait, id_or_slug: &str) -> Result<Option<Brand>, DbErr> {
    match Id::parse_str(id_or_slug) {
        Ok(id) => sql::one(conn, &format!("{BRAND} WHERE id = $1"), [id.into()]).await,
        Err(_) => {
            let slug = slug::slugify(id_or_slug);
            sql::one(conn, &format!("{BRAND} WHERE slug = $1"), [slug.into()]).await
        }
    }
}

/// The brand of a product, if it has one.
///
/// # Errors
/// What the database says.
pub async fn brand_of_product(conn: &impl ConnectionTrait, product: Id) -> Result<Option<Brand>, DbErr> {
    let text = format!("{BRAND} WHERE id = (SELECT brand_id FROM product WHERE id = $1)");
    sql::one(conn, &text, [product.into()]).await
}

/// A part of the brands in the order of their names, or against it; those whose names contain `search`, in any case and without
/// accents, where something is searched.
///
/// # Errors
/// What the database says.
pub async fn brands_page(
    conn: &impl ConnectionTrait,
    search: &str,
    is_descending: bool,
    offset: i64,
    limit: i64,
) -> Result<Vec<Brand>, DbErr> {
    let order = if is_descending { "DESC" } else { "ASC" };
    let text = format!("{BRAND} WHERE folded LIKE $1 ESCAPE '\\' ORDER BY folded {order} LIMIT $2 OFFSET $3");
    sql::all(conn, &text, [pattern(search), limit.into(), offset.into()]).await
}

/// How many brands have names that contain `search`.
///
/// # Errors
/// What the database says.
pub async fn count_brands(conn: &impl ConnectionTrait, search: &str) -> Result<i64, DbErr> {
    const TEXT: &str = "SELECT COUNT(*) FROM brand WHERE folded LIKE $1 ESCAPE '\\'";
    Ok(sql::scalar(conn, TEXT, [pattern(search)]).await?.unwrap_or(0))
}

/// The ids of all brands whose names contain `search`, in the order of their names.
///
/// # Errors
/// What the database says.
pub async fn brand_ids(conn: &impl ConnectionTrait, search: &str) -> Result<Vec<Id>, DbErr> {
    #[derive(FromQueryResult)]
    struct Only {
        id: Id,
    }
    const TEXT: &str = "SELECT id FROM brand WHERE folded LIKE $1 ESCAPE '\\' ORDER BY folded";
    let rows: Vec<Only> = sql::all(conn, TEXT, [pattern(search)]).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// The brands with these ids.
///
/// # Errors
/// What the database says.
pub async fn brands_by_ids(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, Brand>, DbErr> {
    let text = format!("{BRAND} WHERE id IN ({{keys}})");
    let rows: Vec<Brand> = sql::by_keys(conn, &text, &[], ids.iter().copied()).await?;
    Ok(rows.into_iter().map(|brand| (brand.id, brand)).collect())
}

/// The slugs of the brands with these ids.
///
/// # Errors
/// What the database says.
pub async fn brand_slugs(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, String>, DbErr> {
    let found = brands_by_ids(conn, ids).await?;
    Ok(found.into_iter().map(|(id, brand)| (id, brand.slug)).collect())
}

fn pattern(search: &str) -> sea_orm::Value {
    sql::containing(&fold::fold(search)).into()
}

/// Writes all that can change of a brand.
pub(super) async fn update(tx: &Tx, brand: &Brand, folded: &str) -> Result<u64, DbErr> {
    let (text, values) = sql::named(
        "UPDATE brand SET slug = :slug, name = :name, folded = :folded, description = :description,
           seo_title = :seo_title, seo_description = :seo_description, version = :version, updated_at = :now WHERE id = :id",
        [
            ("id", brand.id.into()),
            ("slug", brand.slug.as_str().into()),
            ("name", brand.name.as_str().into()),
            ("folded", folded.into()),
            ("description", brand.description.as_str().into()),
            ("seo_title", brand.seo_title.as_deref().into()),
            ("seo_description", brand.seo_description.as_deref().into()),
            ("version", brand.version.into()),
            ("now", brand.updated_at.into()),
        ],
    )?;
    sql::exec(tx, &text, values).await
}

/// Up to `limit` products of `brand` that are called otherwise than it is, after `after`.
pub(super) async fn misnamed(
    conn: &impl ConnectionTrait,
    brand: Id,
    after: Id,
    limit: i64,
) -> Result<Vec<Id>, DbErr> {
    #[derive(FromQueryResult)]
    struct Only {
        id: Id,
    }
    const TEXT: &str = "SELECT p.id FROM product p JOIN brand b ON b.id = p.brand_id
        WHERE p.brand_id = $1 AND p.id > $2 AND p.brand <> b.name ORDER BY p.id LIMIT $3";
    let rows: Vec<Only> = sql::all(conn, TEXT, [brand.into(), after.into(), limit.into()]).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Gives the products `ids` the name of `brand`, which they are of.
pub(super) async fn rename(tx: &Tx, brand: Id, ids: &[Id]) -> Result<u64, DbErr> {
    const TEXT: &str =
        "UPDATE product SET brand = (SELECT name FROM brand WHERE id = $1), version = version + 1,
        updated_at = $2 WHERE brand_id = $1 AND id IN ({keys})";
    sql::exec_by_keys(tx, TEXT, &[brand.into(), tx.now().into()], ids.iter().copied()).await
}
