//! What a product may be. The import and the API go through the same checks.

use std::collections::HashSet;

use souk_http::{Invalid, Problem, richtext};

use super::{Attribute, AttributeValue, NewMedia, NewProduct, NewVariant};
use crate::messages;
use crate::slug;

const TITLE: usize = 500;
const TEXT: usize = 255;
const DESCRIPTION: usize = 500_000;
const SOURCE: usize = 2_000;
/// Tags, attributes and pictures of a product.
const MANY: usize = 250;
const VARIANTS: usize = 1_000;
const OPTIONS: usize = 10;

/// `new` trimmed and sanitised, its variants' options in the first one's order.
///
/// # Errors
/// 422 naming every field that is wrong.
pub(crate) fn checked(mut new: NewProduct) -> Result<NewProduct, Problem> {
    let mut invalid = Invalid::new();
    new.title = invalid.text("title", &new.title, TITLE);
    if let Some(slug) = &new.slug {
        invalid.check(slug::is_slug(slug), "slug", &messages::NO_SLUG);
    }
    new.description = description(&mut invalid, &new.description);
    new.brand = brand(&mut invalid, new.brand.as_deref());
    new.tax_class = invalid.text("tax_class", &new.tax_class, 40);
    new.seo_title = optional(&mut invalid, "seo_title", new.seo_title.as_deref(), TITLE);
    new.seo_description = optional(&mut invalid, "seo_description", new.seo_description.as_deref(), 5_000);
    new.tags = tags(&mut invalid, &new.tags);
    new.attributes = attributes(&mut invalid, new.attributes);
    new.media = media(&mut invalid, new.media);
    new.variants = variants(&mut invalid, new.variants);
    invalid.done()?;
    Ok(new)
}

/// HTML with only harmless formatting left.
pub(crate) fn description(invalid: &mut Invalid, html: &str) -> String {
    invalid.check(
        html.chars().count() <= DESCRIPTION,
        "description",
        souk_http::messages::TOO_LONG.with("most", DESCRIPTION),
    );
    invalid.check(!html.contains('\0'), "description", &souk_http::messages::CONTROL_CHARACTERS);
    richtext::sanitise(html.trim())
}

/// A maker's name, if any.
pub(crate) fn brand(invalid: &mut Invalid, brand: Option<&str>) -> Option<String> {
    optional(invalid, "brand", brand, TEXT)
}

/// A text that may be absent; an empty one is.
pub(crate) fn optional(
    invalid: &mut Invalid,
    field: &str,
    text: Option<&str>,
    longest: usize,
) -> Option<String> {
    text.map(|t| invalid.optional_text(field, t, longest)).filter(|t| !t.is_empty())
}

/// Tags, each once.
pub(crate) fn tags(invalid: &mut Invalid, tags: &[String]) -> Vec<String> {
    invalid.check(tags.len() <= MANY, "tags", messages::TOO_MANY.with("most", MANY));
    let mut seen = HashSet::new();
    let texts = tags.iter().map(|t| invalid.optional_text("tags", t, TEXT));
    texts.filter(|t| !t.is_empty() && seen.insert(t.clone())).collect()
}

/// Attributes; a name twice is wrong.
pub(crate) fn attributes(invalid: &mut Invalid, attributes: Vec<Attribute>) -> Vec<Attribute> {
    invalid.check(attributes.len() <= MANY, "attributes", messages::TOO_MANY.with("most", MANY));
    let mut seen = HashSet::new();
    let mut out = Vec::with_capacity(attributes.len());
    for one in attributes {
        let name = invalid.text("attributes", &one.name, 100);
        invalid.check(seen.insert(name.clone()), "attributes", &messages::NAME_TWICE);
        let value = match one.value {
            AttributeValue::Text(text) => AttributeValue::Text(invalid.lines("attributes", &text, 5_000)),
            other => other,
        };
        out.push(Attribute { name, value, custom: one.custom });
    }
    out
}

