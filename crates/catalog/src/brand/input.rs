//! What clients send of a brand.

use serde::{Deserialize, Deserializer, Serialize};

use super::{BrandPatch, NewBrand};

/// A new brand.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BrandInput {
    /// Its name, 1 to 255 characters; a taken one is refused, whatever its case and accents.
    #[schema(min_length = 1, max_length = 255)]
    name: String,
    /// Its name in addresses; a taken one is refused. Made from the name when absent.
    #[schema(min_length = 1, max_length = 255)]
    slug: Option<String>,
    /// HTML; sanitised.
    #[serde(default)]
    #[schema(max_length = 50_000)]
    description: String,
    /// Title for search engines.
    #[serde(default)]
    #[schema(max_length = 200)]
    seo_title: Option<String>,
    /// Description for search engines.
    #[serde(default)]
    #[schema(max_length = 500)]
    seo_description: Option<String>,
}

impl From<BrandInput> for NewBrand {
    fn from(input: BrandInput) -> Self {
        Self {
            name: input.name,
            slug: input.slug,
            description: input.description,
            seo_title: input.seo_title,
            seo_description: input.seo_description,
        }
    }
}

/// Changes of a brand; what is absent stays.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BrandChange {
    /// Its name; its products take it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, min_length = 1, max_length = 255)]
    name: Option<String>,
    /// Its name in addresses.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, min_length = 1, max_length = 255)]
    slug: Option<String>,
    /// HTML; sanitised.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, max_length = 50_000)]
    description: Option<String>,
    /// Title for search engines; null for the name.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 200)]
    seo_title: Option<Option<String>>,
    /// Description for search engines; null for one that is made.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 500)]
    seo_description: Option<Option<String>>,
}

impl From<BrandChange> for BrandPatch {
    fn from(input: BrandChange) -> Self {
        Self {
            name: input.name,
            slug: input.slug,
            description: input.description,
            seo_title: input.seo_title,
            seo_description: input.seo_description,
        }
    }
}

/// Tells `null` (`Some(None)`) from an absent field (`None`, by the default).
fn nullable<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Takes a field that may be absent, but not `null`: what is left out stays, and nothing is emptied by it.
fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
