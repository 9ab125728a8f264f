//! The rows of shipping methods.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Tx, sql};
use souk_http::schema;
use souk_money::{Currency, Money};
use souk_platform::Channel;
use souk_pricing::money_schema;
use utoipa::openapi::Object;
use utoipa::openapi::schema::Array;

use crate::zones::{self, Rate, Zone};
use crate::{MethodKind, RatedBy, ShippingMethodChanged};

/// A way to send.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ShippingMethod {
    /// Its id.
    pub(super) id: Id,
    /// Its name for integrations, unique in the channel.
    pub(super) code: String,
    /// Its name.
    pub(super) name: String,
    /// A sentence about it.
    pub(super) description: String,
    /// What it costs.
    pub(super) price: Money,
    /// From this worth of goods on it costs nothing; null where it always costs.
    pub(super) free_over: Option<Money>,
    /// Working days until it arrives, at least.
    pub(super) min_days: i64,
    /// Working days until it arrives, at most.
    pub(super) max_days: i64,
    /// Whether a parcel is sent or the shopper comes for it.
    pub(super) kind: MethodKind,
    /// Where the shopper comes; empty where a parcel is sent.
    pub(super) pickup_address: String,
    /// By what the rates of its zones go.
    pub(super) rated_by: RatedBy,
    /// What it carries at most; null where any weight is.
    pub(super) max_weight_grams: Option<i64>,
    /// Countries with prices of their own; elsewhere `price` holds.
    pub(super) zones: Vec<ShippingZone>,
    /// Where it goes, as ISO 3166-1 alpha-2; wherever the channel delivers to when empty.
    pub(super) countries: Vec<String>,
    /// Its place among the others, from 0.
    pub(super) position: i64,
    /// Whether shoppers can choose it.
    pub(super) is_active: bool,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub(super) version: i64,
}

/// Countries in which a method asks for prices of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ShippingZone {
    /// What staff call it.
    #[schema(min_length = 1, max_length = 80)]
    pub(super) name: String,
    /// Its countries, as ISO 3166-1 alpha-2; none of them is in two zones of a method.
    #[schema(schema_with = zone_countries)]
    pub(super) countries: Vec<String>,
    /// Its prices, by `from`; the first is from 0.
    #[schema(min_items = 1, max_items = 50)]
    pub(super) rates: Vec<ShippingRate>,
    /// From this worth of goods on it costs nothing; null where it always costs.
    #[serde(default)]
    #[schema(schema_with = free_over)]
    pub(super) free_over: Option<Money>,
}

/// A price from a worth (minor units), a weight (grams) or a number of units on: the method's `rated_by` says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ShippingRate {
    /// From this on.
    #[schema(minimum = 0, maximum = 1_000_000_000_000_i64)]
    pub(super) from: i64,
    /// What it costs.
    #[schema(schema_with = rate_price)]
    pub(super) price: Money,
}

fn free_over() -> Object {
    schema::or_null(money_schema("From this worth of goods on it costs nothing; null where it always costs."))
}

fn rate_price() -> Object {
    money_schema("What it costs, in the channel's currency.")
}

fn zone_countries() -> Array {
    schema::countries("Its countries, as ISO 3166-1 alpha-2; none of them is in two zones of a method.")
}

impl ShippingZone {
    fn of(zone: Zone, currency: Currency) -> Self {
        let rate = |rate: Rate| ShippingRate { from: rate.from, price: Money::new(rate.amount, currency) };
        Self {
            name: zone.name,
            countries: zone.countries,
            rates: zone.rates.into_iter().map(rate).collect(),
            free_over: zone.free_over_amount.map(|amount| Money::new(amount, currency)),
        }
    }

