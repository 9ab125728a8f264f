//! The columns of a product file: which kind of file it is, and where each of its columns stands.

use std::borrow::Cow;

use super::Mapping;
use super::apostrophe;
use super::cells::{Cell, Record};
use super::{own_csv, woo_columns};

/// Every column of Shopify's files that is read, by the name in the header. What decides about a product's hash are these.
const NAMES: [&str; 30] = [
    "Handle",
    "Title",
    "Body (HTML)",
    "Vendor",
    "Type",
    "Product Category",
    "Tags",
    "Published",
    "Option1 Name",
    "Option1 Value",
    "Option2 Name",
    "Option2 Value",
    "Option3 Name",
    "Option3 Value",
    "Variant SKU",
    "Variant Grams",
    "Variant Inventory Tracker",
    "Variant Inventory Qty",
    "Variant Inventory Policy",
    "Variant Price",
    "Variant Compare At Price",
    "Variant Taxable",
    "Variant Barcode",
    "Image Src",
    "Image Position",
    "Image Alt Text",
    "Variant Image",
    "SEO Title",
    "SEO Description",
    "Status",
];

/// What Shopify's template of 2025 and other exports call them.
const ALIASES: [(&str, &str); 18] = [
    ("URL handle", "Handle"),
    ("Description", "Body (HTML)"),
    ("Product Type", "Type"),
    ("Custom Product Type", "Type"),
    ("Published on online store", "Published"),
    ("SKU", "Variant SKU"),
    ("Barcode", "Variant Barcode"),
    ("Price", "Variant Price"),
    ("Compare-at price", "Variant Compare At Price"),
    ("Charge tax", "Variant Taxable"),
    ("Inventory tracker", "Variant Inventory Tracker"),
    ("Inventory quantity", "Variant Inventory Qty"),
    ("Continue selling when out of stock", "Variant Inventory Policy"),
    ("Weight value (grams)", "Variant Grams"),
    ("Weight (grams)", "Variant Grams"),
    ("Product image URL", "Image Src"),
    ("Image URL", "Image Src"),
    ("Variant image URL", "Variant Image"),
];

/// Columns of free text, in which an apostrophe may stand at the beginning.
const TEXTS: [&str; 15] = [
    "Title",
    "Body (HTML)",
    "Vendor",
    "Type",
    "Product Category",
    "Tags",
    "Option1 Name",
    "Option1 Value",
    "Option2 Name",
    "Option2 Value",
    "Option3 Name",
    "Option3 Value",
    "Image Alt Text",
    "SEO Title",
    "SEO Description",
];

/// Whose file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Shopify's, a line a variant or picture.
    Shopify,
    /// What WooCommerce exports: a line a product or variation.
    WooCommerce,
    /// What this shop exports.
    Own,
}

/// Where each column that is read stands in the file.
pub(super) struct Columns {
    pub(super) layout: Layout,
    names: Vec<Cow<'static, str>>,
    places: Vec<Option<usize>>,
    /// The file's own name of each.
    named: Vec<Option<String>>,
    /// Figures have a comma before their decimals, as spreadsheets write them that separate cells by semicolons.
    pub(super) has_decimal_commas: bool,
}

impl Columns {
    /// Reads the header, whose kind its names tell; case and blanks around names do not matter. `mapping` says what the merchant
    /// calls our own columns. `Err` names a column that must be there and is not.
    pub(super) fn read(
        header: &Record,
        delimiter: u8,
        mapping: Option<&Mapping>,
    ) -> Result<Self, &'static str> {
        let texts: Vec<&str> = header
            .cells
            .iter()
            .map(|cell| if let Cell::Text(text) = cell { text.trim() } else { "" })
            .collect();
        if let Some(mapping) = mapping {
            let named = |text: &str| mapping.get(text).map(|name| Cow::Owned(name.clone()));
            return Ok(Self::place_all(Layout::Own, own_csv::names(), &texts, delimiter, named));
        }
        if own_csv::is_header(&texts) {
            return Ok(Self::place_all(Layout::Own, own_csv::names(), &texts, delimiter, |_| None));
        }
        if woo_columns::is_header(&texts) {
            let names = woo_columns::names(&texts);
            return Ok(Self::place_all(Layout::WooCommerce, names, &texts, delimiter, woo_columns::alias));
        }
        let alias =
            |text: &str| ALIASES.iter().find(|a| a.0.eq_ignore_ascii_case(text)).map(|a| Cow::Borrowed(a.1));
        let names = NAMES.iter().map(|name| Cow::Borrowed(*name)).collect();
        let columns = Self::place_all(Layout::Shopify, names, &texts, delimiter, alias);
        match ["Handle", "Title", "Variant Price"].into_iter().find(|must| !columns.has(must)) {
            Some(missing) => Err(missing),
            None => Ok(columns),
        }
    }

    fn place_all(
        layout: Layout,
        names: Vec<Cow<'static, str>>,
        header: &[&str],
        delimiter: u8,
        alias: impl Fn(&str) -> Option<Cow<'static, str>>,
    ) -> Self {
        let mut columns = Self {
            layout,
            places: vec![None; names.len()],
            named: vec![None; names.len()],
            names,
            has_decimal_commas: delimiter == b';',
        };
        for (at, text) in header.iter().enumerate() {
            let alias = alias(text);
            let name = alias.as_deref().unwrap_or(text);
            let Some(known) = columns.names.iter().position(|n| n.eq_ignore_ascii_case(name)) else {
                continue;
            };
            if columns.places[known].is_none() {
                columns.places[known] = Some(at);
                columns.named[known] = alias.is_some().then(|| (*text).to_owned());
            }
        }
        columns
    }

    /// Every column that is read of such a file, whether this one has it or not.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(AsRef::as_ref)
    }

    /// The column that tells products apart.
    pub(super) fn handle(&self) -> &'static str {
        match self.layout {
            Layout::Shopify => "Handle",
            Layout::WooCommerce => "ID",
            Layout::Own => "handle",
        }
    }

    /// What the file calls the column `name`.
    pub(super) fn named(&self, name: &str) -> Option<&str> {
        let known = self.names.iter().position(|n| *n == name)?;
        self.named[known].as_deref()
    }

    /// Whether the file has the column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|n| *n == name).and_then(|n| self.places[n])
    }

    /// The cell of `record`; none when the column or the cell is not there.
    pub(super) fn cell<'r>(&self, record: &'r Record, name: &str) -> Option<&'r Cell> {
        self.place(name).and_then(|at| record.cells.get(at))
    }

    /// The cell's text, trimmed and without a spreadsheet's apostrophe; empty when there is none.
    pub(super) fn text<'r>(&self, record: &'r Record, name: &str) -> &'r str {
        match self.cell(record, name) {
            Some(Cell::Text(text)) if self.is_free(name) => apostrophe::free_text(text.trim()),
            Some(Cell::Text(text)) => apostrophe::code(text.trim()),
            _ => "",
        }
    }

    fn is_free(&self, name: &str) -> bool {
        match self.layout {
            Layout::Shopify => TEXTS.contains(&name),
            // Their exports put an apostrophe before whatever looks like a formula, and before nothing else.
            Layout::WooCommerce | Layout::Own => true,
        }
    }

    /// A text that is one line in the shop: files have line breaks and invisible characters in it, which become blanks.
    pub(super) fn line(&self, record: &Record, name: &str) -> String {
        let is_blank = |c: char| c.is_whitespace() || c.is_control() || souk_http::is_hidden(c);
        let words = self.text(record, name).split(is_blank).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    }
}
