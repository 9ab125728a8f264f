//! A new product.

use std::collections::HashSet;

use sea_orm::FromQueryResult;
use sha2::{Digest, Sha256};
use souk_db::{DbErr, Tx, sql};
use souk_http::Problem;

use super::related::set_related;
use super::{Batch, Created, NewProduct, NewVariant, checked, explain};
use crate::{ProductChanged, messages, slug};

/// Makes a product with its variants, options, attributes and pictures (which wait to be fetched).
///
/// # Errors
/// 422 naming the fields that are wrong; 409 `sku_taken` or `slug_taken`.
pub async fn create_product(tx: &Tx, new: NewProduct) -> Result<Created, Problem> {
    let new = checked(new)?;
    if new.publish_at.is_some_and(|at| at <= tx.now()) {
        return Err(Problem::invalid("publish_at", &messages::PUBLISH_AT_PAST));
    }
    let slug = match &new.slug {
        Some(slug) => slug.clone(),
        None => slug::free(tx, LIVE, &slug::slug_of(&new.title, "product")).await?,
    };
    let skus = skus(tx, &slug, &new.variants).await?;
    let mut batch = Batch::default();
    let created = batch.add(tx, &new, &slug, &skus, None);
    batch.write(tx).await.map_err(explain)?;
    if !new.related.is_empty() {
        set_related(tx, created.id, &new.related).await?;
    }
    tx.emit(&ProductChanged { product_id: created.id });
    Ok(created)
}

/// Where slugs of products are looked for: an archived product's is free.
pub(crate) const LIVE: &str = "product WHERE archived_at IS NULL";

#[derive(FromQueryResult)]
struct Sku {
    sku: String,
}

/// The SKUs of new variants of the product `slug`: their own, or made ones that no live variant has.
pub(super) async fn skus(tx: &Tx, slug: &str, variants: &[NewVariant]) -> Result<Vec<String>, DbErr> {
    let own = variants.iter().filter_map(|v| v.sku.clone());
    let mut taken: HashSet<String> = own.collect();
    let made = |v: &NewVariant| candidates(slug, &v.options);
    let wanted: Vec<String> = variants.iter().filter(|v| v.sku.is_none()).flat_map(made).collect();
    const HELD: &str = "SELECT sku FROM variant WHERE sku IN ({keys}) AND archived_at IS NULL";
    taken.extend(
        sql::by_keys::<Sku>(tx, HELD, &[], wanted.iter().map(String::as_str))
            .await?
            .into_iter()
            .map(|s| s.sku),
    );
    let mut skus = Vec::with_capacity(variants.len());
    for variant in variants {
        let sku = match &variant.sku {
            Some(own) => own.clone(),
            None => made_sku(slug, &variant.options, |sku| taken.contains(sku)),
        };
        taken.insert(sku.clone());
        skus.push(sku);
    }
    Ok(skus)
}

/// A SKU for a variant that has none, the first of its [`candidates`] that is free: the same for the same product, options
/// and neighbours.
pub(crate) fn made_sku(
    handle: &str,
    options: &[(String, String)],
    is_taken: impl Fn(&str) -> bool,
) -> String {
    let [plain, marked] = candidates(handle, options);
    if !is_taken(&plain) {
        return plain;
    }
    if !is_taken(&marked) {
        return marked;
    }
    (2..).map(|n| format!("{marked}-{n}")).find(|sku| !is_taken(sku)).unwrap_or(marked)
}

/// What a variant's made SKU may be: handle and options in words, and the same with a digest that keeps `5+` and `5-` apart.
fn candidates(handle: &str, options: &[(String, String)]) -> [String; 2] {
    let mut text = handle.to_owned();
    for (_, value) in options {
        text.push('-');
        text.push_str(&slug::slugify(value));
    }
    let text = text.to_uppercase();
    let mut whole = handle.to_owned();
    for (name, value) in options {
        whole.push('\u{1f}');
        whole.push_str(name);
        whole.push('\u{1f}');
        whole.push_str(value);
    }
    let cut: String = text.chars().take(50).collect();
    let marked = format!("{}-{}", cut.trim_matches('-'), short_digest(&whole));
    // Long texts are cut, and signs that a slug cannot hold are lost.
    let is_whole = text.chars().count() <= 60 && !text.ends_with('-') && !text.contains("--");
    [if is_whole { text } else { marked.clone() }, marked]
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
        let made_sku = |handle: &str, options: &[_]| made_sku(handle, options, |_| false);
        assert_eq!(made_sku("blue-mug", &[]), "BLUE-MUG");
        assert_eq!(made_sku("blue-mug", &option("Extra large")), "BLUE-MUG-EXTRA-LARGE");
        assert_ne!(made_sku("mug", &option("½")), made_sku("mug", &option("?")));
        let long = "a".repeat(90);
        assert!(made_sku(&long, &option("S")).len() <= 60);
        assert_ne!(made_sku(&long, &option("S")), made_sku(&long, &option("M")));
        let second = super::made_sku("mug", &option("5-"), |sku| sku == "MUG-5");
        assert!(second.starts_with("MUG-5-") && second.len() == 14, "{second}");
    }
}
