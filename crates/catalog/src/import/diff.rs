//! What of a product a file changes, by the names of the fields.

use souk_money::{Currency, Money, Quantity};

use super::columns::Layout;
use super::own_sheet::{ProductSheet, VariantSheet};
use super::parse::Parsed;
use crate::{NewMedia, NewVariant};

/// Whether both have the same options with the same values.
fn is_same_choice(one: &VariantSheet, other: &NewVariant) -> bool {
    one.options.len() == other.options.len()
        && one
            .options
            .iter()
            .all(|o| other.options.iter().any(|(name, value)| *name == o.name && *value == o.value))
}

/// Fills in from the shop what a file of ours does not speak of. False when the product has options here and the file cannot tell
/// its variants apart.
pub(super) fn complete(parsed: &mut Parsed, current: &ProductSheet, currency: Currency) -> bool {
    let Some(spoken) = &parsed.own else { return true };
    let says = |name: &str| spoken.product.contains(name);
    let new = &mut parsed.new;
    let some = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
    if !says("title") {
        new.title.clone_from(&current.title);
    }
    if !says("description") {
        new.description.clone_from(&current.description);
    }
    if !says("brand") {
        new.brand = some(&current.brand);
    }
    if !says("category") {
        parsed.category.clone_from(&current.category);
    }
    if !says("tags") {
        new.tags.clone_from(&current.tags);
    }
    if !says("status") {
        new.published = current.status == "active";
    }
    if !says("publish_at") {
        new.publish_at = current.publish_at.filter(|_| !new.published);
    }
    if !says("featured") {
        new.featured = current.featured;
    }
    if !says("tax_class") {
        new.tax_class.clone_from(&current.tax_class);
    }
    if !says("seo_title") {
        new.seo_title = some(&current.seo_title);
    }
    if !says("seo_description") {
        new.seo_description = some(&current.seo_description);
    }
    if !says("attributes") {
        new.attributes.clone_from(&current.attributes);
    }
    if !says("related") {
        parsed.related.clone_from(&current.related);
    }
    if !says("images") {
        let media = |i: &super::own_sheet::ImageSheet| NewMedia {
            source: i.source.clone(),
            alt: i.alt.clone(),
            focal: i.focal,
        };
        new.media = current.images.iter().map(media).collect();
    }
    complete_variants(parsed, current, currency)
}

fn complete_variants(parsed: &mut Parsed, current: &ProductSheet, currency: Currency) -> bool {
    let Some(spoken) = &parsed.own else { return true };
    let says = |name: &str| spoken.variant.contains(name);
    let has_options = current.variants.iter().any(|v| !v.options.is_empty());
    if !spoken.product.contains("variants") {
        return take_all(parsed, current, currency);
    }
    if has_options && !says("options") {
        return false;
    }
    for (new, extra) in parsed.new.variants.iter_mut().zip(&mut parsed.extras) {
        let by_choice = current.variants.iter().find(|v| is_same_choice(v, new));
        let Some(old) = by_choice.or_else(|| current.variants.iter().find(|v| v.sku == extra.sku)) else {
            continue;
        };
        let amount = |text: &str| Money::parse_decimal(text, currency);
        if !says("sku") {
            extra.sku.clone_from(&old.sku);
            new.sku = Some(old.sku.clone());
        }
        // A price cannot be taken away, nor a count: an empty cell leaves them.
        if extra.price.is_none() {
            extra.price = amount(&old.price);
        }
        if !says("compare_at") {
            let before = amount(&old.compare_at);
            extra.compare_at = before.filter(|b| extra.price.is_some_and(|p| b.amount > p.amount));
        }
        if extra.on_hand.is_none() {
            extra.on_hand = old.stock.and_then(Quantity::new);
        }
        if !says("backorder") {
            extra.backorder = old.backorder;
        }
        if !says("barcode") {
            new.barcode = Some(old.barcode.clone()).filter(|t| !t.is_empty());
        }
        if !says("weight_grams") {
            new.weight_grams = old.weight_grams;
        }
        if !says("active") {
            new.active = old.active;
        }
        if !says("image") {
            new.image = Some(old.image.clone()).filter(|i| parsed.new.media.iter().any(|m| m.source == *i));
        }
    }
    true
}

