//! Ways to narrow a list further, with what each would find.

use serde::{Deserialize, Serialize};

/// What an attribute's facet is named by, before the attribute's own name.
pub const ATTRIBUTE: &str = "attr.";

/// A property that products of a list differ in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Facet {
    /// `category`, `brand`, `seller`, `price`, `rating`, `in_stock`, `on_sale`, or `attr.` and the attribute's name in small letters:
    /// the parameter that narrows by it.
    pub name: String,
    /// The attribute's name as merchants write it; empty for the others.
    pub label: String,
    /// Those with the most products first; of ranges, the lowest first.
    pub values: Vec<FacetValue>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FacetValue {
    /// What the parameter takes: a slug, a name, an attribute's value in small letters, `true`, stars at least, or the lowest and the highest
    /// price in minor units with a hyphen between them.
    pub value: String,
    /// As merchants write it; empty where the value says it all.
    pub label: String,
    /// Products that would be found with it: with all other facets as they are chosen, and nothing else chosen of this one.
    pub count: i64,
}

/// An attribute and the values of which a product has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeFilter {
    /// Its name in small letters.
    pub name: String,
    /// Values in small letters.
    pub values: Vec<String>,
}

impl AttributeFilter {
    /// Adds `value` of the attribute `name` to `filters`.
    pub fn add(filters: &mut Vec<Self>, name: &str, value: &str) {
        let (name, value) = (key(name), key(value));
        match filters.iter_mut().find(|one| one.name == name) {
            Some(one) if one.values.contains(&value) => {}
            Some(one) => one.values.push(value),
            None => filters.push(Self { name, values: vec![value] }),
        }
    }
}

/// A name or a value of an attribute as facets compare it: in small letters, with one space between words.
#[must_use]
pub fn key(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
