//! From a file of ours to a product, and back.

use std::collections::{HashMap, HashSet};

use souk_http::{Problem, Violation};
use souk_money::{Currency, Quantity};

use super::columns::Layout;
use super::lines::{Lines, Rules};
use super::own_sheet::{ImageSheet, OptionSheet, ProductSheet, VariantSheet};
use super::parse::{Extra, Parsed};
use super::report::Finding;
use super::{address, numbers, skus};
use crate::messages;
use crate::product::{MOST_RELATED, checked};
use crate::{NewMedia, NewProduct, NewVariant};

/// Of which fields a file of ours speaks. The others of a product that is there stay as they are.
#[derive(Clone, Debug, Default)]
pub(super) struct Spoken {
    pub(super) product: HashSet<&'static str>,
    pub(super) variant: HashSet<&'static str>,
    /// Where pictures can be fetched whose source is another shop's own.
    pub(super) urls: HashMap<String, String>,
}

/// The fields of a product that a file may speak of.
pub(super) const PRODUCT: [&str; 15] = [
    "title",
    "description",
    "brand",
    "category",
    "tags",
    "status",
    "publish_at",
    "featured",
    "tax_class",
    "seo_title",
    "seo_description",
    "attributes",
    "related",
    "variants",
    "images",
];
/// The fields of a variant that a file may speak of.
pub(super) const VARIANT: [&str; 11] = [
    "sku",
    "options",
    "price",
    "compare_at",
    "currency",
    "barcode",
    "weight_grams",
    "stock",
    "backorder",
    "active",
    "image",
];

/// Reads one line of JSON.
pub(super) fn parse_json(
    line: u64,
    text: &str,
    rules: &Rules,
    notes: &mut Vec<Finding>,
) -> Result<Parsed, Vec<Finding>> {
    let refuse = |handle: &str, field: &str, said: souk_http::Said| {
        Err(vec![Finding { line, handle: handle.to_owned(), field: field.to_owned(), said, refused: true }])
    };
    let value: serde_json::Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return refuse("", "", messages::NO_JSON.with("why", error.to_string())),
    };
    let has = |value: &serde_json::Value, name: &str| value.get(name).is_some();
    let mut spoken = Spoken::default();
    spoken.product.extend(PRODUCT.into_iter().filter(|name| has(&value, name)));
    let variants = value.get("variants").and_then(|v| v.as_array()).map_or(&[][..], Vec::as_slice);
    spoken.variant.extend(VARIANT.into_iter().filter(|name| variants.iter().any(|v| has(v, name))));
    let sheet: ProductSheet = match serde_json::from_value(value) {
        Ok(sheet) => sheet,
        Err(error) => return refuse("", "", messages::NO_JSON.with("why", error.to_string())),
    };
    if !super::chunk::is_handle(&sheet.handle) {
        return refuse("", "handle", (&messages::NO_HANDLE).into());
    }
    let lines =
        Lines { handle: sheet.handle.clone(), records: Vec::new(), bytes: text.len(), too_large: false };
    let at = vec![line; sheet.variants.len()];
    finish(&lines, line, &at, sheet, spoken, rules, notes, Vec::new())
}

