//! Items of wishlists.

use std::collections::HashSet;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::PageQuery;
use souk_money::{Currency, Money};

use crate::{MOST_ITEMS, WantedMails, WishlistKey};

/// An item.
#[derive(Clone, Debug, Row, FromQueryResult)]
#[row(table = "wishlist_item")]
pub(crate) struct ItemRow {
    pub(crate) id: Id,
    pub(crate) account_id: Option<Id>,
    pub(crate) token_digest: Option<String>,
    pub(crate) product_id: Id,
    pub(crate) variant_id: Option<Id>,
    pub(crate) channel_id: Id,
    /// What it cost when it was wished, in minor units.
    pub(crate) price_amount: Option<i64>,
    /// ISO 4217 code.
    pub(crate) currency: String,
    pub(crate) wants_mail_price: bool,
    pub(crate) wants_mail_stock: bool,
    /// The price that its holder was told of last, in minor units.
    pub(crate) told_price_amount: Option<i64>,
    pub(crate) told_price_at: Option<Timestamp>,
    /// Since when it is known to be sold out.
    pub(crate) sold_out_since: Option<Timestamp>,
    pub(crate) created_at: Timestamp,
}

impl ItemRow {
    /// What it cost when it was wished.
    pub(crate) fn wished_price(&self) -> Option<Money> {
        Some(Money::new(self.price_amount?, self.currency.parse::<Currency>().ok()?))
    }
}

/// The columns of [`ItemRow`].
pub(super) const COLUMNS: &str =
    "id, account_id, token_digest, product_id, variant_id, channel_id, price_amount, currency,
    wants_mail_price, wants_mail_stock, told_price_amount, told_price_at, sold_out_since, created_at";

/// A page of the items that `key` opens, newest first, and how many there are in all.
pub(crate) async fn items(
    conn: &impl ConnectionTrait,
    key: &WishlistKey,
    page: PageQuery,
) -> Result<(Vec<ItemRow>, i64), DbErr> {
    let Some((holds, holder)) = key.holds() else { return Ok((Vec::new(), 0)) };
    let text = format!(
        "SELECT {COLUMNS} FROM wishlist_item WHERE {holds} ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3"
    );
    let rows = sql::all(conn, &text, [holder, page.page_size.into(), page.offset().into()]).await?;
    Ok((rows, count(conn, key).await?))
}

/// How many items `key` opens.
pub(crate) async fn count(conn: &impl ConnectionTrait, key: &WishlistKey) -> Result<i64, DbErr> {
    let Some((holds, holder)) = key.holds() else { return Ok(0) };
    let text = format!("SELECT COUNT(*) FROM wishlist_item WHERE {holds}");
    Ok(sql::scalar(conn, &text, [holder]).await?.unwrap_or(0))
}

/// The item `id`, if `key` opens it.
pub(crate) async fn item(
    conn: &impl ConnectionTrait,
    key: &WishlistKey,
    id: Id,
) -> Result<Option<ItemRow>, DbErr> {
    let Some((holds, holder)) = key.holds() else { return Ok(None) };
    let text = format!("SELECT {COLUMNS} FROM wishlist_item WHERE {holds} AND id = $2");
    sql::one(conn, &text, [holder, id.into()]).await
}

/// Ids and products of the items that `key` opens and that are of no single variant.
pub(crate) async fn wished<T: FromQueryResult>(
    conn: &impl ConnectionTrait,
    key: &WishlistKey,
) -> Result<Vec<T>, DbErr> {
    let Some((holds, holder)) = key.holds() else { return Ok(Vec::new()) };
    let text = format!(
        "SELECT id, product_id FROM wishlist_item WHERE {holds} AND variant_id IS NULL ORDER BY created_at DESC, id DESC LIMIT $2"
    );
    sql::all(conn, &text, [holder, MOST_ITEMS.into()]).await
}

/// The item of this product and variant that `key` opens.
pub(crate) async fn wished_before(
    conn: &impl ConnectionTrait,
    key: &WishlistKey,
    product: Id,
    variant: Option<Id>,
) -> Result<Option<Id>, DbErr> {
    let Some((holds, holder)) = key.holds() else { return Ok(None) };
    let text = format!(
        "SELECT id FROM wishlist_item WHERE {holds} AND product_id = $2 AND variant_id IS NOT DISTINCT FROM $3"
    );
    sql::scalar(conn, &text, [holder, product.into(), variant.into()]).await
}

/// Products and variants of all items that `key` opens.
pub(crate) async fn all_wished(
    conn: &impl ConnectionTrait,
    key: &WishlistKey,
) -> Result<HashSet<(Id, Option<Id>)>, DbErr> {
    let Some((holds, holder)) = key.holds() else { return Ok(HashSet::new()) };
    let text = format!("SELECT {COLUMNS} FROM wishlist_item WHERE {holds}");
    let rows: Vec<ItemRow> = sql::all(conn, &text, [holder]).await?;
    Ok(rows.into_iter().map(|row| (row.product_id, row.variant_id)).collect())
}

/// Takes all items that `key` opens out of the table, newest first.
pub(crate) async fn take_all(tx: &Tx, key: &WishlistKey) -> Result<Vec<ItemRow>, DbErr> {
    let Some((holds, holder)) = key.holds() else { return Ok(Vec::new()) };
    let text = format!(
        "SELECT {COLUMNS} FROM wishlist_item WHERE {holds} ORDER BY created_at DESC, id DESC{}",
        tx.for_update()
    );
    let rows = sql::all(tx, &text, [holder.clone()]).await?;
    sql::exec(tx, &format!("DELETE FROM wishlist_item WHERE {holds}"), [holder]).await?;
    Ok(rows)
}

/// Writes new items; one that is there already stays.
pub(crate) async fn insert(tx: &Tx, rows: impl IntoIterator<Item = ItemRow>) -> Result<u64, DbErr> {
    sql::insert(tx, rows, "ON CONFLICT DO NOTHING").await
}

/// Sets which mails are wanted about the item `id`; false when `key` opens no such item.
pub(crate) async fn set_mails(tx: &Tx, key: &WishlistKey, id: Id, mails: WantedMails) -> Result<bool, DbErr> {
    let Some((holds, holder)) = key.holds() else { return Ok(false) };
    let text = format!(
        "UPDATE wishlist_item SET wants_mail_price = COALESCE($3, wants_mail_price),
           wants_mail_stock = COALESCE($4, wants_mail_stock) WHERE {holds} AND id = $2"
    );
    Ok(sql::exec(tx, &text, [holder, id.into(), mails.price.into(), mails.stock.into()]).await? > 0)
}

/// Deletes the item `id`; false when `key` opens no such item.
pub(crate) async fn delete(tx: &Tx, key: &WishlistKey, id: Id) -> Result<bool, DbErr> {
    let Some((holds, holder)) = key.holds() else { return Ok(false) };
    let text = format!("DELETE FROM wishlist_item WHERE {holds} AND id = $2");
    Ok(sql::exec(tx, &text, [holder, id.into()]).await? > 0)
}
