//! What a merchant's arrangement does to scores.

use std::collections::HashMap;

use souk_db::Id;
use tantivy::columnar::StrColumn;
use tantivy::{DocId, Result, SegmentReader};

use crate::curations::{Curated, Place};
use crate::schema::FACET;

/// The score from which on a product is pinned; no words come near it.
pub(crate) const PINNED: f64 = 1e9;
/// What is put up counts so much more, and what is put down so much less.
const UP: f64 = 2.0;
const DOWN: f64 = 0.25;

/// The arrangement for a query, as a segment knows products and values.
#[derive(Default)]
pub(crate) struct Lift {
    /// Pinned products and their places, from 0.
    pinned: HashMap<(u64, u64), u32>,
    products: HashMap<(u64, u64), f64>,
    values: HashMap<u64, f64>,
    facets: Option<StrColumn>,
}

impl Lift {
    pub(crate) fn of(segment: &SegmentReader, curated: &Curated) -> Result<Self> {
        let mut lift = Self::default();
        if curated.is_empty() {
            return Ok(lift);
        }
        lift.pinned.extend((0..).zip(&curated.pinned).map(|(place, id)| (halves(*id), place)));
        lift.facets = segment.fast_fields().str(FACET)?;
        for (places, factor) in [(&curated.boosted, UP), (&curated.buried, DOWN)] {
            for place in places {
                match place {
                    Place::Product(id) => {
                        lift.products.insert(halves(*id), factor);
                    }
                    Place::Term { facet, value } => lift.add(facet, value, factor)?,
                }
            }
        }
        Ok(lift)
    }

    /// Every way in which this segment writes the value.
    fn add(&mut self, facet: &str, value: &str, factor: f64) -> Result<()> {
        let Some(column) = &self.facets else { return Ok(()) };
        let begins = format!("{facet}\u{1f}{value}\u{1f}");
        let until = format!("{facet}\u{1f}{value}\u{20}");
        let mut terms = column.dictionary().range().ge(&begins).lt(&until).into_stream()?;
        while terms.advance() {
            self.values.insert(terms.term_ord(), factor);
        }
        Ok(())
    }

    /// What becomes of the `score` of a product, whose `id` are the halves of its id.
    pub(crate) fn lift(&self, doc: DocId, id: (u64, u64), score: f64) -> f64 {
        if let Some(place) = self.pinned.get(&id) {
            return PINNED - f64::from(*place);
        }
        let mut lifted = score * self.products.get(&id).copied().unwrap_or(1.0);
        if let Some(column) = self.facets.as_ref().filter(|_| !self.values.is_empty()) {
            for ord in column.term_ords(doc) {
                lifted *= self.values.get(&ord).copied().unwrap_or(1.0);
            }
        }
        lifted
    }
}

fn halves(id: Id) -> (u64, u64) {
    id.as_u64_pair()
}
