//! Counting in one pass over what is found.

use std::sync::Arc;

use souk_listing::{ATTRIBUTE, Filter};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, Result, Score, SegmentOrdinal, SegmentReader};

use super::Table;
use super::ladder::Ladder;
use crate::schema::FACET;

/// Stars that are counted, at least.
pub(crate) const STARS: usize = 4;

/// What was chosen of facets.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrowed {
    /// Facets by their numbers, each with the numbers of its chosen values; no number for a facet that no product has.
    terms: Vec<(Option<u32>, Vec<u32>)>,
    price: Option<(i64, i64)>,
    rating: Option<i64>,
    in_stock: Option<bool>,
    on_sale: Option<bool>,
}

/// A condition that one facet sets, by its bit.
#[derive(Clone, Copy)]
enum Bit {
    Price,
    Rating,
    InStock,
    OnSale,
    /// The first of the facets of terms.
    Term,
}

impl Bit {
    fn mask(self, nth: usize) -> u64 {
        1 << (self as usize + nth).min(63)
    }
}

impl Narrowed {
    /// What `filter` chose.
    pub(crate) fn of(filter: &Filter, table: &Table) -> Self {
        let mut chosen: Vec<(String, Vec<String>)> = Vec::new();
        if !filter.brands.is_empty() {
            chosen.push(("brand".to_owned(), filter.brands.clone()));
        }
        chosen.extend(filter.seller.map(|seller| ("seller".to_owned(), vec![seller.to_string()])));
        let attributes = filter.attributes.iter();
        chosen.extend(attributes.map(|one| (format!("{ATTRIBUTE}{}", one.name), one.values.clone())));
        let numbered = chosen.into_iter().map(|(facet, values)| {
            let numbers = values.iter().filter_map(|value| table.find(&facet, value)).collect();
            (table.facet(&facet), numbers)
        });
        let has_price = filter.min_price.is_some() || filter.max_price.is_some();
        Self {
            terms: numbered.collect(),
            price: has_price
                .then(|| (filter.min_price.unwrap_or(i64::MIN), filter.max_price.unwrap_or(i64::MAX))),
            rating: filter.min_rating,
            in_stock: filter.in_stock,
            on_sale: filter.on_sale,
        }
    }

    /// `filter` without what facets chose: all that may count.
    pub(crate) fn rest(filter: &Filter) -> Filter {
        Filter {
            brands: Vec::new(),
            attributes: Vec::new(),
            seller: None,
            min_price: None,
            max_price: None,
            min_rating: None,
            in_stock: None,
            on_sale: None,
            ..filter.clone()
        }
    }

    /// Every condition that is set.
    fn all(&self) -> u64 {
        let single = [
            (Bit::Price, self.price.is_some()),
            (Bit::Rating, self.rating.is_some()),
            (Bit::InStock, self.in_stock.is_some()),
            (Bit::OnSale, self.on_sale.is_some()),
        ];
        let set = single.into_iter().filter(|(_, is_set)| *is_set).map(|(bit, _)| bit.mask(0));
        set.chain((0..self.terms.len()).map(|nth| Bit::Term.mask(nth))).fold(0, |all, bit| all | bit)
    }

    /// For each term's number the condition that it meets, if any.
    fn marks(&self, terms: usize) -> Vec<u64> {
        let mut marks = vec![0; if self.terms.is_empty() { 0 } else { terms }];
        for (nth, (_, numbers)) in self.terms.iter().enumerate() {
            for number in numbers {
                if let Some(mark) = marks.get_mut(*number as usize) {
                    *mark |= Bit::Term.mask(nth);
                }
            }
        }
        marks
    }

    /// Whether this value was chosen.
    pub(super) fn has(&self, number: u32) -> bool {
        self.terms.iter().any(|(_, numbers)| numbers.contains(&number))
    }

    /// Whether something of the facet was chosen.
    pub(super) fn has_facet(&self, facet: u32) -> bool {
        self.terms.iter().any(|(chosen, _)| *chosen == Some(facet))
    }

    pub(super) fn figures(&self) -> (bool, bool, bool, bool) {
        (self.price.is_some(), self.rating.is_some(), self.in_stock.is_some(), self.on_sale.is_some())
    }
}

/// What was counted.
#[derive(Clone, Debug)]
pub(crate) struct Counted {
    /// Products by the numbers of terms.
    pub(crate) terms: Vec<u32>,
    /// Products that have a value at all, by the numbers of facets.
    pub(crate) having: Vec<u32>,
    pub(crate) prices: Ladder,
    /// With at least 1, 2, 3 and 4 stars.
    pub(crate) stars: [u64; STARS],
    pub(crate) in_stock: u64,
    pub(crate) on_sale: u64,
}

impl Counted {
    fn new(table: &Table, unit: i64) -> Self {
        Self {
            terms: vec![0; table.terms.len()],
            having: vec![0; table.facet_count],
            prices: Ladder::new(unit),
            stars: [0; STARS],
            in_stock: 0,
            on_sale: 0,
        }
    }

    fn join(mut self, other: &Self) -> Self {
        let add = |all: &mut [u32], more: &[u32]| all.iter_mut().zip(more).for_each(|(a, b)| *a += b);
        add(&mut self.terms, &other.terms);
        add(&mut self.having, &other.having);
        self.prices.join(&other.prices);
        self.stars.iter_mut().zip(&other.stars).for_each(|(a, b)| *a += b);
        self.in_stock += other.in_stock;
        self.on_sale += other.on_sale;
        self
    }
}