/// What a file says of a product, checked. `at` are the lines of its variants.
#[expect(clippy::too_many_arguments, reason = "a product has as many sides")]
pub(super) fn finish(
    lines: &Lines,
    line: u64,
    at: &[u64],
    sheet: ProductSheet,
    mut spoken: Spoken,
    rules: &Rules,
    notes: &mut Vec<Finding>,
    mut bad: Vec<Finding>,
) -> Result<Parsed, Vec<Finding>> {
    let published = published(lines, line, &sheet, &spoken, &mut bad);
    let is_past = sheet.publish_at.is_some_and(|moment| moment <= rules.now);
    if is_past && !published {
        notes.push(lines.finding(line, "publish_at", &messages::PUBLISH_AT_OVER, false));
    }
    let fits = |name: &String| name.chars().count() <= 120 && !name.chars().any(char::is_control);
    if sheet.category.len() > 8 || !sheet.category.iter().all(fits) {
        bad.push(lines.finding(line, "category", &messages::NO_CATEGORY_NAME, true));
    }
    if sheet.related.len() > MOST_RELATED {
        bad.push(lines.finding(line, "related", messages::TOO_MANY.with("most", MOST_RELATED), true));
    }
    let media = media(lines, line, &sheet, &mut spoken, notes);
    let (mut variants, mut extras) = (Vec::new(), Vec::new());
    for (n, one) in sheet.variants.iter().enumerate() {
        let line = at.get(n).copied().unwrap_or(line);
        extras.push(extra(lines, line, one, rules.currency, &mut bad));
        variants.push(NewVariant {
            sku: None,
            options: one.options.iter().map(|o| (o.name.clone(), o.value.clone())).collect(),
            barcode: Some(one.barcode.clone()),
            weight_grams: one.weight_grams,
            active: one.active,
            image: Some(one.image.clone()).filter(|source| media.iter().any(|m| m.source == *source)),
        });
    }
    skus::give(lines, &mut variants, &mut extras, notes);
    let new = NewProduct {
        description: sheet.description,
        brand: Some(sheet.brand),
        tax_class: if sheet.tax_class.is_empty() { "standard".to_owned() } else { sheet.tax_class },
        published,
        featured: sheet.featured,
        publish_at: sheet.publish_at.filter(|_| !published && !is_past),
        seo_title: Some(sheet.seo_title),
        seo_description: Some(sheet.seo_description),
        tags: sheet.tags,
        attributes: sheet.attributes,
        media,
        variants,
        ..NewProduct::titled(rules.seller_id, sheet.title)
    };
    match checked(new) {
        Ok(new) if bad.is_empty() => Ok(Parsed {
            handle: lines.handle.clone(),
            told: lines.handle.clone(),
            line,
            hash: String::new(),
            new,
            category: sheet.category,
            related: related(sheet.related, &lines.handle),
            extras,
            slug: lines.handle.clone(),
            layout: Layout::Own,
            own: Some(spoken),
        }),
        Ok(_) => Err(bad),
        Err(problem) => {
            bad.extend(of_problem(&problem, lines, line, at));
            Err(bad)
        }
    }
}

/// Each once, and never the product itself.
fn related(mut handles: Vec<String>, itself: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    handles.retain(|handle| handle != itself && seen.insert(handle.clone()));
    handles
}

fn published(
    lines: &Lines,
    line: u64,
    sheet: &ProductSheet,
    spoken: &Spoken,
    bad: &mut Vec<Finding>,
) -> bool {
    match sheet.status.to_ascii_lowercase().as_str() {
        "active" => true,
        "" => !spoken.product.contains("status"),
        "draft" => false,
        _ => {
            bad.push(lines.finding(line, "status", &messages::NO_IMPORT_STATUS, true));
            false
        }
    }
}

/// What the checks of the catalog say, by line and field.
fn of_problem(problem: &Problem, lines: &Lines, line: u64, at: &[u64]) -> Vec<Finding> {
    let finding = |Violation { path, said }: &Violation| {
        let variant = path.strip_prefix("variants[").and_then(|rest| rest.split_once("]."));
        let of_variant = |n: &str| n.parse().ok().and_then(|n: usize| at.get(n).copied()).unwrap_or(line);
        let (line, field) = variant.map_or((line, path.as_str()), |(n, name)| (of_variant(n), name));
        lines.finding(line, field, said.clone(), true)
    };
    problem.violations().iter().map(finding).collect()
}

