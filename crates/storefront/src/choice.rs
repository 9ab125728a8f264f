//! Which variant of a product a page's address or a form means.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use souk_db::Id;
use souk_listing::{Product, Variant};

/// What was asked for: a variant, and values of options. What the product does not have is left out when it is chosen.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// `variant`: a SKU.
    sku: Option<String>,
    /// `variant_id`: which variant was chosen before the values.
    variant: Option<Id>,
    /// `option1` and so on: the values by the number of their option, from 1.
    values: BTreeMap<usize, String>,
}

/// A variant, and whether it is what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// The variant.
    pub(crate) variant: Id,
    /// Whether it has none of what was asked for but the nearest to it.
    pub(crate) is_nearest: bool,
}

impl Wanted {
    /// Reads the parameters of a query or the fields of a form; others are nobody's business here.
    pub(crate) fn read<K: AsRef<str>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut wanted = Self::default();
        for (name, value) in pairs {
            let (name, value) = (name.as_ref(), value.into());
            match name {
                "variant" => wanted.sku = Some(value),
                "variant_id" => wanted.variant = Id::parse_str(value.trim()).ok(),
                _ => {
                    let number = name.strip_prefix("option").and_then(|n| n.parse().ok());
                    wanted.values.extend(number.map(|number| (number, value)));
                }
            }
        }
        wanted
    }

    /// Whether values of options were sent.
    pub(crate) fn has_values(&self) -> bool {
        !self.values.is_empty()
    }

    /// The variant that is meant: the one with all the values asked for; else the nearest, which has those that differ from the
    /// variant before, then the most of the others, then can be bought, then whose values stand closest in their lists. Pages
    /// choose by the same rule (`web/storefront/features/product/choice.ts`).
    pub(crate) fn choose(&self, product: &Product) -> Option<Choice> {
        let known = |v: &&Variant| Some(v.id) == self.variant || self.sku.as_ref() == Some(&v.sku);
        let before = product.variants.iter().find(known).or_else(|| preferred(product))?;
        let mut wanted: BTreeMap<&str, &str> =
            before.options.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let mut changed = Vec::new();
        for (name, value) in self.asked(product) {
            if wanted.insert(name, value) != Some(value) {
                changed.push(name);
            }
        }
        let found = product.variants.iter().min_by_key(|v| distance(product, v, &wanted, &changed))?;
        let is_exact = wanted.iter().all(|(name, value)| has(found, name, value));
        let variant = if changed.is_empty() { before.id } else { found.id };
        Some(Choice { variant, is_nearest: !changed.is_empty() && !is_exact })
    }

    /// The page of `product` that is asked for this.
    pub(crate) fn address(&self, product: &Product) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(variant) = self.variant {
            query.append_pair("variant_id", &variant.to_string());
        }
        let names = names(product);
        for (name, value) in self.asked(product) {
            let number = names.iter().position(|n| *n == name).map_or(0, |at| at + 1);
            query.append_pair(&format!("option{number}"), value);
        }
        format!("/p/{}/?{}", product.slug, query.finish())
    }

    /// The values asked for that a variant of `product` has, with the names of their options.
    fn asked<'a>(&'a self, product: &'a Product) -> impl Iterator<Item = (&'a str, &'a str)> {
        let names: Vec<&str> = names(product);
        self.values.iter().filter_map(move |(number, value)| {
            let name = *names.get(number.checked_sub(1)?)?;
            product.variants.iter().any(|v| has(v, name, value)).then_some((name, value.as_str()))
        })
    }
}

/// The first variant that can be bought, or the first.
fn preferred(product: &Product) -> Option<&Variant> {
    product.variants.iter().find(|v| v.in_stock).or_else(|| product.variants.first())
}

/// The options in their order; those that variants alone know come last.
fn names(product: &Product) -> Vec<&str> {
    let mut names: Vec<&str> = product.options.iter().map(|o| o.name.as_str()).collect();
    for name in product.variants.iter().flat_map(|v| v.options.keys()) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names
}

