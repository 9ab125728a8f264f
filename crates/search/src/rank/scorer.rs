//! Walking through the products that have the words, with what each counts.

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::query::Scorer;
use tantivy::schema::Field;
use tantivy::{DocId, DocSet, Score, TERMINATED};

use super::{FALL, Need, Parameters, SAME, Weighed};

/// Where one term stands in one field.
pub(super) struct Part {
    pub(super) postings: SegmentPostings,
    /// None where lengths do not count.
    pub(super) lengths: Option<FieldNormReader>,
    pub(super) weighed: Weighed,
    pub(super) average: Score,
    pub(super) is_title: bool,
}

impl Part {
    /// What the term counts in the product that its postings stand at.
    fn count(&self) -> Score {
        let Weighed { weight, length, .. } = self.weighed;
        let count = self.postings.term_freq() as Score;
        let own = self
            .lengths
            .as_ref()
            .map_or(1.0, |lengths| lengths.fieldnorm(self.postings.doc()) as Score / self.average);
        weight * count / (1.0 - length + length * own)
    }
}

/// Moves `parts` to `target` or behind it; answers the first product that one of them then stands at.
fn seek_all(parts: &mut [Part], target: DocId) -> DocId {
    for part in parts.iter_mut() {
        if part.postings.doc() < target {
            part.postings.seek(target);
        }
    }
    parts.iter().map(|part| part.postings.doc()).min().unwrap_or(TERMINATED)
}

/// What the product `doc` has of the word whose `parts` these are.
fn found_in(parts: &mut [Part], doc: DocId, places: &mut Vec<u32>) -> Found {
    let mut found = Found::default();
    for part in parts.iter_mut().filter(|part| part.postings.doc() == doc) {
        found.tf += part.count();
        found.is_covered |= part.weighed.covers;
        if part.is_title {
            part.postings.positions(places);
            found.last_in_title = found.last_in_title.max(places.last().copied());
        }
    }
    found
}

/// Words of which a product must have all to count.
pub(super) struct Group {
    words: Vec<Vec<Part>>,
    doc: DocId,
}

impl Group {
    pub(super) fn new(words: Vec<Vec<Part>>) -> Self {
        let mut group = Self { words, doc: 0 };
        group.doc = group.first_from(0);
        group
    }

    fn first_from(&mut self, mut target: DocId) -> DocId {
        if self.words.is_empty() {
            return TERMINATED;
        }
        loop {
            let farthest = self.words.iter_mut().fold(target, |at, parts| at.max(seek_all(parts, at)));
            let is_met = |parts: &Vec<Part>| parts.iter().any(|part| part.postings.doc() == farthest);
            if farthest == TERMINATED || self.words.iter().all(is_met) {
                return farthest;
            }
            target = farthest;
        }
    }

    /// What the product `doc` has of it: as much as of the word of which it has the least.
    fn found(&mut self, doc: DocId, places: &mut Vec<u32>) -> Found {
        let mut all: Option<Found> = None;
        for parts in &mut self.words {
            let found = found_in(parts, doc, places);
            all = Some(match all {
                None => found,
                Some(all) => Found {
                    tf: all.tf.min(found.tf),
                    is_covered: all.is_covered && found.is_covered,
                    last_in_title: all.last_in_title.zip(found.last_in_title).map(|(a, b)| a.max(b)),
                },
            });
        }
        all.unwrap_or_default()
    }
}

/// A word in all fields.
pub(super) struct WordScorer {
    parts: Vec<Part>,
    groups: Vec<Group>,
    doc: DocId,
    idf: Score,
}

/// What of a word a product has.
#[derive(Default)]
struct Found {
    tf: Score,
    is_covered: bool,
    /// Its last place in the title, from 0.
    last_in_title: Option<u32>,
}

impl WordScorer {
    pub(super) fn new(parts: Vec<Part>, groups: Vec<Group>, idf: Score) -> Self {
        let mut word = Self { parts, groups, doc: 0, idf };
        word.doc = word.first_from(0);
        word
    }

    fn first_from(&mut self, target: DocId) -> DocId {
        let mut first = seek_all(&mut self.parts, target);
        for group in &mut self.groups {
            if group.doc < target {
                group.doc = group.first_from(target);
            }
            first = first.min(group.doc);
        }
        first
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            self.doc = self.first_from(target);
        }
        self.doc
    }

    /// What the product `doc`, at which this stands, has of the word.
    fn found(&mut self, doc: DocId, places: &mut Vec<u32>) -> Found {
        let mut found = found_in(&mut self.parts, doc, places);
        for group in self.groups.iter_mut().filter(|group| group.doc == doc) {
            let other = group.found(doc, places);
            found.tf += other.tf;
            found.is_covered |= other.is_covered;
            found.last_in_title = found.last_in_title.max(other.last_in_title);
        }
        found
    }
}

/// The products that have as many of the words as are needed.
pub(super) struct RankedScorer {
    words: Vec<WordScorer>,
    need: Need,
    parameters: Parameters,
    /// Of titles.
    lengths: Option<FieldNormReader>,
    doc: DocId,
    all: Score,
    pub(super) boost: Score,
    places: Vec<u32>,
}