fn extra(lines: &Lines, line: u64, one: &VariantSheet, currency: Currency, bad: &mut Vec<Finding>) -> Extra {
    let mut price = |field: &str, text: &str| match numbers::price(text, currency) {
        Ok(price) => price,
        Err(reason) => {
            bad.push(lines.finding(line, field, reason, true));
            None
        }
    };
    let (now, before) = (price("price", &one.price), price("compare_at", &one.compare_at));
    if !one.currency.is_empty() && !one.currency.eq_ignore_ascii_case(currency.code()) {
        let said = messages::OTHER_CURRENCY.with("currency", currency.code());
        bad.push(lines.finding(line, "currency", said, true));
    }
    let on_hand = one.stock.map(|n| Quantity::new(n).filter(|_| n <= 1_000_000_000));
    if on_hand == Some(None) {
        bad.push(lines.finding(line, "stock", &messages::NUMBER_TOO_HIGH, true));
    }
    Extra {
        line,
        sku: one.sku.trim().to_owned(),
        price: now,
        compare_at: before.filter(|b| now.is_some_and(|n| b.amount > n.amount)),
        on_hand: on_hand.flatten(),
        is_uncounted: false,
        backorder: one.backorder,
    }
}

/// The pictures that may be recorded; what may not is told and left out.
fn media(
    lines: &Lines,
    line: u64,
    sheet: &ProductSheet,
    spoken: &mut Spoken,
    notes: &mut Vec<Finding>,
) -> Vec<NewMedia> {
    let mut out = Vec::with_capacity(sheet.images.len());
    for image in &sheet.images {
        let source = image.source.trim();
        let source = if source.is_empty() { image.url.trim() } else { source };
        let source = match source.split_once(':') {
            Some(("upload" | "sample", _)) => Ok(source.to_owned()),
            _ => address::public(source),
        };
        match source {
            Ok(source) => {
                if source.starts_with("upload:")
                    && let Ok(url) = address::public(&image.url)
                {
                    spoken.urls.insert(source.clone(), url);
                }
                out.push(NewMedia { source, alt: image.alt.clone(), focal: image.focal });
            }
            Err(reason) => notes.push(lines.finding(line, "image_source", reason, false)),
        }
    }
    out
}

impl Parsed {
    /// The product as a file of ours would hold it, with what it says of its stock.
    pub(super) fn sheet(&self, currency: Currency) -> ProductSheet {
        let new = &self.new;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        ProductSheet {
            handle: self.handle.clone(),
            title: new.title.clone(),
            description: new.description.clone(),
            brand: text(&new.brand),
            category: self.category.clone(),
            tags: new.tags.clone(),
            status: if new.published { "active" } else { "draft" }.to_owned(),
            publish_at: new.publish_at,
            featured: new.featured,
            tax_class: new.tax_class.clone(),
            seo_title: text(&new.seo_title),
            seo_description: text(&new.seo_description),
            attributes: new.attributes.clone(),
            related: self.related.clone(),
            variants: new
                .variants
                .iter()
                .zip(&self.extras)
                .map(|(v, e)| variant_sheet(v, e, currency))
                .collect(),
            images: new
                .media
                .iter()
                .map(|m| ImageSheet {
                    source: m.source.clone(),
                    url: String::new(),
                    alt: m.alt.clone(),
                    focal: m.focal,
                })
                .collect(),
        }
    }
}

fn variant_sheet(new: &NewVariant, extra: &Extra, currency: Currency) -> VariantSheet {
    let option = |(name, value): &(String, String)| OptionSheet { name: name.clone(), value: value.clone() };
    let amount = |money: Option<souk_money::Money>| money.map_or_else(String::new, |m| m.to_decimal());
    VariantSheet {
        sku: extra.sku.clone(),
        options: new.options.iter().map(option).collect(),
        price: amount(extra.price),
        compare_at: amount(extra.compare_at),
        currency: currency.code().to_owned(),
        barcode: new.barcode.clone().unwrap_or_default(),
        weight_grams: new.weight_grams,
        stock: extra.on_hand.map(Quantity::get),
        backorder: extra.backorder,
        active: new.active,
        image: new.image.clone().unwrap_or_default(),
    }
}
