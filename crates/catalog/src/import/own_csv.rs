//! Our own CSV: a line a variant and picture, those of a product together, its own fields on the first.

use std::borrow::Cow;

use souk_http::export::{Cell, Row};

use super::apostrophe::defuse;
use super::cells::Record;
use super::numbers;
use super::own::{self, PRODUCT, Spoken, VARIANT};
use super::own_sheet::{ImageSheet, OptionSheet, ProductSheet, VariantSheet};
use super::parse::{Parsed, Reader};
use super::report::Finding;
use crate::{Attribute, Focal, messages};

/// Options of a product.
const OPTIONS: usize = 10;

/// The columns of our own files, in order.
const CSV_HEADER: [&str; 45] = [
    "handle",
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
    "option1_name",
    "option1_value",
    "option2_name",
    "option2_value",
    "option3_name",
    "option3_value",
    "option4_name",
    "option4_value",
    "option5_name",
    "option5_value",
    "option6_name",
    "option6_value",
    "option7_name",
    "option7_value",
    "option8_name",
    "option8_value",
    "option9_name",
    "option9_value",
    "option10_name",
    "option10_value",
    "sku",
    "price",
    "compare_at",
    "currency",
    "barcode",
    "weight_grams",
    "stock",
    "backorder",
    "active",
    "variant_image",
    "image_source",
];
/// Those that stand behind [`CSV_HEADER`]'s.
const IMAGE: [&str; 3] = ["image_url", "image_alt", "image_focal"];

/// All columns of our own files, in order.
#[must_use]
pub fn csv_header() -> Vec<&'static str> {
    CSV_HEADER.into_iter().chain(IMAGE).collect()
}

/// Every column that is read.
pub(super) fn names() -> Vec<Cow<'static, str>> {
    csv_header().into_iter().map(Cow::Borrowed).collect()
}

/// Whether a header is ours: by names that no other shop's file has.
pub(super) fn is_header(header: &[&str]) -> bool {
    let has = |name: &str| header.iter().any(|h| h.eq_ignore_ascii_case(name));
    let ours = [
        "compare_at",
        "weight_grams",
        "tax_class",
        "seo_title",
        "image_source",
        "option1_name",
        "publish_at",
    ];
    has("handle") && has("title") && ours.iter().any(|name| has(name))
}

/// The lines of a product.
#[must_use]
pub fn csv_rows(product: &ProductSheet) -> Vec<Row> {
    let lines = product.variants.len().max(product.images.len()).max(1);
    (0..lines)
        .map(|n| {
            let mut row = vec![text(&product.handle)];
            row.extend(if n == 0 { product_cells(product) } else { vec![Cell::Empty; 13] });
            row.extend(variant_cells(product.variants.get(n)));
            row.extend(image_cells(product.images.get(n)));
            row
        })
        .collect()
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(defuse(text).into_owned()) }
}

fn flag(is: bool) -> Cell {
    Cell::from(if is { "true" } else { "false" })
}

/// Several texts in one cell; as JSON where one of them has what stands between them.
fn list(texts: &[String], between: &str) -> Cell {
    let mark = between.trim();
    if texts.iter().any(|t| t.contains(mark) || t.starts_with('[')) {
        return text(&serde_json::to_string(texts).unwrap_or_default());
    }
    text(&texts.join(between))
}

fn product_cells(product: &ProductSheet) -> Vec<Cell> {
    let attributes = match product.attributes.as_slice() {
        [] => String::new(),
        some => serde_json::to_string(some).unwrap_or_default(),
    };
    vec![
        text(&product.title),
        text(&product.description),
        text(&product.brand),
        list(&product.category, " > "),
        list(&product.tags, ", "),
        text(&product.status),
        product.publish_at.map_or(Cell::Empty, |at| Cell::Text(at.to_rfc3339())),
        flag(product.featured),
        text(&product.tax_class),
        text(&product.seo_title),
        text(&product.seo_description),
        text(&attributes),
        list(&product.related, ", "),
    ]
}

