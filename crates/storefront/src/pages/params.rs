//! What a list of products is narrowed and sorted by, as its address says.

use souk_db::Id;
use souk_http::Problem;
use souk_listing::{ATTRIBUTE, Chosen, Filter, Ordering};
use souk_money::Money;

use super::card::active;
use crate::visit::Visit;

/// Letters of a search at most.
const LONGEST_SEARCH: usize = 200;
/// Pages of a list at most.
const MOST_PAGES: i64 = 1_000;
/// Parameters that stand once, in the order in which addresses have them.
const SINGLE: [&str; 9] =
    ["q", "exact", "category", "seller", "min_price", "max_price", "min_rating", "in_stock", "on_sale"];

/// What a list can be narrowed by. Other parameters (of campaigns, say) are dropped.
#[derive(Clone, Debug, Default)]
pub(crate) struct ListParams {
    pairs: Vec<(String, String)>,
    pub(crate) chosen: Chosen,
}

impl ListParams {
    /// Reads the address of a page.
    ///
    /// # Errors
    /// 400 where more is chosen than an answer is worth.
    pub(crate) fn of(uri: &http::Uri) -> Result<Self, Problem> {
        let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned();
        let (chosen, pairs) = Chosen::take(pairs.collect())?;
        Ok(Self { pairs, chosen })
    }

    /// The value of a parameter that stands once.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.pairs.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.parse().ok().filter(|n| *n >= 0)
    }

    /// Prices on pages are in whole units; `19` means 19.00.
    fn price(&self, name: &str, visit: &Visit) -> Option<i64> {
        let money = Money::parse_decimal(self.get(name)?, visit.market.channel.currency)?;
        (money.amount >= 0).then_some(money.amount)
    }

    fn is_set(&self, name: &str) -> Option<bool> {
        self.get(name).filter(|value| matches!(*value, "1" | "true" | "on")).map(|_| true)
    }

    /// The page's number, from 1.
    pub(crate) fn page(&self) -> i64 {
        self.number("page").unwrap_or(1).clamp(1, MOST_PAGES)
    }

    /// The order, where one was chosen that there is.
    pub(crate) fn ordering(&self) -> Option<Ordering> {
        self.get("ordering").and_then(|text| Ordering::parse(text).ok())
    }

    /// What the list is narrowed to; its category is looked up elsewhere.
    pub(crate) fn filter(&self, visit: &Visit) -> Filter {
        Filter {
            search: self.get("q").map(|q| q.chars().take(LONGEST_SEARCH).collect()),
            lenient: self.is_set("exact").is_none(),
            brands: self.chosen.brands.clone(),
            attributes: self.chosen.attributes.clone(),
            seller: self.get("seller").and_then(|id| Id::parse_str(id).ok()),
            min_price: self.price("min_price", visit),
            max_price: self.price("max_price", visit),
            min_rating: self
                .number("min_rating")
                .filter(|stars| (1..=5).contains(stars))
                .map(|stars| stars * 100),
            in_stock: self.is_set("in_stock"),
            on_sale: self.is_set("on_sale"),
            ..active()
        }
    }

    /// The same with `name` as `value`, or without it.
    pub(crate) fn with(&self, name: &str, value: Option<&str>) -> Self {
        let mut next = self.clone();
        next.pairs.retain(|(known, _)| known != name);
        next.pairs.extend(value.map(|value| (name.to_owned(), value.to_owned())));
        next
    }

    /// The same with the value of a brand or an attribute, or without it where it was chosen.
    pub(crate) fn toggled(&self, name: &str, value: &str) -> Self {
        let mut next = self.clone();
        let Some(attribute) = name.strip_prefix(ATTRIBUTE) else {
            let before = next.chosen.brands.len();
            next.chosen.brands.retain(|brand| brand != value);
            if next.chosen.brands.len() == before {
                next.chosen.brands.push(value.to_owned());
            }
            return next;
        };
        let is_chosen = self.has(name, value);
        if is_chosen {
            let same = |one: &&mut souk_listing::AttributeFilter| one.name == attribute;
            for one in next.chosen.attributes.iter_mut().filter(same) {
                one.values.retain(|known| known != value);
            }
            next.chosen.attributes.retain(|one| !one.values.is_empty());
        } else {
            souk_listing::AttributeFilter::add(&mut next.chosen.attributes, attribute, value);
        }
        next
    }

    /// Whether this value of a facet was chosen.
    pub(crate) fn has(&self, name: &str, value: &str) -> bool {
        match name.strip_prefix(ATTRIBUTE) {
            Some(attribute) => self
                .chosen
                .attributes
                .iter()
                .any(|one| one.name == attribute && one.values.iter().any(|known| known == value)),
            None if name == "brand" => self.chosen.brands.iter().any(|brand| brand == value),
            None => self.get(name) == Some(value),
        }
    }

    /// The words and the order alone.
    pub(crate) fn cleared(&self) -> Self {
        let kept = |(name, _): &&(String, String)| matches!(name.as_str(), "q" | "exact" | "ordering");
        Self { pairs: self.pairs.iter().filter(kept).cloned().collect(), chosen: Chosen::default() }
    }

    /// The parameters in one order, without the page.
    pub(crate) fn pairs(&self) -> Vec<(String, String)> {
        let single = SINGLE.into_iter().chain(["ordering"]);
        let mut pairs: Vec<(String, String)> =
            single.filter_map(|name| Some((name.to_owned(), self.get(name)?.to_owned()))).collect();
        pairs.extend(self.chosen.brands.iter().map(|brand| ("brand".to_owned(), brand.clone())));
        for one in &self.chosen.attributes {
            pairs.extend(one.values.iter().map(|value| (format!("{ATTRIBUTE}{}", one.name), value.clone())));
        }
        pairs
    }

    /// The address of the list at `path` with these parameters.
    pub(crate) fn url(&self, path: &str) -> String {
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(self.pairs()).finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(query: &str) -> ListParams {
        ListParams::of(&format!("/search/?{query}").parse().unwrap()).unwrap()
    }

    #[test]
    fn choosing_a_value_adds_it_and_choosing_it_again_takes_it_away() {
        let params = params("utm_source=x&attr.Colour=Blue&page=3&q=mug&brand=Nour");
        assert_eq!(params.url("/search/"), "/search/?q=mug&brand=Nour&attr.colour=blue");
        assert_eq!(
            params.toggled("attr.colour", "red").url("/c/a/"),
            "/c/a/?q=mug&brand=Nour&attr.colour=blue&attr.colour=red"
        );
        assert_eq!(
            params.toggled("attr.colour", "blue").toggled("brand", "Nour").url("/search/"),
            "/search/?q=mug"
        );
        assert_eq!(params.with("in_stock", Some("1")).cleared().url("/search/"), "/search/?q=mug");
        assert!(params.has("attr.colour", "blue") && !params.has("brand", "Fès"));
        let many = (0..101).map(|n| format!("attr.a{n}=1")).collect::<Vec<_>>().join("&");
        assert!(ListParams::of(&format!("/search/?{many}").parse().unwrap()).is_err());
    }
}
