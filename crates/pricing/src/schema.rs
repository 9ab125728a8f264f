//! Prices as clients send them.

use souk_http::schema;
use utoipa::openapi::Object;
use utoipa::openapi::schema::{AdditionalProperties, Type};

/// The highest price, in minor units.
pub const DEAREST: i64 = 100_000_000_000;

/// Money as a price may be.
#[must_use]
pub fn money_schema(description: &str) -> Object {
    let currency = Object::builder()
        .schema_type(Type::String)
        .pattern(Some("^[A-Z]{3}$"))
        .description(Some("The shop's currency as an ISO 4217 code, such as `EUR`."))
        .build();
    Object::builder()
        .property("amount", schema::whole(&(0..=DEAREST), "Minor units (cents)."))
        .property("currency", currency)
        .required("amount")
        .required("currency")
        .additional_properties(Some(AdditionalProperties::FreeForm(false)))
        .description(Some(description))
        .build()
}
