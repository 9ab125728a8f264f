//! Rows of new products, collected and written with one statement per table.

use souk_db::sea_orm::Value;
use souk_db::{DbErr, Id, Tx, sql};

use super::check::{options_key, variant_title};
use super::{Attribute, AttributeValue, Created, NewMedia, NewProduct};

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
    products: Vec<Vec<Value>>,
    options: Vec<Vec<Value>>,
    values: Vec<Vec<Value>>,
    media: Vec<Vec<Value>>,
    variants: Vec<Vec<Value>>,
    choices: Vec<Vec<Value>>,
    attributes: Vec<Vec<Value>>,
    tags: Vec<Vec<Value>>,
}

impl Batch {
    /// Takes a checked product with its final `slug`; `skus` are its variants' final ones, `on_hand` what the source counted.
    pub(crate) fn add(
        &mut self,
        tx: &Tx,
        new: &NewProduct,
        slug: &str,
        skus: &[String],
        origin: Option<(&Origin, &[Option<i64>])>,
    ) -> Created {
        let (id, now) = (tx.new_id(), tx.now());
        self.products.push(vec![
            id.into(),
            new.seller_id.into(),
            new.category_id.into(),
            slug.into(),
            new.title.as_str().into(),
            new.brand.clone().into(),
            new.description.as_str().into(),
            new.tax_class.as_str().into(),
            new.published.into(),
            new.featured.into(),
            new.seo_title.clone().into(),
            new.seo_description.clone().into(),
            origin.map(|(o, _)| o.handle.clone()).into(),
            origin.map(|(o, _)| o.hash.clone()).into(),
            now.into(),
            now.into(),
        ]);
        let media: Vec<(&str, Id)> = new.media.iter().map(|m| (m.source.as_str(), tx.new_id())).collect();
        for (at, (one, (_, media_id))) in new.media.iter().zip(&media).enumerate() {
            self.media.push(media_row(tx, *media_id, id, at, one));
        }
        let mut known: Vec<(Id, Vec<(String, Id)>)> = Vec::new();
        let mut variant_ids = Vec::with_capacity(new.variants.len());
        for (at, (one, sku)) in new.variants.iter().zip(skus).enumerate() {
            let variant_id = tx.new_id();
            let media_id = one.image.as_deref().and_then(|s| media.iter().find(|m| m.0 == s)).map(|m| m.1);
            self.variants.push(vec![
                variant_id.into(),
                id.into(),
                media_id.into(),
                sku.as_str().into(),
                variant_title(&one.options).into(),
                options_key(&one.options).into(),
                one.barcode.clone().into(),
                one.weight_grams.into(),
                count(at).into(),
                one.active.into(),
                origin.and_then(|(_, on_hand)| on_hand.get(at).copied().flatten()).into(),
                now.into(),
                now.into(),
            ]);
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
                self.options.push(vec![id.into(), product.into(), name.as_str().into(), count(at).into()]);
                known.push((id, Vec::new()));
            }
            let (option, values) = &mut known[at];
            let found = values.iter().find(|v| v.0 == *value).map(|v| v.1);
            let value_id = found.unwrap_or_else(|| {
                let id = tx.new_id();
                self.values.push(vec![
                    id.into(),
                    (*option).into(),
                    value.as_str().into(),
                    count(values.len()).into(),
                ]);
                values.push((value.clone(), id));
                id
            });
            self.choices.push(vec![variant.into(), (*option).into(), value_id.into()]);
        }
    }

    /// Writes all rows.
    pub(crate) async fn write(self, tx: &Tx) -> Result<(), DbErr> {
        const PRODUCT: &str = "INSERT INTO product (id, seller_id, category_id, slug, title, brand, description,
            tax_class, published, featured, seo_title, seo_description, source_handle, source_hash, created_at,
            updated_at) VALUES";
        const VARIANT: &str =
            "INSERT INTO variant (id, product_id, media_id, sku, title, options_key, barcode,
            weight_grams, position, active, source_on_hand, created_at, updated_at) VALUES";
        sql::insert_many(tx, PRODUCT, 16, self.products, "").await?;
        sql::insert_many(tx, OPTION, 4, self.options, "").await?;
        sql::insert_many(tx, VALUE, 4, self.values, "").await?;
        sql::insert_many(tx, MEDIA, 8, self.media, "").await?;
        sql::insert_many(tx, VARIANT, 13, self.variants, "").await?;
        sql::insert_many(tx, CHOICE, 3, self.choices, "").await?;
        sql::insert_many(tx, ATTRIBUTE, 8, self.attributes, "").await?;
        sql::insert_many(tx, TAG, 3, self.tags, "").await?;
        Ok(())
    }
}

pub(super) const OPTION: &str = "INSERT INTO product_option (id, product_id, name, position) VALUES";
pub(super) const VALUE: &str = "INSERT INTO product_option_value (id, option_id, value, position) VALUES";
pub(super) const CHOICE: &str = "INSERT INTO variant_option_value (variant_id, option_id, value_id) VALUES";
pub(super) const MEDIA: &str = "INSERT INTO product_media (id, product_id, position, alt, source, status, created_at, updated_at) VALUES";
pub(super) const ATTRIBUTE: &str = "INSERT INTO product_attribute
    (product_id, name, custom, position, kind, text_value, number_value, boolean_value) VALUES";
pub(super) const TAG: &str = "INSERT INTO product_tag (product_id, tag, position) VALUES";

/// A row of `product_media` that waits for its picture.
pub(super) fn media_row(tx: &Tx, id: Id, product: Id, position: usize, new: &NewMedia) -> Vec<Value> {
    vec![
        id.into(),
        product.into(),
        count(position).into(),
        new.alt.as_str().into(),
        new.source.as_str().into(),
        "pending".into(),
        tx.now().into(),
        tx.now().into(),
    ]
}

pub(super) fn attribute_rows(product: Id, attributes: &[Attribute]) -> impl Iterator<Item = Vec<Value>> {
    attributes.iter().enumerate().map(move |(at, one)| {
        let (kind, text, number, yes) = match &one.value {
            AttributeValue::Text(text) => ("text", Some(text.clone()), None, None),
            AttributeValue::Number(number) => ("number", None, Some(*number), None),
            AttributeValue::Boolean(yes) => ("boolean", None, None, Some(*yes)),
        };
        vec![
            product.into(),
            one.name.as_str().into(),
            one.custom.into(),
            count(at).into(),
            kind.into(),
            text.into(),
            number.into(),
            yes.into(),
        ]
    })
}

pub(super) fn tag_rows(product: Id, tags: &[String]) -> impl Iterator<Item = Vec<Value>> {
    tags.iter().enumerate().map(move |(at, tag)| vec![product.into(), tag.as_str().into(), count(at).into()])
}

pub(super) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
