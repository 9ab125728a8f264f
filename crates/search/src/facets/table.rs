//! Every value of every facet with a number of its own, over all segments of an index.

use std::collections::HashMap;
use std::sync::Arc;

use tantivy::index::SegmentId;
use tantivy::{Result, Searcher, SegmentReader};

use super::FacetTerm;
use crate::schema::FACET;

/// The values of an index and their numbers. One is kept while its index is; what no product has any more counts nothing.
#[derive(Clone, Default)]
pub(crate) struct Table {
    /// By number.
    pub(crate) terms: Vec<Arc<FacetTerm>>,
    /// The number of each term's facet, by the term's number.
    pub(crate) facets: Vec<u32>,
    /// How many facets there are.
    pub(crate) facet_count: usize,
    /// Facet and value to the term's number.
    numbers: HashMap<(u32, String), u32>,
    facet_numbers: HashMap<String, u32>,
    /// For each segment the number of each of its ordinals.
    segments: HashMap<SegmentId, Arc<Vec<u32>>>,
}

impl Table {
    /// This, with the segments of `searcher` and no others.
    pub(crate) fn of(&self, searcher: &Searcher) -> Result<Self> {
        let mut next = self.clone();
        next.segments.clear();
        for segment in searcher.segment_readers() {
            let id = segment.segment_id();
            let numbers = match self.segments.get(&id) {
                Some(known) => Arc::clone(known),
                None => Arc::new(next.number(segment)?),
            };
            next.segments.insert(id, numbers);
        }
        Ok(next)
    }

    /// The numbers of a segment's ordinals.
    pub(super) fn segment(&self, segment: &SegmentReader) -> Arc<Vec<u32>> {
        self.segments.get(&segment.segment_id()).cloned().unwrap_or_default()
    }

    /// The number of `facet`.
    pub(super) fn facet(&self, facet: &str) -> Option<u32> {
        self.facet_numbers.get(facet).copied()
    }

    /// The number of the `value` of `facet`.
    pub(super) fn find(&self, facet: &str, value: &str) -> Option<u32> {
        let facet = *self.facet_numbers.get(facet)?;
        self.numbers.get(&(facet, value.to_owned())).copied()
    }

    fn number(&mut self, segment: &SegmentReader) -> Result<Vec<u32>> {
        let Some(column) = segment.fast_fields().str(FACET)? else { return Ok(Vec::new()) };
        let mut numbers = Vec::with_capacity(column.num_terms());
        let mut terms = column.dictionary().stream()?;
        while terms.advance() {
            let term = std::str::from_utf8(terms.key()).ok().and_then(FacetTerm::read);
            numbers.push(term.map_or(u32::MAX, |term| self.number_of(term)));
        }
        Ok(numbers)
    }

    fn number_of(&mut self, term: FacetTerm) -> u32 {
        let count = u32::try_from(self.facet_numbers.len()).unwrap_or(u32::MAX);
        let facet = *self.facet_numbers.entry(term.facet.clone()).or_insert(count);
        self.facet_count = self.facet_numbers.len();
        let next = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
        *self.numbers.entry((facet, term.value.clone())).or_insert_with(|| {
            self.terms.push(Arc::new(term));
            self.facets.push(facet);
            next
        })
    }
}
