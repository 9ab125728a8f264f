//! Schemas of fields whose limits are constants of the code: `#[schema(schema_with = …)]` takes a function that calls these.
//! And checks that schemas tell as a pattern.

use std::ops::RangeInclusive;

use utoipa::Number;
use utoipa::openapi::schema::{
    Array, ArrayBuilder, KnownFormat, Object, ObjectBuilder, SchemaFormat, SchemaType, Type,
};

/// Whether `text` is written as a country of ISO 3166-1 alpha-2 is, such as `BE` or `be`: the pattern `^[A-Za-z]{2}$`.
#[must_use]
pub fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic())
}

/// A whole number within `range`; `description` says of what.
#[must_use]
pub fn whole(range: &RangeInclusive<i64>, description: &str) -> Object {
    let limit = |end: &i64| isize::try_from(*end).ok().map(Number::Int);
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)))
        .minimum(limit(range.start()))
        .maximum(limit(range.end()))
        .description(Some(description))
        .build()
}

/// One of `words`; `description` says of what.
#[must_use]
pub fn one_of(words: &[&'static str], description: &str) -> Object {
    ObjectBuilder::new()
        .enum_values(Some(words.iter().copied()))
        .schema_type(Type::String)
        .description(Some(description))
        .build()
}

/// `schema`, or null.
#[must_use]
pub fn or_null(mut schema: Object) -> Object {
    if let SchemaType::Type(kind) = schema.schema_type {
        schema.schema_type = SchemaType::Array(vec![kind, Type::Null]);
    }
    if let Some(values) = &mut schema.enum_values {
        values.push(serde_json::Value::Null);
    }
    schema
}

/// Countries as ISO 3166-1 alpha-2 ([`is_country`]); `description` says of what.
#[must_use]
pub fn countries(description: &str) -> Array {
    let country = Object::builder().schema_type(Type::String).pattern(Some("^[A-Za-z]{2}$"));
    ArrayBuilder::new().items(country).max_items(Some(250)).description(Some(description)).build()
}
