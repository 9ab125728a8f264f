//! What must hold over all flash sales.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

/// Prices whose count of sold units is not what orders claimed, for `souk audit`; empty when all is well.
pub(crate) async fn audit(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Finding {
        id: Id,
    }
    const TEXT: &str = "SELECT p.id FROM price p LEFT JOIN
          (SELECT price_id, CAST(SUM(quantity) AS bigint) AS claimed FROM price_claim GROUP BY price_id) c ON c.price_id = p.id
        WHERE p.sale_quantity IS NOT NULL AND COALESCE(c.claimed, 0) <> p.sold_quantity LIMIT 100";
    let found: Vec<Finding> = sql::all(conn, TEXT, []).await?;
    Ok(found.iter().map(|f| format!("price {}: its sold units are not what orders claimed", f.id)).collect())
}
