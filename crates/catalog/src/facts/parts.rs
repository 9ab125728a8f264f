//! The rows below products and variants, each kind in one query.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

use super::{ImageFacts, OptionFacts};
use crate::{Attribute, AttributeValue, Focal};

#[derive(FromQueryResult)]
pub(super) struct Media {
    pub(super) id: Id,
    pub(super) product_id: Id,
    url: String,
    alt: String,
    width: Option<i64>,
    height: Option<i64>,
    srcset: Option<String>,
    placeholder: Option<String>,
    focal_x: Option<i64>,
    focal_y: Option<i64>,
}

impl Media {
    pub(super) fn facts(&self) -> ImageFacts {
        ImageFacts {
            url: self.url.clone(),
            alt: self.alt.clone(),
            width: self.width,
            height: self.height,
            srcset: self.srcset.clone().unwrap_or_default(),
            placeholder: self.placeholder.clone(),
            focal: focal(self.focal_x, self.focal_y),
        }
    }
}

/// A spot from its columns, which the database keeps within 0 to 100.
pub(crate) fn focal(x: Option<i64>, y: Option<i64>) -> Option<Focal> {
    Some(Focal { x: u8::try_from(x?).ok()?, y: u8::try_from(y?).ok()? })
}

/// The pictures of `products` that can be shown, in order.
pub(super) async fn media(conn: &impl ConnectionTrait, products: &[Id]) -> Result<Vec<Media>, DbErr> {
    const TEXT: &str =
        "SELECT id, product_id, url, alt, width, height, srcset, placeholder, focal_x, focal_y FROM product_media
        WHERE product_id IN ({keys}) AND status = 'ready' ORDER BY product_id, position, id";
    sql::by_keys(conn, TEXT, &[], products.iter().copied()).await
}

#[derive(FromQueryResult)]
struct OptionRow {
    product_id: Id,
    name: String,
    value: Option<String>,
}

/// The options of `products` with their values.
pub(super) async fn options(
    conn: &impl ConnectionTrait,
    products: &[Id],
) -> Result<HashMap<Id, Vec<OptionFacts>>, DbErr> {
    // Values that no live variant has any more are not offered.
    const TEXT: &str = "SELECT o.product_id, o.name, v.value FROM product_option o
        LEFT JOIN product_option_value v ON v.option_id = o.id AND EXISTS (
            SELECT 1 FROM variant_option_value x JOIN variant w ON w.id = x.variant_id
            WHERE x.value_id = v.id AND w.archived_at IS NULL)
        WHERE o.product_id IN ({keys}) ORDER BY o.product_id, o.position, v.position";
    let mut found: HashMap<Id, Vec<OptionFacts>> = HashMap::new();
    for row in sql::by_keys::<OptionRow>(conn, TEXT, &[], products.iter().copied()).await? {
        let Some(value) = row.value else { continue };
        let options = found.entry(row.product_id).or_default();
        match options.last_mut().filter(|o| o.name == row.name) {
            Some(option) => option.values.push(value),
            None => options.push(OptionFacts { name: row.name, values: vec![value] }),
        }
    }
    Ok(found)
}

#[derive(FromQueryResult)]
struct ChoiceRow {
    variant_id: Id,
    name: String,
    value: String,
}

/// What the live variants of these products chose: option and value in the product's order.
pub(super) async fn choices_of_products(
    conn: &impl ConnectionTrait,
    products: &[Id],
) -> Result<HashMap<Id, Vec<(String, String)>>, DbErr> {
    // By the variants, whose key leads to their values: no index leads there from the options.
    const TEXT: &str = "SELECT x.variant_id, o.name, v.value FROM variant w
        JOIN variant_option_value x ON x.variant_id = w.id JOIN product_option o ON o.id = x.option_id
        JOIN product_option_value v ON v.id = x.value_id
        WHERE w.product_id IN ({keys}) ORDER BY x.variant_id, o.position";
    let mut found: HashMap<Id, Vec<(String, String)>> = HashMap::new();
    for row in sql::by_keys::<ChoiceRow>(conn, TEXT, &[], products.iter().copied()).await? {
        found.entry(row.variant_id).or_default().push((row.name, row.value));
    }
    Ok(found)
}

#[derive(FromQueryResult)]
struct AttributeRow {
    product_id: Id,
    name: String,
    custom: bool,
    text_value: Option<String>,
    number_value: Option<f64>,
    boolean_value: Option<bool>,
}

/// The attributes of `products` in order.
pub(super) async fn attributes(
    conn: &impl ConnectionTrait,
    products: &[Id],
) -> Result<HashMap<Id, Vec<Attribute>>, DbErr> {
    const TEXT: &str = "SELECT product_id, name, custom, text_value, number_value, boolean_value
        FROM product_attribute WHERE product_id IN ({keys}) ORDER BY product_id, position";
    let mut found: HashMap<Id, Vec<Attribute>> = HashMap::new();
    for row in sql::by_keys::<AttributeRow>(conn, TEXT, &[], products.iter().copied()).await? {
        let value = match (row.number_value, row.boolean_value) {
            (Some(number), _) => AttributeValue::Number(number),
            (None, Some(yes)) => AttributeValue::Boolean(yes),
            (None, None) => AttributeValue::Text(row.text_value.unwrap_or_default()),
        };
        let attribute = Attribute { name: row.name, value, custom: row.custom };
        found.entry(row.product_id).or_default().push(attribute);
    }
    Ok(found)
}

#[derive(FromQueryResult)]
struct TagRow {
    product_id: Id,
    tag: String,
}

/// The tags of `products` in order.
pub(super) async fn tags(
    conn: &impl ConnectionTrait,
    products: &[Id],
) -> Result<HashMap<Id, Vec<String>>, DbErr> {
    const TEXT: &str =
        "SELECT product_id, tag FROM product_tag WHERE product_id IN ({keys}) ORDER BY product_id, position";
    let mut found: HashMap<Id, Vec<String>> = HashMap::new();
    for row in sql::by_keys::<TagRow>(conn, TEXT, &[], products.iter().copied()).await? {
        found.entry(row.product_id).or_default().push(row.tag);
    }
    Ok(found)
}
