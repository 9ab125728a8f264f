//! The queries of this slice.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_platform::Services;

use crate::{HOUSE, SellerChanged};

/// A seller as other slices show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromQueryResult, utoipa::ToSchema)]
pub struct SellerFacts {
    /// Its id.
    pub id: Id,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// A seller's own page.
#[derive(Clone, Debug, Serialize, FromQueryResult, utoipa::ToSchema)]
pub(crate) struct Seller {
    /// Its id.
    pub(crate) id: Id,
    /// Its name in addresses.
    pub(crate) slug: String,
    /// Its name.
    pub(crate) name: String,
    /// What it says of itself.
    pub(crate) description: String,
    /// Since when it sells here.
    pub(crate) created_at: Timestamp,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub(crate) version: i64,
}

#[derive(Row)]
#[row(table = "seller")]
struct SellerRow {
    id: Id,
    slug: String,
    name: String,
    description: String,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// A seller who is to be there.
#[derive(Clone, Debug)]
pub struct NewSeller {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it says of itself.
    pub description: String,
}

/// Makes a seller unless there is one with that slug, and answers its id. One that nobody has changed yet and that says nothing of
/// itself says `description` then; its name stays.
///
/// # Errors
/// What the database says.
pub async fn ensure(tx: &Tx, new: NewSeller) -> Result<Id, DbErr> {
    let NewSeller { slug, name, description } = new;
    let (id, now) = (tx.new_id(), tx.now());
    let row = SellerRow { id, slug: slug.clone(), name, description, created_at: now, updated_at: now };
    let told = "ON CONFLICT (slug) DO UPDATE SET description = excluded.description, updated_at = excluded.updated_at
        WHERE seller.description = '' AND seller.version = 1";
    let changed = sql::insert(tx, [row], told).await? > 0;
    let held = sql::scalar::<Id>(tx, "SELECT id FROM seller WHERE slug = $1", [slug.into()]).await?;
    let seller_id = held.unwrap_or(id);
    if changed {
        tx.emit(&SellerChanged { seller_id });
    }
    Ok(seller_id)
}

/// Makes the house, called as the shop is, unless it is there; a name that the merchant changed stays.
pub(crate) async fn make_house(services: &Services) -> Result<(), DbErr> {
    let name = services.settings.shop_name.trim();
    let name = if name.is_empty() { "Souk" } else { name }.to_owned();
    services
        .db
        .write(move |tx| async move {
            let (created_at, updated_at) = (tx.now(), tx.now());
            let (slug, description) = ("house".to_owned(), String::new());
            let house = SellerRow { id: HOUSE, slug, name, description, created_at, updated_at };
            sql::insert(&tx, [house], "ON CONFLICT (id) DO NOTHING").await?;
            Ok(())
        })
        .await
}

/// The sellers with these ids, active or not, in one query.
///
/// # Errors
/// What the database says.
pub async fn by_ids(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, SellerFacts>, DbErr> {
    let text = "SELECT id, slug, name FROM seller WHERE id IN ({keys})";
    let found: Vec<SellerFacts> = sql::by_keys(conn, text, &[], ids.iter().copied()).await?;
    Ok(found.into_iter().map(|s| (s.id, s)).collect())
}

/// The active seller with this id or slug.
///
/// # Errors
/// What the database says.
pub async fn find(conn: &impl ConnectionTrait, id_or_slug: &str) -> Result<Option<SellerFacts>, DbErr> {
    const BY_ID: &str = "SELECT id, slug, name FROM seller WHERE id = $1 AND active = TRUE";
    const BY_SLUG: &str = "SELECT id, slug, name FROM seller WHERE slug = $1 AND active = TRUE";
    match Id::parse_str(id_or_slug) {
        Ok(id) => sql::one(conn, BY_ID, [id.into()]).await,
        Err(_) => sql::one(conn, BY_SLUG, [id_or_slug.into()]).await,
    }
}

pub(crate) async fn one(conn: &impl ConnectionTrait, id: Id) -> Result<Option<Seller>, DbErr> {
    const TEXT: &str = "SELECT id, slug, name, description, created_at, version FROM seller WHERE id = $1";
    sql::one(conn, TEXT, [id.into()]).await
}

/// The seller `id`, which nobody else changes until the write ends.
pub(crate) async fn locked(tx: &Tx, id: Id) -> Result<Option<Seller>, DbErr> {
    let text = format!(
        "SELECT id, slug, name, description, created_at, version FROM seller WHERE id = $1 {}",
        tx.for_update()
    );
    sql::one(tx, &text, [id.into()]).await
}

/// Writes what a seller is called and says.
pub(crate) async fn update(tx: &Tx, seller: &Seller) -> Result<(), DbErr> {
    let (text, values) = sql::named(
        "UPDATE seller SET name = :name, description = :description, version = :version, updated_at = :now
         WHERE id = :id",
        [
            ("id", seller.id.into()),
            ("name", seller.name.as_str().into()),
            ("description", seller.description.as_str().into()),
            ("version", seller.version.into()),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await?;
    Ok(())
}

/// A seller as its own page tells of it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct SellerProfile {
    /// Its id.
    pub id: Id,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it says of itself, in plain text; may be empty.
    pub description: String,
    /// Since when it sells here.
    pub created_at: Timestamp,
}

/// The active seller with this slug, as its page tells of it.
///
/// # Errors
/// What the database says.
pub async fn profile(conn: &impl ConnectionTrait, slug: &str) -> Result<Option<SellerProfile>, DbErr> {
    const TEXT: &str =
        "SELECT id, slug, name, description, created_at FROM seller WHERE slug = $1 AND active = TRUE";
    sql::one(conn, TEXT, [slug.into()]).await
}

/// Up to `limit` active sellers, by name.
///
/// # Errors
/// What the database says.
pub async fn profiles(conn: &impl ConnectionTrait, limit: i64) -> Result<Vec<SellerProfile>, DbErr> {
    const TEXT: &str = "SELECT id, slug, name, description, created_at FROM seller WHERE active = TRUE
        ORDER BY name, id LIMIT $1";
    sql::all(conn, TEXT, [limit.into()]).await
}

/// Those of the sellers `ids` who have a page, in one query; none in a shop of one seller, whose page would say what every page says.
///
/// # Errors
/// What the database says.
pub async fn with_pages(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, SellerFacts>, DbErr> {
    if ids.is_empty() || count(conn).await? < 2 {
        return Ok(HashMap::new());
    }
    let text = "SELECT id, slug, name FROM seller WHERE active = TRUE AND id IN ({keys})";
    let found: Vec<SellerFacts> = sql::by_keys(conn, text, &[], ids.iter().copied()).await?;
    Ok(found.into_iter().map(|s| (s.id, s)).collect())
}

/// How many sellers there are.
///
/// # Errors
/// What the database says.
pub async fn count(conn: &impl ConnectionTrait) -> Result<i64, DbErr> {
    Ok(sql::scalar(conn, "SELECT COUNT(*) FROM seller WHERE active = TRUE", []).await?.unwrap_or(0))
}

pub(crate) async fn page(conn: &impl ConnectionTrait, offset: i64, limit: i64) -> Result<Vec<Seller>, DbErr> {
    const TEXT: &str =
        "SELECT id, slug, name, description, created_at, version FROM seller WHERE active = TRUE
        ORDER BY name, id LIMIT $1 OFFSET $2";
    sql::all(conn, TEXT, [limit.into(), offset.into()]).await
}
