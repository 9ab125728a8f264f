//! The columns of a Shopify product file.

use super::apostrophe;
use super::cells::{Cell, Record};

/// Every column that is read, by the name in the header. What decides about a product's hash are these.
pub(super) const NAMES: [&str; 30] = [
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

/// Where each of [`NAMES`] stands in the file.
pub(super) struct Columns {
    places: [Option<usize>; NAMES.len()],
    /// The file's own name of each.
    named: [Option<String>; NAMES.len()],
    /// Figures have a comma before their decimals, as spreadsheets write them that separate cells by semicolons.
    pub(super) has_decimal_commas: bool,
}

impl Columns {
    /// Reads the header; case and blanks around names do not matter. `Err` names a column that must be there and is not.
    pub(super) fn read(header: &Record, delimiter: u8) -> Result<Self, &'static str> {
        let mut columns = Self {
            places: [None; NAMES.len()],
            named: [const { None }; NAMES.len()],
            has_decimal_commas: delimiter == b';',
        };
        for (at, cell) in header.cells.iter().enumerate() {
            let Cell::Text(text) = cell else { continue };
            let text = text.trim();
            let alias = ALIASES.iter().find(|a| a.0.eq_ignore_ascii_case(text));
            let name = alias.map_or(text, |a| a.1);
            let Some(known) = NAMES.iter().position(|n| n.eq_ignore_ascii_case(name)) else { continue };
            if columns.places[known].is_none() {
                columns.places[known] = Some(at);
                columns.named[known] = alias.map(|a| a.0.to_owned());
            }
        }
        match ["Handle", "Title", "Variant Price"].into_iter().find(|must| !columns.has(must)) {
            Some(missing) => Err(missing),
            None => Ok(columns),
        }
    }

    /// What the file calls the column `name`.
    pub(super) fn named(&self, name: &str) -> Option<&str> {
        let known = NAMES.iter().position(|n| *n == name)?;
        self.named[known].as_deref()
    }

    /// Whether the file has the column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    fn place(&self, name: &str) -> Option<usize> {
        NAMES.iter().position(|n| *n == name).and_then(|n| self.places[n])
    }

    /// The cell of `record`; none when the column or the cell is not there.
    pub(super) fn cell<'r>(&self, record: &'r Record, name: &str) -> Option<&'r Cell> {
        self.place(name).and_then(|at| record.cells.get(at))
    }

    /// The cell's text, trimmed and without a spreadsheet's apostrophe; empty when there is none.
    pub(super) fn text<'r>(&self, record: &'r Record, name: &str) -> &'r str {
        match self.cell(record, name) {
            Some(Cell::Text(text)) if TEXTS.contains(&name) => apostrophe::free_text(text.trim()),
            Some(Cell::Text(text)) => apostrophe::code(text.trim()),
            _ => "",
        }
    }

    /// A text that is one line in the shop: files have line breaks and invisible characters in it, which become blanks.
    pub(super) fn line(&self, record: &Record, name: &str) -> String {
        let is_blank = |c: char| c.is_whitespace() || c.is_control() || souk_http::is_hidden(c);
        let words = self.text(record, name).split(is_blank).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    }
}
