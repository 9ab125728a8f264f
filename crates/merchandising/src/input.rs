//! What a merchant sends to make or change a product.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use souk_catalog::{Attribute, Focal, NewMedia, NewProduct, NewVariant, ProductPatch, VariantPatch};
use souk_db::{Id, Timestamp, Tx};
use souk_http::{Invalid, Problem, schema};
use souk_inventory::SetStock;
use souk_money::{Money, Quantity};
use souk_platform::Channel;
use souk_pricing::{DEAREST, SetPrice, money_schema};
use utoipa::openapi::schema::{Array, ArrayBuilder, Type};
use utoipa::openapi::{Object, Schema};

use crate::messages;

/// The most units that may be counted.
pub(crate) const MOST_UNITS: i64 = 1_000_000_000;

fn stock() -> Object {
    let text = "Units on the shelf when it is made; absent or null where they are not counted. Afterwards: `/api/inventory/movements/`.";
    schema::or_null(schema::whole(&(0..=MOST_UNITS), text))
}

fn tags() -> Array {
    let tag = Object::builder().schema_type(Type::String).max_length(Some(255));
    ArrayBuilder::new().items(tag).max_items(Some(250)).description(Some("Words to find it by.")).build()
}

fn options() -> Object {
    let text = || Object::builder().schema_type(Type::String).min_length(Some(1)).max_length(Some(255));
    Object::builder()
        .schema_type(Type::Object)
        .property_names(Some(text()))
        .additional_properties(Some(Schema::Object(text().build())))
        .max_properties(Some(10))
        .description(Some("Option name to value, the same names for all variants of a product."))
        .build()
}

fn status() -> Object {
    schema::one_of(&["draft", "active"], "Whether shoppers see it.")
}

pub(crate) fn price() -> Object {
    money_schema("What it costs.")
}

pub(crate) fn price_before() -> Object {
    schema::or_null(money_schema("The price before, when it is reduced; null when it is not."))
}

/// A picture by its address or source.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MediaInput {
    /// An `http(s)` address to fetch, the `source` that `POST /api/media/` gave, or that of a picture which is there already.
    #[schema(min_length = 1, max_length = 2000)]
    pub(crate) source: String,
    /// What it shows.
    #[serde(default)]
    #[schema(max_length = 1000)]
    pub(crate) alt: String,
    /// The spot that stays in sight where it is cut; the middle where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) focal: Option<Focal>,
}

/// A variant.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct VariantInput {
    /// The variant that is there; only where all variants of a product are set at once, and absent for a new one.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Id)]
    pub(crate) id: Option<Id>,
    /// Unique in the shop; made from the slug and the options when absent.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, min_length = 1, max_length = 255)]
    pub(crate) sku: Option<String>,
    /// Option name to value.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = options)]
    pub(crate) options: Option<BTreeMap<String, String>>,
    /// What it costs.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = price)]
    pub(crate) price: Option<Money>,
    /// The price before, when it is reduced; null when it is not.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = price_before)]
    pub(crate) compare_at_price: Option<Option<Money>>,
    /// Units on the shelf when it is made; absent or null where they are not counted. Afterwards: `/api/inventory/movements/`.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = stock)]
    pub(crate) stock: Option<Option<i64>>,
    /// EAN, UPC or ISBN.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, max_length = 255)]
    pub(crate) barcode: Option<Option<String>>,
    /// Grams.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>, minimum = 0)]
    pub(crate) weight_grams: Option<Option<i64>>,
    /// Whether it is on sale.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = bool)]
    pub(crate) active: Option<bool>,
    /// The `source` of its own picture among its product's.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, max_length = 2000)]
    pub(crate) image: Option<Option<String>>,
}

