//! What must hold over the lists, looked at on a live database.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

/// Scopes whose kept size is not what they list, for `souk audit`; empty when all is well.
///
/// # Errors
/// What the database says.
pub(crate) async fn audit(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Finding {
        scope_id: Id,
        kept: i64,
        listed: i64,
    }
    let text = "SELECT s.scope_id, s.products AS kept, COALESCE(e.listed, 0) AS listed FROM listing_size s
         LEFT JOIN (SELECT channel_id, scope_id, COUNT(*) AS listed FROM listing_entry WHERE status = 'active'
           GROUP BY channel_id, scope_id) e ON e.channel_id = s.channel_id AND e.scope_id = s.scope_id
         WHERE COALESCE(e.listed, 0) <> s.products LIMIT 100";
    let rows = sql::all::<Finding>(conn, text, []).await?;
    let told =
        |f: Finding| format!("list {}: it holds {} products and says {}", f.scope_id, f.listed, f.kept);
    Ok(rows.into_iter().map(told).collect())
}