/// Counts the facets of what a query finds.
pub(crate) struct Counting {
    pub(crate) table: Arc<Table>,
    pub(crate) narrowed: Arc<Narrowed>,
    /// Minor units in a unit of the currency.
    pub(crate) unit: i64,
}

impl Collector for Counting {
    type Fruit = Counted;
    type Child = InSegment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> Result<InSegment> {
        let columns = segment.fast_fields();
        Ok(InSegment {
            numbers: self.table.segment(segment),
            table: Arc::clone(&self.table),
            marks: self.narrowed.marks(self.table.terms.len()),
            all: self.narrowed.all(),
            narrowed: Arc::clone(&self.narrowed),
            terms: columns.str(FACET)?,
            price: columns.i64("price_amount")?,
            rating: columns.i64("rating_hundredths")?,
            in_stock: columns.bool("in_stock")?,
            on_sale: columns.bool("on_sale")?,
            counted: Counted::new(&self.table, self.unit),
            own: Vec::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Counted>) -> Result<Counted> {
        Ok(segments.iter().fold(Counted::new(&self.table, self.unit), Counted::join))
    }
}

pub(crate) struct InSegment {
    table: Arc<Table>,
    /// The terms' numbers by this segment's ordinals.
    numbers: Arc<Vec<u32>>,
    marks: Vec<u64>,
    all: u64,
    narrowed: Arc<Narrowed>,
    terms: Option<StrColumn>,
    price: Column<i64>,
    rating: Column<i64>,
    in_stock: Column<bool>,
    on_sale: Column<bool>,
    counted: Counted,
    /// The numbers of the terms of the product at hand.
    own: Vec<u32>,
}

/// The figures of a product.
#[derive(Clone, Copy)]
struct Figures {
    price: Option<i64>,
    rating: i64,
    in_stock: bool,
    on_sale: bool,
}

impl InSegment {
    fn figures(&self, doc: DocId) -> Figures {
        Figures {
            price: self.price.first(doc),
            rating: self.rating.first(doc).unwrap_or(0),
            in_stock: self.in_stock.first(doc).unwrap_or(false),
            on_sale: self.on_sale.first(doc).unwrap_or(false),
        }
    }

    /// The conditions that the product at hand does not meet.
    fn failed(&self, figures: Figures) -> u64 {
        let mut failed = self.all;
        for number in &self.own {
            failed &= !self.marks.get(*number as usize).copied().unwrap_or(0);
        }
        let Narrowed { price, rating, in_stock, on_sale, .. } = &*self.narrowed;
        let is_priced =
            |(least, most): &(i64, i64)| figures.price.is_some_and(|p| (*least..=*most).contains(&p));
        let met = [
            (Bit::Price, price.as_ref().is_none_or(is_priced)),
            (Bit::Rating, rating.is_none_or(|least| figures.rating >= least)),
            (Bit::InStock, in_stock.is_none_or(|wanted| wanted == figures.in_stock)),
            (Bit::OnSale, on_sale.is_none_or(|wanted| wanted == figures.on_sale)),
        ];
        for (bit, is_met) in met {
            if is_met {
                failed &= !bit.mask(0);
            }
        }
        failed
    }

    fn count_terms(&mut self, failed: u64) {
        let only = self.narrowed.terms.iter().enumerate().find(|(nth, _)| Bit::Term.mask(*nth) == failed);
        let only = only.and_then(|(_, (facet, _))| *facet);
        if failed != 0 && only.is_none() {
            return;
        }
        // Values of a facet stand together.
        let mut last = None;
        for number in &self.own {
            let Some(facet) = self.table.facets.get(*number as usize).copied() else { continue };
            if failed != 0 && only != Some(facet) {
                continue;
            }
            self.counted.terms[*number as usize] += 1;
            if last != Some(facet) {
                self.counted.having[facet as usize] += 1;
                last = Some(facet);
            }
        }
    }

    fn count_figures(&mut self, figures: Figures, failed: u64) {
        let counts = |bit: Bit| failed & !bit.mask(0) == 0;
        if let Some(price) = figures.price.filter(|_| counts(Bit::Price)) {
            self.counted.prices.add(price);
        }
        if counts(Bit::Rating) {
            for (at, count) in self.counted.stars.iter_mut().enumerate() {
                *count += u64::from(figures.rating >= (at as i64 + 1) * 100);
            }
        }
        self.counted.in_stock += u64::from(counts(Bit::InStock) && figures.in_stock);
        self.counted.on_sale += u64::from(counts(Bit::OnSale) && figures.on_sale);
    }
}

impl SegmentCollector for InSegment {
    type Fruit = Counted;

    fn collect(&mut self, doc: DocId, _: Score) {
        self.own.clear();
        if let Some(terms) = &self.terms {
            let numbers = &self.numbers;
            let number = |ord: u64| usize::try_from(ord).ok().and_then(|ord| numbers.get(ord)).copied();
            self.own.extend(terms.ords().values_for_doc(doc).filter_map(number));
        }
        let figures = self.figures(doc);
        let failed = self.failed(figures);
        if failed & failed.wrapping_sub(1) != 0 {
            return;
        }
        self.count_terms(failed);
        self.count_figures(figures, failed);
    }

    fn harvest(self) -> Counted {
        self.counted
    }
}
