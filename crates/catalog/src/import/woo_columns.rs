//! The columns of a WooCommerce product export.

use std::borrow::Cow;

/// The columns that are read, but for those of attributes and files, of which there are as many as the file has.
const NAMES: [&str; 33] = [
    "ID",
    "Type",
    "SKU",
    "GTIN",
    "Name",
    "Published",
    "Is featured?",
    "Visibility in catalog",
    "Short description",
    "Description",
    "Date sale price starts",
    "Date sale price ends",
    "Tax status",
    "Tax class",
    "In stock?",
    "Stock",
    "Backorders allowed?",
    "Weight",
    "Sale price",
    "Regular price",
    "Categories",
    "Tags",
    "Brands",
    "Images",
    "Parent",
    "Grouped products",
    "External URL",
    "Button text",
    "Position",
    "Meta: _yoast_wpseo_title",
    "Meta: _yoast_wpseo_metadesc",
    "Meta: rank_math_title",
    "Meta: rank_math_description",
];

/// Whether it is a header that WooCommerce writes.
pub(super) fn is_header(header: &[&str]) -> bool {
    ["Type", "Name", "SKU", "Regular price"].iter().all(|n| header.iter().any(|h| h.eq_ignore_ascii_case(n)))
}

/// The fixed columns and those of the header's attributes and files.
pub(super) fn names(header: &[&str]) -> Vec<Cow<'static, str>> {
    let more = header.iter().filter(|name| {
        let is_numbered = |start: &str| {
            let rest = name.strip_prefix(start);
            rest.is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()))
        };
        is_numbered("Attribute ") || is_numbered("Download ")
    });
    NAMES.into_iter().map(Cow::Borrowed).chain(more.map(|name| Cow::Owned((*name).to_owned()))).collect()
}

/// Names with a unit or with all kinds of numbers in them.
pub(super) fn alias(name: &str) -> Option<Cow<'static, str>> {
    if name.starts_with("Weight (") {
        return Some(Cow::Borrowed("Weight"));
    }
    name.starts_with("GTIN,").then_some(Cow::Borrowed("GTIN"))
}
