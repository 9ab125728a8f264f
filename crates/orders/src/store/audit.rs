//! What must hold over all orders, looked at on a live database.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, sql};

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
        "its paid amount is not captures less refunds",
        "SELECT o.number FROM orders o LEFT JOIN (SELECT order_id, CAST(SUM(captured_amount - refunded_amount) AS bigint) AS paid
           FROM payment GROUP BY order_id) p ON p.order_id = o.id WHERE COALESCE(p.paid, 0) <> o.paid_amount LIMIT 100",
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
    (
        "a payment stands without an order",
        "SELECT CAST(p.id AS text) AS number FROM payment p WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = p.order_id)
         LIMIT 100",
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
    Ok(findings)
}