fn has(variant: &Variant, name: &str, value: &str) -> bool {
    variant.options.get(name).is_some_and(|own| own == value)
}

/// How far `variant` is from `wanted`: the smaller the nearer, of equals the first.
fn distance(
    product: &Product,
    variant: &Variant,
    wanted: &BTreeMap<&str, &str>,
    changed: &[&str],
) -> (Reverse<usize>, Reverse<usize>, bool, usize) {
    let same: Vec<&str> =
        wanted.iter().filter(|(name, value)| has(variant, name, value)).map(|(name, _)| *name).collect();
    let kept = same.iter().filter(|name| changed.contains(name)).count();
    let away = product.options.iter().map(|option| {
        let place = |value: Option<&str>| option.values.iter().position(|v| Some(v.as_str()) == value);
        let own = place(variant.options.get(&option.name).map(String::as_str)).unwrap_or_default();
        own.abs_diff(place(wanted.get(option.name.as_str()).copied()).unwrap_or_default())
    });
    (Reverse(kept), Reverse(same.len()), !variant.in_stock, away.sum())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Sky in 40 and 42, clay in 40 and in 41, which is sold out.
    fn trainer() -> Product {
        let variant = |n: u128, colour: &str, size: &str, in_stock: bool| {
            json!({"id": Id::from_u128(n), "sku": format!("{colour}-{size}"), "title": "", "options": {"Colour": colour, "Size": size},
                "price": null, "barcode": "", "weight_grams": null, "images": [], "version": 1, "in_stock": in_stock})
        };
        let at = souk_db::Timestamp(0);
        serde_json::from_value(json!({
            "id": Id::from_u128(9), "slug": "trainer", "title": "Trainer", "description": "", "brand": "", "category": null,
            "seller": {"id": Id::from_u128(8), "slug": "s", "name": "S"}, "price": null, "on_sale": false, "rating": 0.0,
            "review_count": 0, "images": [], "seo_title": "", "seo_description": "", "status": "active", "featured": false,
            "version": 1, "created_at": at, "updated_at": at,
            "options": [{"name": "Colour", "values": ["Sky", "Clay"]}, {"name": "Size", "values": ["40", "41", "42"]}],
            "variants": [variant(1, "Sky", "40", false), variant(2, "Sky", "42", true), variant(3, "Clay", "40", true),
                variant(4, "Clay", "41", false)]
        }))
        .unwrap()
    }

    fn chosen(query: &str) -> (u128, bool) {
        let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
        let choice = Wanted::read(pairs).choose(&trainer()).unwrap();
        (choice.variant.0.as_u128(), choice.is_nearest)
    }

    #[test]
    fn an_address_without_a_choice_shows_what_can_be_bought_first() {
        assert_eq!(chosen(""), (2, false));
        assert_eq!(chosen("variant=nothing&option1=Plum&option9=x&option0=y&utm=z"), (2, false));
    }

    #[test]
    fn a_sku_and_a_whole_combination_choose_their_variant_also_when_it_is_sold_out() {
        assert_eq!(chosen("variant=Sky-40"), (1, false));
        assert_eq!(chosen("option1=Clay&option2=41"), (4, false));
    }

    #[test]
    fn what_was_just_chosen_stays_and_the_rest_moves_to_the_nearest() {
        let from = |n: u128, values: &str| chosen(&format!("variant_id={}&{values}", Id::from_u128(n)));
        assert_eq!(from(2, "option1=Clay&option2=42"), (3, true), "clay is not made in 42");
        assert_eq!(from(3, "option1=Clay&option2=42"), (2, true), "42 is made in sky alone");
        assert_eq!(from(3, "option1=Sky&option2=40"), (1, false), "sold out, but there");
        assert_eq!(from(3, "option1=Clay&option2=40"), (3, false));
    }

    #[test]
    fn a_product_without_variants_has_no_choice() {
        assert_eq!(Wanted::default().choose(&Product { variants: Vec::new(), ..trainer() }), None);
    }
}