/// A product.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ProductInput {
    /// Its name.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, min_length = 1, max_length = 500)]
    pub(crate) title: Option<String>,
    /// Its name in addresses, at most 255 characters; a taken one is refused. Made from the title when absent.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, min_length = 1, max_length = 255)]
    pub(crate) slug: Option<String>,
    /// HTML; sanitised.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, max_length = 500_000)]
    pub(crate) description: Option<String>,
    /// Who makes it.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, max_length = 255)]
    pub(crate) brand: Option<Option<String>>,
    /// Id or slug of its category.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, max_length = 255)]
    pub(crate) category: Option<Option<String>>,
    /// The kind of tax it takes: `standard`.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, min_length = 1, max_length = 40)]
    pub(crate) tax_class: Option<String>,
    /// `draft` or `active`.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = status)]
    pub(crate) status: Option<String>,
    /// When a draft is to be published by itself; later than now. Null takes the plan back, and so does publishing it.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Timestamp>)]
    pub(crate) publish_at: Option<Option<Timestamp>>,
    /// Shown first.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = bool)]
    pub(crate) featured: Option<bool>,
    /// For search engines.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, max_length = 500)]
    pub(crate) seo_title: Option<Option<String>>,
    /// For search engines.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, max_length = 5000)]
    pub(crate) seo_description: Option<Option<String>>,
    /// Words to find it by.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = tags)]
    pub(crate) tags: Option<Vec<String>>,
    /// Facts and the merchant's own fields.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Vec<Attribute>, max_items = 250)]
    pub(crate) attributes: Option<Vec<Attribute>>,
    /// Pictures in order.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Vec<MediaInput>, max_items = 250)]
    pub(crate) images: Option<Vec<MediaInput>>,
    /// Ids of what is shown beside it, in order. Best sellers of its category follow where they are few.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Vec<Id>, max_items = 12)]
    pub(crate) related: Option<Vec<Id>>,
    /// What can be bought. Of a product that is there, all its variants at once: see `PUT /api/products/{id}/variants/`.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Vec<VariantInput>, max_items = 1000)]
    pub(crate) variants: Option<Vec<VariantInput>>,
}

/// Tells `null` (empty it) from absent (leave it).
pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

/// Takes a field that may be absent, but not `null`: it would empty what cannot be empty, or change nothing.
pub(crate) fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

impl VariantInput {
    /// Notes what is wrong with the figures, under `at`.
    pub(crate) fn check(&self, at: &str, channel: &Channel, invalid: &mut Invalid) {
        let prices = [("price", self.price), ("compare_at_price", self.compare_at_price.flatten())];
        for (name, price) in prices {
            let Some(price) = price else { continue };
            invalid.check(
                price.currency == channel.currency,
                &format!("{at}{name}.currency"),
                messages::OTHER_CURRENCY.with("currency", channel.currency.code()),
            );
            invalid.check(
                (0..=DEAREST).contains(&price.amount),
                &format!("{at}{name}.amount"),
                &souk_pricing::messages::AMOUNT_OUT_OF_RANGE,
            );
        }
        let stock = self.stock.flatten().unwrap_or(0);
        invalid.check(
            (0..=MOST_UNITS).contains(&stock),
            &format!("{at}stock"),
            &messages::STOCK_OUT_OF_RANGE,
        );
    }

    /// Notes what is wrong with the figures of a variant that is there.
    pub(crate) fn check_change(&self, channel: &Channel, invalid: &mut Invalid) {
        self.check_new("", channel, invalid);
        invalid.check(self.stock.is_none(), "stock", &messages::STOCK_BY_MOVEMENTS);
    }

    /// Notes what is wrong with a variant that is named by its address, or is new.
    pub(crate) fn check_new(&self, at: &str, channel: &Channel, invalid: &mut Invalid) {
        self.check(at, channel, invalid);
        invalid.check(self.id.is_none(), &format!("{at}id"), &souk_http::messages::UNKNOWN_FIELD);
    }

    pub(crate) fn new_variant(&self) -> NewVariant {
        NewVariant {
            sku: self.sku.clone(),
            options: self.options.clone().unwrap_or_default().into_iter().collect(),
            barcode: self.barcode.clone().flatten(),
            weight_grams: self.weight_grams.flatten(),
            active: self.active.unwrap_or(true),
            image: self.image.clone().flatten(),
        }
    }

    pub(crate) fn patch(&self) -> VariantPatch {
        VariantPatch {
            sku: self.sku.clone(),
            options: self.options.clone().map(|o| o.into_iter().collect()),
            barcode: self.barcode.clone(),
            weight_grams: self.weight_grams,
            active: self.active,
            image: self.image.clone(),
        }
    }
}

