//! What sending costs and when it arrives.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};
use souk_money::{Currency, Money};
use souk_platform::{Channel, Channels, Services};

/// A way to send a cart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ShippingQuote {
    /// The method's id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// A sentence about it.
    pub description: String,
    /// What it costs for this cart.
    pub price: Money,
    /// From this subtotal on it costs nothing.
    pub free_over: Option<Money>,
    /// Arrives no sooner than, `YYYY-MM-DD`.
    pub estimated_from: String,
    /// Arrives no later than, `YYYY-MM-DD`.
    pub estimated_to: String,
}

/// The ways that a channel has of sending to a country, in the shop's order: what each costs depends on what is sent.
#[derive(Clone, Debug)]
pub struct Methods {
    rows: Vec<Row>,
    currency: Currency,
    today: NaiveDate,
}

#[derive(Clone, Debug, FromQueryResult)]
struct Row {
    id: Id,
    name: String,
    description: String,
    amount: i64,
    free_over_amount: Option<i64>,
    min_days: i64,
    max_days: i64,
    countries: String,
}

/// The ways to send goods worth `subtotal` minor units to `country`, in the shop's order; none where the channel does not
/// deliver to.
///
/// # Errors
/// What the database says.
pub async fn quotes(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    country: &str,
    subtotal: i64,
    now: Timestamp,
) -> Result<Vec<ShippingQuote>, DbErr> {
    Ok(methods(conn, channel, country, now).await?.quotes(subtotal))
}

/// The ways to send to `country`; none where the channel does not deliver to.
///
/// # Errors
/// What the database says.
pub async fn methods(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    country: &str,
    now: Timestamp,
) -> Result<Methods, DbErr> {
    let today = now.to_chrono().date_naive();
    if !channel.countries.is_empty() && !channel.countries.iter().any(|c| c == country) {
        return Ok(Methods { rows: Vec::new(), currency: channel.currency, today });
    }
    let mut rows = sql::all::<Row>(
        conn,
        "SELECT id, name, description, amount, free_over_amount, min_days, max_days, countries FROM shipping_method
         WHERE channel_id = $1 AND is_active ORDER BY position, id",
        [channel.id.into()],
    )
    .await?;
    rows.retain(|row| row.countries.is_empty() || row.countries.split(',').any(|c| c == country));
    Ok(Methods { rows, currency: channel.currency, today })
}

impl Methods {
    /// What each costs for goods worth `subtotal` minor units, and when it arrives.
    #[must_use]
    pub fn quotes(&self, subtotal: i64) -> Vec<ShippingQuote> {
        let quote = |row: &Row| {
            let free = row.free_over_amount.is_some_and(|from| subtotal >= from);
            ShippingQuote {
                id: row.id,
                name: row.name.clone(),
                description: row.description.clone(),
                price: Money::new(if free { 0 } else { row.amount }, self.currency),
                free_over: row.free_over_amount.map(|a| Money::new(a, self.currency)),
                estimated_from: working_days_after(self.today, row.min_days).to_string(),
                estimated_to: working_days_after(self.today, row.max_days).to_string(),
            }
        };
        self.rows.iter().map(quote).collect()
    }
}

/// The day that is `days` working days after `from`; Saturdays and Sundays are none.
fn working_days_after(from: NaiveDate, days: i64) -> NaiveDate {
    let mut day = from;
    let mut left = days;
    while left > 0 {
        day = day.checked_add_days(Days::new(1)).unwrap_or(day);
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    day
}

#[derive(souk_db::Row)]
#[row(table = "shipping_method")]
struct MethodRow {
    id: Id,
    channel_id: Id,
    code: &'static str,
    name: &'static str,
    description: &'static str,
    amount: i64,
    free_over_amount: Option<i64>,
    min_days: i64,
    max_days: i64,
    countries: &'static str,
    position: i64,
    is_active: bool,
}

/// Makes the first methods of a new shop: to the door, and before noon.
pub(crate) async fn make_standard(services: &Services) -> Result<(), DbErr> {
    let id = services.part::<Channels>().default().await?.id;
    services
        .db
        .write(move |tx| async move {
            let there = "SELECT CAST(1 AS bigint) FROM shipping_method WHERE channel_id = $1 LIMIT 1";
            if sql::scalar::<i64>(&tx, there, [id.into()]).await?.is_some() {
                return Ok(());
            }
            let to_the_door = MethodRow {
                id: tx.new_id(),
                channel_id: id,
                code: "standard",
                name: "To your door",
                description: "Between 9 and 17",
                amount: 490,
                free_over_amount: Some(6_000),
                min_days: 2,
                max_days: 3,
                countries: "",
                position: 1,
                is_active: true,
            };
            let before_noon = MethodRow {
                id: tx.new_id(),
                code: "express",
                name: "Before noon",
                description: "With a courier, signed for",
                amount: 990,
                free_over_amount: None,
                min_days: 1,
                max_days: 1,
                position: 2,
                ..to_the_door
            };
            sql::insert(&tx, [to_the_door, before_noon], "ON CONFLICT (channel_id, code) DO NOTHING").await?;
            Ok(())
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_do_not_count() {
        let friday = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
        assert_eq!(working_days_after(friday, 1).to_string(), "2026-11-30");
        assert_eq!(working_days_after(friday, 3).to_string(), "2026-12-02");
        assert_eq!(working_days_after(friday, 0), friday);
    }
}
