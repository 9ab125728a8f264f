//! Sums over many orders.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};
use souk_money::{Currency, Money};

/// What somebody bought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spending {
    /// Orders that they placed, whatever became of them.
    pub orders: i64,
    /// What they paid less what went back, one amount a currency.
    pub spent: Vec<Money>,
    /// When they ordered last.
    pub last_order_at: Option<Timestamp>,
}

/// What each of `accounts` bought; those who bought nothing are left out.
///
/// # Errors
/// What the database says.
pub async fn spending(conn: &impl ConnectionTrait, accounts: &[Id]) -> Result<HashMap<Id, Spending>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        account_id: Id,
        currency: Currency,
        orders: i64,
        spent: i64,
        last_at: Timestamp,
    }
    let text = "SELECT account_id, currency, COUNT(*) AS orders, CAST(SUM(paid_amount) AS bigint) AS spent,
          MAX(placed_at) AS last_at
        FROM orders WHERE account_id IN ({keys}) GROUP BY account_id, currency ORDER BY account_id, currency";
    let mut all: HashMap<Id, Spending> = HashMap::new();
    for row in sql::by_keys::<Row>(conn, text, &[], accounts.iter().copied()).await? {
        let one = all.entry(row.account_id).or_default();
        one.orders += row.orders;
        one.spent.push(Money { amount: row.spent, currency: row.currency });
        one.last_order_at = one.last_order_at.max(Some(row.last_at));
    }
    Ok(all)
}

/// What was sold on one day in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct DayOfSales {
    /// The day in UTC, such as `2026-11-26`.
    pub day: String,
    /// Orders placed on it, but for those that were cancelled or are not paid.
    pub orders: i64,
    /// The sum of their totals.
    pub total: Money,
}

/// Microseconds of a day.
const DAY: i64 = 24 * 3_600 * 1_000_000;

/// What was sold on each day since the one that `from` is in, oldest first; days without a sale are left out.
///
/// # Errors
/// What the database says.
pub async fn sales_by_day(conn: &impl ConnectionTrait, from: Timestamp) -> Result<Vec<DayOfSales>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        day: i64,
        currency: Currency,
        orders: i64,
        total: i64,
    }
    let text = "SELECT placed_at / 86400000000 AS day, currency, COUNT(*) AS orders,
          CAST(SUM(total_amount) AS bigint) AS total
        FROM orders WHERE placed_at >= $1 AND status NOT IN ('awaiting_payment', 'cancelled')
        GROUP BY placed_at / 86400000000, currency ORDER BY day, currency";
    let from = from.0.div_euclid(DAY) * DAY;
    let day = |row: Row| DayOfSales {
        day: Timestamp(row.day * DAY).to_chrono().format("%Y-%m-%d").to_string(),
        orders: row.orders,
        total: Money { amount: row.total, currency: row.currency },
    };
    Ok(sql::all::<Row>(conn, text, [from.into()]).await?.into_iter().map(day).collect())
}

/// How many orders wait for somebody to do something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, FromQueryResult, utoipa::ToSchema)]
pub struct WaitingOrders {
    /// Placed and not paid yet.
    pub awaiting_payment: i64,
    /// Paid, and nothing of them sent.
    pub to_fulfil: i64,
    /// Sent in part.
    pub partly_fulfilled: i64,
}

/// How many orders wait.
///
/// # Errors
/// What the database says.
pub async fn waiting(conn: &impl ConnectionTrait) -> Result<WaitingOrders, DbErr> {
    let text = "SELECT (SELECT COUNT(*) FROM orders WHERE status = 'awaiting_payment' AND NOT on_delivery) AS awaiting_payment,
          (SELECT COUNT(*) FROM orders WHERE status = 'paid' OR (status = 'awaiting_payment' AND on_delivery)) AS to_fulfil,
          (SELECT COUNT(*) FROM orders WHERE status = 'partly_fulfilled') AS partly_fulfilled";
    Ok(sql::one(conn, text, []).await?.unwrap_or_default())
}
