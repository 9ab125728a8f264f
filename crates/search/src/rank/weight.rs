//! The query: words and how many of them are needed, over all segments.

use tantivy::query::{EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, Result, Score, Searcher, SegmentReader, TantivyError, Term};

use super::scorer::{Group, Part, RankedScorer, WordScorer};
use super::{Need, Parameters, Weighed, Word, weights};
use crate::schema::Fields;

/// Products that have the words.
#[derive(Clone, Debug)]
pub(crate) struct Ranked {
    words: Vec<Measured>,
    need: Need,
    /// Each field with its texts' average length.
    fields: Vec<(Weighed, Score)>,
    parameters: Parameters,
}

/// A word with its weight in the shop.
#[derive(Clone, Debug)]
struct Measured {
    word: Word,
    idf: Score,
    /// Whether some product has it.
    is_known: bool,
}

impl Ranked {
    /// The query for `words`, by how frequent they are in `searcher`.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub(crate) fn new(
        searcher: &Searcher,
        fields: &Fields,
        words: &[Word],
        parameters: Parameters,
    ) -> Result<Self> {
        let weights = weights(fields, &parameters);
        let count = searcher.num_docs().max(1) as Score;
        let measured = words.iter().map(|word| {
            let (mut most, mut is_known) = (0, false);
            for term in &word.terms {
                let (found, known) = frequency(searcher, &weights, term)?;
                (most, is_known) = (most.max(found), is_known || known);
            }
            for group in &word.groups {
                let found = group.iter().map(|term| frequency(searcher, &weights, term));
                let found = found.collect::<Result<Vec<(u64, bool)>>>()?;
                // What a product has that has all of them is no more frequent than the rarest.
                most = most.max(found.iter().map(|(found, _)| *found).min().unwrap_or(0));
                is_known |= found.iter().all(|(_, known)| *known);
            }
            let df = (most as Score).min(count);
            let idf = (1.0 + (count - df + 0.5) / (df + 0.5)).ln();
            Ok(Measured { word: word.clone(), idf, is_known })
        });
        let words = measured.collect::<Result<Vec<Measured>>>()?;
        let mut fields = Vec::with_capacity(weights.len());
        for weighed in weights {
            let average = if weighed.length > 0.0 { average(searcher, weighed)? } else { 1.0 };
            fields.push((weighed, average));
        }
        Ok(Self { words, need: Need::All, fields, parameters })
    }

    /// The same words, of which a product must have the `share` of those that the shop knows.
    pub(crate) fn needing(mut self, share: Score) -> Self {
        self.words.retain(|measured| measured.is_known);
        self.need = Need::Share(share);
        self
    }

    /// Where `term` stands in this segment.
    fn parts(&self, segment: &SegmentReader, term: &str) -> Result<Vec<Part>> {
        let mut parts = Vec::new();
        for (n, (weighed, average)) in self.fields.iter().enumerate() {
            parts.extend(part(segment, *weighed, *average, term, n == 0)?);
        }
        Ok(parts)
    }

    /// Each word with how much it tells.
    pub(super) fn words(&self) -> impl Iterator<Item = (&Word, Score)> {
        self.words.iter().map(|measured| (&measured.word, measured.idf))
    }

    pub(super) fn scorer_of(&self, segment: &SegmentReader) -> Result<RankedScorer> {
        let mut words = Vec::with_capacity(self.words.len());
        for measured in &self.words {
            let mut parts = Vec::new();
            for term in &measured.word.terms {
                parts.extend(self.parts(segment, term)?);
            }
            let mut groups = Vec::with_capacity(measured.word.groups.len());
            for group in &measured.word.groups {
                let parts = group.iter().map(|term| self.parts(segment, term));
                groups.push(Group::new(parts.collect::<Result<Vec<Vec<Part>>>>()?));
            }
            words.push(WordScorer::new(parts, groups, measured.idf));
        }
        let title = self.fields[0].0.field;
        let lengths = segment.fieldnorms_readers().get_field(title)?;
        Ok(RankedScorer::new(words, self.need, lengths, self.parameters))
    }
}

/// How many products have `term` in a field that measures it, and whether one has it at all.
fn frequency(searcher: &Searcher, weights: &[Weighed], term: &str) -> Result<(u64, bool)> {
    let (mut most, mut is_known) = (0, false);
    for weighed in weights {
        let found = searcher.doc_freq(&Term::from_field_text(weighed.field, term))?;
        is_known |= found > 0;
        most = if weighed.measures { most.max(found) } else { most };
    }
    Ok((most, is_known))
}

/// The average length of a field's texts.
fn average(searcher: &Searcher, weighed: Weighed) -> Result<Score> {
    let (mut words, mut texts) = (0, 0);
    for segment in searcher.segment_readers() {
        words += segment.inverted_index(weighed.field)?.total_num_tokens();
        texts += u64::from(segment.max_doc());
    }
    Ok((words as Score / (texts.max(1) as Score)).max(1.0))
}

/// Where `term` stands in a field of this segment.
fn part(
    segment: &SegmentReader,
    weighed: Weighed,
    average: Score,
    term: &str,
    is_title: bool,
) -> Result<Option<Part>> {
    let index = segment.inverted_index(weighed.field)?;
    let option =
        if is_title { IndexRecordOption::WithFreqsAndPositions } else { IndexRecordOption::WithFreqs };
    let term = Term::from_field_text(weighed.field, term);
    let Some(postings) = index.read_postings(&term, option)? else { return Ok(None) };
    let lengths =
        if weighed.length > 0.0 { segment.fieldnorms_readers().get_field(weighed.field)? } else { None };
    Ok(Some(Part { postings, lengths, weighed, average, is_title }))
}

impl Query for Ranked {
    fn weight(&self, _: EnableScoring<'_>) -> Result<Box<dyn Weight>> {
        Ok(Box::new(self.clone()))
    }
}

impl Weight for Ranked {
    fn scorer(&self, segment: &SegmentReader, boost: Score) -> Result<Box<dyn Scorer>> {
        let mut scorer = self.scorer_of(segment)?;
        scorer.boost = boost;
        Ok(Box::new(scorer))
    }

    fn explain(&self, segment: &SegmentReader, doc: DocId) -> Result<Explanation> {
        let mut scorer = self.scorer_of(segment)?;
        if scorer.doc() > doc || scorer.seek(doc) != doc {
            return Err(TantivyError::InvalidArgument(format!("document #{doc} does not match")));
        }
        Ok(Explanation::new("BM25F, share of the words, end of the title", scorer.score()))
    }
}
