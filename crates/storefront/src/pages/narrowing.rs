//! The facets of a list, as its page shows them: each value is a link to the list with it, or without it where it is chosen.

use serde::Serialize;
use souk_db::Id;
use souk_listing::{Facet, FacetValue};
use souk_money::{Currency, Money};

use super::params::ListParams;
use crate::page::Department;

/// Ways to narrow a list, and how it is narrowed.
#[derive(Debug, Default, Serialize, utoipa::ToSchema)]
pub(crate) struct Narrowing {
    /// What products of the list differ in.
    facets: Vec<ShownFacet>,
    /// What was chosen.
    applied: Vec<Applied>,
    /// The list with nothing chosen.
    clear_url: String,
    /// The parameters of the list but for the prices and the order, for its forms.
    hidden: Vec<HiddenField>,
}

/// A parameter that a form sends along.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct HiddenField {
    /// Its name.
    name: String,
    /// Its value.
    value: String,
}

/// A facet.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct ShownFacet {
    /// `category`, `brand`, `seller`, `price`, `rating`, `in_stock`, `on_sale`, or `attr.` and the attribute's name.
    name: String,
    /// The attribute's name as merchants write it; empty for the others.
    label: String,
    /// Its values.
    values: Vec<ShownValue>,
}

/// A value of a facet.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct ShownValue {
    /// What it is called; empty where the value says it all.
    label: String,
    /// The value, as the parameter takes it.
    value: String,
    /// Products with it.
    count: i64,
    /// Whether it was chosen.
    chosen: bool,
    /// The list with it, or without it where it is chosen.
    url: String,
    /// Where a range of prices begins, in minor units.
    from: Option<i64>,
    /// Where it ends; none where it is open.
    until: Option<i64>,
}

/// What was chosen of a facet.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Applied {
    /// The facet's name.
    facet: String,
    /// The attribute's name as merchants write it; empty for the others.
    facet_label: String,
    /// What the value is called; empty where facet and value say it all.
    label: String,
    /// The value.
    value: String,
    /// Of prices: the lowest, in minor units.
    from: Option<i64>,
    /// Of prices: the highest.
    until: Option<i64>,
    /// The list without it.
    url: String,
}

/// The list that is narrowed.
pub(crate) struct Narrowed<'a> {
    pub(crate) path: &'a str,
    pub(crate) params: &'a ListParams,
    pub(crate) currency: Currency,
    /// Every category that is shown.
    pub(crate) categories: &'a [Department],
    /// The category whose page this is.
    pub(crate) category: Option<Id>,
}