/// Takes all variants as they are in the shop.
fn take_all(parsed: &mut Parsed, current: &ProductSheet, currency: Currency) -> bool {
    parsed.new.variants = current.variants.iter().map(new_variant).collect();
    parsed.extras = current
        .variants
        .iter()
        .map(|v| super::parse::Extra {
            line: parsed.line,
            sku: v.sku.clone(),
            price: Money::parse_decimal(&v.price, currency),
            compare_at: Money::parse_decimal(&v.compare_at, currency),
            on_hand: v.stock.and_then(Quantity::new),
            is_uncounted: false,
            backorder: v.backorder,
        })
        .collect();
    true
}

fn new_variant(sheet: &VariantSheet) -> NewVariant {
    let some = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
    NewVariant {
        sku: some(&sheet.sku),
        options: sheet.options.iter().map(|o| (o.name.clone(), o.value.clone())).collect(),
        barcode: some(&sheet.barcode),
        weight_grams: sheet.weight_grams,
        active: sheet.active,
        image: some(&sheet.image),
    }
}

/// The fields in which `new` differs from the product as it is, of those that files of this kind have.
pub(super) fn changes(current: &ProductSheet, new: &ProductSheet, layout: Layout) -> Vec<&'static str> {
    let mut out = Vec::new();
    let mut hold = |name, differs: bool| {
        if differs {
            out.push(name);
        }
    };
    let small = |names: &[String]| names.iter().map(|n| n.to_lowercase()).collect::<Vec<_>>();
    hold("title", current.title != new.title);
    hold("description", current.description != new.description);
    hold("brand", current.brand != new.brand);
    hold("category", small(&current.category) != small(&new.category));
    hold("tags", current.tags != new.tags);
    hold("status", current.status != new.status);
    hold("tax_class", current.tax_class != new.tax_class);
    hold("seo_title", current.seo_title != new.seo_title);
    hold("seo_description", current.seo_description != new.seo_description);
    if layout != Layout::Shopify {
        hold("featured", current.featured != new.featured);
        hold("attributes", current.attributes != new.attributes);
    }
    let images = |sheet: &ProductSheet| -> Vec<_> {
        let focal = |i: &super::own_sheet::ImageSheet| i.focal.filter(|_| layout == Layout::Own);
        sheet.images.iter().map(|i| (i.source.clone(), i.alt.clone(), focal(i))).collect()
    };
    hold("images", images(current) != images(new));
    if layout == Layout::Own {
        hold("related", current.related != new.related);
        hold("publish_at", current.publish_at != new.publish_at);
    }
    hold("variants", current.variants.len() != new.variants.len());
    let pairs = || current.variants.iter().zip(&new.variants);
    hold("sku", pairs().any(|(a, b)| a.sku != b.sku));
    hold("options", pairs().any(|(a, b)| a.options != b.options));
    hold("price", pairs().any(|(a, b)| a.price != b.price));
    hold("compare_at", pairs().any(|(a, b)| a.compare_at != b.compare_at));
    hold("barcode", pairs().any(|(a, b)| a.barcode != b.barcode));
    hold("weight_grams", pairs().any(|(a, b)| a.weight_grams != b.weight_grams));
    hold("variant_image", pairs().any(|(a, b)| a.image != b.image));
    if layout == Layout::Own {
        // The others' figures count only where they changed since the file before.
        hold("stock", pairs().any(|(a, b)| a.stock != b.stock));
        hold("active", pairs().any(|(a, b)| a.active != b.active));
        let counted =
            |(a, b): (&VariantSheet, &VariantSheet)| a.backorder != b.backorder && b.stock.is_some();
        hold("backorder", pairs().any(counted));
    }
    out
}
