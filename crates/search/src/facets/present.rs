//! From counts to facets as they are shown.

use std::collections::HashMap;

use souk_listing::{ATTRIBUTE, Facet, FacetValue};

use super::count::STARS;
use super::{Counted, FacetTerm, Narrowed, Table};

/// Values of a facet that are shown at most; those that are chosen come in addition.
const MOST_VALUES: usize = 50;
/// Facets of attributes at most: those that most products have. Those that are chosen come in addition.
const MOST_ATTRIBUTES: usize = 12;
/// Ranges of prices at most.
const MOST_RANGES: usize = 6;

/// The facets by which `counted` can be narrowed: those with one value alone are left out, unless it was chosen.
pub(crate) fn present(counted: &Counted, table: &Table, narrowed: &Narrowed) -> Vec<Facet> {
    let mut by_facet: HashMap<u32, Vec<u32>> = HashMap::new();
    for (number, facet) in (0_u32..).zip(&table.facets) {
        if counted.terms[number as usize] > 0 || narrowed.has(number) {
            by_facet.entry(*facet).or_default().push(number);
        }
    }
    let mut terms: Vec<(u32, Facet)> = by_facet
        .into_iter()
        .filter(|(facet, numbers)| numbers.len() > 1 || narrowed.has_facet(*facet))
        .filter_map(|(facet, numbers)| Some((facet, of_terms(counted, table, narrowed, numbers)?)))
        .collect();
    terms.sort_by(|(a, one), (b, other)| {
        let having = |facet: &u32| counted.having[*facet as usize];
        having(b).cmp(&having(a)).then_with(|| one.name.cmp(&other.name))
    });
    let mut out = Vec::new();
    for name in ["category", "brand", "seller"] {
        out.extend(terms.iter().find(|(_, facet)| facet.name == name).map(|(_, facet)| facet.clone()));
    }
    out.extend(of_figures(counted, narrowed));
    let attributes = terms.into_iter().filter(|(_, facet)| facet.name.starts_with(ATTRIBUTE)).enumerate();
    out.extend(
        attributes
            .filter(|(at, (facet, _))| *at < MOST_ATTRIBUTES || narrowed.has_facet(*facet))
            .map(|(_, (_, facet))| facet),
    );
    out
}

fn of_terms(counted: &Counted, table: &Table, narrowed: &Narrowed, mut numbers: Vec<u32>) -> Option<Facet> {
    let count = |number: &u32| counted.terms[*number as usize];
    let term = |number: u32| -> &FacetTerm { &table.terms[number as usize] };
    numbers.sort_by(|a, b| count(b).cmp(&count(a)).then_with(|| term(*a).value.cmp(&term(*b).value)));
    let first = term(*numbers.first()?);
    let is_tree = first.facet == "category";
    let shown = numbers.iter().enumerate();
    let shown = shown.filter(|(at, number)| is_tree || *at < MOST_VALUES || narrowed.has(**number));
    let values = shown.map(|(_, number)| FacetValue {
        value: term(*number).value.clone(),
        label: term(*number).label.clone(),
        count: i64::from(count(number)),
    });
    Some(Facet { name: first.facet.clone(), label: first.facet_label.clone(), values: values.collect() })
}

fn of_figures(counted: &Counted, narrowed: &Narrowed) -> Vec<Facet> {
    let facet =
        |name: &str, values: Vec<FacetValue>| Facet { name: name.to_owned(), label: String::new(), values };
    let value = |value: String, count: u64| FacetValue {
        value,
        label: String::new(),
        count: i64::try_from(count).unwrap_or(i64::MAX),
    };
    let (price, rating, in_stock, on_sale) = narrowed.figures();
    let ranges = counted.prices.ranges(MOST_RANGES);
    let mut out = Vec::new();
    if ranges.len() > 1 || price {
        let text = |from: i64, until: i64| match until {
            i64::MAX => format!("{from}-"),
            until => format!("{from}-{until}"),
        };
        out.push(facet("price", ranges.into_iter().map(|(a, b, n)| value(text(a, b), n)).collect()));
    }
    if counted.stars[0] > 0 || rating {
        let stars = (1..=STARS).rev().map(|n| value(n.to_string(), counted.stars[n - 1]));
        out.push(facet("rating", stars.collect()));
    }
    for (name, count, is_chosen) in
        [("in_stock", counted.in_stock, in_stock), ("on_sale", counted.on_sale, on_sale)]
    {
        if count > 0 || is_chosen {
            out.push(facet(name, vec![value("true".to_owned(), count)]));
        }
    }
    out
}