fn variant_cells(variant: Option<&VariantSheet>) -> Vec<Cell> {
    let Some(variant) = variant else { return vec![Cell::Empty; OPTIONS * 2 + 10] };
    let mut cells = Vec::with_capacity(OPTIONS * 2 + 10);
    for n in 0..OPTIONS {
        let option = variant.options.get(n);
        cells.push(option.map_or(Cell::Empty, |o| text(&o.name)));
        cells.push(option.map_or(Cell::Empty, |o| text(&o.value)));
    }
    let decimal = |amount: &String| match amount.as_str() {
        "" => Cell::Empty,
        amount => Cell::Decimal(amount.to_owned()),
    };
    cells.extend([
        text(&variant.sku),
        decimal(&variant.price),
        decimal(&variant.compare_at),
        text(&variant.currency),
        text(&variant.barcode),
        variant.weight_grams.map_or(Cell::Empty, Cell::Number),
        variant.stock.map_or(Cell::Empty, Cell::Number),
        flag(variant.backorder),
        flag(variant.active),
        text(&variant.image),
    ]);
    cells
}

fn image_cells(image: Option<&ImageSheet>) -> Vec<Cell> {
    let Some(image) = image else { return vec![Cell::Empty; 4] };
    let focal = image.focal.map_or(Cell::Empty, |f| Cell::Text(format!("{} {}", f.x, f.y)));
    vec![text(&image.source), text(&image.url), text(&image.alt), focal]
}

/// Reads the lines of one product.
pub(super) fn parse(mut reader: Reader<'_>) -> Result<Parsed, Vec<Finding>> {
    let (lines, columns, rules) = (reader.lines, reader.columns, reader.rules);
    let first = &lines.records[0];
    let mut spoken = Spoken::default();
    for name in PRODUCT {
        let is_there = match name {
            "variants" => true,
            "images" => columns.has("image_source") || columns.has("image_url"),
            name => columns.has(name),
        };
        if is_there {
            spoken.product.insert(name);
        }
    }
    for name in VARIANT {
        let column = match name {
            "image" => "variant_image",
            "options" => "option1_value",
            name => name,
        };
        if columns.has(column) {
            spoken.variant.insert(name);
        }
    }
    let mut sheet = reader.product(first);
    let mut at = Vec::new();
    for record in &lines.records {
        if reader.is_own_variant(record) {
            at.push(record.line);
            let variant = reader.own_variant(record);
            sheet.variants.push(variant);
        }
        let image = reader.own_image(record);
        sheet.images.extend(image);
    }
    let Reader { notes, bad, .. } = reader;
    own::finish(lines, first.line, &at, sheet, spoken, rules, notes, bad)
}

