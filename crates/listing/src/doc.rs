//! How the finished JSON that rows keep comes together.

/// A product's JSON object with `in_stock` and its `variants` added at its end. `doc` is an object without those members,
/// `variants` the members of an array.
pub(crate) fn splice(doc: &str, in_stock: bool, variants: &str) -> String {
    let open = doc.strip_suffix('}').unwrap_or(doc);
    format!(r#"{open},"in_stock":{in_stock},"variants":[{variants}]}}"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_and_its_variants_become_one_object() {
        let whole = splice(r#"{"slug":"mug"}"#, true, r#"{"sku":"A"},{"sku":"B"}"#);
        let value: serde_json::Value = serde_json::from_str(&whole).unwrap();
        assert_eq!(value["in_stock"], true);
        assert_eq!(value["variants"][1]["sku"], "B");
        assert_eq!(
            splice(r#"{"slug":"mug"}"#, false, ""),
            r#"{"slug":"mug","in_stock":false,"variants":[]}"#
        );
    }
}
