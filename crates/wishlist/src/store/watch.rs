//! Who is to be told when a product changes.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};

use super::ItemRow;
use super::items::COLUMNS;

#[derive(FromQueryResult)]
struct Found {
    id: Id,
}

fn ids(found: Vec<Found>) -> Vec<Id> {
    found.into_iter().map(|found| found.id).collect()
}

/// Those of `products` that somebody waits for.
pub(crate) async fn watched(conn: &impl ConnectionTrait, products: &[Id]) -> Result<Vec<Id>, DbErr> {
    let wished = "SELECT DISTINCT product_id AS id FROM wishlist_item
        WHERE account_id IS NOT NULL AND (wants_mail_price OR wants_mail_stock) AND product_id IN ({keys})";
    let waiting =
        "SELECT DISTINCT product_id AS id FROM stock_notice WHERE sent_at IS NULL AND product_id IN ({keys})";
    let mut found = ids(sql::by_keys(conn, wished, &[], products.iter().copied()).await?);
    found.extend(ids(sql::by_keys(conn, waiting, &[], products.iter().copied()).await?));
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// The channels in which somebody waits for `product`.
pub(crate) async fn channels_of(conn: &impl ConnectionTrait, product: Id) -> Result<Vec<Id>, DbErr> {
    let text = "SELECT channel_id AS id FROM wishlist_item
          WHERE account_id IS NOT NULL AND (wants_mail_price OR wants_mail_stock) AND product_id = $1
        UNION SELECT channel_id AS id FROM stock_notice WHERE sent_at IS NULL AND product_id = $1";
    Ok(ids(sql::all(conn, text, [product.into()]).await?))
}

/// Up to `most` wishes of members for `product` in `channel` that want mails, after the item `after`, by id; nobody else changes them
/// until the transaction ends.
pub(crate) async fn page_of_watched(
    tx: &Tx,
    (channel, product): (Id, Id),
    after: Id,
    most: i64,
) -> Result<Vec<ItemRow>, DbErr> {
    let text = format!(
        "SELECT {COLUMNS} FROM wishlist_item WHERE product_id = $1 AND channel_id = $2 AND id > $3
           AND account_id IS NOT NULL AND (wants_mail_price OR wants_mail_stock) ORDER BY id LIMIT $4{}",
        tx.for_update()
    );
    sql::all(tx, &text, [product.into(), channel.into(), after.into(), most.into()]).await
}

/// What a member was told of a price: how much, in minor units, and when.
pub(crate) type Told = Option<(i64, Timestamp)>;

/// Notes what the holder of the item `id` was told of its price.
pub(crate) async fn told(tx: &Tx, id: Id, told: Told) -> Result<(), DbErr> {
    let (amount, at) = told.unzip();
    let text = "UPDATE wishlist_item SET told_price_amount = $2, told_price_at = COALESCE($3, told_price_at) WHERE id = $1";
    sql::exec(tx, text, [id.into(), amount.into(), at.into()]).await.map(|_| ())
}

/// Notes since when the item `id` is sold out.
pub(crate) async fn sold_out(tx: &Tx, id: Id, since: Option<Timestamp>) -> Result<(), DbErr> {
    let text = "UPDATE wishlist_item SET sold_out_since = $2 WHERE id = $1";
    sql::exec(tx, text, [id.into(), since.into()]).await.map(|_| ())
}

/// The item `id` of a member, for the mail about it.
pub(crate) async fn with_mails(conn: &impl ConnectionTrait, id: Id) -> Result<Option<ItemRow>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM wishlist_item WHERE id = $1 AND account_id IS NOT NULL");
    sql::one(conn, &text, [id.into()]).await
}

/// Ends all mails about wishes of `account`.
pub(crate) async fn ended_mails(tx: &Tx, account: Id) -> Result<u64, DbErr> {
    let text =
        "UPDATE wishlist_item SET wants_mail_price = FALSE, wants_mail_stock = FALSE WHERE account_id = $1";
    sql::exec(tx, text, [account.into()]).await
}