    fn kept(&self) -> Zone {
        let rate = |rate: &ShippingRate| Rate { from: rate.from, amount: rate.price.amount };
        Zone {
            name: self.name.clone(),
            countries: self.countries.clone(),
            rates: self.rates.iter().map(rate).collect(),
            free_over_amount: self.free_over.map(|free| free.amount),
        }
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    code: String,
    name: String,
    description: String,
    amount: i64,
    free_over_amount: Option<i64>,
    min_days: i64,
    max_days: i64,
    kind: String,
    pickup_address: String,
    rated_by: String,
    max_weight_grams: Option<i64>,
    zones: String,
    countries: String,
    position: i64,
    is_active: bool,
    version: i64,
}

const COLUMNS: &str =
    "id, code, name, description, amount, free_over_amount, min_days, max_days, kind, pickup_address, rated_by,
  max_weight_grams, zones, countries, position, is_active, version";

fn method(row: Row, channel: &Channel) -> ShippingMethod {
    ShippingMethod {
        id: row.id,
        code: row.code,
        name: row.name,
        description: row.description,
        price: Money::new(row.amount, channel.currency),
        free_over: row.free_over_amount.map(|amount| Money::new(amount, channel.currency)),
        min_days: row.min_days,
        max_days: row.max_days,
        kind: MethodKind::parse(&row.kind),
        pickup_address: row.pickup_address,
        rated_by: RatedBy::parse(&row.rated_by),
        max_weight_grams: row.max_weight_grams,
        zones: zones::read(&row.zones).into_iter().map(|z| ShippingZone::of(z, channel.currency)).collect(),
        countries: row.countries.split(',').filter(|c| !c.is_empty()).map(ToOwned::to_owned).collect(),
        position: row.position,
        is_active: row.is_active,
        version: row.version,
    }
}

/// All methods of `channel`, in the shop's order.
pub(super) async fn all(
    conn: &impl ConnectionTrait,
    channel: &Channel,
) -> Result<Vec<ShippingMethod>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM shipping_method WHERE channel_id = $1 ORDER BY position, id");
    let rows = sql::all::<Row>(conn, &text, [channel.id.into()]).await?;
    Ok(rows.into_iter().map(|row| method(row, channel)).collect())
}

/// The method `id` of `channel`.
pub(super) async fn one(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    id: Id,
) -> Result<Option<ShippingMethod>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM shipping_method WHERE channel_id = $1 AND id = $2");
    let row = sql::one::<Row>(conn, &text, [channel.id.into(), id.into()]).await?;
    Ok(row.map(|row| method(row, channel)))
}

/// Like [`one`], held until the commit.
pub(super) async fn locked(tx: &Tx, channel: &Channel, id: Id) -> Result<Option<ShippingMethod>, DbErr> {
    let text = format!(
        "SELECT {COLUMNS} FROM shipping_method WHERE channel_id = $1 AND id = $2 {}",
        tx.for_update()
    );
    let row = sql::one::<Row>(tx, &text, [channel.id.into(), id.into()]).await?;
    Ok(row.map(|row| method(row, channel)))
}

#[derive(souk_db::Row)]
#[row(table = "shipping_method")]
struct MethodRow<'a> {
    id: Id,
    channel_id: Id,
    code: &'a str,
    name: &'a str,
    description: &'a str,
    amount: i64,
    free_over_amount: Option<i64>,
    min_days: i64,
    max_days: i64,
    kind: &'a str,
    pickup_address: &'a str,
    rated_by: &'a str,
    max_weight_grams: Option<i64>,
    zones: String,
    countries: String,
    position: i64,
    is_active: bool,
    version: i64,
}

/// Writes `method` down, new or changed.
pub(super) async fn save(tx: &Tx, channel: &Channel, method: &ShippingMethod) -> Result<u64, DbErr> {
    const KNOWN: &str = "ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name,
        description = excluded.description, amount = excluded.amount, free_over_amount = excluded.free_over_amount,
        min_days = excluded.min_days, max_days = excluded.max_days, kind = excluded.kind,
        pickup_address = excluded.pickup_address, rated_by = excluded.rated_by,
        max_weight_grams = excluded.max_weight_grams, zones = excluded.zones, countries = excluded.countries,
        position = excluded.position, is_active = excluded.is_active, version = excluded.version";
    let zones: Vec<Zone> = method.zones.iter().map(ShippingZone::kept).collect();
    let row = MethodRow {
        id: method.id,
        channel_id: channel.id,
        code: &method.code,
        name: &method.name,
        description: &method.description,
        amount: method.price.amount,
        free_over_amount: method.free_over.map(|free| free.amount),
        min_days: method.min_days,
        max_days: method.max_days,
        kind: method.kind.as_str(),
        pickup_address: &method.pickup_address,
        rated_by: method.rated_by.as_str(),
        max_weight_grams: method.max_weight_grams,
        zones: serde_json::to_string(&zones).map_err(|e| DbErr::Json(e.to_string()))?,
        countries: method.countries.join(","),
        position: method.position,
        is_active: method.is_active,
        version: method.version,
    };
    let saved = sql::insert(tx, [row], KNOWN).await?;
    tx.emit(&ShippingMethodChanged { shipping_method_id: method.id });
    Ok(saved)
}

/// Takes the method `id` away.
pub(super) async fn delete(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    tx.emit(&ShippingMethodChanged { shipping_method_id: id });
    sql::exec(tx, "DELETE FROM shipping_method WHERE id = $1", [id.into()]).await
}
