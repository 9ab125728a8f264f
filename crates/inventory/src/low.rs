//! What is running low.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

/// A variant of which few units can be sold at a location.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct LowStock {
    /// Which.
    pub variant_id: Id,
    /// Units on hand less those reserved.
    pub available: i64,
}

/// Counting stops here.
const COUNTED: i64 = 10_000;

/// Up to `limit` variants of which at most `units` can be sold at a location, least first, and how many there are, up to 10,000.
///
/// # Errors
/// What the database says.
pub async fn running_low(
    conn: &impl ConnectionTrait,
    units: i64,
    limit: i64,
) -> Result<(Vec<LowStock>, i64), DbErr> {
    let text = "SELECT variant_id, on_hand - reserved AS available FROM stock WHERE on_hand - reserved <= $1
        ORDER BY on_hand - reserved, variant_id LIMIT $2";
    let rows = sql::all(conn, text, [units.into(), limit.into()]).await?;
    let text = "SELECT COUNT(*) FROM (SELECT 1 AS one FROM stock WHERE on_hand - reserved <= $1 LIMIT $2) AS counted";
    let count = sql::scalar::<i64>(conn, text, [units.into(), COUNTED.into()]).await?;
    Ok((rows, count.unwrap_or(0)))
}