impl RankedScorer {
    pub(super) fn new(
        words: Vec<WordScorer>,
        need: Need,
        lengths: Option<FieldNormReader>,
        parameters: Parameters,
    ) -> Self {
        let all = words.iter().map(|word| word.idf).sum();
        let mut scorer =
            Self { words, need, parameters, lengths, doc: 0, all, boost: 1.0, places: Vec::new() };
        scorer.doc = scorer.first_from(0);
        scorer
    }

    /// The first product from `target` on that has what is needed.
    fn first_from(&mut self, target: DocId) -> DocId {
        match self.need {
            Need::All => self.first_with_all(target),
            Need::Share(share) => self.first_with(share, target),
        }
    }

    fn first_with_all(&mut self, mut target: DocId) -> DocId {
        if self.words.is_empty() {
            return TERMINATED;
        }
        loop {
            let mut farthest = target;
            for word in &mut self.words {
                farthest = farthest.max(word.seek(farthest));
            }
            if farthest == TERMINATED || self.words.iter().all(|word| word.doc == farthest) {
                return farthest;
            }
            target = farthest;
        }
    }

    fn first_with(&mut self, share: Score, mut target: DocId) -> DocId {
        loop {
            let doc = self.words.iter_mut().map(|word| word.seek(target)).min().unwrap_or(TERMINATED);
            let has = self.words.iter().filter(|word| word.doc == doc).map(|word| word.idf).sum::<Score>();
            if doc == TERMINATED || has >= share * self.all {
                return doc;
            }
            target = doc + 1;
        }
    }
}

impl DocSet for RankedScorer {
    fn advance(&mut self) -> DocId {
        if self.doc != TERMINATED {
            self.doc = self.first_from(self.doc + 1);
        }
        self.doc
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            self.doc = if target == TERMINATED { TERMINATED } else { self.first_from(target) };
        }
        self.doc
    }

    fn doc(&self) -> DocId {
        self.doc
    }

    fn size_hint(&self) -> u32 {
        let sizes = self.words.iter().map(|word| {
            let parts = word.parts.iter().map(|part| part.postings.size_hint());
            parts.max().unwrap_or(0)
        });
        if self.need == Need::All { sizes.min() } else { sizes.max() }.unwrap_or(0)
    }
}

/// The parts of a product's score.
pub(super) struct Told {
    /// What each word adds, and how often it stands in which field.
    pub(super) words: Vec<(Score, Vec<(Field, u32)>)>,
    pub(super) fit: Score,
    pub(super) share: Score,
    pub(super) end: Score,
    pub(super) same: Score,
}

impl RankedScorer {
    /// The parts of the score of the product that this stands at; `told` is called with each word and what it adds.
    fn parts(&mut self, mut told: impl FnMut(usize, Score)) -> [Score; 4] {
        let (doc, mut places) = (self.doc, std::mem::take(&mut self.places));
        let length = self.lengths.as_ref().map_or(0, |lengths| lengths.fieldnorm(doc));
        let Parameters { saturation, late: end, .. } = self.parameters;
        let (mut fit, mut covered, mut late, mut in_title) = (0.0, 0.0, 0.0, 0);
        for (n, word) in self.words.iter_mut().enumerate().filter(|(_, word)| word.doc == doc) {
            let found = word.found(doc, &mut places);
            let adds = word.idf * found.tf * (saturation + 1.0) / (found.tf + saturation);
            told(n, adds);
            fit += adds;
            if found.is_covered {
                covered += word.idf;
            }
            if let Some(last) = found.last_in_title {
                let behind = length.saturating_sub(last + 1) as Score;
                late += word.idf * (-behind * FALL).exp();
                in_title += 1;
            }
        }
        self.places = places;
        let all = self.all.max(Score::MIN_POSITIVE);
        let is_same = in_title == self.words.len() && length as usize == in_title;
        // What is found in lists of facts alone comes last, but it is found.
        [fit, (covered / all).max(0.01), 1.0 + end * late / all, if is_same { SAME } else { 1.0 }]
    }

    /// The same, to be shown.
    pub(super) fn tell(&mut self) -> Told {
        let mut adds = vec![0.0; self.words.len()];
        let [fit, share, end, same] = self.parts(|n, score| adds[n] = score);
        let doc = self.doc;
        let counts = self.words.iter().map(|word| {
            let groups = word.groups.iter().filter(|group| group.doc == doc);
            let parts = word.parts.iter().chain(groups.flat_map(|group| group.words.iter().flatten()));
            let here = parts.filter(|part| part.postings.doc() == doc);
            here.map(|part| (part.weighed.field, part.postings.term_freq())).collect()
        });
        Told { words: adds.into_iter().zip(counts).collect(), fit, share, end, same }
    }
}

impl Scorer for RankedScorer {
    fn score(&mut self) -> Score {
        let parts = self.parts(|_, _| {});
        self.boost * parts.iter().product::<Score>()
    }
}
