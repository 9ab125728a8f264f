//! The queries of this slice.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};
use souk_platform::Services;

use crate::HOUSE;

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
    id: Id,
    /// Its name in addresses.
    slug: String,
    /// Its name.
    name: String,
    /// What it says of itself.
    description: String,
    /// Since when it sells here.
    created_at: Timestamp,
}

/// Makes the house, called as the shop is, unless it is there; a name that the merchant changed stays.
pub(crate) async fn make_house(services: &Services) -> Result<(), DbErr> {
    let name = services.settings.shop_name.trim();
    let name = if name.is_empty() { "Souk" } else { name }.to_owned();
    services
        .db
        .write(move |tx| async move {
            const INSERT: &str = "INSERT INTO seller (id, slug, name, created_at, updated_at)
            VALUES ($1, 'house', $2, $3, $3) ON CONFLICT (id) DO NOTHING";
            sql::exec(&tx, INSERT, [HOUSE.into(), name.into(), tx.now().into()]).await?;
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
    const TEXT: &str = "SELECT id, slug, name, description, created_at FROM seller WHERE id = $1";
    sql::one(conn, TEXT, [id.into()]).await
}

/// How many sellers there are.
///
/// # Errors
/// What the database says.
pub async fn count(conn: &impl ConnectionTrait) -> Result<i64, DbErr> {
    Ok(sql::scalar(conn, "SELECT COUNT(*) FROM seller WHERE active = TRUE", []).await?.unwrap_or(0))
}

pub(crate) async fn page(conn: &impl ConnectionTrait, offset: i64, limit: i64) -> Result<Vec<Seller>, DbErr> {
    const TEXT: &str = "SELECT id, slug, name, description, created_at FROM seller WHERE active = TRUE
        ORDER BY name, id LIMIT $1 OFFSET $2";
    sql::all(conn, TEXT, [limit.into(), offset.into()]).await
}
