//! Rows of new products, collected and written with one statement per table.

use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::Quantity;

use super::check::{options_key, variant_title};
use super::{Attribute, AttributeValue, Created, NewMedia, NewProduct};
use crate::brand;

/// Where an imported product came from.
pub(crate) struct Origin {
    /// Its identity in the source.
    pub(crate) handle: String,
    /// What it was like, so that an unchanged one can be passed over.
    pub(crate) hash: String,
}

/// Rows by table.
#[derive(Default)]
pub(crate) struct Batch {
    products: Vec<ProductRow>,
    options: Vec<OptionRow>,
    values: Vec<ValueRow>,
    media: Vec<MediaRow>,
    variants: Vec<VariantRow>,
    choices: Vec<ChoiceRow>,
    attributes: Vec<AttributeRow>,
    tags: Vec<TagRow>,
}

#[derive(Row)]
#[row(table = "product")]
struct ProductRow {
    id: Id,
    seller_id: Id,
    category_id: Option<Id>,
    slug: String,
    title: String,
    brand: Option<String>,
    brand_id: Option<Id>,
    description: String,
    tax_class: String,
    published: bool,
    featured: bool,
    publish_at: Option<Timestamp>,
    seo_title: Option<String>,
    seo_description: Option<String>,
    source_handle: Option<String>,
    source_hash: Option<String>,
    created_at: Timestamp,
    updated_at: Timestamp,
}

#[derive(Row)]
#[row(table = "product_option")]
pub(super) struct OptionRow {
    pub(super) id: Id,
    pub(super) product_id: Id,
    pub(super) name: String,
    pub(super) position: i64,
}

#[derive(Row)]
#[row(table = "product_option_value")]
pub(super) struct ValueRow {
    pub(super) id: Id,
    pub(super) option_id: Id,
    pub(super) value: String,
    pub(super) position: i64,
}

#[derive(Row)]
#[row(table = "product_media")]
pub(super) struct MediaRow {
    id: Id,
    product_id: Id,
    position: i64,
    alt: String,
    source: String,
    focal_x: Option<i64>,
    focal_y: Option<i64>,
    status: &'static str,
    created_at: Timestamp,
    updated_at: Timestamp,
}

#[derive(Row)]
#[row(table = "variant")]
pub(super) struct VariantRow {
    pub(super) id: Id,
    pub(super) product_id: Id,
    pub(super) media_id: Option<Id>,
    pub(super) sku: String,
    pub(super) title: String,
    pub(super) options_key: String,
    pub(super) barcode: Option<String>,
    pub(super) weight_grams: Option<i64>,
    pub(super) position: i64,
    pub(super) active: bool,
    pub(super) source_on_hand: Option<Quantity>,
    pub(super) created_at: Timestamp,
    pub(super) updated_at: Timestamp,
}

#[derive(Row)]
#[row(table = "variant_option_value")]
pub(super) struct ChoiceRow {
    pub(super) variant_id: Id,
    pub(super) option_id: Id,
    pub(super) value_id: Id,
}

#[derive(Row)]
#[row(table = "product_attribute")]
pub(super) struct AttributeRow {
    product_id: Id,
    name: String,
    custom: bool,
    position: i64,
    kind: &'static str,
    text_value: Option<String>,
    number_value: Option<f64>,
    boolean_value: Option<bool>,
}

#[derive(Row)]
#[row(table = "product_tag")]
pub(super) struct TagRow {
    product_id: Id,
    tag: String,
    position: i64,
}