impl Reader<'_> {
    fn product(&mut self, first: &Record) -> ProductSheet {
        let own = |reader: &Self, name: &str| reader.text(first, name).to_owned();
        let publish_at = match self.text(first, "publish_at") {
            "" => None,
            text => match serde_json::from_value(serde_json::Value::from(text)) {
                Ok(moment) => Some(moment),
                Err(_) => {
                    self.refuse(first.line, "publish_at", &messages::NO_MOMENT);
                    None
                }
            },
        };
        let featured = self.truth(first, "featured", false);
        let attributes = self.attributes(first);
        ProductSheet {
            handle: self.lines.handle.clone(),
            title: self.columns.line(first, "title"),
            description: own(self, "description"),
            brand: self.columns.line(first, "brand"),
            category: split(self.text(first, "category"), '>'),
            tags: split(self.text(first, "tags"), ','),
            status: own(self, "status"),
            publish_at,
            featured,
            tax_class: own(self, "tax_class"),
            seo_title: self.columns.line(first, "seo_title"),
            seo_description: self.columns.line(first, "seo_description"),
            attributes,
            related: split(self.text(first, "related"), ','),
            variants: Vec::new(),
            images: Vec::new(),
        }
    }

    fn attributes(&mut self, first: &Record) -> Vec<Attribute> {
        let text = self.text(first, "attributes");
        if text.is_empty() {
            return Vec::new();
        }
        match serde_json::from_str(text) {
            Ok(attributes) => attributes,
            Err(_) => {
                self.refuse(first.line, "attributes", &messages::NO_ATTRIBUTES);
                Vec::new()
            }
        }
    }

    fn truth(&mut self, record: &Record, column: &str, otherwise: bool) -> bool {
        match self.text(record, column) {
            "" => otherwise,
            _ => self.yes(record, column),
        }
    }

    fn is_own_variant(&self, record: &Record) -> bool {
        let some = |names: &[&str]| names.iter().any(|name| !self.text(record, name).is_empty());
        let is_first = record.line == self.lines.records[0].line;
        some(&["sku", "price", "option1_value", "active"]) || (is_first && !self.columns.has("active"))
    }

    fn own_variant(&mut self, record: &Record) -> VariantSheet {
        let first = &self.lines.records[0];
        let mut options = Vec::new();
        for n in 1..=OPTIONS {
            let (name, value) = (format!("option{n}_name"), format!("option{n}_value"));
            let named = match self.text(record, &name) {
                "" => self.text(first, &name),
                text => text,
            };
            let given = self.text(record, &value);
            if named.is_empty() && given.is_empty() {
                continue;
            }
            // Where a mapping names no column for it, the option is called like the column of its values.
            let named = if named.is_empty() { self.columns.named(&value).unwrap_or(named) } else { named };
            options.push(OptionSheet { name: named.to_owned(), value: given.to_owned() });
            if given.is_empty() {
                self.refuse(record.line, &value, &messages::VALUE_MISSING);
            }
        }
        let weight_grams = self.whole(record, "weight_grams");
        let stock = self.whole(record, "stock");
        let backorder = self.truth(record, "backorder", false);
        let active = self.truth(record, "active", true);
        VariantSheet {
            sku: self.text(record, "sku").to_owned(),
            options,
            price: self.figure(record, "price").into_owned(),
            compare_at: self.figure(record, "compare_at").into_owned(),
            currency: self.text(record, "currency").to_owned(),
            barcode: self.text(record, "barcode").to_owned(),
            weight_grams,
            stock,
            backorder,
            active,
            image: self.text(record, "variant_image").to_owned(),
        }
    }

    fn whole(&mut self, record: &Record, column: &str) -> Option<i64> {
        match numbers::whole(self.text(record, column)) {
            Ok(number) => number,
            Err(reason) => {
                self.refuse(record.line, column, reason);
                None
            }
        }
    }

    fn own_image(&mut self, record: &Record) -> Option<ImageSheet> {
        let (source, url) = (self.text(record, "image_source"), self.text(record, "image_url"));
        if source.is_empty() && url.is_empty() {
            return None;
        }
        let (source, url) = (source.to_owned(), url.to_owned());
        let focal = match self.text(record, "image_focal") {
            "" => None,
            text => {
                let spot = text
                    .split_once(' ')
                    .and_then(|(x, y)| Some(Focal { x: x.parse().ok()?, y: y.trim().parse().ok()? }));
                if spot.is_none() {
                    self.refuse(record.line, "image_focal", &messages::FOCAL_OUTSIDE);
                }
                spot
            }
        };
        Some(ImageSheet { source, url, alt: self.text(record, "image_alt").to_owned(), focal })
    }
}

/// Several texts of one cell: a JSON list, or texts with `mark` between them.
fn split(text: &str, mark: char) -> Vec<String> {
    if text.starts_with('[')
        && let Ok(list) = serde_json::from_str(text)
    {
        return list;
    }
    text.split(mark).map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect()
}
