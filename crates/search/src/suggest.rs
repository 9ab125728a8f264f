//! What somebody who is still typing may be looking for.

use std::collections::HashMap;
use std::sync::Arc;

use souk_db::{Id, Timestamp};
use souk_listing::{Filter, Suggested};
use tantivy::collector::TopDocs;
use tantivy::query::Query;
use tantivy::{DocAddress, Result};

use crate::ask::Shop;
use crate::facets::Table;
use crate::index::Reading;
use crate::order::{ByRelevance, id_of};
use crate::query::Plan;
use crate::rules::Rules;
use crate::words::{asked, words};

/// Products that are shown.
const PRODUCTS: usize = 5;
/// Products whose titles tell how a search may go on.
const TITLES: usize = 50;
/// Searches that are shown: those of one more word, and those of two.
const QUERIES: (usize, usize) = (2, 3);
/// What many searched for: shown while nothing is typed, and before others once something is.
const POPULAR: usize = 6;
const POPULAR_BEGUN: usize = 2;
/// Of it what is looked at, at most.
const LOOKED_AT: usize = 30;
/// Categories that are shown.
const CATEGORIES: usize = 3;
/// Titles of which a search of two words must be a part.
const OFTEN: usize = 2;

/// What may be meant by `text`, of which the last word may not be finished.
pub(crate) fn suggest(
    (reading, rules): (&Reading, &Rules),
    channel: Id,
    text: &str,
    now: Timestamp,
) -> Result<Suggested> {
    let snapshot = reading.snapshot();
    let shop = Shop { searcher: &snapshot.searcher, fields: &reading.fields, rules };
    let typed = words(&souk_catalog::fold(text));
    if typed.is_empty() {
        return Ok(Suggested { queries: popular(shop, "", POPULAR)?, ..Suggested::default() });
    }
    // One letter behind other words tells nothing yet.
    let told = match typed.split_last() {
        Some((last, before)) if !before.is_empty() && last.chars().count() < 2 => before,
        _ => &typed,
    };
    let filter = Filter {
        status: Some("active"),
        search: Some(told.join(" ")),
        unfinished: true,
        ..Filter::default()
    };
    let categories = categories(&snapshot.table, &typed);
    let mut found = top(shop, channel, &filter, now)?;
    let is_right = !found.is_empty();
    if !is_right {
        let corrected = Filter { unfinished: false, lenient: true, ..filter };
        found = top(shop, channel, &corrected, now)?;
    }
    let mut heard = popular(shop, &typed.join(" "), POPULAR_BEGUN)?;
    if is_right {
        let others = queries(shop, &typed, &found)?;
        heard.extend(others.into_iter().filter(|query| !heard.contains(query)).collect::<Vec<_>>());
    }
    heard.truncate(QUERIES.0 + QUERIES.1);
    let queries = heard;
    let products = found.into_iter().take(PRODUCTS).map(|(id, _)| id).collect();
    Ok(Suggested { queries, categories, products })
}

/// What many searched for of late that begins with `text`, if the shop has what it says; the most frequent first.
fn popular(shop: Shop<'_>, text: &str, most: usize) -> Result<Vec<String>> {
    let mut shown = Vec::with_capacity(most);
    for query in shop.rules.popular(text).filter(|query| *query != text).take(LOOKED_AT) {
        let mut is_right = true;
        for word in asked(query, shop.fields.language) {
            is_right &= shop.knows(&word.term)? || shop.rules.knows(&word.term);
        }
        if is_right {
            shown.push(query.to_owned());
        }
        if shown.len() == most {
            break;
        }
    }
    Ok(shown)
}

/// The products that fit best.
fn top(shop: Shop<'_>, channel: Id, filter: &Filter, now: Timestamp) -> Result<Vec<(Id, DocAddress)>> {
    let Some(plan) = Plan::of(shop, channel, filter)? else { return Ok(Vec::new()) };
    let query: Box<dyn Query> = Box::new(plan.query(shop.fields, channel, filter));
    let top = TopDocs::with_limit(TITLES).order_by(ByRelevance { now, curated: Arc::default() });
    let found = shop.searcher.search(&query, &top)?;
    Ok(found.into_iter().map(|((_, id), address)| (id_of(id, true), address)).collect())
}

/// Searches that begin with what was typed, as the titles of `found` go on.
fn queries(shop: Shop<'_>, typed: &[String], found: &[(Id, DocAddress)]) -> Result<Vec<String>> {
    let Some((last, before)) = typed.split_last() else { return Ok(Vec::new()) };
    let before: String = before.iter().map(|word| format!("{word} ")).collect();
    let (mut one, mut two): (HashMap<String, usize>, HashMap<String, usize>) = Default::default();
    let mut title = String::new();
    for (_, address) in found {
        let columns = shop.searcher.segment_reader(address.segment_ord).fast_fields();
        let Some(titles) = columns.str("title_order")? else { continue };
        let Some(ord) = titles.term_ords(address.doc_id).next() else { continue };
        title.clear();
        titles.ord_to_str(ord, &mut title)?;
        let words = words(&souk_catalog::fold(&title));
        let Some(at) = words.iter().position(|word| word.starts_with(last.as_str())) else { continue };
        *one.entry(words[at].clone()).or_default() += 1;
        let next = words.get(at + 1).filter(|next| next.len() > 2 && next.chars().all(char::is_alphabetic));
        if let Some(next) = next {
            *two.entry(format!("{} {next}", words[at])).or_default() += 1;
        }
    }
    one.remove(last);
    two.retain(|_, count| *count >= OFTEN);
    let most = |of: HashMap<String, usize>, most: usize| {
        let mut all: Vec<(String, usize)> = of.into_iter().collect();
        all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        all.into_iter().take(most).map(|(query, _)| format!("{before}{query}")).collect::<Vec<_>>()
    };
    Ok([most(one, QUERIES.0), most(two, QUERIES.1)].concat())
}

/// The slugs of categories whose names have words that begin as those that were typed; the shortest names first.
fn categories(table: &Table, typed: &[String]) -> Vec<String> {
    let fits = |label: &str| {
        let words = words(&souk_catalog::fold(label));
        typed.iter().all(|typed| words.iter().any(|word| word.starts_with(typed.as_str())))
    };
    let of =
        table.terms.iter().filter(|term| term.facet == "category" && !typed.is_empty() && fits(&term.label));
    let mut found: Vec<(usize, &str)> =
        of.map(|term| (term.label.chars().count(), term.value.as_str())).collect();
    found.sort_unstable();
    found.into_iter().take(CATEGORIES).map(|(_, slug)| slug.to_owned()).collect()
}
