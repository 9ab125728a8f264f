//! A product as this shop's own files hold it: every field that can be written, and no id or time of its making.

use serde::{Deserialize, Deserializer, Serialize};
use souk_db::Timestamp;

use crate::{Attribute, Focal};

/// A product in a file of ours. What a line of JSON leaves out is not spoken of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProductSheet {
    /// Its slug, by which it is known.
    pub handle: String,
    /// Its name.
    pub title: String,
    /// HTML.
    pub description: String,
    /// Who makes it; empty where nobody is named.
    pub brand: String,
    /// Names from the root down; empty when it stands nowhere.
    pub category: Vec<String>,
    /// Words to find it by, in order.
    pub tags: Vec<String>,
    /// `active` or `draft`.
    pub status: String,
    /// When a draft is published by itself.
    pub publish_at: Option<Timestamp>,
    /// Whether it is put forward.
    pub featured: bool,
    /// The kind of tax that it takes.
    pub tax_class: String,
    /// For search engines.
    pub seo_title: String,
    /// For search engines.
    pub seo_description: String,
    /// Facts and own fields, in order.
    pub attributes: Vec<Attribute>,
    /// Handles of what is shown beside it, in order.
    pub related: Vec<String>,
    /// What can be bought, in order.
    pub variants: Vec<VariantSheet>,
    /// Its pictures, in order.
    pub images: Vec<ImageSheet>,
}

/// A variant in a file of ours.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct VariantSheet {
    /// The merchant's number.
    pub sku: String,
    /// Its options, in the product's order.
    pub options: Vec<OptionSheet>,
    /// A decimal number, such as `18.50`; empty where it has none.
    #[serde(deserialize_with = "decimal")]
    pub price: String,
    /// The price before a reduction; empty where it is not reduced.
    #[serde(deserialize_with = "decimal")]
    pub compare_at: String,
    /// The currency of both.
    pub currency: String,
    /// EAN, UPC or the like.
    pub barcode: String,
    /// Grams.
    pub weight_grams: Option<i64>,
    /// Units on hand; none where they are not counted.
    pub stock: Option<i64>,
    /// Whether it is sold beyond that.
    pub backorder: bool,
    /// Whether it is on sale; it is where nothing is said.
    #[serde(default = "yes")]
    pub active: bool,
    /// The source of its own picture.
    pub image: String,
}

/// An option of a variant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionSheet {
    /// Such as `Size`.
    pub name: String,
    /// Such as `Small`.
    pub value: String,
}

/// A picture in a file of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ImageSheet {
    /// Where it came from. `upload:` and `sample:` mean something in the shop that wrote them.
    pub source: String,
    /// Its address in the shop that wrote it, from which others fetch it; empty while it is not there.
    pub url: String,
    /// What it shows.
    pub alt: String,
    /// The spot that stays in sight.
    pub focal: Option<Focal>,
}

fn yes() -> bool {
    true
}

/// A number may stand as a text or as a number.
fn decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(match serde_json::Value::deserialize(deserializer)? {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    })
}
