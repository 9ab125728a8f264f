//! Whether somebody bought a product, and what led them to it.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_money::Quantity;

/// A line by which somebody bought a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Bought {
    /// The order.
    pub order_id: Id,
    /// Its line.
    pub line_id: Id,
}

/// The latest line by which the member `account` bought `product` in an order that was paid and neither cancelled nor refunded
/// as a whole; none where they did not.
///
/// # Errors
/// What the database says.
pub async fn bought(conn: &impl ConnectionTrait, account: Id, product: Id) -> Result<Option<Bought>, DbErr> {
    let text = "SELECT o.id AS order_id, l.id AS line_id FROM orders o JOIN order_line l ON l.order_id = o.id
        WHERE o.account_id = $1 AND l.product_id = $2
          AND o.status IN ('paid', 'partly_fulfilled', 'fulfilled', 'delivered')
        ORDER BY o.placed_at DESC, l.position LIMIT 1";
    sql::one(conn, text, [account.into(), product.into()]).await
}

/// A line that sold what a search had found.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct FoundLine {
    /// Of which order.
    pub order_id: Id,
    /// The search, as it was typed.
    pub found_by: String,
    /// Units.
    pub quantity: Quantity,
    /// Price times units, less discount, in minor units.
    pub total_amount: i64,
    /// Of which currency.
    pub currency: String,
}

/// The lines of `orders` that sold what a search had found.
///
/// # Errors
/// What the database says.
pub async fn found_lines(conn: &impl ConnectionTrait, orders: &[Id]) -> Result<Vec<FoundLine>, DbErr> {
    let text = "SELECT l.order_id, l.found_by, l.quantity, l.total_amount, o.currency
        FROM order_line l JOIN orders o ON o.id = l.order_id
        WHERE l.found_by IS NOT NULL AND l.order_id IN ({keys})";
    sql::by_keys(conn, text, &[], orders.iter().copied()).await
}
