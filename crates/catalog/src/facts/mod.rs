//! What the catalog tells other slices: whole batches at a time.

mod parts;
mod products;
mod variants;

use serde::{Deserialize, Serialize};
use souk_db::{Id, Timestamp};
use souk_sellers::SellerFacts;

pub(crate) use parts::focal;
pub use products::{
    all_product_ids, existing_product_ids, find_id, product_ids_of_category, product_ids_of_seller,
    products_by_ids,
};
pub use variants::{product_ids_of_variants, variant_id_by_sku, variants_by_ids};

use crate::{Attribute, Focal};

/// A picture that can be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ImageFacts {
    /// Address of the default size.
    pub url: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Pixels; absent where not known.
    pub width: Option<i64>,
    /// Pixels; absent where not known.
    pub height: Option<i64>,
    /// Its sizes as HTML wants them; empty when there is one.
    pub srcset: String,
    /// A tiny picture as data URI to show while it loads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
    /// The spot that stays in sight where it is cut; the middle where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focal: Option<Focal>,
}

/// A category as other slices show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CategoryFacts {
    /// Its id.
    pub id: Id,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The colour that stands behind its pictures.
    pub color: String,
    /// The slugs from the root down to it, joined by `/`: all below a category begin with its path and a `/`.
    pub path: String,
}

/// An option of a product with its values in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct OptionFacts {
    /// Such as `Colour`.
    pub name: String,
    /// Such as `Red`.
    pub values: Vec<String>,
}

/// A variant by itself, with what a cart or an order line wants to know of its product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantFacts {
    /// Its id.
    pub id: Id,
    /// Its product.
    pub product_id: Id,
    /// Who sells it.
    pub seller_id: Id,
    /// Where it stands, if anywhere.
    pub category_id: Option<Id>,
    /// The kind of tax it takes: `standard`, `reduced`, …
    pub tax_class: String,
    /// The merchant's number, unique among live variants.
    pub sku: String,
    /// Its option values joined by ` / `; empty for a product without options.
    pub title: String,
    /// Its product's title.
    pub product_title: String,
    /// Its product's name in addresses.
    pub product_slug: String,
    /// Option and value, in the product's order.
    pub options: Vec<(String, String)>,
    /// Its own picture, or its product's first.
    pub image: Option<ImageFacts>,
    /// Grams, where known.
    pub weight_grams: Option<i64>,
    /// EAN, UPC or the like.
    pub barcode: Option<String>,
    /// Whether it may be bought: it and its product are on sale and not archived.
    pub active: bool,
}

/// A variant inside its product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProductVariant {
    /// Its id.
    pub id: Id,
    /// The merchant's number.
    pub sku: String,
    /// Its option values joined by ` / `; empty for a product without options.
    pub title: String,
    /// Option and value, in the product's order.
    pub options: Vec<(String, String)>,
    /// Grams, where known.
    pub weight_grams: Option<i64>,
    /// EAN, UPC or the like.
    pub barcode: Option<String>,
    /// Its own picture; none when it has no own.
    pub image: Option<ImageFacts>,
    /// Whether it is on sale (its product may still not be).
    pub active: bool,
    /// Raised by each change.
    pub version: i64,
}

/// A product with all that is no price, stock or rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProductFacts {
    /// Its id.
    pub id: Id,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// Sanitised HTML.
    pub description: String,
    /// Who makes it.
    pub brand: Option<String>,
    /// The brand of that name.
    pub brand_id: Option<Id>,
    /// Where it stands, if anywhere.
    pub category: Option<CategoryFacts>,
    /// Who sells it.
    pub seller: SellerFacts,
    /// The kind of tax it takes.
    pub tax_class: String,
    /// Whether it is to be seen in the shop.
    pub published: bool,
    /// When it was taken out of the shop for good.
    pub archived_at: Option<Timestamp>,
    /// Whether the merchant puts it forward.
    pub featured: bool,
    /// Title for search engines.
    pub seo_title: Option<String>,
    /// Description for search engines.
    pub seo_description: Option<String>,
    /// Its options in order.
    pub options: Vec<OptionFacts>,
    /// Its live variants in order.
    pub variants: Vec<ProductVariant>,
    /// Its pictures in order, those that can be shown.
    pub images: Vec<ImageFacts>,
    /// Its attributes and custom fields in order.
    pub attributes: Vec<Attribute>,
    /// Its tags in order.
    pub tags: Vec<String>,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl ProductFacts {
    /// Whether customers may see it.
    #[must_use]
    pub fn is_visible(&self) -> bool {
        self.published && self.archived_at.is_none()
    }
}
