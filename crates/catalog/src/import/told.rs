//! What the checks of the catalog say, in terms of a file.

use souk_http::{Problem, Violation};

use super::lines::Lines;
use super::parse::Extra;
use super::report::Finding;

/// What the checks of the catalog say, in terms of the file.
pub(super) fn from_problem(problem: &Problem, lines: &Lines, extras: &[Extra]) -> Vec<Finding> {
    let mut found = Vec::new();
    for Violation { path, said } in problem.violations() {
        let variant = path.strip_prefix("variants[").and_then(|rest| rest.split_once("]."));
        let (at, name) = match variant {
            Some((at, name)) => (at.parse::<usize>().ok().and_then(|n| extras.get(n)), name),
            None => (None, path.as_str()),
        };
        let column = match name {
            "title" => "Title",
            "description" => "Body (HTML)",
            "brand" => "Vendor",
            "tags" => "Tags",
            "images" => "Image Src",
            "seo_title" => "SEO Title",
            "seo_description" => "SEO Description",
            "sku" => "Variant SKU",
            "barcode" => "Variant Barcode",
            "options" => "Option1 Value",
            other => other,
        };
        let line = at.map_or(lines.records[0].line, |e| e.line);
        found.push(lines.finding(line, column, said.clone(), true));
    }
    found
}
