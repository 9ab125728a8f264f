//! Whether somebody bought a product.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

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
