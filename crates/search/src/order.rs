//! The order of what was found. Each order is total, as the lists' are: the product's id settles ties.

use std::sync::Arc;

use souk_db::Timestamp;
use souk_listing::{Ordering, recent_units};
use tantivy::collector::sort_key::NaturalComparator;
use tantivy::collector::{SegmentSortKeyComputer, SortKeyComputer};
use tantivy::columnar::Column;
use tantivy::{DocId, Result, Score, SegmentReader};

use crate::curations::Curated;
use crate::lift::Lift;

/// What a product weighs that cannot be bought, as a part of its score.
const SOLD_OUT: f64 = 0.85;
/// What a product weighs more for each tenfold of units that it sold of late, as a part of its score.
const POPULARITY: f64 = 0.1;

/// By a figure; greatest keys come first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ByFigure {
    column: &'static str,
    descending: bool,
}

impl ByFigure {
    /// The figure of `ordering`; none where that is none.
    pub(crate) fn of(ordering: Ordering) -> Option<Self> {
        let (column, descending) = match ordering {
            Ordering::Newest => ("created_at", true),
            Ordering::Oldest => ("created_at", false),
            Ordering::PriceUp => ("price_amount", false),
            Ordering::PriceDown => ("price_amount", true),
            Ordering::Popular => ("popularity", true),
            Ordering::Rated => ("rating_hundredths", true),
            Ordering::Title | Ordering::Relevance | Ordering::Position => return None,
        };
        Some(Self { column, descending })
    }

    pub(crate) fn is_descending(self) -> bool {
        self.descending
    }
}

/// How well it fits the words, a little more for what sells; then the newest. What a merchant arranged goes before.
#[derive(Clone, Debug)]
pub(crate) struct ByRelevance {
    /// When it is asked: sales count less the longer ago they were.
    pub(crate) now: Timestamp,
    /// What is arranged for the query.
    pub(crate) curated: Arc<Curated>,
}

/// In another order, only what comes behind a key of it: what does not has none, which comes last.
#[derive(Clone, Debug)]
pub(crate) struct After<By: SortKeyComputer> {
    pub(crate) by: By,
    /// From the beginning where there is none.
    pub(crate) after: Option<By::SortKey>,
}

pub(crate) struct AfterKey<Child: SegmentSortKeyComputer> {
    child: Child,
    after: Option<Child::SegmentSortKey>,
}

impl<By, Key> SortKeyComputer for After<By>
where
    By: SortKeyComputer<SortKey = Key>,
    By::Child: SegmentSortKeyComputer<SortKey = Key, SegmentSortKey = Key>,
    Key: PartialOrd + Clone + std::fmt::Debug + Send + Sync + 'static,
{
    type SortKey = Option<Key>;
    type Child = AfterKey<By::Child>;
    type Comparator = NaturalComparator;

    fn requires_scoring(&self) -> bool {
        self.by.requires_scoring()
    }

    fn segment_sort_key_computer(&self, segment: &SegmentReader) -> Result<Self::Child> {
        Ok(AfterKey { child: self.by.segment_sort_key_computer(segment)?, after: self.after.clone() })
    }
}

impl<Child, Key> SegmentSortKeyComputer for AfterKey<Child>
where
    Child: SegmentSortKeyComputer<SortKey = Key, SegmentSortKey = Key>,
    Key: PartialOrd + Clone + std::fmt::Debug + Send + Sync + 'static,
{
    type SortKey = Option<Key>;
    type SegmentSortKey = Option<Key>;
    type SegmentComparator = NaturalComparator;

    fn segment_sort_key(&mut self, doc: DocId, score: Score) -> Option<Key> {
        let key = self.child.segment_sort_key(doc, score);
        let is_behind = self.after.as_ref().is_none_or(|after| key < *after);
        is_behind.then_some(key)
    }

    fn convert_segment_sort_key(&self, key: Option<Key>) -> Option<Key> {
        key
    }
}

/// By id.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ById {
    pub(crate) descending: bool,
}

/// The two halves of an id, in small ids' favour or turned.
pub(crate) struct IdKey {
    high: Column<u64>,
    low: Column<u64>,
    mask: u64,
}

impl IdKey {
    fn of(segment: &SegmentReader, descending: bool) -> Result<Self> {
        let (high, low) = (segment.fast_fields().u64("id_high")?, segment.fast_fields().u64("id_low")?);
        Ok(Self { high, low, mask: if descending { 0 } else { u64::MAX } })
    }

    fn key(&self, doc: DocId) -> (u64, u64) {
        (self.high.first(doc).unwrap_or(0) ^ self.mask, self.low.first(doc).unwrap_or(0) ^ self.mask)
    }
}

