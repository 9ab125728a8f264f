//! What all texts that clients send have in common, told in the document once, here: see `souk_http::Invalid`.

use std::collections::BTreeSet;

use utoipa::openapi::schema::{ArrayItems, Object, Schema, SchemaType, Type};
use utoipa::openapi::{OpenApi, RefOr};

/// One line: no line breaks, control characters, or characters that turn the direction of the text around them.
const LINE: &str = r"^[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*$";
/// One line with something in it.
const FILLED: &str = r"^[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*$";
/// Several lines.
const LINES: &str =
    r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$";
/// HTML, which is sanitised.
const HTML: &str = r"^[^\u0000]*$";

/// Fields that hold more than a line.
const LONGER: &[(&str, &str, &str)] = &[
    ("CancelInput", "reason", LINES),
    ("MediaInput", "alt", LINES),
    ("PlaceOrder", "note", LINES),
    ("ProductInput", "description", HTML),
];

/// Adds to every text of a request's body what characters it may have.
pub(crate) fn tell(document: &mut OpenApi) {
    let mut wanted: Vec<String> = Vec::new();
    for item in document.paths.paths.values_mut() {
        for (_, operation) in super::operations(item) {
            let Some(RefOr::T(body)) = &operation.request_body else { continue };
            for content in body.content.values() {
                if let RefOr::T(content) = content {
                    names(content.schema.as_ref(), &mut wanted);
                }
            }
        }
    }
    let Some(components) = &mut document.components else { return };
    let mut seen = BTreeSet::new();
    while let Some(name) = wanted.pop() {
        let Some(RefOr::T(Schema::Object(object))) = components.schemas.get_mut(&name) else { continue };
        if !seen.insert(name.clone()) {
            continue;
        }
        for (field, schema) in &mut object.properties {
            names(Some(schema), &mut wanted);
            without_default(schema);
            let longer = LONGER.iter().find(|(of, at, _)| *of == name && at == field);
            text(schema, longer.map(|(_, _, pattern)| *pattern));
        }
    }
}

/// The schemas that `schema` refers to.
fn names(schema: Option<&RefOr<Schema>>, out: &mut Vec<String>) {
    match schema {
        Some(RefOr::Ref(reference)) => {
            out.extend(reference.ref_location.rsplit('/').next().map(ToOwned::to_owned))
        }
        Some(RefOr::T(Schema::OneOf(one_of))) => one_of.items.iter().for_each(|item| names(Some(item), out)),
        Some(RefOr::T(Schema::Array(array))) => {
            if let ArrayItems::RefOrSchema(items) = &array.items {
                names(Some(items), out);
            }
        }
        _ => {}
    }
}

/// What is left out is left out: null is no value that a text or number may have instead.
fn without_default(schema: &mut RefOr<Schema>) {
    match schema {
        RefOr::T(Schema::Object(object)) if object.default == Some(serde_json::Value::Null) => {
            object.default = None
        }
        RefOr::T(Schema::Array(array)) if array.default == Some(serde_json::Value::Null) => {
            array.default = None
        }
        _ => {}
    }
}

fn text(schema: &mut RefOr<Schema>, pattern: Option<&str>) {
    match schema {
        RefOr::T(Schema::Object(object)) if is_open_text(object) => {
            let usual = if object.min_length.is_some_and(|least| least > 0) { FILLED } else { LINE };
            object.pattern = Some(pattern.unwrap_or(usual).to_owned());
        }
        RefOr::T(Schema::Array(array)) => {
            if let ArrayItems::RefOrSchema(items) = &mut array.items {
                text(items, pattern);
            }
        }
        _ => {}
    }
}

/// Whether `object` is a text of which the document says how long it may be and nothing else.
fn is_open_text(object: &Object) -> bool {
    let is_text = match &object.schema_type {
        SchemaType::Type(kind) => *kind == Type::String,
        SchemaType::Array(kinds) => kinds.contains(&Type::String),
        SchemaType::AnyValue => false,
    };
    is_text
        && object.max_length.is_some()
        && object.enum_values.is_none()
        && object.format.is_none()
        && object.pattern.is_none()
}
