//! What must hold over all stock, looked at on a live database.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

#[derive(FromQueryResult)]
struct Finding {
    variant_id: Id,
}

/// Each rule and the query that finds variants breaking it.
const RULES: &[(&str, &str)] = &[
    (
        "the ledger does not sum to the counters",
        "SELECT s.variant_id FROM stock s LEFT JOIN (SELECT variant_id, location_id,
           CAST(SUM(on_hand_change) AS bigint) AS on_hand, CAST(SUM(reserved_change) AS bigint) AS reserved
           FROM stock_entry GROUP BY variant_id, location_id) e
           ON e.variant_id = s.variant_id AND e.location_id = s.location_id
         WHERE COALESCE(e.on_hand, 0) <> s.on_hand OR COALESCE(e.reserved, 0) <> s.reserved LIMIT 100",
    ),
    (
        "more is promised than there is",
        "SELECT variant_id FROM stock WHERE on_hand - reserved < 0 - backorder_limit OR reserved < 0 LIMIT 100",
    ),
    (
        "the reservations do not sum to what is reserved",
        "SELECT s.variant_id FROM stock s LEFT JOIN (SELECT variant_id, location_id, CAST(SUM(quantity) AS bigint) AS held
           FROM reservation WHERE state = 'held' GROUP BY variant_id, location_id) r
           ON r.variant_id = s.variant_id AND r.location_id = s.location_id
         WHERE COALESCE(r.held, 0) <> s.reserved LIMIT 100",
    ),
];

/// Variants whose stock breaks an invariant, for `souk audit`; empty when all is well.
///
/// # Errors
/// What the database says.
pub(crate) async fn audit(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let mut findings = Vec::new();
    for (rule, query) in RULES {
        for row in sql::all::<Finding>(conn, query, []).await? {
            findings.push(format!("variant {}: {rule}", row.variant_id));
        }
    }
    Ok(findings)
}
