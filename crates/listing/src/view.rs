//! Products as clients of the API see them. These types document and make the JSON that the rows keep.

use std::collections::BTreeMap;

use crate::Rating;
use crate::offer::{Offer, Sale};
use serde::{Deserialize, Serialize};
use souk_catalog::{AttributeValue, ImageFacts, ProductFacts, ProductVariant};
use souk_db::{DbErr, Id, Timestamp};
use souk_http::richtext;
use souk_money::Money;

/// Characters of a summary, without the sign that says that it was cut.
const SUMMARY: usize = 299;

/// A product.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Product {
    /// Its id.
    pub id: Id,
    /// Its address: `/p/{slug}/`.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// Sanitised HTML.
    pub description: String,
    /// The first words of the description, without HTML: 300 characters at most.
    #[serde(default)]
    #[schema(required)]
    pub summary: String,
    /// Brand or maker.
    pub brand: String,
    /// Its category, if any.
    pub category: Option<CategoryRef>,
    /// Who sells it.
    pub seller: SellerRef,
    /// The lowest price of its variants that can be bought now; of all when they are sold out; none when nothing has a price.
    pub price: Option<Money>,
    /// The price before, when it is reduced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compare_at_price: Option<Money>,
    /// The lowest price of the 30 days before the reduction began; absent where there is none, or no other price was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowest_price: Option<Money>,
    /// The flash sale that the price is of, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sale: Option<Sale>,
    /// Whether it is reduced.
    pub on_sale: bool,
    /// Mean rating, 0 to 5.
    pub rating: f64,
    /// How many rated it.
    pub review_count: i64,
    /// Pictures, first one first.
    pub images: Vec<ImageFacts>,
    /// What can be chosen.
    pub options: Vec<OptionValues>,
    /// Facts, in order; the merchant's own fields are not among them.
    #[serde(default)]
    #[schema(required)]
    pub attributes: Vec<Fact>,
    /// Words to find it by.
    #[serde(default)]
    #[schema(required)]
    pub tags: Vec<String>,
    /// For search engines: the title, if another one.
    pub seo_title: String,
    /// For search engines: a sentence.
    pub seo_description: String,
    /// `draft`, `active` or `archived`.
    pub status: String,
    /// Shown first.
    pub featured: bool,
    /// Grows with every change; for `If-Match`.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Whether any variant can be bought.
    #[serde(default)]
    #[schema(required)]
    pub in_stock: bool,
    /// What can be bought.
    #[serde(default)]
    #[schema(required)]
    pub variants: Vec<Variant>,
}

/// A variant: what is put into a cart.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Variant {
    /// Its id.
    pub id: Id,
    /// Unique in the shop.
    pub sku: String,
    /// Its options in words: `Sea / 300 ml`.
    pub title: String,
    /// Option name to chosen value.
    pub options: BTreeMap<String, String>,
    /// Its price; none when it cannot be bought.
    pub price: Option<Money>,
    /// The price before, when it is reduced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compare_at_price: Option<Money>,
    /// The lowest price of the 30 days before the reduction began; absent where there is none, or no other price was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowest_price: Option<Money>,
    /// The flash sale that the price is of, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sale: Option<Sale>,
    /// EAN, UPC or ISBN.
    pub barcode: String,
    /// Weight in grams, where known.
    pub weight_grams: Option<i64>,
    /// Its own pictures.
    pub images: Vec<ImageFacts>,
    /// Grows with every change.
    pub version: i64,
    /// Units that can be bought; null where they are not counted.
    #[serde(default)]
    pub available: Option<i64>,
    /// Whether it can be bought.
    #[serde(default)]
    #[schema(required)]
    pub in_stock: bool,
}

/// A product's category.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CategoryRef {
    /// Its id.
    pub id: Id,
    /// Its address: `/c/{slug}/`.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The colour that its pictures stand on.
    // Rows that the version before made are read until they are made anew.
    #[serde(alias = "ground")]
    pub color: String,
}

/// A product's seller.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SellerRef {
    /// Its id.
    pub id: Id,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// What can be chosen of one option.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = ProductOption)]
pub struct OptionValues {
    /// `Colour`.
    pub name: String,
    /// In order.
    pub values: Vec<String>,
}

