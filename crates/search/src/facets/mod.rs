//! What found products can be narrowed by: each product's facets stand in one column, and are counted in one pass over what is found.
//!
//! The counts of a facet leave its own choice out: a product counts for it when it passes the choices of all others. So one pass is
//! enough: what passes all choices counts everywhere, what fails one alone counts there.

mod count;
mod ladder;
mod present;
mod table;

pub(crate) use count::{Counted, Counting, Narrowed};
pub(crate) use present::present;
pub(crate) use table::Table;

use souk_listing::{ATTRIBUTE, key};

use crate::source::Fact;

/// What parts the texts of a term.
const BETWEEN: char = '\u{1f}';

/// A value of a facet as it stands in the column: which facet, its value, and how both are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FacetTerm {
    /// `brand`, or `attr.colour`.
    pub(crate) facet: String,
    pub(crate) value: String,
    /// How the facet is written; empty where its name says it.
    pub(crate) facet_label: String,
    /// How the value is written; empty where it says it all.
    pub(crate) label: String,
}

impl FacetTerm {
    pub(crate) fn new(facet: &str, value: &str, label: &str) -> Self {
        Self {
            facet: facet.to_owned(),
            value: value.to_owned(),
            facet_label: String::new(),
            label: label.to_owned(),
        }
    }

    pub(crate) fn of_attribute(fact: &Fact) -> Self {
        Self {
            facet: format!("{ATTRIBUTE}{}", key(&fact.name)),
            value: key(&fact.value),
            facet_label: fact.name.clone(),
            label: fact.value.clone(),
        }
    }

    /// The text of the column.
    pub(crate) fn text(&self) -> String {
        [&self.facet, &self.value, &self.facet_label, &self.label].map(String::as_str).join("\u{1f}")
    }

    /// What stands in the column.
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(BETWEEN).map(str::to_owned);
        Some(Self {
            facet: parts.next()?,
            value: parts.next()?,
            facet_label: parts.next()?,
            label: parts.next()?,
        })
    }
}
