//! What a merchant teaches the search: words that mean the same, and words that are passed over.

mod create;
mod delete;
mod list;
mod store;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id, Timestamp};
use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use create::{RuleInput, create_rule};
pub(crate) use store::all;
pub use store::{Kind, SearchRule};

use crate::curations::{Curated, Curation};
use crate::log::Popular;
use crate::stem::Language;
use crate::words::asked;

/// Words of a term at most.
pub(crate) const LONGEST_TERM: usize = 4;

/// `/api/search/rules/` and what is below it.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(list::list, create::create)).routes(routes!(delete::delete))
}

/// A rule or a curation was made, changed or taken away: every node takes them anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesChanged {
    /// Which.
    pub rule_id: Id,
}

impl Event for RulesChanged {
    const TOPIC: &'static str = "search.rules_changed";
    const SUBJECT: &'static str = "rule_id";

    fn subject(&self) -> Id {
        self.rule_id
    }
}

/// The rules as searches use them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    /// By whose endings words are cut.
    pub(crate) language: Language,
    /// A term, cut into what it is looked for by, and the terms that mean the same.
    synonyms: HashMap<Vec<String>, Vec<Vec<String>>>,
    ignored: HashSet<String>,
    /// Every word of a synonym.
    words: HashSet<String>,
    /// Words of the longest term.
    longest: usize,
    /// What is arranged for queries, the first made first.
    pub(crate) curations: Vec<Curation>,
    /// What many searched for of late, the most frequent first.
    popular: Vec<Popular>,
    /// How often a word stood in it.
    asked: HashMap<String, u64>,
}

impl Rules {
    pub(crate) fn of(rules: &[SearchRule], language: Language) -> Self {
        let mut out = Self { language, ..Self::default() };
        for rule in rules {
            let terms: Vec<Vec<String>> = rule.terms.iter().map(|term| cut(term, language)).collect();
            match rule.kind {
                Kind::Ignored => out.ignored.extend(terms.into_iter().flatten()),
                Kind::Synonyms => out.add(&terms),
            }
        }
        out
    }

    fn add(&mut self, terms: &[Vec<String>]) {
        for term in terms.iter().filter(|term| !term.is_empty()) {
            self.longest = self.longest.max(term.len());
            self.words.extend(term.iter().cloned());
            let same = self.synonyms.entry(term.clone()).or_default();
            let others = terms.iter().filter(|other| *other != term && !other.is_empty());
            same.extend(others.filter(|other| !other.is_empty()).cloned());
        }
    }

    /// What is arranged for a search for one of `queries`: what was typed, and what was taken for it.
    pub(crate) fn curated(&self, queries: &[&str], now: Timestamp) -> Curated {
        Curation::for_query(&self.curations, queries, self.language, now)
    }

    /// Takes what many searched for of late.
    pub(crate) fn hear(&mut self, popular: Vec<Popular>) {
        for Popular { query, searches } in &popular {
            for word in crate::words::words(query) {
                *self.asked.entry(word).or_default() += u64::try_from(*searches).unwrap_or(0);
            }
        }
        self.popular = popular;
    }

    /// Takes what many searched for as `other` knows it.
    pub(crate) fn hear_as(&mut self, other: &Self) {
        self.popular.clone_from(&other.popular);
        self.asked.clone_from(&other.asked);
    }

    /// Whether the two know something else of what many searched for.
    pub(crate) fn differs(&self, other: &Self) -> bool {
        self.popular != other.popular
    }

    /// How often the word stood in what many searched for of late.
    pub(crate) fn asked(&self, word: &str) -> u64 {
        self.asked.get(word).copied().unwrap_or(0)
    }

    /// What many searched for of late that begins with `text`, the most frequent first.
    pub(crate) fn popular<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a str> {
        self.popular.iter().map(|popular| popular.query.as_str()).filter(move |query| query.starts_with(text))
    }

    /// When the next curation begins or ends to hold after `now`.
    pub(crate) fn next_change(&self, now: Timestamp) -> Option<Timestamp> {
        self.curations.iter().flat_map(Curation::bounds).filter(|at| *at > now).min()
    }

    /// Whether the word is passed over.
    pub(crate) fn ignores(&self, term: &str) -> bool {
        self.ignored.contains(term)
    }

    /// Whether the word is one of a synonym, and so not typed wrong.
    pub(crate) fn knows(&self, term: &str) -> bool {
        self.words.contains(term)
    }

    /// How many of the first of `terms` are a synonym, the most that are, with what means the same.
    pub(crate) fn same_as(&self, terms: &[&str]) -> Option<(usize, &[Vec<String>])> {
        (1..=self.longest.min(terms.len())).rev().find_map(|count| {
            let key: Vec<String> = terms[..count].iter().map(|term| (*term).to_owned()).collect();
            Some((count, self.synonyms.get(&key)?.as_slice()))
        })
    }
}

/// What a term is looked for by in `language`.
pub(crate) fn cut(term: &str, language: Language) -> Vec<String> {
    asked(&souk_catalog::fold(term), language).into_iter().map(|word| word.term).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_term_is_taken_and_means_all_the_others() {
        let rule = |kind, terms: &[&str]| SearchRule {
            id: Id::from_u128(1),
            kind,
            terms: terms.iter().map(|term| (*term).to_owned()).collect(),
            created_at: souk_db::Timestamp(0),
        };
        let rules = Rules::of(
            &[
                rule(Kind::Synonyms, &["SSD", "solid state drives", "flash drive"]),
                rule(Kind::Synonyms, &["flash", "light"]),
                rule(Kind::Ignored, &["the", "Für"]),
            ],
            Language::English,
        );
        let (count, same) = rules.same_as(&["flash", "drive", "usb"]).unwrap();
        assert_eq!((count, same.len()), (2, 2));
        assert_eq!(same[1], ["solid", "state", "drive"]);
        assert_eq!(rules.same_as(&["flash"]).unwrap().1, [vec!["light".to_owned()]]);
        assert!(rules.same_as(&["usb"]).is_none() && rules.same_as(&[]).is_none());
        assert!(rules.ignores("the") && rules.ignores("fur") && !rules.ignores("light"));
        assert!(rules.knows("ssd") && !rules.knows("usb"));
    }
}