/// A fact about a product: `Material`: `oak`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = ProductFact)]
pub struct Fact {
    /// What is told.
    pub name: String,
    /// A text, a number, or yes or no.
    pub value: AttributeValue,
}

/// A product's JSON without stock and variants, as its row keeps it.
pub(crate) fn product_doc(
    p: &ProductFacts,
    status: &str,
    offer: &Offer,
    rating: Rating,
) -> Result<String, DbErr> {
    let product = Product {
        id: p.id,
        slug: p.slug.clone(),
        title: p.title.clone(),
        description: p.description.clone(),
        summary: summary(&p.description),
        brand: p.brand.clone().unwrap_or_default(),
        category: p.category.as_ref().map(|c| CategoryRef {
            id: c.id,
            slug: c.slug.clone(),
            name: c.name.clone(),
            color: c.color.clone(),
        }),
        seller: SellerRef { id: p.seller.id, slug: p.seller.slug.clone(), name: p.seller.name.clone() },
        price: offer.price,
        compare_at_price: offer.compare_at_price,
        lowest_price: offer.lowest_price,
        sale: offer.sale.clone(),
        on_sale: offer.is_reduced(),
        rating: rating.stars(),
        review_count: rating.count,
        images: p.images.clone(),
        options: p
            .options
            .iter()
            .map(|o| OptionValues { name: o.name.clone(), values: o.values.clone() })
            .collect(),
        attributes: p
            .attributes
            .iter()
            .filter(|a| !a.custom)
            .map(|a| Fact { name: a.name.clone(), value: a.value.clone() })
            .collect(),
        tags: p.tags.clone(),
        seo_title: p.seo_title.clone().unwrap_or_default(),
        seo_description: p.seo_description.clone().unwrap_or_default(),
        status: status.to_owned(),
        featured: p.featured,
        version: p.version,
        created_at: p.created_at,
        updated_at: p.updated_at,
        in_stock: false,
        variants: Vec::new(),
    };
    without(&product, &["in_stock", "variants"])
}

/// The first words of `html`, up to 300 characters.
#[must_use]
pub fn summary(html: &str) -> String {
    let plain = richtext::to_plain(html);
    let Some((end, _)) = plain.char_indices().nth(SUMMARY) else { return plain };
    let cut = &plain[..end];
    // Not within a word, unless there is only one.
    format!("{}…", cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole))
}

/// A product's JSON with another price in it.
pub(crate) fn with_offer(doc: &str, offer: &Offer) -> Result<String, DbErr> {
    let custom = |e: serde_json::Error| DbErr::Custom(e.to_string());
    let mut value: serde_json::Value = serde_json::from_str(doc).map_err(custom)?;
    let offered = serde_json::to_value(offer).map_err(custom)?;
    if let (Some(object), serde_json::Value::Object(offered)) = (value.as_object_mut(), offered) {
        for (name, value) in offered {
            // What there is none of is left out, but for the price.
            if value.is_null() && name != "price" {
                object.remove(&name);
            } else {
                object.insert(name, value);
            }
        }
        object.insert("on_sale".to_owned(), offer.is_reduced().into());
    }
    Ok(value.to_string())
}

/// A variant's JSON without stock, as its row keeps it.
pub(crate) fn variant_doc(v: &ProductVariant, offer: &Offer) -> Result<String, DbErr> {
    let variant = Variant {
        id: v.id,
        sku: v.sku.clone(),
        title: v.title.clone(),
        options: v.options.iter().cloned().collect(),
        price: offer.price.filter(|_| v.active),
        compare_at_price: offer.compare_at_price,
        lowest_price: offer.lowest_price,
        sale: offer.sale.clone(),
        barcode: v.barcode.clone().unwrap_or_default(),
        weight_grams: v.weight_grams,
        // The product's own pictures carry what stands in while they load.
        images: v.image.iter().map(|i| ImageFacts { placeholder: None, ..i.clone() }).collect(),
        version: v.version,
        available: None,
        in_stock: false,
    };
    without(&variant, &["available", "in_stock"])
}

fn without(value: &impl Serialize, members: &[&str]) -> Result<String, DbErr> {
    let mut value = serde_json::to_value(value).map_err(|e| DbErr::Custom(e.to_string()))?;
    if let Some(object) = value.as_object_mut() {
        for member in members {
            object.remove(*member);
        }
    }
    Ok(value.to_string())
}