/// Pictures, each source once; the first one's alt text counts.
pub(crate) fn media(invalid: &mut Invalid, media: Vec<NewMedia>) -> Vec<NewMedia> {
    invalid.check(media.len() <= MANY, "images", messages::TOO_MANY.with("most", MANY));
    let mut seen = HashSet::new();
    let mut out = Vec::with_capacity(media.len());
    for one in media {
        let source = invalid.text("images", &one.source, SOURCE);
        let alt = invalid.lines("images", &one.alt, 1_000);
        if seen.insert(source.clone()) {
            let focal = one.focal.filter(|f| f.x <= 100 && f.y <= 100);
            invalid.check(focal == one.focal, "images", &messages::FOCAL_OUTSIDE);
            out.push(NewMedia { source, alt, focal });
        }
    }
    out
}

/// All variants of a product, their options in the first one's order; a SKU or a choice of options twice is wrong.
pub(crate) fn variants(invalid: &mut Invalid, variants: Vec<NewVariant>) -> Vec<NewVariant> {
    invalid.check(variants.len() <= VARIANTS, "variants", &messages::TOO_MANY_VARIANTS);
    let names: Vec<String> = variants
        .first()
        .map(|v| v.options.iter().map(|o| o.0.trim().to_owned()).collect())
        .unwrap_or_default();
    let (mut skus, mut choices) = (HashSet::new(), HashSet::new());
    let mut out = Vec::with_capacity(variants.len());
    for (at, one) in variants.into_iter().enumerate() {
        let one = variant(invalid, &format!("variants[{at}]."), one, &names);
        if let Some(sku) = &one.sku {
            invalid.check(
                skus.insert(sku.clone()),
                &format!("variants[{at}].sku"),
                &messages::TAKEN_BY_VARIANT,
            );
        }
        let key = options_key(&one.options);
        invalid.check(choices.insert(key), &format!("variants[{at}].options"), &messages::OPTIONS_TWICE);
        out.push(one);
    }
    out
}

/// A variant whose options are named `names`, in that order. `at` stands before the names of its fields.
pub(crate) fn variant(invalid: &mut Invalid, at: &str, new: NewVariant, names: &[String]) -> NewVariant {
    let field = |name: &str| format!("{at}{name}");
    let sku = new.sku.map(|sku| invalid.text(&field("sku"), &sku, TEXT));
    let barcode = optional(invalid, &field("barcode"), new.barcode.as_deref(), TEXT);
    invalid.check(new.weight_grams.is_none_or(|g| g >= 0), &field("weight_grams"), &messages::BELOW_ZERO);
    let options = options(invalid, &field("options"), &new.options, names);
    NewVariant { sku, options, barcode, weight_grams: new.weight_grams, active: new.active, image: new.image }
}

/// Options in the order of `names`, which they must be exactly.
pub(crate) fn options(
    invalid: &mut Invalid,
    field: &str,
    options: &[(String, String)],
    names: &[String],
) -> Vec<(String, String)> {
    invalid.check(options.len() <= OPTIONS, field, &messages::TOO_MANY_OPTIONS);
    let pairs: Vec<(String, String)> = options
        .iter()
        .map(|(name, value)| (invalid.text(field, name, TEXT), invalid.text(field, value, TEXT)))
        .collect();
    let ordered: Vec<_> = names.iter().filter_map(|n| pairs.iter().find(|p| p.0 == *n)).cloned().collect();
    let fits = ordered.len() == names.len() && pairs.len() == names.len();
    invalid.check(fits, field, &messages::OTHER_OPTIONS);
    ordered
}

/// What tells variants of a product apart: their values, in order.
pub(crate) fn options_key(options: &[(String, String)]) -> String {
    options.iter().map(|o| o.1.as_str()).collect::<Vec<_>>().join("\u{1f}")
}

/// The title of a variant.
pub(crate) fn variant_title(options: &[(String, String)]) -> String {
    options.iter().map(|o| o.1.as_str()).collect::<Vec<_>>().join(" / ")
}