impl Narrowed<'_> {
    /// What of `facets` is shown, and what was chosen.
    pub(crate) fn shown(&self, facets: Vec<Facet>) -> Narrowing {
        let applied = self.applied(&facets);
        let is_own = |facet: &Facet| match facet.name.as_str() {
            "on_sale" => self.path == "/sale/",
            "seller" => self.path.starts_with("/sellers/"),
            _ => false,
        };
        let facets = facets.into_iter().filter(|facet| !is_own(facet)).map(|facet| self.facet(facet));
        let hidden = self.params.pairs().into_iter().filter(|(name, _)| !name.ends_with("_price"));
        Narrowing {
            facets: facets.filter(|facet| !facet.values.is_empty()).collect(),
            applied,
            clear_url: self.params.cleared().url(self.path),
            hidden: hidden.map(|(name, value)| HiddenField { name, value }).collect(),
        }
    }

    fn facet(&self, facet: Facet) -> ShownFacet {
        let Facet { name, label, values } = facet;
        let values = values.into_iter().filter_map(|value| match name.as_str() {
            "category" => self.category(value),
            "price" => Some(self.price(&value)),
            "brand" => Some(self.several(&name, value)),
            name if name.starts_with(souk_listing::ATTRIBUTE) => Some(self.several(name, value)),
            name => Some(self.single(if name == "rating" { "min_rating" } else { name }, value)),
        });
        ShownFacet { values: values.collect(), name, label }
    }

    fn several(&self, name: &str, value: FacetValue) -> ShownValue {
        let url = self.params.toggled(name, &value.value).url(self.path);
        let chosen = self.params.has(name, &value.value);
        let FacetValue { value, label, count } = value;
        ShownValue { label, value, count, chosen, url, from: None, until: None }
    }

    fn single(&self, name: &str, value: FacetValue) -> ShownValue {
        let text = if value.value == "true" { "1" } else { value.value.as_str() };
        let chosen = self.params.has(name, text) || self.params.has(name, &value.value);
        let url = self.params.with(name, (!chosen).then_some(text)).url(self.path);
        let FacetValue { value, label, count } = value;
        ShownValue { label, value, count, chosen, url, from: None, until: None }
    }

    /// What stands right below the category of the page, or below the chosen one; the chosen one, to leave it again.
    fn category(&self, value: FacetValue) -> Option<ShownValue> {
        let chosen = self.params.get("category");
        let of = |slug: &str| self.categories.iter().find(|category| category.slug == slug);
        let above = self.category.or_else(|| of(chosen?).map(|category| category.id));
        let own = of(&value.value)?;
        let is_chosen = self.category.is_none() && chosen == Some(own.slug.as_str());
        if own.parent_id != above && !is_chosen {
            return None;
        }
        let url = match self.category {
            Some(_) => self.params.with("category", None).url(&format!("/c/{}/", own.slug)),
            None => self.params.with("category", (!is_chosen).then_some(&own.slug)).url(self.path),
        };
        Some(ShownValue {
            label: own.name.clone(),
            value: value.value,
            count: value.count,
            chosen: is_chosen,
            url,
            from: None,
            until: None,
        })
    }

    fn price(&self, value: &FacetValue) -> ShownValue {
        let (from, until) = value.value.split_once('-').unwrap_or((&value.value, ""));
        let (from, until) = (from.parse().ok(), until.parse().ok());
        let text = |amount: Option<i64>| Some(Money::new(amount?, self.currency).to_decimal());
        let bounds = [("min_price", text(from)), ("max_price", text(until))];
        let is_same = |name: &str, text: &Option<String>| {
            let amount = |text: &str| Money::parse_decimal(text, self.currency).map(|money| money.amount);
            self.params.get(name).and_then(amount) == text.as_deref().and_then(amount)
        };
        let chosen = bounds.iter().all(|(name, text)| is_same(name, text));
        let url = bounds.iter().fold(self.params.clone(), |params, (name, text)| {
            params.with(name, text.as_deref().filter(|_| !chosen))
        });
        ShownValue {
            label: String::new(),
            value: value.value.clone(),
            count: value.count,
            chosen,
            url: url.url(self.path),
            from,
            until,
        }
    }

    fn applied(&self, facets: &[Facet]) -> Vec<Applied> {
        let mut out = Vec::new();
        let facet = |name: &str| facets.iter().find(|facet| facet.name == name);
        let label = |name: &str, value: &str| {
            let found = facet(name).and_then(|facet| facet.values.iter().find(|known| known.value == value));
            found.map_or(String::new(), |found| found.label.clone())
        };
        let mut add = |name: &str, value: &str, label: String, url: String| {
            let facet_label = facet(name).map_or(String::new(), |facet| facet.label.clone());
            let (facet, value) = (name.to_owned(), value.to_owned());
            out.push(Applied { facet, facet_label, label, value, from: None, until: None, url });
        };
        for name in ["category", "seller", "min_rating", "in_stock", "on_sale"] {
            let Some(value) = self.params.get(name) else { continue };
            let url = self.params.with(name, None).url(self.path);
            let category =
                self.categories.iter().find(|category| name == "category" && category.slug == value);
            let label = category.map_or_else(|| label(name, value), |category| category.name.clone());
            add(if name == "min_rating" { "rating" } else { name }, value, label, url);
        }
        for brand in &self.params.chosen.brands {
            add("brand", brand, brand.clone(), self.params.toggled("brand", brand).url(self.path));
        }
        for one in &self.params.chosen.attributes {
            let name = format!("{}{}", souk_listing::ATTRIBUTE, one.name);
            for value in &one.values {
                add(&name, value, label(&name, value), self.params.toggled(&name, value).url(self.path));
            }
        }
        out.extend(self.applied_price());
        out
    }

    fn applied_price(&self) -> Option<Applied> {
        let amount = |name: &str| {
            let money = Money::parse_decimal(self.params.get(name)?, self.currency)?;
            (money.amount >= 0).then_some(money.amount)
        };
        let (from, until) = (amount("min_price"), amount("max_price"));
        let url = self.params.with("min_price", None).with("max_price", None).url(self.path);
        (from.is_some() || until.is_some()).then(|| Applied {
            facet: "price".to_owned(),
            facet_label: String::new(),
            label: String::new(),
            value: String::new(),
            from,
            until,
            url,
        })
    }
}
