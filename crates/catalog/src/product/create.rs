//! A new product.

use sha2::{Digest, Sha256};
use souk_db::Tx;
use souk_http::Problem;

use super::{Batch, Created, NewProduct, checked, explain};
use crate::{PRODUCT_CHANGED, slug};

/// Makes a product with its variants, options, attributes and pictures (which wait to be fetched).
///
/// # Errors
/// 422 naming the fields that are wrong; 409 `sku_taken` or `slug_taken`.
pub async fn create_product(tx: &Tx, new: NewProduct) -> Result<Created, Problem> {
    let new = checked(new)?;
    let base = match &new.slug {
        Some(slug) => slug.clone(),
        None => slug::slugify(&new.title),
    };
    let slug = slug::free(tx, "product", if base.is_empty() { "product" } else { &base }).await?;
    let skus: Vec<String> =
        new.variants.iter().map(|v| v.sku.clone().unwrap_or_else(|| made_sku(&slug, &v.options))).collect();
    let mut batch = Batch::default();
    let created = batch.add(tx, &new, &slug, &skus, None);
    batch.write(tx).await.map_err(explain)?;
    tx.emit(PRODUCT_CHANGED, created.id, "{}");
    Ok(created)
}

/// A SKU for a variant that has none: the same for the same product and options, always.
pub(crate) fn made_sku(handle: &str, options: &[(String, String)]) -> String {
    let mut text = handle.to_owned();
    for (_, value) in options {
        text.push('-');
        text.push_str(&slug::slugify(value));
    }
    let text = text.to_uppercase();
    if text.chars().count() <= 60 && !text.ends_with('-') && !text.contains("--") {
        return text;
    }
    // Long texts are cut, and signs that a slug cannot hold are lost: the digest keeps such SKUs apart.
    let mut whole = handle.to_owned();
    for (name, value) in options {
        whole.push('\u{1f}');
        whole.push_str(name);
        whole.push('\u{1f}');
        whole.push_str(value);
    }
    let cut: String = text.chars().take(50).collect();
    format!("{}-{}", cut.trim_matches('-'), short_digest(&whole))
}

/// Eight digits that stand for `text`.
pub(crate) fn short_digest(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest[..4].iter().fold(String::with_capacity(8), |mut out, byte| {
        for half in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase());
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_skus_are_readable_stable_and_apart() {
        let option = |value: &str| vec![("Size".to_owned(), value.to_owned())];
        assert_eq!(made_sku("blue-mug", &[]), "BLUE-MUG");
        assert_eq!(made_sku("blue-mug", &option("Extra large")), "BLUE-MUG-EXTRA-LARGE");
        assert_ne!(made_sku("mug", &option("½")), made_sku("mug", &option("?")));
        let long = "a".repeat(90);
        assert!(made_sku(&long, &option("S")).len() <= 60);
        assert_ne!(made_sku(&long, &option("S")), made_sku(&long, &option("M")));
    }
}
