//! What merchants send of a shipping method.

use serde::{Deserialize, Deserializer, Serialize};
use souk_db::{DbErr, Id, is_unique_violation};
use souk_http::{Invalid, Problem, schema};
use souk_money::Money;
use souk_platform::Channel;
use souk_pricing::{DEAREST, money_schema};
use utoipa::openapi::Object;
use utoipa::openapi::schema::Array;

use super::store::{ShippingMethod, ShippingZone};
use crate::{MethodKind, RatedBy, messages};

/// Working days that a parcel takes at most.
const LONGEST: i64 = 365;

fn price() -> Object {
    money_schema("What it costs, in the channel's currency.")
}

fn free_over() -> Object {
    schema::or_null(money_schema("From this worth of goods on it costs nothing; null where it always costs."))
}

fn countries() -> Array {
    schema::countries("Where it goes, as ISO 3166-1 alpha-2; wherever the channel delivers to when empty.")
}

/// A shipping method, or changes of one; what is absent stays, or takes its default.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ShippingMethodInput {
    /// Its name for integrations, unique in the channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 40, pattern = "^[a-z0-9]+(-[a-z0-9]+)*$")]
    code: Option<String>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 80)]
    name: Option<String>,
    /// A sentence about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 200)]
    description: Option<String>,
    /// What it costs, in the channel's currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = price)]
    price: Option<Money>,
    /// From this worth of goods on it costs nothing; null where it always costs.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "told")]
    #[schema(schema_with = free_over)]
    free_over: Option<Option<Money>>,
    /// Working days until it arrives, at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 0, maximum = 365)]
    min_days: Option<i64>,
    /// Working days until it arrives, at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 0, maximum = 365)]
    max_days: Option<i64>,
    /// Whether a parcel is sent or the shopper comes for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<MethodKind>,
    /// Where the shopper comes, for a place where things are picked up.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 300)]
    pickup_address: Option<String>,
    /// By what the rates of its zones go.
    #[serde(skip_serializing_if = "Option::is_none")]
    rated_by: Option<RatedBy>,
    /// What it carries at most; null where any weight is.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "told_weight")]
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    max_weight_grams: Option<Option<i64>>,
    /// Countries with prices of their own; elsewhere `price` holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 50)]
    zones: Option<Vec<ShippingZone>>,
    /// Where it goes, as ISO 3166-1 alpha-2; wherever the channel delivers to when empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = countries)]
    countries: Option<Vec<String>>,
    /// Its place among the others, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 0, maximum = 1_000_000)]
    position: Option<i64>,
    /// Whether shoppers can choose it.
    #[serde(skip_serializing_if = "Option::is_none")]
    is_active: Option<bool>,
}

/// Zones whose countries are known and in one zone each, with rates in order.
fn checked_zones(
    invalid: &mut Invalid,
    mut zones: Vec<ShippingZone>,
    channel: &Channel,
) -> Vec<ShippingZone> {
    invalid.check(zones.len() <= 50, "zones", &messages::ZONES);
    let mut seen = std::collections::HashSet::new();
    for (n, zone) in zones.iter_mut().enumerate().take(50) {
        let at = |field: &str| format!("zones[{n}].{field}");
        zone.name = invalid.text(&at("name"), &zone.name, 80);
        zone.countries = zone.countries.iter().map(|c| c.to_uppercase()).collect();
        let known = zone.countries.iter().all(|c| souk_http::schema::is_country(c));
        invalid.check(known, &at("countries"), &souk_http::messages::NO_COUNTRY);
        let apart = zone.countries.iter().all(|c| seen.insert(c.clone())) && !zone.countries.is_empty();
        invalid.check(apart, &at("countries"), &messages::ZONE_COUNTRIES);
        let in_order = zone.rates.first().is_some_and(|rate| rate.from == 0)
            && zone.rates.is_sorted_by(|one, next| one.from < next.from)
            && zone.rates.iter().all(|rate| rate.from <= 1_000_000_000_000)
            && zone.rates.len() <= 50;
        invalid.check(in_order, &at("rates"), &messages::RATES);
        for (m, rate) in zone.rates.iter().enumerate().take(50) {
            amount(invalid, &at(&format!("rates[{m}].price")), rate.price, channel);
        }
        if let Some(free) = zone.free_over {
            amount(invalid, &at("free_over"), free, channel);
        }
    }
    zones
}

/// Tells `null` (`Some(None)`) from an absent field (`None`, by the default).
fn told<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<Money>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

fn told_weight<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<i64>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

