//! The columns of a Shopify product file.

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

/// Where each of [`NAMES`] stands in the file.
pub(super) struct Columns([Option<usize>; NAMES.len()]);

impl Columns {
    /// Reads the header; case and blanks around names do not matter. `Err` names a column that must be there and is not.
    pub(super) fn read(header: &Record) -> Result<Self, &'static str> {
        let mut places = [None; NAMES.len()];
        for (at, cell) in header.cells.iter().enumerate() {
            let Cell::Text(text) = cell else { continue };
            let name = match text.trim() {
                "Product Type" | "Custom Product Type" => "Type",
                other => other,
            };
            let known = NAMES.iter().position(|n| n.eq_ignore_ascii_case(name));
            if let Some(place) = known.map(|n| &mut places[n])
                && place.is_none()
            {
                *place = Some(at);
            }
        }
        let columns = Self(places);
        for must in ["Handle", "Title", "Variant Price"] {
            if !columns.has(must) {
                return Err(must);
            }
        }
        Ok(columns)
    }

    /// Whether the file has the column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    fn place(&self, name: &str) -> Option<usize> {
        NAMES.iter().position(|n| *n == name).and_then(|n| self.0[n])
    }

    /// The cell of `record`; none when the column or the cell is not there.
    pub(super) fn cell<'r>(&self, record: &'r Record, name: &str) -> Option<&'r Cell> {
        self.place(name).and_then(|at| record.cells.get(at))
    }

    /// The cell's text, trimmed; empty when there is none.
    pub(super) fn text<'r>(&self, record: &'r Record, name: &str) -> &'r str {
        match self.cell(record, name) {
            Some(Cell::Text(text)) => text.trim(),
            _ => "",
        }
    }
}
