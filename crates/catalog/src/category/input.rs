//! What clients send of a category.

use serde::{Deserialize, Deserializer, Serialize};
use souk_db::Id;

use super::{CategoryPatch, NewCategory};

/// A new category.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryInput {
    /// Its name, 1 to 120 characters.
    name: String,
    /// What it stands below; none at the root.
    parent_id: Option<Id>,
    /// Its name in addresses, at most 255 characters; a taken one is refused. Made from the name when absent.
    slug: Option<String>,
    /// One of lime, sand, saffron, rose, madder, verdigris, sky, indigo, olive, plum.
    ground: Option<String>,
    /// Its place among its siblings, from 0; the last when absent.
    position: Option<i64>,
}

impl From<CategoryInput> for NewCategory {
    fn from(input: CategoryInput) -> Self {
        Self {
            parent_id: input.parent_id,
            name: input.name,
            slug: input.slug,
            ground: input.ground,
            position: input.position,
        }
    }
}

/// Changes of a category; what is absent stays.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryChange {
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String)]
    name: Option<String>,
    /// What it stands below; null moves it to the root.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "named")]
    #[schema(value_type = Option<Id>)]
    parent_id: Option<Option<Id>>,
    /// Its name in addresses.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String)]
    slug: Option<String>,
    /// One of lime, sand, saffron, rose, madder, verdigris, sky, indigo, olive, plum.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String)]
    ground: Option<String>,
    /// Its place among its siblings, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = i64)]
    position: Option<i64>,
}

impl From<CategoryChange> for CategoryPatch {
    fn from(input: CategoryChange) -> Self {
        Self {
            parent_id: input.parent_id,
            name: input.name,
            slug: input.slug,
            ground: input.ground,
            position: input.position,
        }
    }
}

/// Tells `null` (`Some(None)`) from an absent field (`None`, by the default).
fn named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<Id>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Takes a field that may be absent, but not `null`: what is left out stays, and nothing is emptied by it.
fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