impl ShippingMethodInput {
    /// A new method `id` of `channel`.
    pub(super) fn made(self, id: Id, channel: &Channel) -> Result<ShippingMethod, Problem> {
        let mut invalid = Invalid::new();
        for (field, there) in
            [("code", self.code.is_some()), ("name", self.name.is_some()), ("price", self.price.is_some())]
        {
            invalid.check(there, field, &souk_http::messages::REQUIRED);
        }
        let blank = ShippingMethod {
            id,
            code: String::new(),
            name: String::new(),
            description: String::new(),
            price: Money::new(0, channel.currency),
            free_over: None,
            min_days: 1,
            max_days: self.min_days.unwrap_or(3).max(3),
            kind: MethodKind::Delivery,
            pickup_address: String::new(),
            rated_by: RatedBy::Worth,
            max_weight_grams: None,
            zones: Vec::new(),
            countries: Vec::new(),
            position: 0,
            is_active: true,
            version: 0,
        };
        self.applied(blank, channel, invalid)
    }

    /// `method` as it is once these changes are made.
    pub(super) fn changed(
        self,
        method: ShippingMethod,
        channel: &Channel,
    ) -> Result<ShippingMethod, Problem> {
        self.applied(method, channel, Invalid::new())
    }

    fn applied(
        self,
        mut method: ShippingMethod,
        channel: &Channel,
        mut invalid: Invalid,
    ) -> Result<ShippingMethod, Problem> {
        if let Some(code) = self.code {
            invalid.check(is_code(&code), "code", &messages::NO_CODE);
            method.code = code;
        }
        if let Some(name) = self.name {
            method.name = invalid.text("name", &name, 80);
        }
        if let Some(description) = self.description {
            method.description = invalid.optional_text("description", &description, 200);
        }
        if let Some(price) = self.price {
            amount(&mut invalid, "price", price, channel);
            method.price = price;
        }
        if let Some(free_over) = self.free_over {
            if let Some(free) = free_over {
                amount(&mut invalid, "free_over", free, channel);
            }
            method.free_over = free_over;
        }
        method.min_days = self.min_days.unwrap_or(method.min_days);
        method.max_days = self.max_days.unwrap_or(method.max_days);
        invalid.check((0..=LONGEST).contains(&method.min_days), "min_days", &messages::DAYS);
        invalid.check((0..=LONGEST).contains(&method.max_days), "max_days", &messages::DAYS);
        invalid.check(method.max_days >= method.min_days, "max_days", &messages::DAYS_TURNED);
        if let Some(countries) = self.countries {
            invalid.check(countries.len() <= 250, "countries", &messages::COUNTRIES);
            method.countries = countries.iter().map(|c| c.to_uppercase()).collect();
            let known = method.countries.iter().all(|c| souk_http::schema::is_country(c));
            invalid.check(known, "countries", &souk_http::messages::NO_COUNTRY);
        }
        method.kind = self.kind.unwrap_or(method.kind);
        if let Some(address) = self.pickup_address {
            method.pickup_address = invalid.lines("pickup_address", &address, 300);
        }
        let is_somewhere = method.kind == MethodKind::Delivery || !method.pickup_address.is_empty();
        invalid.check(is_somewhere, "pickup_address", &messages::NO_PICKUP_ADDRESS);
        method.rated_by = self.rated_by.unwrap_or(method.rated_by);
        method.max_weight_grams = self.max_weight_grams.unwrap_or(method.max_weight_grams);
        invalid.check(
            method.max_weight_grams.is_none_or(|g| (1..=1_000_000_000).contains(&g)),
            "max_weight_grams",
            &messages::WEIGHT,
        );
        if let Some(zones) = self.zones {
            method.zones = checked_zones(&mut invalid, zones, channel);
        }
        method.position = self.position.unwrap_or(method.position);
        let placed = (0..=1_000_000).contains(&method.position);
        invalid.check(placed, "position", &souk_http::messages::POSITION);
        method.is_active = self.is_active.unwrap_or(method.is_active);
        invalid.done()?;
        method.version += 1;
        Ok(method)
    }
}

/// Whether `code` is small letters and digits with single hyphens between them.
fn is_code(code: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    code.len() <= 40 && code.split('-').all(is_word)
}

fn amount(invalid: &mut Invalid, field: &str, money: Money, channel: &Channel) {
    let fits = (0..=DEAREST).contains(&money.amount);
    invalid.check(fits, field, &souk_pricing::messages::AMOUNT_OUT_OF_RANGE);
    let code = channel.currency.code();
    invalid.check(
        money.currency == channel.currency,
        field,
        souk_pricing::messages::OTHER_CURRENCY.with("currency", code),
    );
}

/// What the database says of a code that is taken, in words.
pub(super) fn explain(error: DbErr) -> Problem {
    if is_unique_violation(&error, "shipping_method_channel_id_code_key") {
        return Problem::conflict(&messages::CODE_TAKEN).field("code", &messages::CODE_TAKEN);
    }
    error.into()
}
