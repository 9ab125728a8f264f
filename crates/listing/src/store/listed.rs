//! What lists know of products, for those who keep lists of their own.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

/// A product in a channel: what it can be filtered and sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The product.
    pub product_id: Id,
    /// The channel.
    pub channel_id: Id,
    /// `active` or `draft`.
    pub status: String,
    /// Minor units; none when nothing of it has a price.
    pub price_amount: Option<i64>,
    /// Whether it can be bought.
    pub in_stock: bool,
    /// Whether it is reduced.
    pub on_sale: bool,
    /// Whether it is shown first.
    pub featured: bool,
    /// Hundredths of a star.
    pub rating_hundredths: i64,
    /// See [`crate::recent_units`].
    pub popularity: i64,
    /// Microseconds since the epoch.
    pub created_at: i64,
    /// Where it is listed: the channel, its seller, its brand, its category and those above it, its collections.
    pub scopes: Vec<Id>,
}

#[derive(FromQueryResult)]
struct Row {
    product_id: Id,
    channel_id: Id,
    scope_id: Id,
    status: String,
    price_amount: Option<i64>,
    in_stock: bool,
    on_sale: bool,
    featured: bool,
    rating_hundredths: i64,
    popularity: i64,
    created_at: i64,
}

/// The products `ids` in every channel that lists them.
///
/// # Errors
/// What the database says.
pub async fn listed(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<Vec<Listed>, DbErr> {
    let text = "SELECT product_id, channel_id, scope_id, status, price_amount, in_stock, on_sale, featured, rating_hundredths,
           popularity, created_at FROM listing_entry WHERE product_id IN ({keys})";
    let rows = sql::by_keys::<Row>(conn, text, &[], ids.iter().copied()).await?;
    let mut all: HashMap<(Id, Id), Listed> = HashMap::with_capacity(ids.len());
    for row in rows {
        let one = all.entry((row.product_id, row.channel_id)).or_insert_with(|| Listed {
            product_id: row.product_id,
            channel_id: row.channel_id,
            status: row.status,
            price_amount: row.price_amount,
            in_stock: row.in_stock,
            on_sale: row.on_sale,
            featured: row.featured,
            rating_hundredths: row.rating_hundredths,
            popularity: row.popularity,
            created_at: row.created_at,
            scopes: Vec::new(),
        });
        one.scopes.push(row.scope_id);
    }
    Ok(all.into_values().collect())
}

/// Up to `limit` products that `channel` lists in `scope`, in order of their ids, after `after`.
///
/// # Errors
/// What the database says.
pub async fn in_scope(
    conn: &impl ConnectionTrait,
    channel: Id,
    scope: Id,
    after: Id,
    limit: i64,
) -> Result<Vec<Id>, DbErr> {
    #[derive(FromQueryResult)]
    struct One {
        product_id: Id,
    }
    let text =
        "SELECT product_id FROM listing_entry WHERE channel_id = $1 AND scope_id = $2 AND product_id > $3
         ORDER BY product_id LIMIT $4";
    let values = [channel.into(), scope.into(), after.into(), limit.into()];
    let rows = sql::all::<One>(conn, text, values).await?;
    Ok(rows.into_iter().map(|r| r.product_id).collect())
}
