//! Curations as searches use them.

use std::collections::HashMap;

use souk_db::{ConnectionTrait, DbErr, Id, Timestamp};
use souk_listing::{ATTRIBUTE, key};

use super::input::{CurationInput, Matching, Target};
use super::store::{all, holds};
use crate::rules::cut;
use crate::stem::Language;

/// What a curation puts up or down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Product(Id),
    /// A value of a facet.
    Term {
        facet: String,
        value: String,
    },
}

/// What is arranged for one query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Curated {
    /// Products that stand first, in this order.
    pub(crate) pinned: Vec<Id>,
    pub(crate) boosted: Vec<Place>,
    pub(crate) buried: Vec<Place>,
    /// Where it leads to instead.
    pub(crate) redirect: Option<String>,
}

impl Curated {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn add(&mut self, other: &Self) {
        self.pinned
            .extend(other.pinned.iter().filter(|id| !self.pinned.contains(id)).copied().collect::<Vec<_>>());
        self.boosted.extend(other.boosted.iter().cloned());
        self.buried.extend(other.buried.iter().cloned());
        if self.redirect.is_none() {
            self.redirect.clone_from(&other.redirect);
        }
    }
}

/// A curation with the queries that it is for.
#[derive(Clone, Debug)]
pub(crate) struct Curation {
    pub(crate) id: Id,
    /// The query, cut into what it is looked for by.
    words: Vec<String>,
    matching: Matching,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
    curated: Curated,
}

impl Curation {
    /// What `input` arranges; `categories` are the slugs of categories by their ids.
    pub(crate) fn of(
        id: Id,
        input: &CurationInput,
        categories: &HashMap<Id, String>,
        language: Language,
    ) -> Self {
        let places = |targets: &[Target]| {
            let place = |target: &Target| match target {
                Target::Product { id } => Some(Place::Product(*id)),
                Target::Brand { name } => {
                    Some(Place::Term { facet: "brand".to_owned(), value: name.clone() })
                }
                Target::Category { id } => {
                    Some(Place::Term { facet: "category".to_owned(), value: categories.get(id)?.clone() })
                }
                Target::Attribute { name, value } => {
                    Some(Place::Term { facet: format!("{ATTRIBUTE}{}", key(name)), value: key(value) })
                }
            };
            targets.iter().filter_map(place).collect()
        };
        Self {
            id,
            words: cut(&input.query, language),
            matching: input.matching,
            starts_at: input.starts_at,
            ends_at: input.ends_at,
            curated: Curated {
                pinned: input.pinned.clone(),
                boosted: places(&input.boosted),
                buried: places(&input.buried),
                redirect: input.redirect.clone(),
            },
        }
    }

    /// The same, for good.
    pub(crate) fn undated(self) -> Self {
        Self { starts_at: None, ends_at: None, ..self }
    }

    fn is_for(&self, query: &[String]) -> bool {
        match self.matching {
            Matching::Whole => query == self.words,
            Matching::Contained => query.windows(self.words.len().max(1)).any(|part| part == self.words),
        }
    }

    /// The moments at which it begins and ends to hold.
    pub(crate) fn bounds(&self) -> impl Iterator<Item = Timestamp> {
        self.starts_at.into_iter().chain(self.ends_at)
    }

    /// What of `curations` holds `now` for one of `queries`.
    pub(crate) fn for_query(
        curations: &[Self],
        queries: &[&str],
        language: Language,
        now: Timestamp,
    ) -> Curated {
        let mut all = Curated::default();
        if curations.is_empty() {
            return all;
        }
        let queries: Vec<Vec<String>> = queries.iter().map(|query| cut(query, language)).collect();
        let meant = |curation: &&Self| {
            holds(curation.starts_at, curation.ends_at, now)
                && queries.iter().any(|query| curation.is_for(query))
        };
        for curation in curations.iter().filter(meant) {
            all.add(&curation.curated);
        }
        all
    }
}

/// Every curation, ready for searches.
///
/// # Errors
/// What the database says.
pub(crate) async fn learnt(conn: &impl ConnectionTrait, language: Language) -> Result<Vec<Curation>, DbErr> {
    let held = all(conn).await?;
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let categories = slugs(conn).await?;
    Ok(held.iter().map(|held| Curation::of(held.id, &held.input(), &categories, language)).collect())
}

/// The slugs of all categories by their ids.
pub(super) async fn slugs(conn: &impl ConnectionTrait) -> Result<HashMap<Id, String>, DbErr> {
    let categories = souk_catalog::categories(conn).await?;
    Ok(categories.into_iter().map(|category| (category.id, category.slug)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curation(
        query: &str,
        matching: Matching,
        dates: (Option<i64>, Option<i64>),
        pinned: &[u128],
    ) -> Curation {
        let input = CurationInput {
            query: query.to_owned(),
            matching,
            pinned: pinned.iter().map(|id| Id::from_u128(*id)).collect(),
            boosted: Vec::new(),
            buried: Vec::new(),
            redirect: None,
            starts_at: dates.0.map(Timestamp),
            ends_at: dates.1.map(Timestamp),
        };
        Curation::of(Id::from_u128(9), &input, &HashMap::new(), Language::English)
    }

    #[test]
    fn a_curation_is_for_its_query_however_it_is_written_while_it_holds() {
        let all = [
            curation("Keyboards", Matching::Whole, (None, None), &[1, 2]),
            curation("keyboard", Matching::Contained, (Some(10), Some(20)), &[2, 3]),
        ];
        let pinned = |query: &str, now: i64| {
            let found = Curation::for_query(&all, &[query], Language::English, Timestamp(now)).pinned;
            found.iter().map(|id| id.as_u128()).collect::<Vec<_>>()
        };
        assert_eq!(pinned("keyboard", 5), [1, 2]);
        assert_eq!(pinned("KEYBOARD", 10), [1, 2, 3]);
        assert_eq!(pinned("wireless keyboards", 19), [2, 3]);
        assert_eq!(pinned("wireless keyboard", 20), [0_u128; 0]);
        assert_eq!(pinned("key board", 15), [0_u128; 0]);
        assert_eq!(pinned("", 15), [0_u128; 0]);
    }
}
