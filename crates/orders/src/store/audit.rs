//! What must hold over all orders, looked at on a live database.

use std::collections::HashSet;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

/// Orders that are held against their payments at once.
const PAGE: i64 = 1_000;

#[derive(FromQueryResult)]
struct Finding {
    number: String,
}

/// Each rule and the query that finds orders breaking it.
const RULES: &[(&str, &str)] = &[
    (
        "its lines do not sum to its subtotal",
        "SELECT o.number FROM orders o JOIN (SELECT order_id, CAST(SUM(unit_price_amount * quantity) AS bigint) AS lines,
           CAST(SUM(discount_amount) AS bigint) AS discounts FROM order_line GROUP BY order_id) l ON l.order_id = o.id
         WHERE l.lines <> o.subtotal_amount OR l.discounts <> o.discount_amount LIMIT 100",
    ),
    (
        "its shipping is not that of its seller orders",
        "SELECT o.number FROM orders o JOIN (SELECT order_id, CAST(SUM(shipping_amount) AS bigint) AS shipping
           FROM seller_order GROUP BY order_id) s ON s.order_id = o.id WHERE s.shipping <> o.shipping_amount LIMIT 100",
    ),
    (
        "its tax is not that of its lines and shipping",
        "SELECT o.number FROM orders o
           JOIN (SELECT order_id, CAST(SUM(tax_amount) AS bigint) AS tax FROM order_line GROUP BY order_id) l ON l.order_id = o.id
           JOIN (SELECT order_id, CAST(SUM(shipping_tax_amount) AS bigint) AS tax FROM seller_order GROUP BY order_id) s
             ON s.order_id = o.id
         WHERE l.tax + s.tax <> o.tax_amount LIMIT 100",
    ),
    (
        "it has no line",
        "SELECT o.number FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id) LIMIT 100",
    ),
    (
        "it is paid in full but still awaits payment",
        "SELECT number FROM orders WHERE status = 'awaiting_payment' AND total_amount > 0 AND paid_amount >= total_amount LIMIT 100",
    ),
    (
        "its last history entry is not its status",
        "SELECT o.number FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_history h WHERE h.order_id = o.id
           AND h.to_status = o.status) LIMIT 100",
    ),
];

/// Orders that break an invariant, for `souk audit`; empty when all is well.
///
/// # Errors
/// What the database says.
pub(crate) async fn audit(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let mut findings = Vec::new();
    for (rule, query) in RULES {
        for row in sql::all::<Finding>(conn, query, []).await? {
            findings.push(format!("order {}: {rule}", row.number));
        }
    }
    unlike_their_payments(conn, &mut findings).await?;
    without_order(conn, &mut findings).await?;
    Ok(findings)
}

#[derive(FromQueryResult)]
struct Paid {
    id: Id,
    number: String,
    paid_amount: i64,
}

/// Orders whose paid amount is not captures less refunds.
async fn unlike_their_payments(conn: &impl ConnectionTrait, findings: &mut Vec<String>) -> Result<(), DbErr> {
    let text = "SELECT id, number, paid_amount FROM orders WHERE id > $1 ORDER BY id LIMIT $2";
    let mut after = Id::from_u128(0);
    loop {
        let orders = sql::all::<Paid>(conn, text, [after.into(), PAGE.into()]).await?;
        let Some(last) = orders.last() else { return Ok(()) };
        after = last.id;
        let ids: Vec<Id> = orders.iter().map(|o| o.id).collect();
        let paid = souk_payments::captured_less_refunded(conn, &ids).await?;
        for order in orders.iter().filter(|o| paid.get(&o.id).copied().unwrap_or(0) != o.paid_amount) {
            findings.push(format!("order {}: its paid amount is not captures less refunds", order.number));
        }
    }
}

#[derive(FromQueryResult)]
struct Known {
    id: Id,
}

/// Payments of orders that do not exist.
async fn without_order(conn: &impl ConnectionTrait, findings: &mut Vec<String>) -> Result<(), DbErr> {
    let mut after = Id::from_u128(0);
    loop {
        let ids = souk_payments::paid_for_after(conn, after, PAGE).await?;
        let Some(last) = ids.last() else { return Ok(()) };
        after = *last;
        let text = "SELECT id FROM orders WHERE id IN ({keys})";
        let rows = sql::by_keys::<Known>(conn, text, &[], ids.iter().copied()).await?;
        let known: HashSet<Id> = rows.into_iter().map(|r| r.id).collect();
        for id in ids.iter().filter(|id| !known.contains(id)) {
            findings.push(format!("order {id}: a payment stands without it"));
        }
    }
}
