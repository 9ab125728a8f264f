//! What clients send of a collection.

use serde::{Deserialize, Deserializer, Serialize};
use souk_catalog::COLORS;
use souk_db::Id;
use souk_http::schema;
use utoipa::openapi::Object;

use crate::{Kind, Rule};

/// Products that can be picked by hand.
pub(crate) const MOST_PRODUCTS: usize = 1_000;

/// Orders that a collection may have.
pub(crate) const ORDERINGS: [&str; 7] =
    ["position", "-created_at", "price", "-price", "-sold", "-rating", "title"];

fn color() -> Object {
    schema::one_of(&COLORS, "The colour behind it.")
}

fn color_or_null() -> Object {
    schema::or_null(color())
}

fn ordering() -> Object {
    schema::one_of(
        &ORDERINGS,
        "The order of its products when nobody chose one; `position` is that in which they were picked.",
    )
}

fn ordering_or_null() -> Object {
    schema::or_null(ordering())
}

/// A new collection.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CollectionInput {
    /// Its title, 1 to 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub(crate) title: String,
    /// Its name in addresses; a taken one is refused. Made from the title when absent.
    #[schema(min_length = 1, max_length = 255)]
    pub(crate) slug: Option<String>,
    /// HTML; sanitised.
    #[serde(default)]
    #[schema(max_length = 50_000)]
    pub(crate) description: String,
    /// Title for search engines.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub(crate) seo_title: Option<String>,
    /// Description for search engines.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub(crate) seo_description: Option<String>,
    /// The colour behind it.
    #[schema(schema_with = color_or_null)]
    pub(crate) color: Option<String>,
    /// How its products are chosen; for good.
    pub(crate) kind: Kind,
    /// Which products it holds; for a collection by rule.
    pub(crate) rule: Option<Rule>,
    /// The order of its products; by hand or the newest first when absent.
    #[schema(schema_with = ordering_or_null)]
    pub(crate) ordering: Option<String>,
    /// Whether shoppers see it.
    #[serde(default)]
    pub(crate) published: bool,
}

/// Changes of a collection; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CollectionChange {
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    pub(crate) title: Option<String>,
    /// Its name in addresses.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, min_length = 1, max_length = 255)]
    pub(crate) slug: Option<String>,
    /// HTML; sanitised.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, max_length = 50_000)]
    pub(crate) description: Option<String>,
    /// Title for search engines; null for its title.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 200)]
    pub(crate) seo_title: Option<Option<String>>,
    /// Description for search engines; null for one that is made.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 500)]
    pub(crate) seo_description: Option<Option<String>>,
    /// The colour behind it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(schema_with = color)]
    pub(crate) color: Option<String>,
    /// Which products it holds; for a collection by rule.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = Rule)]
    pub(crate) rule: Option<Rule>,
    /// The order of its products.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(schema_with = ordering)]
    pub(crate) ordering: Option<String>,
    /// Whether shoppers see it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = bool)]
    pub(crate) published: Option<bool>,
}

/// What is picked by hand.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PickedInput {
    /// All products, in their order; those that are left out are taken away.
    #[schema(max_items = 1_000)]
    pub(crate) products: Vec<Id>,
}

/// Tells `null` (`Some(None)`) from an absent field (`None`, by the default).
fn nullable<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Takes a field that may be absent, but not `null`: what is left out stays, and nothing is emptied by it.
fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
