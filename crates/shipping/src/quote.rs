//! What sending costs and when it arrives.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};
use souk_money::{Currency, Money};
use souk_platform::{Channel, Channels, Services};

use crate::calendar::{Calendar, CalendarRow, Planned};
use crate::zones::{self, Load, MethodKind, RatedBy, Zone};

/// A way to send a cart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ShippingQuote {
    /// The method's id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// A sentence about it.
    pub description: String,
    /// Whether a parcel is sent or the shopper comes for it.
    pub kind: MethodKind,
    /// Where the shopper comes; empty where a parcel is sent.
    pub pickup_address: String,
    /// What it costs for this cart.
    pub price: Money,
    /// From this subtotal on it costs nothing.
    pub free_over: Option<Money>,
    /// Arrives, or is ready, no sooner than, `YYYY-MM-DD`.
    pub estimated_from: String,
    /// Arrives, or is ready, no later than, `YYYY-MM-DD`.
    pub estimated_to: String,
}

impl ShippingQuote {
    /// By what the best of several is found: what is sent comes before what is picked up, then the price.
    #[must_use]
    pub fn rank(&self) -> (bool, i64) {
        (self.kind == MethodKind::Pickup, self.price.amount)
    }
}

/// The ways that a channel has of sending to a country, in the shop's order: what each costs depends on what is sent.
#[derive(Clone, Debug)]
pub struct Methods {
    rows: Vec<Way>,
    currency: Currency,
    /// The day on which leaves what is ordered now.
    leaves: NaiveDate,
    calendar: Calendar,
}

#[derive(Clone, Debug)]
struct Way {
    row: Row,
    /// Its prices in the country; none where they are the same everywhere.
    zone: Option<Zone>,
}

#[derive(Clone, Debug, FromQueryResult)]
struct Row {
    id: Id,
    name: String,
    description: String,
    kind: String,
    pickup_address: String,
    amount: i64,
    free_over_amount: Option<i64>,
    rated_by: String,
    max_weight_grams: Option<i64>,
    zones: String,
    min_days: i64,
    max_days: i64,
    countries: String,
    #[sea_orm(nested)]
    calendar: CalendarRow,
}

/// The ways to send `load` to `country`, in the shop's order; none where the channel does not deliver to.
///
/// # Errors
/// What the database says.
pub async fn quotes(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    country: &str,
    load: Load,
    now: Timestamp,
) -> Result<Vec<ShippingQuote>, DbErr> {
    Ok(methods(conn, channel, country, now).await?.quotes(load))
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
    let delivers = channel.countries.is_empty() || channel.countries.iter().any(|c| c == country);
    let mut rows = match delivers {
        false => Vec::new(),
        true => {
            let text = "SELECT m.id, m.name, m.description, m.kind, m.pickup_address, m.amount, m.free_over_amount, m.rated_by,
                   m.max_weight_grams, m.zones, m.min_days, m.max_days, m.countries,
                   c.time_zone, c.cut_off_minutes, c.holidays, c.version AS calendar_version
                 FROM shipping_method m LEFT JOIN shipping_calendar c ON c.channel_id = m.channel_id
                 WHERE m.channel_id = $1 AND m.is_active ORDER BY m.position, m.id";
            sql::all::<Row>(conn, text, [channel.id.into()]).await?
        }
    };
    let calendar = rows.first().map(|row| Planned::from(row.calendar.clone()).calendar).unwrap_or_default();
    rows.retain(|row| row.countries.is_empty() || row.countries.split(',').any(|c| c == country));
    let way = |row: Row| {
        let zone =
            zones::read(&row.zones).into_iter().find(|zone| zone.countries.iter().any(|c| c == country));
        Way { row, zone }
    };
    let leaves = calendar.leaves(now.to_chrono());
    Ok(Methods { rows: rows.into_iter().map(way).collect(), currency: channel.currency, leaves, calendar })
}

impl Methods {
    /// With names and descriptions in the language `locale`, where they are translated.
    ///
    /// # Errors
    /// What the database says.
    pub async fn translated(
        mut self,
        conn: &impl ConnectionTrait,
        locale: Option<&str>,
    ) -> Result<Self, DbErr> {
        if let Some(locale) = locale {
            let ids = self.rows.iter().map(|way| way.row.id).collect();
            let texts = souk_translations::texts(conn, locale, ids).await?;
            for Way { row, .. } in &mut self.rows {
                texts.put(row.id, "name", &mut row.name);
                texts.put(row.id, "description", &mut row.description);
            }
        }
        Ok(self)
    }

    /// What each costs for `load`, and when it arrives. Those that carry no such weight are left out.
    #[must_use]
    pub fn quotes(&self, load: Load) -> Vec<ShippingQuote> {
        let carries = |way: &&Way| way.row.max_weight_grams.is_none_or(|most| load.grams <= most);
        self.rows.iter().filter(carries).map(|way| self.quote(way, load)).collect()
    }

    fn quote(&self, Way { row, zone }: &Way, load: Load) -> ShippingQuote {
        let measure = load.by(RatedBy::parse(&row.rated_by));
        let amount = zone.as_ref().and_then(|zone| zone.amount(measure)).unwrap_or(row.amount);
        let free_over = zone.as_ref().map_or(row.free_over_amount, |zone| zone.free_over_amount);
        let is_free = free_over.is_some_and(|from| load.worth >= from);
        ShippingQuote {
            id: row.id,
            name: row.name.clone(),
            description: row.description.clone(),
            kind: MethodKind::parse(&row.kind),
            pickup_address: row.pickup_address.clone(),
            price: Money::new(if is_free { 0 } else { amount }, self.currency),
            free_over: free_over.map(|a| Money::new(a, self.currency)),
            estimated_from: self.calendar.after(self.leaves, row.min_days).to_string(),
            estimated_to: self.calendar.after(self.leaves, row.max_days).to_string(),
        }
    }
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
    services.db.write(move |tx| async move { make_methods(&tx, id).await }).await
}

/// Makes two ways of sending for a channel that has none: to the door for 4.90, free over 60.00, and before noon for 9.90, in its
/// currency.
///
/// # Errors
/// What the database says.
pub async fn make_methods(tx: &Tx, channel: Id) -> Result<(), DbErr> {
    let there = "SELECT CAST(1 AS bigint) FROM shipping_method WHERE channel_id = $1 LIMIT 1";
    if sql::scalar::<i64>(tx, there, [channel.into()]).await?.is_some() {
        return Ok(());
    }
    let to_the_door = MethodRow {
        id: tx.new_id(),
        channel_id: channel,
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
    sql::insert(tx, [to_the_door, before_noon], "ON CONFLICT (channel_id, code) DO NOTHING").await?;
    Ok(())
}

/// The ids of a channel's ways of sending, by their codes.
///
/// # Errors
/// What the database says.
pub async fn method_ids(conn: &impl ConnectionTrait, channel: Id) -> Result<HashMap<String, Id>, DbErr> {
    #[derive(FromQueryResult)]
    struct Coded {
        id: Id,
        code: String,
    }
    const TEXT: &str = "SELECT id, code FROM shipping_method WHERE channel_id = $1";
    let rows: Vec<Coded> = sql::all(conn, TEXT, [channel.into()]).await?;
    Ok(rows.into_iter().map(|row| (row.code, row.id)).collect())
}
