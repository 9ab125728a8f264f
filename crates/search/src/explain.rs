//! Results with the parts of their scores.

use std::sync::Arc;

use souk_db::{Id, Timestamp};
use souk_listing::Filter;
use tantivy::collector::sort_key::SortKeyComputer as _;
use tantivy::collector::{Count, TopDocs};
use tantivy::{DocAddress, Result, Score};

use crate::ask::Shop;
use crate::curations::Curated;
use crate::index::Reading;
use crate::lift::PINNED;
use crate::order::{ByRelevance, Signals, id_of};
use crate::query::Plan;
use crate::rank::Why;
use crate::rules::Rules;
use crate::search::plan;

/// A result and why it stands where it stands.
pub(crate) struct Explained {
    pub(crate) product: Id,
    /// By which it is sorted.
    pub(crate) score: f64,
    pub(crate) is_pinned: bool,
    /// The words' part; none where it has not enough of them.
    pub(crate) why: Option<Why>,
    /// What a SKU that was typed adds.
    pub(crate) sku: f64,
    pub(crate) signals: Signals,
    /// What was arranged multiplies it by.
    pub(crate) lift: f64,
    /// The names of the index's fields are looked up here.
    pub(crate) fields: Vec<Vec<(String, u32)>>,
}

/// What a query finds.
pub(crate) struct Explanation {
    pub(crate) count: i64,
    pub(crate) corrected: Option<String>,
    pub(crate) redirect: Option<String>,
    pub(crate) results: Vec<Explained>,
}

/// The first `most` results for `filter` in `channel`, each with its reasons.
pub(crate) fn explain(
    (reading, rules): (&Reading, &Rules),
    channel: Id,
    filter: &Filter,
    now: Timestamp,
    most: usize,
) -> Result<Explanation> {
    let snapshot = reading.snapshot();
    let shop = Shop { searcher: &snapshot.searcher, fields: &reading.fields, rules };
    let Some((plan, curated)) = plan(shop, channel, filter, now)? else {
        return Ok(Explanation { count: 0, corrected: None, redirect: None, results: Vec::new() });
    };
    let query = plan.query(&reading.fields, channel, filter);
    let by = ByRelevance { now, curated: Arc::clone(&curated) };
    let top = TopDocs::with_limit(most).order_by(by.clone());
    let (count, top) = snapshot.searcher.search(&query, &(Count, top))?;
    let mut results = Vec::with_capacity(top.len());
    for ((score, id), address) in top {
        results.push(one(shop, &plan, &by, address, (score, id_of(id, true)))?);
    }
    let redirect = Curated::clone(&curated).redirect;
    Ok(Explanation {
        count: i64::try_from(count).unwrap_or(i64::MAX),
        corrected: plan.corrected,
        redirect,
        results,
    })
}

fn one(
    shop: Shop<'_>,
    plan: &Plan,
    by: &ByRelevance,
    address: DocAddress,
    (score, product): (f64, Id),
) -> Result<Explained> {
    let segment = shop.searcher.segment_reader(address.segment_ord);
    let key = by.segment_sort_key_computer(segment)?;
    let signals = key.signals(address.doc_id);
    let why = match &plan.ranked {
        Some(ranked) => ranked.why(segment, address.doc_id)?,
        None => None,
    };
    let words = why.as_ref().map_or(0.0, |why| f64::from(why.fit * why.share * why.end * why.same));
    let lift = key.lift(address.doc_id, 1.0);
    let is_pinned = lift > PINNED / 2.0;
    let lift = if is_pinned { 1.0 } else { lift };
    let of_text = score / (signals.stock * signals.popularity * lift);
    // What scores are made of is added in another order here: a little is rounding.
    let sku = if is_pinned { 0.0 } else { (of_text - words).max(0.0) };
    let schema = shop.searcher.schema();
    let named = |counts: &Vec<(tantivy::schema::Field, u32)>| {
        counts.iter().map(|(field, count)| (schema.get_field_name(*field).to_owned(), *count)).collect()
    };
    let fields = why.iter().flat_map(|why| why.words.iter().map(|word| named(&word.counts))).collect();
    let sku = if sku < f64::from(Score::EPSILON) * of_text.abs().max(1.0) * 100.0 { 0.0 } else { sku };
    Ok(Explained { product, score, is_pinned, why, sku, signals, lift, fields })
}
