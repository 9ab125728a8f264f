//! How good the search is: measures over queries with judgments.

mod compare;
mod judged;
mod measure;
mod plain;

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use souk_db::{ConnectionTrait, Id, Timestamp};
use souk_http::PageQuery;
use souk_listing::{Filter, Ordering};
use souk_platform::Channel;

use crate::index::Reading;
use crate::order::ByRelevance;
use crate::rank::Parameters;
use crate::rules::Rules;
use crate::search::{Search, SearchError, Sorted, find};
use crate::{ask::Shop, query::Plan};

pub use compare::{Compared, Nested};
pub use measure::{Measured, Score};

use judged::{Judged, Query, key_of};
use plain::Plain;

/// Products that are looked at for a query.
const DEEP: i64 = 500;

/// What was measured over a folder.
#[derive(Debug)]
pub struct Report {
    /// Products in the shop.
    pub products: usize,
    /// Queries with something relevant among their judgments.
    pub judged: usize,
    /// This search.
    pub own: Measured,
    /// BM25 over the title twice and the description, and nothing else.
    pub plain: Measured,
    /// By how much this search is better.
    pub better: Compared,
    /// With the typing errors of `typo_queries.tsv`, and this search over the same queries without them.
    pub typos: Option<(Measured, Measured)>,
    /// Typed wrong, and what it was taken for, where less was found than for what was meant.
    pub wrong: Vec<(String, String)>,
    /// Each query with both scores, the worst first.
    pub queries: Vec<(String, Score, Score)>,
    /// Nested cross-validation, where it was asked for.
    pub nested: Option<Nested>,
}

/// Measures the search of the shop in `channel` over the folder `data`, which holds `queries.tsv` (query id and text), `qrels.tsv`
/// (query id, product and grade from 0 to 3; a product by its slug, or by the number that ends it) and perhaps `typo_queries.tsv`.
///
/// # Errors
/// When the folder, the database or the index cannot be read.
pub async fn evaluate(
    search: &Search,
    channel: &Channel,
    data: &Path,
    cross_validate: bool,
) -> Result<Report, SearchError> {
    while search.step().await? {}
    let reading = search.reading().await.ok_or_else(|| SearchError::Index("there is no index".into()))?;
    let judged = Judged::read(data)?;
    let db = search.db();
    let keys = keys(db.read()).await?;
    let plain = Plain::of(db.read(), channel.id).await?;
    let own = Own { reading: &reading, channel, keys: &keys, now: db.clock().now(), rules: search.rules() };

    let mut measures = Vec::new();
    let mut plain_measures = Vec::new();
    for query in &judged.queries {
        measures.push(own.measure(query, &query.text, Parameters::default())?);
        plain_measures.push(query.score(&plain.find(&query.text, &keys)?, Duration::ZERO));
    }
    let (mut typed, mut meant, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    for (id, text) in &judged.typos {
        let Some((query, clean)) = judged.queries.iter().zip(&measures).find(|(q, _)| q.id == *id) else {
            continue;
        };
        let (score, corrected) = own.measure_corrected(query, text)?;
        let taken = corrected.unwrap_or_else(|| text.clone());
        if score.cond < clean.cond || score.full < clean.full {
            wrong.push((text.clone(), taken));
        }
        typed.push(score);
        meant.push(clean.clone());
    }
    let mut queries: Vec<(String, Score, Score)> = judged
        .queries
        .iter()
        .zip(measures.iter().zip(&plain_measures))
        .map(|(query, (own, plain))| (query.text.clone(), own.clone(), plain.clone()))
        .collect();
    queries.sort_by(|a, b| a.1.cond.total_cmp(&b.1.cond));
    let nested = cross_validate.then(|| compare::nested(&judged, &own, &plain_measures)).transpose()?;
    Ok(Report {
        products: keys.len(),
        judged: judged.queries.len(),
        better: Compared::of(&measures, &plain_measures),
        own: Measured::of(&measures),
        plain: Measured::of(&plain_measures),
        typos: (!typed.is_empty()).then(|| (Measured::of(&typed), Measured::of(&meant))),
        wrong,
        queries,
        nested,
    })
}

/// This search, asked directly.
struct Own<'a> {
    reading: &'a Reading,
    channel: &'a Channel,
    keys: &'a HashMap<Id, String>,
    now: Timestamp,
    rules: std::sync::Arc<Rules>,
}

impl Own<'_> {
    fn measure(&self, query: &Query, text: &str, parameters: Parameters) -> Result<Score, SearchError> {
        Ok(self.ask(query, text, parameters)?.0)
    }

    fn measure_corrected(&self, query: &Query, text: &str) -> Result<(Score, Option<String>), SearchError> {
        self.ask(query, text, Parameters::default())
    }

    fn ask(
        &self,
        query: &Query,
        text: &str,
        parameters: Parameters,
    ) -> Result<(Score, Option<String>), SearchError> {
        let filter = Filter {
            status: Some("active"),
            search: Some(text.to_owned()),
            lenient: true,
            ..Filter::default()
        };
        let snapshot = self.reading.snapshot();
        let shop = Shop { searcher: &snapshot.searcher, fields: &self.reading.fields, rules: &self.rules };
        let begun = Instant::now();
        let mut found = Vec::new();
        let mut corrected = None;
        if let Some(plan) = Plan::with(shop, self.channel.id, &filter, parameters)? {
            let asked = plan.query(&self.reading.fields, self.channel.id, &filter);
            let page = PageQuery { page: 1, page_size: DEEP };
            let relevance = ByRelevance { now: self.now, curated: Arc::default() };
            let order = Sorted { ordering: Ordering::Relevance, relevance, after: None };
            found = find(&snapshot.searcher, &asked, order, page)?.ids;
            corrected = plan.corrected;
        }
        let taken = begun.elapsed();
        let keys: Vec<&str> = found.iter().filter_map(|id| self.keys.get(id)).map(String::as_str).collect();
        Ok((query.score(&keys, taken), corrected))
    }
}

/// What judgments call each product.
async fn keys(conn: &impl ConnectionTrait) -> Result<HashMap<Id, String>, SearchError> {
    let (mut keys, mut after) = (HashMap::new(), None);
    loop {
        let ids = souk_catalog::all_product_ids(conn, after, 500).await?;
        let Some(last) = ids.last() else { return Ok(keys) };
        after = Some(*last);
        let products = souk_catalog::products_by_ids(conn, &ids).await?;
        keys.extend(products.into_iter().map(|(id, product)| (id, key_of(&product.slug))));
    }
}
