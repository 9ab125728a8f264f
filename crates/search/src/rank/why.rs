//! Why a product stands where it stands: the parts of its score.

use tantivy::schema::Field;
use tantivy::{DocId, DocSet, Result, Score, SegmentReader};

use super::scorer::RankedScorer;
use super::weight::Ranked;

/// The parts of a product's score; see the formula above [`super`].
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Why {
    /// Each word, in the order of the search.
    pub(crate) words: Vec<WordWhy>,
    /// The words' sum (BM25F).
    pub(crate) fit: Score,
    /// By the share of the words that it has, from 0 to 1.
    pub(crate) share: Score,
    /// By where they stand in its title, 1 or more.
    pub(crate) end: Score,
    /// By whether they are its title, 1 or more.
    pub(crate) same: Score,
}

/// What a word came to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WordWhy {
    /// The word and what stands for it.
    pub(crate) terms: Vec<String>,
    /// How much it tells.
    pub(crate) idf: Score,
    /// What it adds.
    pub(crate) adds: Score,
    /// How often it stands in which field.
    pub(crate) counts: Vec<(Field, u32)>,
}

impl Ranked {
    /// Why the product `doc` of `segment` has the score that it has; none where it has not enough of the words.
    pub(crate) fn why(&self, segment: &SegmentReader, doc: DocId) -> Result<Option<Why>> {
        let mut scorer: RankedScorer = self.scorer_of(segment)?;
        if scorer.doc() > doc || scorer.seek(doc) != doc {
            return Ok(None);
        }
        let told = scorer.tell();
        let words = self.words().zip(told.words).map(|((word, idf), (adds, counts))| {
            let groups = word.groups.iter().map(|group| group.join(" "));
            WordWhy { terms: word.terms.iter().cloned().chain(groups).collect(), idf, adds, counts }
        });
        Ok(Some(Why {
            words: words.collect(),
            fit: told.fit,
            share: told.share,
            end: told.end,
            same: told.same,
        }))
    }
}