/// Sets the prices and the opening stock that `variants` name; `at` is what stands before the fields of each.
pub(crate) async fn set_figures(
    tx: &Tx,
    channel: &Channel,
    variants: &[(Id, &VariantInput)],
    at: impl Fn(usize) -> String + Send,
    actor: Id,
) -> Result<(), Problem> {
    let ids: Vec<Id> = variants.iter().map(|(id, _)| *id).collect();
    let held = souk_pricing::lasting(tx, channel, &ids).await?;
    let (mut prices, mut invalid) = (Vec::new(), Invalid::new());
    for (place, (id, input)) in variants.iter().enumerate() {
        let before = held.get(id);
        let Some(amount) = input.price.or_else(|| before.map(|p| p.amount)) else {
            let field = format!("{}compare_at_price", at(place));
            invalid.check(input.compare_at_price.flatten().is_none(), &field, &messages::NO_PRICE_YET);
            continue;
        };
        let compare_at = input.compare_at_price.unwrap_or_else(|| before.and_then(|p| p.compare_at));
        prices.push(SetPrice {
            variant_id: *id,
            amount: amount.amount,
            compare_at: compare_at.map(|c| c.amount),
        });
    }
    invalid.done()?;
    souk_pricing::set(tx, channel, prices).await?;
    let stock = variants.iter().filter_map(|(id, v)| {
        Some(SetStock { variant_id: *id, on_hand: v.stock.flatten().and_then(Quantity::new)? })
    });
    souk_inventory::set_on_hand(tx, stock.collect(), "opening stock", Some(actor)).await?;
    Ok(())
}

impl ProductInput {
    fn published(&self, invalid: &mut Invalid) -> Option<bool> {
        match self.status.as_deref() {
            None => None,
            Some("active") => Some(true),
            Some("draft") => Some(false),
            Some(_) => {
                invalid.note("status", &messages::NO_STATUS);
                None
            }
        }
    }

    fn media(&self) -> Option<Vec<NewMedia>> {
        let list = self.images.as_ref()?;
        Some(
            list.iter()
                .map(|m| NewMedia { source: m.source.clone(), alt: m.alt.clone(), focal: m.focal })
                .collect(),
        )
    }

    /// Notes what is wrong with the figures of its variants.
    pub(crate) fn check_variants(&self, channel: &Channel, invalid: &mut Invalid) {
        for (n, variant) in self.variants.iter().flatten().enumerate() {
            variant.check_new(&format!("variants[{n}]."), channel, invalid);
        }
    }

    /// A whole product; what is left out takes its default.
    pub(crate) fn new_product(&self, category_id: Option<Id>, invalid: &mut Invalid) -> NewProduct {
        NewProduct {
            category_id,
            slug: self.slug.clone(),
            description: self.description.clone().unwrap_or_default(),
            brand: self.brand.clone().flatten(),
            tax_class: self.tax_class.clone().unwrap_or_else(|| "standard".to_owned()),
            published: self.published(invalid).unwrap_or(false),
            featured: self.featured.unwrap_or(false),
            publish_at: self.publish_at.flatten(),
            seo_title: self.seo_title.clone().flatten(),
            seo_description: self.seo_description.clone().flatten(),
            tags: self.tags.clone().unwrap_or_default(),
            attributes: self.attributes.clone().unwrap_or_default(),
            media: self.media().unwrap_or_default(),
            related: self.related.clone().unwrap_or_default(),
            variants: match &self.variants {
                Some(variants) if !variants.is_empty() => {
                    variants.iter().map(VariantInput::new_variant).collect()
                }
                _ => vec![NewVariant::default()],
            },
            ..NewProduct::titled(souk_sellers::HOUSE, self.title.clone().unwrap_or_default())
        }
    }

    /// What is named changes, the rest stays.
    pub(crate) fn patch(&self, category_id: Option<Option<Id>>, invalid: &mut Invalid) -> ProductPatch {
        ProductPatch {
            category_id,
            slug: self.slug.clone(),
            title: self.title.clone(),
            description: self.description.clone(),
            brand: self.brand.clone(),
            tax_class: self.tax_class.clone(),
            published: self.published(invalid),
            featured: self.featured,
            publish_at: self.publish_at,
            seo_title: self.seo_title.clone(),
            seo_description: self.seo_description.clone(),
            tags: self.tags.clone(),
            attributes: self.attributes.clone(),
            media: self.media(),
            related: self.related.clone(),
        }
    }

    /// The category that is named, found; what does not exist is noted.
    pub(crate) async fn category_id(
        &self,
        tx: &Tx,
        invalid: &mut Invalid,
    ) -> Result<Option<Option<Id>>, Problem> {
        match &self.category {
            None => Ok(None),
            Some(None) => Ok(Some(None)),
            Some(Some(text)) => {
                let found = souk_catalog::find_category(tx, text).await?.map(|c| c.id);
                invalid.check(found.is_some(), "category", &souk_catalog::messages::NO_SUCH_CATEGORY);
                Ok(Some(found))
            }
        }
    }
}
