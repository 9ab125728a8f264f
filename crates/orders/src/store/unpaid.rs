//! Orders that somebody left unpaid.

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};
use souk_money::{Currency, Money};

/// An order that waits for its shopper to pay.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct UnpaidOrder {
    /// Its id.
    pub id: Id,
    /// Its short number.
    pub number: String,
    /// What is to be paid.
    pub total: Money,
    /// When it was placed.
    pub created_at: Timestamp,
}

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    number: String,
    total_amount: i64,
    currency: Currency,
    placed_at: Timestamp,
}

/// The latest orders that wait for a payment which only their shopper can begin, of the member `account` or made from carts with
/// the token of this digest; at most five. One whose payment is underway is left out.
///
/// # Errors
/// What the database says.
pub async fn unpaid_of(
    conn: &impl ConnectionTrait,
    account: Option<Id>,
    cart_token_digest: Option<&str>,
) -> Result<Vec<UnpaidOrder>, DbErr> {
    if account.is_none() && cart_token_digest.is_none() {
        return Ok(Vec::new());
    }
    // Both kinds by their own index; nobody's orders are found by nobody.
    let text = "SELECT id, number, total_amount, currency, placed_at FROM orders
         WHERE status = 'awaiting_payment' AND account_id = $1
         UNION SELECT id, number, total_amount, currency, placed_at FROM orders
         WHERE status = 'awaiting_payment' AND cart_token_digest = $2
         ORDER BY placed_at DESC, id LIMIT 5";
    let rows: Vec<Row> = sql::all(conn, text, [account.into(), cart_token_digest.into()]).await?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let payments = souk_payments::of_orders(conn, &ids).await?;
    let is_underway = |row: &Row| {
        payments.get(&row.id).is_some_and(|all| all.iter().any(|p| p.is_underway() || p.is_promised()))
    };
    let unpaid = |row: Row| UnpaidOrder {
        id: row.id,
        number: row.number,
        total: Money::new(row.total_amount, row.currency),
        created_at: row.placed_at,
    };
    Ok(rows.into_iter().filter(|row| !is_underway(row)).map(unpaid).collect())
}