impl Batch {
    /// Takes a checked product with its final `slug`; `skus` are its variants' final ones, `on_hand` what the source counted.
    pub(crate) fn add(
        &mut self,
        tx: &Tx,
        new: &NewProduct,
        slug: &str,
        skus: &[String],
        origin: Option<(&Origin, &[Option<Quantity>])>,
    ) -> Created {
        let (id, now) = (tx.new_id(), tx.now());
        self.products.push(ProductRow {
            id,
            seller_id: new.seller_id,
            category_id: new.category_id,
            slug: slug.to_owned(),
            title: new.title.clone(),
            brand: new.brand.clone(),
            // Known once all of the batch are.
            brand_id: None,
            description: new.description.clone(),
            tax_class: new.tax_class.clone(),
            published: new.published,
            featured: new.featured,
            publish_at: new.publish_at.filter(|_| !new.published),
            seo_title: new.seo_title.clone(),
            seo_description: new.seo_description.clone(),
            source_handle: origin.map(|(o, _)| o.handle.clone()),
            source_hash: origin.map(|(o, _)| o.hash.clone()),
            created_at: now,
            updated_at: now,
        });
        let media: Vec<(&str, Id)> = new.media.iter().map(|m| (m.source.as_str(), tx.new_id())).collect();
        for (at, (one, (_, media_id))) in new.media.iter().zip(&media).enumerate() {
            self.media.push(media_row(tx, *media_id, id, at, one));
        }
        let mut known: Vec<(Id, Vec<(String, Id)>)> = Vec::new();
        let mut variant_ids = Vec::with_capacity(new.variants.len());
        for (at, (one, sku)) in new.variants.iter().zip(skus).enumerate() {
            let variant_id = tx.new_id();
            let media_id = one.image.as_deref().and_then(|s| media.iter().find(|m| m.0 == s)).map(|m| m.1);
            self.variants.push(VariantRow {
                id: variant_id,
                product_id: id,
                media_id,
                sku: sku.clone(),
                title: variant_title(&one.options),
                options_key: options_key(&one.options),
                barcode: one.barcode.clone(),
                weight_grams: one.weight_grams,
                position: count(at),
                active: one.active,
                source_on_hand: origin.and_then(|(_, on_hand)| on_hand.get(at).copied().flatten()),
                created_at: now,
                updated_at: now,
            });
            self.choose(tx, id, variant_id, &one.options, &mut known);
            variant_ids.push(variant_id);
        }
        self.attributes.extend(attribute_rows(id, &new.attributes));
        self.tags.extend(tag_rows(id, &new.tags));
        Created { id, slug: slug.to_owned(), variant_ids }
    }

    fn choose(
        &mut self,
        tx: &Tx,
        product: Id,
        variant: Id,
        options: &[(String, String)],
        known: &mut Vec<(Id, Vec<(String, Id)>)>,
    ) {
        for (at, (name, value)) in options.iter().enumerate() {
            if known.len() <= at {
                let id = tx.new_id();
                let position = count(at);
                self.options.push(OptionRow { id, product_id: product, name: name.clone(), position });
                known.push((id, Vec::new()));
            }
            let (option_id, values) = &mut known[at];
            let found = values.iter().find(|v| v.0 == *value).map(|v| v.1);
            let value_id = found.unwrap_or_else(|| {
                let id = tx.new_id();
                let position = count(values.len());
                self.values.push(ValueRow { id, option_id: *option_id, value: value.clone(), position });
                values.push((value.clone(), id));
                id
            });
            self.choices.push(ChoiceRow { variant_id: variant, option_id: *option_id, value_id });
        }
    }

    /// Writes all rows, and the brands that nobody named before.
    pub(crate) async fn write(mut self, tx: &Tx) -> Result<(), DbErr> {
        let names: Vec<&str> = self.products.iter().filter_map(|p| p.brand.as_deref()).collect();
        let brands = brand::ensure(tx, &names).await?;
        for product in &mut self.products {
            product.brand_id =
                product.brand.as_deref().and_then(|name| brands.get(&brand::key(name)).copied());
        }
        sql::insert(tx, self.products, "").await?;
        sql::insert(tx, self.options, "").await?;
        sql::insert(tx, self.values, "").await?;
        sql::insert(tx, self.media, "").await?;
        sql::insert(tx, self.variants, "").await?;
        sql::insert(tx, self.choices, "").await?;
        sql::insert(tx, self.attributes, "").await?;
        sql::insert(tx, self.tags, "").await?;
        Ok(())
    }
}

/// A picture that is still to be fetched.
pub(super) fn media_row(tx: &Tx, id: Id, product_id: Id, position: usize, new: &NewMedia) -> MediaRow {
    MediaRow {
        id,
        product_id,
        position: count(position),
        alt: new.alt.clone(),
        source: new.source.clone(),
        focal_x: new.focal.map(|f| i64::from(f.x)),
        focal_y: new.focal.map(|f| i64::from(f.y)),
        status: "pending",
        created_at: tx.now(),
        updated_at: tx.now(),
    }
}

pub(super) fn attribute_rows(product_id: Id, attributes: &[Attribute]) -> impl Iterator<Item = AttributeRow> {
    attributes.iter().enumerate().map(move |(at, one)| {
        let (kind, text_value, number_value, boolean_value) = match &one.value {
            AttributeValue::Text(text) => ("text", Some(text.clone()), None, None),
            AttributeValue::Number(number) => ("number", None, Some(*number), None),
            AttributeValue::Boolean(yes) => ("boolean", None, None, Some(*yes)),
        };
        AttributeRow {
            product_id,
            name: one.name.clone(),
            custom: one.custom,
            position: count(at),
            kind,
            text_value,
            number_value,
            boolean_value,
        }
    })
}

pub(super) fn tag_rows(product_id: Id, tags: &[String]) -> impl Iterator<Item = TagRow> {
    tags.iter().enumerate().map(move |(at, tag)| TagRow { product_id, tag: tag.clone(), position: count(at) })
}

pub(super) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
