//! What is asked of the index: every word, and every filter.

use std::ops::Bound;

use souk_db::Id;
use souk_listing::{AttributeFilter, Filter};
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Query, RangeQuery, TermQuery,
    TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Score, Term};

use crate::schema::Fields;
use crate::source::exact_attribute;
use crate::words::words;

/// Words looked for at most, as in the lists.
const MOST_WORDS: usize = 8;
/// Letters from which on a word is also looked for as the beginning of others, wherever it stands.
const PREFIX_FROM: usize = 3;
/// What a beginning of a word counts.
const PREFIX: Score = 0.5;
/// What a whole SKU counts.
const WHOLE_SKU: Score = 20.0;
/// How much of a word's lesser finds counts beside its best.
const OTHERS: Score = 0.1;

/// The query for `filter` in `channel`; none when it can find nothing, since nothing of its search is a word. Without a search it
/// is the filters alone.
pub(crate) fn query(fields: &Fields, channel: Id, filter: &Filter) -> Option<BooleanQuery> {
    let mut all: Vec<Box<dyn Query>> = filters(fields, channel, filter);
    let folded = souk_catalog::fold(filter.search.as_deref().unwrap_or_default());
    let typed: Vec<(&str, Vec<String>)> = folded
        .split_whitespace()
        .map(|typed| (typed, words(typed)))
        .filter(|(_, words)| !words.is_empty())
        .take(MOST_WORDS)
        .collect();
    if typed.is_empty() && filter.search.is_some() {
        return None;
    }
    for (n, (typed_word, words)) in typed.iter().enumerate() {
        all.push(together(fields, typed_word, words, n + 1 == typed.len()));
    }
    Some(BooleanQuery::intersection(all))
}

/// What was typed without a space: one word, or several parted by signs, which may also be a SKU.
fn together(fields: &Fields, typed: &str, words: &[String], is_last: bool) -> Box<dyn Query> {
    let each = words.iter().take(MOST_WORDS).enumerate();
    let mut each: Vec<_> =
        each.map(|(n, word)| one_word(fields, word, is_last && n + 1 == words.len())).collect();
    if each.len() == 1 && words.len() == 1 {
        return each.remove(0);
    }
    let sku = TermQuery::new(Term::from_field_text(fields.exact_sku, typed), IndexRecordOption::Basic);
    let mut ways: Vec<Box<dyn Query>> =
        vec![constant(Box::new(sku), WHOLE_SKU), Box::new(BooleanQuery::intersection(each))];
    if is_last {
        ways.push(constant(beginning(fields.exact_sku, typed), WHOLE_SKU / 2.0));
    }
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, OTHERS))
}

/// A word in any field, by what the field counts, or the beginning of one.
fn one_word(fields: &Fields, word: &str, is_last: bool) -> Box<dyn Query> {
    let weights = [
        (fields.title, 4.0),
        (fields.brand, 3.0),
        (fields.sku, 3.0),
        (fields.category, 2.0),
        (fields.attributes, 1.5),
        (fields.description, 1.0),
    ];
    let in_field = |(field, weight): (Field, Score)| -> Box<dyn Query> {
        let term = TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::WithFreqs);
        Box::new(BoostQuery::new(Box::new(term), weight))
    };
    let mut ways: Vec<Box<dyn Query>> = weights.into_iter().map(in_field).collect();
    if is_last || word.chars().count() >= PREFIX_FROM {
        ways.push(constant(beginning(fields.title, word), 2.0 * PREFIX));
        ways.push(constant(beginning(fields.all, word), PREFIX));
    }
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, OTHERS))
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
