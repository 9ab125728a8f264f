//! What callers hand in.

use serde::{Deserialize, Serialize};
use souk_db::{Id, Timestamp};

/// A product that is to be made. [`NewProduct::titled`] fills in what most leave alone.
#[derive(Clone, Debug)]
pub struct NewProduct {
    /// Who sells it; [`souk_sellers::HOUSE`] for the shop itself.
    pub seller_id: Id,
    /// Where it stands.
    pub category_id: Option<Id>,
    /// Its name in addresses, at most 255 characters; a taken one is refused. Made from the title when absent.
    pub slug: Option<String>,
    /// Its name, 1 to 500 characters.
    pub title: String,
    /// HTML; sanitised on the way in. At most 500,000 characters.
    pub description: String,
    /// Who makes it.
    pub brand: Option<String>,
    /// The kind of tax it takes: `standard` for most.
    pub tax_class: String,
    /// Whether customers see it.
    pub published: bool,
    /// Whether the merchant puts it forward.
    pub featured: bool,
    /// When it is to be published by itself, if it is not.
    pub publish_at: Option<Timestamp>,
    /// Title for search engines.
    pub seo_title: Option<String>,
    /// Description for search engines.
    pub seo_description: Option<String>,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Attributes and custom fields.
    pub attributes: Vec<Attribute>,
    /// Pictures in order.
    pub media: Vec<NewMedia>,
    /// What is shown beside it, in order, at most [`MOST_RELATED`](super::MOST_RELATED).
    pub related: Vec<Id>,
    /// What can be bought, at most 1,000. All have the same options; the first one's order counts.
    pub variants: Vec<NewVariant>,
}

impl NewProduct {
    /// A published product of `seller_id` called `title`, at the standard tax, with nothing else.
    #[must_use]
    pub fn titled(seller_id: Id, title: impl Into<String>) -> Self {
        Self {
            seller_id,
            category_id: None,
            slug: None,
            title: title.into(),
            description: String::new(),
            brand: None,
            tax_class: "standard".to_owned(),
            published: true,
            featured: false,
            publish_at: None,
            seo_title: None,
            seo_description: None,
            tags: Vec::new(),
            attributes: Vec::new(),
            media: Vec::new(),
            related: Vec::new(),
            variants: Vec::new(),
        }
    }
}

/// A variant that is to be made.
#[derive(Clone, Debug)]
pub struct NewVariant {
    /// The merchant's number, 1 to 255 characters; a stable one is made from slug and options when absent.
    pub sku: Option<String>,
    /// Option and value; empty for the only variant of a product without options.
    pub options: Vec<(String, String)>,
    /// EAN, UPC or the like.
    pub barcode: Option<String>,
    /// Grams, 0 or more.
    pub weight_grams: Option<i64>,
    /// Whether it is on sale.
    pub active: bool,
    /// The `source` of its own picture among its product's.
    pub image: Option<String>,
}

impl Default for NewVariant {
    fn default() -> Self {
        Self { sku: None, options: Vec::new(), barcode: None, weight_grams: None, active: true, image: None }
    }
}

/// A picture of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewMedia {
    /// Where it comes from: an `http(s)` address, or a word of the caller such as `sample:images/mug.webp`; once per product.
    pub source: String,
    /// What it shows.
    pub alt: String,
    /// The spot that stays in sight where it is cut; the middle where none is given.
    pub focal: Option<Focal>,
}

/// A spot of a picture, in percent of its width from the left and of its height from the top, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Focal {
    /// From the left.
    #[schema(minimum = 0, maximum = 100)]
    pub x: u8,
    /// From the top.
    #[schema(minimum = 0, maximum = 100)]
    pub y: u8,
}

/// A fact about a product, of a type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// Such as `material`; once per product.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// The value, of its type.
    pub value: AttributeValue,
    /// Whether it is a field of the merchant's own rather than a fact for shoppers.
    #[serde(default)]
    pub custom: bool,
}

/// A value that knows its type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum AttributeValue {
    /// Yes or no.
    Boolean(bool),
    /// A measure or count; never money.
    Number(f64),
    /// Anything else.
    Text(String),
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    /// The product's id.
    pub id: Id,
    /// Its name in addresses.
    pub slug: String,
    /// Its variants' ids in the order handed in.
    pub variant_ids: Vec<Id>,
}

/// Changes of a product; what is `None` stays. For fields that may be empty, `Some(None)` empties them.
#[derive(Clone, Debug, Default)]
pub struct ProductPatch {
    /// Where it stands.
    pub category_id: Option<Option<Id>>,
    /// Its name in addresses; a taken one is refused.
    pub slug: Option<String>,
    /// Its name.
    pub title: Option<String>,
    /// HTML; sanitised on the way in.
    pub description: Option<String>,
    /// Who makes it.
    pub brand: Option<Option<String>>,
    /// The kind of tax it takes.
    pub tax_class: Option<String>,
    /// Whether customers see it.
    pub published: Option<bool>,
    /// Whether the merchant puts it forward.
    pub featured: Option<bool>,
    /// When a draft is to be published by itself.
    pub publish_at: Option<Option<Timestamp>>,
    /// Title for search engines.
    pub seo_title: Option<Option<String>>,
    /// Description for search engines.
    pub seo_description: Option<Option<String>>,
    /// All its tags.
    pub tags: Option<Vec<String>>,
    /// All its attributes.
    pub attributes: Option<Vec<Attribute>>,
    /// All its pictures; those whose source stays keep their renditions.
    pub media: Option<Vec<NewMedia>>,
    /// All that is shown beside it, in order.
    pub related: Option<Vec<Id>>,
}

/// Changes of a variant; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct VariantPatch {
    /// The merchant's number.
    pub sku: Option<String>,
    /// All its options, the same names as before.
    pub options: Option<Vec<(String, String)>>,
    /// EAN, UPC or the like.
    pub barcode: Option<Option<String>>,
    /// Grams, 0 or more.
    pub weight_grams: Option<Option<i64>>,
    /// Whether it is on sale.
    pub active: Option<bool>,
    /// The `source` of its own picture among its product's.
    pub image: Option<Option<String>>,
}
