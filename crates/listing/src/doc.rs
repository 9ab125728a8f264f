//! The finished JSON that rows keep, and how its parts come together.

use std::fmt::Write as _;

/// A variant's JSON with the stock of the moment.
#[derive(Debug)]
pub(crate) struct Stocked {
    pub(crate) doc: String,
    pub(crate) available: Option<i64>,
    pub(crate) in_stock: bool,
}

/// A product's JSON object with `in_stock` and its `variants` added at its end. `doc` and each variant's are JSON objects
/// without those members.
pub(crate) fn splice(doc: &str, variants: &[Stocked]) -> String {
    let any = variants.iter().any(|v| v.in_stock);
    let size = doc.len() + 40 + variants.iter().map(|v| v.doc.len() + 48).sum::<usize>();
    let mut out = String::with_capacity(size);
    out.push_str(open_end(doc));
    let _ = write!(out, r#","in_stock":{any},"variants":["#);
    for (n, variant) in variants.iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        out.push_str(open_end(&variant.doc));
        match variant.available {
            Some(units) => {
                let _ = write!(out, r#","available":{units}"#);
            }
            None => out.push_str(r#","available":null"#),
        }
        let _ = write!(out, r#","in_stock":{}}}"#, variant.in_stock);
    }
    out.push_str("]}");
    out
}

/// An object without its closing brace.
fn open_end(doc: &str) -> &str {
    doc.strip_suffix('}').unwrap_or(doc)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_and_its_variants_become_one_object() {
        let variants = [
            Stocked { doc: r#"{"sku":"A"}"#.into(), available: Some(3), in_stock: true },
            Stocked { doc: r#"{"sku":"B"}"#.into(), available: None, in_stock: false },
        ];
        let value: serde_json::Value = serde_json::from_str(&splice(r#"{"slug":"mug"}"#, &variants)).unwrap();
        assert_eq!(value["in_stock"], true);
        assert_eq!(value["variants"][0]["available"], 3);
        assert_eq!(value["variants"][1]["available"], serde_json::Value::Null);
    }
}
