//! Writing reviews.

use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};

use super::read::Held;

#[derive(Row)]
#[row(table = "review")]
struct ReviewRow<'a> {
    id: Id,
    product_id: Id,
    customer_id: Id,
    order_id: Option<Id>,
    order_line_id: Option<Id>,
    rating: i64,
    title: &'a str,
    text: &'a str,
    author: &'a str,
    status: &'a str,
    reason: &'a str,
    answer: &'a str,
    answered_at: Option<Timestamp>,
    helpful_count: i64,
    search_text: String,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

fn row(held: &Held) -> ReviewRow<'_> {
    ReviewRow {
        id: held.id,
        product_id: held.product_id,
        customer_id: held.customer_id,
        order_id: held.order_id,
        order_line_id: held.order_line_id,
        rating: held.rating,
        title: &held.title,
        text: &held.text,
        author: &held.author,
        status: &held.status,
        reason: &held.reason,
        answer: &held.answer,
        answered_at: held.answered_at,
        helpful_count: held.helpful_count,
        search_text: souk_catalog::fold(&format!("{} {} {}", held.title, held.author, held.text)),
        version: held.version,
        created_at: held.created_at,
        updated_at: held.updated_at,
    }
}

/// Writes a new review; a second one of a customer and product breaks `review_product_id_customer_id_key`.
pub(crate) async fn insert(tx: &Tx, held: &Held) -> Result<(), DbErr> {
    sql::insert(tx, [row(held)], "").await?;
    Ok(())
}

/// Writes what changed of a review.
pub(crate) async fn update(tx: &Tx, held: &Held) -> Result<(), DbErr> {
    const CHANGED: &str = "ON CONFLICT (id) DO UPDATE SET order_id = excluded.order_id, order_line_id = excluded.order_line_id,
        rating = excluded.rating, title = excluded.title, text = excluded.text, author = excluded.author,
        status = excluded.status, reason = excluded.reason, answer = excluded.answer, answered_at = excluded.answered_at,
        search_text = excluded.search_text, version = excluded.version, updated_at = excluded.updated_at";
    sql::insert(tx, [row(held)], CHANGED).await?;
    Ok(())
}

/// Takes a review away with its votes and photos.
pub(crate) async fn delete(tx: &Tx, id: Id) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM review_vote WHERE review_id = $1", [id.into()]).await?;
    sql::exec(tx, "DELETE FROM review_photo WHERE review_id = $1", [id.into()]).await?;
    sql::exec(tx, "DELETE FROM review WHERE id = $1", [id.into()]).await?;
    Ok(())
}
