//! When an order is to be paid.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};

/// Sets until when the order `id` waits for its money (none: for as long as it takes), and whether it is paid on delivery.
///
/// # Errors
/// What the database says.
pub async fn set_terms(tx: &Tx, id: Id, due_at: Option<Timestamp>, on_delivery: bool) -> Result<u64, DbErr> {
    let text = "UPDATE orders SET due_at = $2, on_delivery = $3, version = version + 1, updated_at = $4
         WHERE id = $1 AND status = 'awaiting_payment'";
    sql::exec(tx, text, [id.into(), due_at.into(), on_delivery.into(), tx.now().into()]).await
}

/// The country that the order `id` goes to.
///
/// # Errors
/// What the database says.
pub async fn country(conn: &impl ConnectionTrait, id: Id) -> Result<Option<String>, DbErr> {
    let text = "SELECT country FROM order_address WHERE order_id = $1 AND kind = 'shipping'";
    sql::scalar(conn, text, [id.into()]).await
}

#[derive(FromQueryResult)]
struct Row {
    id: Id,
}

/// Unpaid orders whose time is over at `now`, the longest first; at most 200.
///
/// # Errors
/// What the database says.
pub async fn overdue(conn: &impl ConnectionTrait, now: Timestamp) -> Result<Vec<Id>, DbErr> {
    let text =
        "SELECT id FROM orders WHERE status = 'awaiting_payment' AND due_at <= $1 ORDER BY due_at LIMIT 200";
    Ok(sql::all::<Row>(conn, text, [now.into()]).await?.into_iter().map(|row| row.id).collect())
}