/// The id that a key of [`IdKey`] stands for.
pub(crate) fn id_of((high, low): (u64, u64), descending: bool) -> souk_db::Id {
    let mask = if descending { 0 } else { u64::MAX };
    souk_db::Id::from_u128((u128::from(high ^ mask) << 64) | u128::from(low ^ mask))
}

/// The key of [`IdKey`] that stands for `id`.
pub(crate) fn key_of(id: souk_db::Id, descending: bool) -> (u64, u64) {
    let mask = if descending { 0 } else { u64::MAX };
    let (high, low) = id.as_u64_pair();
    (high ^ mask, low ^ mask)
}

pub(crate) struct FigureKey {
    figure: Column<i64>,
    descending: bool,
    id: IdKey,
}

impl SortKeyComputer for ByFigure {
    type SortKey = (i64, (u64, u64));
    type Child = FigureKey;
    type Comparator = NaturalComparator;

    fn segment_sort_key_computer(&self, segment: &SegmentReader) -> Result<FigureKey> {
        let figure = segment.fast_fields().i64(self.column)?;
        Ok(FigureKey { figure, descending: self.descending, id: IdKey::of(segment, self.descending)? })
    }
}

impl SegmentSortKeyComputer for FigureKey {
    type SortKey = (i64, (u64, u64));
    type SegmentSortKey = Self::SortKey;
    type SegmentComparator = NaturalComparator;

    fn segment_sort_key(&mut self, doc: DocId, _: Score) -> Self::SegmentSortKey {
        // What has no figure (no price) comes last either way.
        let figure = match self.figure.first(doc) {
            Some(figure) if self.descending => figure,
            Some(figure) => -figure,
            None => i64::MIN,
        };
        (figure, self.id.key(doc))
    }

    fn convert_segment_sort_key(&self, key: Self::SegmentSortKey) -> Self::SortKey {
        key
    }
}

impl SortKeyComputer for ById {
    type SortKey = (u64, u64);
    type Child = IdKey;
    type Comparator = NaturalComparator;

    fn segment_sort_key_computer(&self, segment: &SegmentReader) -> Result<IdKey> {
        IdKey::of(segment, self.descending)
    }
}

impl SegmentSortKeyComputer for IdKey {
    type SortKey = (u64, u64);
    type SegmentSortKey = (u64, u64);
    type SegmentComparator = NaturalComparator;

    fn segment_sort_key(&mut self, doc: DocId, _: Score) -> (u64, u64) {
        self.key(doc)
    }

    fn convert_segment_sort_key(&self, key: (u64, u64)) -> (u64, u64) {
        key
    }
}

pub(crate) struct RelevanceKey {
    popularity: Column<i64>,
    in_stock: Column<bool>,
    now: Timestamp,
    id: IdKey,
    lift: Lift,
}

/// What a product's score is multiplied by, whatever was asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signals {
    pub(crate) stock: f64,
    pub(crate) popularity: f64,
}

impl RelevanceKey {
    /// What the product's score is multiplied by.
    pub(crate) fn signals(&self, doc: DocId) -> Signals {
        let units = recent_units(self.popularity.first(doc).unwrap_or(0), self.now);
        let stock = if self.in_stock.first(doc).unwrap_or(true) { 1.0 } else { SOLD_OUT };
        Signals { stock, popularity: 1.0 + POPULARITY * (1.0 + units).log10() }
    }

    /// What a merchant's arrangement makes of the product's score.
    pub(crate) fn lift(&self, doc: DocId, score: f64) -> f64 {
        self.lift.lift(doc, self.id.key(doc), score)
    }
}

impl SortKeyComputer for ByRelevance {
    type SortKey = (f64, (u64, u64));
    type Child = RelevanceKey;
    type Comparator = NaturalComparator;

    fn requires_scoring(&self) -> bool {
        true
    }

    fn segment_sort_key_computer(&self, segment: &SegmentReader) -> Result<RelevanceKey> {
        let popularity = segment.fast_fields().i64("popularity")?;
        let in_stock = segment.fast_fields().bool("in_stock")?;
        let lift = Lift::of(segment, &self.curated)?;
        Ok(RelevanceKey { popularity, in_stock, now: self.now, id: IdKey::of(segment, true)?, lift })
    }
}

impl SegmentSortKeyComputer for RelevanceKey {
    type SortKey = (f64, (u64, u64));
    type SegmentSortKey = Self::SortKey;
    type SegmentComparator = NaturalComparator;

    fn segment_sort_key(&mut self, doc: DocId, score: Score) -> Self::SegmentSortKey {
        let Signals { stock, popularity } = self.signals(doc);
        let id = self.id.key(doc);
        (self.lift.lift(doc, id, f64::from(score) * stock * popularity), id)
    }

    fn convert_segment_sort_key(&self, key: Self::SegmentSortKey) -> Self::SortKey {
        key
    }
}
