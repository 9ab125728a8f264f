//! What clients send of a category.

use serde::{Deserialize, Deserializer, Serialize};
use souk_db::Id;

use utoipa::openapi::Object;

use super::{COLORS, CategoryAbout, CategoryPatch, NewCategory};
use crate::ImageFacts;

fn color() -> Object {
    souk_http::schema::one_of(&COLORS, "The colour behind its pictures.")
}

fn color_or_null() -> Object {
    souk_http::schema::or_null(color())
}

/// A new category.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryInput {
    /// Its name, 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120)]
    name: String,
    /// What it stands below; none at the root.
    parent_id: Option<Id>,
    /// Its name in addresses, at most 255 characters; a taken one is refused. Made from the name when absent.
    #[schema(min_length = 1, max_length = 255)]
    slug: Option<String>,
    /// One of lime, sand, saffron, rose, madder, verdigris, sky, indigo, olive, plum.
    #[schema(schema_with = color_or_null)]
    color: Option<String>,
    /// Its place among its siblings, from 0; the last when absent.
    #[schema(minimum = 0, maximum = 1_000_000)]
    position: Option<i64>,
    /// Whether shoppers are not led to it, nor to what stands below it.
    #[serde(default)]
    hidden: bool,
    /// What is told of it: HTML; sanitised.
    #[schema(max_length = 50_000)]
    description: Option<String>,
    /// For search engines.
    #[schema(max_length = 500)]
    seo_title: Option<String>,
    /// For search engines.
    #[schema(max_length = 5000)]
    seo_description: Option<String>,
    /// Its picture: the `source` that `POST /api/media/` gave.
    #[schema(max_length = 2000)]
    pub(crate) image: Option<String>,
}

impl CategoryInput {
    /// The category, with its picture made ready.
    pub(crate) fn with(self, image: Option<ImageFacts>) -> NewCategory {
        let input = self;
        let about = CategoryAbout {
            description: input.description,
            seo_title: Some(input.seo_title),
            seo_description: Some(input.seo_description),
            image: Some(image),
        };
        NewCategory {
            about,
            parent_id: input.parent_id,
            name: input.name,
            slug: input.slug,
            color: input.color,
            position: input.position,
            hidden: input.hidden,
        }
    }
}

/// Changes of a category; what is absent stays.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryChange {
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, min_length = 1, max_length = 120)]
    name: Option<String>,
    /// What it stands below; null moves it to the root.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "named")]
    #[schema(value_type = Option<Id>)]
    parent_id: Option<Option<Id>>,
    /// Its name in addresses.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, min_length = 1, max_length = 255)]
    slug: Option<String>,
    /// One of lime, sand, saffron, rose, madder, verdigris, sky, indigo, olive, plum.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(schema_with = color)]
    color: Option<String>,
    /// Its place among its siblings, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = i64, minimum = 0, maximum = 1_000_000)]
    position: Option<i64>,
    /// Whether shoppers are not led to it, nor to what stands below it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = bool)]
    hidden: Option<bool>,
    /// What is told of it: HTML; sanitised.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, max_length = 50_000)]
    description: Option<String>,
    /// For search engines; null takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "named")]
    #[schema(value_type = Option<String>, max_length = 500)]
    seo_title: Option<Option<String>>,
    /// For search engines; null takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "named")]
    #[schema(value_type = Option<String>, max_length = 5000)]
    seo_description: Option<Option<String>>,
    /// Its picture: the `source` that `POST /api/media/` gave; null takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "named")]
    #[schema(value_type = Option<String>, max_length = 2000)]
    pub(crate) image: Option<Option<String>>,
}

impl CategoryChange {
    /// The change, with the picture that it names made ready.
    pub(crate) fn with(self, image: Option<Option<ImageFacts>>) -> CategoryPatch {
        let input = self;
        let about = CategoryAbout {
            description: input.description,
            seo_title: input.seo_title,
            seo_description: input.seo_description,
            image,
        };
        CategoryPatch {
            about,
            parent_id: input.parent_id,
            name: input.name,
            slug: input.slug,
            color: input.color,
            position: input.position,
            hidden: input.hidden,
        }
    }
}

/// Tells `null` (`Some(None)`) from an absent field (`None`, by the default).
fn named<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Takes a field that may be absent, but not `null`: what is left out stays, and nothing is emptied by it.
fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
