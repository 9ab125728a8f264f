//! What is asked of the index: the words, and every filter.

use std::ops::Bound;

use souk_db::Id;
use souk_listing::{AttributeFilter, Filter};
use tantivy::collector::Count;
use tantivy::query::{BooleanQuery, ConstScoreQuery, Query, RangeQuery, TermQuery, TermSetQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Result, Score, Term};

use crate::ask::{Asked, Shop};
use crate::rank::{Parameters, Ranked};
use crate::schema::Fields;
use crate::source::exact_attribute;

/// What a whole SKU counts: it comes first.
const WHOLE_SKU: Score = 1_000.0;
/// What the beginning of one counts.
const BEGUN_SKU: Score = 100.0;
/// Letters and digits from which on a number may be the beginning of a SKU.
const BEGUN_FROM: usize = 3;
/// Where fewer products than these have all the words, those that have most of them follow.
const ENOUGH: usize = 10;
/// How much of the words, by how much each tells, these must have.
const MOST_OF_THEM: Score = 0.5;

/// What was asked for, as the index takes it.
#[derive(Debug)]
pub(crate) struct Plan {
    /// None where no words were.
    words: Option<BooleanQuery>,
    /// The same without what is not of the words: SKUs and what is pinned.
    pub(crate) ranked: Option<Ranked>,
    /// What was taken for what was typed.
    pub(crate) corrected: Option<String>,
}

impl Plan {
    /// What `filter` looks for in `channel`; none when it can find nothing, since nothing of its search is a word.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub(crate) fn of(shop: Shop<'_>, channel: Id, filter: &Filter) -> Result<Option<Self>> {
        Self::with(shop, channel, filter, Parameters::default())
    }

    /// The same, ranked by other `parameters`.
    pub(crate) fn with(
        shop: Shop<'_>,
        channel: Id,
        filter: &Filter,
        parameters: Parameters,
    ) -> Result<Option<Self>> {
        if filter.search.is_none() {
            return Ok(Some(Self { words: None, ranked: None, corrected: None }));
        }
        let Some(asked) = Asked::of(shop, filter)? else { return Ok(None) };
        let mut ranked = Ranked::new(shop.searcher, shop.fields, &asked.words, parameters)?;
        if filter.lenient {
            // Of the whole shop, so that what is found does not hang on how it is narrowed.
            let all = Filter { status: filter.status, ..Filter::default() };
            let mut whole = filters(shop.fields, channel, &all);
            whole.push(Box::new(ranked.clone()));
            if shop.searcher.search(&BooleanQuery::intersection(whole), &Count)? < ENOUGH {
                ranked = ranked.needing(MOST_OF_THEM);
            }
        }
        let mut ways: Vec<Box<dyn Query>> = vec![Box::new(ranked.clone())];
        ways.extend(skus(shop.fields, filter.search.as_deref().unwrap_or_default()));
        Ok(Some(Self {
            words: Some(BooleanQuery::union(ways)),
            ranked: Some(ranked),
            corrected: asked.corrected,
        }))
    }

    /// The same, which also finds the products `pinned`, whether they have the words or not.
    #[must_use]
    pub(crate) fn pinning(mut self, fields: &Fields, pinned: &[Id]) -> Self {
        let terms = pinned.iter().map(|id| fields.of_product(*id)).collect();
        let Some(pinned) = any_of(terms) else { return self };
        self.words = self.words.map(|words| BooleanQuery::union(vec![Box::new(words), pinned]));
        self
    }

    /// The products that have the words and pass `filter`.
    pub(crate) fn query(&self, fields: &Fields, channel: Id, filter: &Filter) -> BooleanQuery {
        let mut all = filters(fields, channel, filter);
        all.extend(self.words.iter().map(|words| -> Box<dyn Query> { Box::new(words.clone()) }));
        BooleanQuery::intersection(all)
    }
}

/// Products whose SKU is what was typed, or begins with it.
fn skus(fields: &Fields, text: &str) -> Vec<Box<dyn Query>> {
    let typed = souk_catalog::fold(text.trim());
    let sku = TermQuery::new(Term::from_field_text(fields.exact_sku, &typed), IndexRecordOption::Basic);
    let mut ways = vec![constant(Box::new(sku), WHOLE_SKU)];
    let counts = typed.chars().filter(|c| c.is_alphanumeric()).count();
    if counts >= BEGUN_FROM && typed.chars().any(|c| c.is_ascii_digit()) && !typed.contains(' ') {
        ways.push(constant(beginning(fields.exact_sku, &typed), BEGUN_SKU));
    }
    ways
}

fn constant(query: Box<dyn Query>, score: Score) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, score))
}

/// Terms that begin with `text`.
fn beginning(field: Field, text: &str) -> Box<dyn Query> {
    let from = Term::from_field_text(field, text);
    let to = Term::from_field_text(field, &format!("{text}\u{10ffff}"));
    Box::new(RangeQuery::new(Bound::Included(from), Bound::Excluded(to)))
}

/// One of `terms`, without weight; nothing where there is none.
fn any_of(terms: Vec<Term>) -> Option<Box<dyn Query>> {
    (!terms.is_empty()).then(|| constant(Box::new(TermSetQuery::new(terms)), 0.0))
}

/// What narrows without weight.
fn filters(fields: &Fields, channel: Id, filter: &Filter) -> Vec<Box<dyn Query>> {
    let mut terms = vec![Term::from_field_text(fields.channel, &channel.to_string())];
    terms.extend(filter.status.map(|status| Term::from_field_text(fields.status, status)));
    let scopes = [filter.collection, filter.category, filter.brand_id, filter.seller];
    terms.extend(scopes.into_iter().flatten().map(|id| Term::from_field_text(fields.scope, &id.to_string())));
    for (field, wanted) in [
        (fields.in_stock, filter.in_stock),
        (fields.on_sale, filter.on_sale),
        (fields.featured, filter.featured),
    ] {
        terms.extend(wanted.map(|wanted| Term::from_field_bool(field, wanted)));
    }
    let mut queries: Vec<Box<dyn Query>> = Vec::new();
    for term in terms {
        queries.push(constant(Box::new(TermQuery::new(term, IndexRecordOption::Basic)), 0.0));
    }
    let brands = filter.brands.iter().map(|brand| Term::from_field_text(fields.exact_brand, brand));
    queries.extend(any_of(brands.collect()));
    for AttributeFilter { name, values } in &filter.attributes {
        let term =
            |value: &String| Term::from_field_text(fields.exact_attribute, &exact_attribute(name, value));
        queries.extend(any_of(values.iter().map(term).collect()));
    }
    if let Some(since) = filter.since {
        let least = Bound::Included(Term::from_field_i64(fields.created_at, since.0));
        queries.push(constant(Box::new(RangeQuery::new(least, Bound::Unbounded)), 0.0));
    }
    let bound = |field, amount: Option<i64>| {
        amount.map_or(Bound::Unbounded, |amount| Bound::Included(Term::from_field_i64(field, amount)))
    };
    for (field, least, most) in
        [(fields.price, filter.min_price, filter.max_price), (fields.rating, filter.min_rating, None)]
    {
        if least.is_some() || most.is_some() {
            let range = RangeQuery::new(bound(field, least), bound(field, most));
            queries.push(constant(Box::new(range), 0.0));
        }
    }
    queries
}
