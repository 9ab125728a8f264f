//! A node's search: its index, kept up, and asked.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering as Atomic};
use std::time::Duration;

use arc_swap::{ArcSwap, ArcSwapOption};
use async_trait::async_trait;
use souk_db::{Db, DbErr, Id, Timestamp, Tx, consumer, relay};
use souk_http::PageQuery;
use souk_listing::{Cursor, Facet, Filter, Found, Ordering, SearchIndex, Suggested};
use souk_platform::Channel;
use tantivy::collector::sort_key::SortByString;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::Query;
use tantivy::{Order, Searcher};
use tokio::sync::Mutex;

use crate::Reindex;
use crate::ask::Shop;
use crate::beginnings::Beginnings;
use crate::curations::Curated;
use crate::explain::{Explanation, explain};
use crate::facets::{Counting, Narrowed, present};
use crate::follow::Node;
use crate::index::Reading;
use crate::order::{After, ByFigure, ById, ByRelevance, id_of, key_of};
use crate::query::Plan;
use crate::quiet::Quiet;
use crate::rules::Rules;
use crate::stem::Language;
use crate::suggest::suggest;

/// How long ago the first page of a cursor may have been asked.
const OLDEST_CURSOR: Duration = Duration::from_secs(24 * 3_600);

/// Why the index could not be made, kept up or asked.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The database.
    #[error("database: {0}")]
    Db(#[from] DbErr),
    /// The index itself.
    #[error("search index: {0}")]
    Index(String),
    /// The folder that it lies in.
    #[error("search folder: {0}")]
    Io(#[from] std::io::Error),
}

impl From<tantivy::TantivyError> for SearchError {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::Index(error.to_string())
    }
}

/// A node's search. Cheap to clone.
#[derive(Clone)]
pub struct Search(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) db: Db,
    /// The channel whose lists say which products a category holds.
    pub(crate) channel: Id,
    /// The language of its words where nobody chose one.
    pub(crate) usual_language: Language,
    pub(crate) folder: PathBuf,
    /// What searches read; none until an index is ready.
    pub(crate) reading: ArcSwapOption<Reading>,
    /// Who keeps it up, one at a time.
    node: Mutex<Node>,
    pub(crate) position: AtomicI64,
    /// What the merchant taught.
    pub(crate) rules: ArcSwap<Rules>,
    /// When the next curation begins or ends to hold.
    pub(crate) next_change: AtomicI64,
    /// When what many search for was read last.
    pub(crate) heard_at: AtomicI64,
    on_demand: AtomicBool,
    /// What was suggested of late for the first letters of a search.
    pub(crate) beginnings: Beginnings,
    /// Where the index is written.
    pub(crate) quiet: Quiet,
    changed: Box<dyn Fn() + Send + Sync>,
}

impl Search {
    /// The search of a shop whose lists are those of `channel`, with its index below `folder`: not there yet. `changed` is
    /// called each time that searches may find something else than before.
    #[must_use]
    pub fn new(
        db: Db,
        channel: &Channel,
        folder: PathBuf,
        changed: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(Inner {
            db,
            channel: channel.id,
            usual_language: Language::of_locale(&channel.locale),
            folder,
            reading: ArcSwapOption::empty(),
            node: Mutex::default(),
            position: AtomicI64::new(0),
            rules: ArcSwap::default(),
            next_change: AtomicI64::new(i64::MAX),
            heard_at: AtomicI64::new(0),
            on_demand: AtomicBool::new(false),
            beginnings: Beginnings::new(),
            quiet: Quiet::start(),
            changed: Box::new(changed),
        }))
    }

    /// Makes each search bring the index up to date first, instead of a task of its own: for tests, whose next request sees what
    /// the one before did.
    pub fn follow_on_demand(&self) {
        self.0.on_demand.store(true, Atomic::Relaxed);
    }

    /// Whether each search brings the index up to date first.
    #[must_use]
    pub fn is_on_demand(&self) -> bool {
        self.0.on_demand.load(Atomic::Relaxed)
    }

    /// Where the index lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.0.folder
    }

    /// Makes an index if there is none that fits, or takes in what the outbox holds, a bounded step of it. Says whether there
    /// was anything to do.
    ///
    /// # Errors
    /// When the database, the folder or the index fails; the next step goes on from the last commit.
    pub async fn step(&self) -> Result<bool, SearchError> {
        let did = self.0.node.lock().await.step(&self.0).await?;
        if self.0.is_behind(self.0.db.clock().now()) {
            let before = self.rules();
            self.0.learn().await?;
            if before.differs(&self.rules()) {
                (self.0.changed)();
            }
        }
        let turned = self.0.next_change.load(Atomic::Relaxed) <= self.0.db.clock().now().0;
        if turned {
            self.0.foresee();
        }
        if did.shows || turned {
            (self.0.changed)();
        }
        Ok(did.something)
    }

    /// How many numbered events the index has still to look at.
    ///
    /// # Errors
    /// What the database says.
    pub async fn lag(&self) -> Result<i64, DbErr> {
        Ok(consumer::last(self.0.db.read()).await? - self.0.position.load(Atomic::Relaxed))
    }

    /// Has every node make its index anew, once it comes to the event.
    pub fn reindex(tx: &Tx, channel: Id) {
        tx.emit(&Reindex { channel_id: channel });
    }

    pub(crate) fn db(&self) -> &Db {
        &self.0.db
    }

    /// What searches read, brought up to date where that is asked for; none while there is no index.
    pub(crate) async fn reading(&self) -> Option<Arc<Reading>> {
        if self.is_on_demand()
            && let Err(error) = self.catch_up().await
        {
            tracing::error!(%error, "the search index could not be brought up to date");
        }
        self.0.reading.load_full()
    }

    /// What the merchant taught.
    pub(crate) fn rules(&self) -> Arc<Rules> {
        self.0.rules.load_full()
    }

    /// The first `most` results for `filter` under `rules`, with the reasons for their places; none while the index cannot answer.
    pub(crate) async fn explain(
        &self,
        channel: Id,
        filter: &Filter,
        rules: Arc<Rules>,
        most: usize,
    ) -> Option<Explanation> {
        let reading = self.reading().await?;
        let (filter, now) = (filter.clone(), self.0.db.clock().now());
        asked(move || explain((&reading, &rules), channel, &filter, now, most)).await
    }

    async fn catch_up(&self) -> Result<(), SearchError> {
        while relay::number(&self.0.db).await? > 0 {}
        while self.step().await? {}
        Ok(())
    }
}

#[async_trait]
impl SearchIndex for Search {
    async fn suggest(&self, channel: Id, text: &str) -> Option<Suggested> {
        let (reading, beginnings) = (self.reading().await?, self.0.beginnings.clone());
        let (text, now, rules) = (text.to_owned(), self.0.db.clock().now(), self.rules());
        asked(move || beginnings.or_else(channel, &text, || suggest((&reading, &rules), channel, &text, now)))
            .await
    }

    async fn leads_to(&self, text: &str) -> Option<String> {
        // For what was learnt; the index itself has no part in it.
        let _ = self.reading().await?;
        self.rules().curated(&[text], self.0.db.clock().now()).redirect
    }

    async fn facets(&self, channel: &Channel, filter: &Filter) -> Option<Vec<Facet>> {
        let reading = self.reading().await?;
        let (filter, id) = (filter.clone(), channel.id);
        let unit = 10_i64.pow(u32::from(channel.currency.exponent()));
        let (rules, now) = (self.rules(), self.0.db.clock().now());
        asked(move || facets((&reading, &rules), id, &filter, (unit, now))).await
    }

    async fn find(&self, channel: Id, filter: &Filter, ordering: Ordering, page: PageQuery) -> Option<Found> {
        let reading = self.reading().await?;
        let (filter, now, rules) = (filter.clone(), self.0.db.clock().now(), self.rules());
        asked(move || found((&reading, &rules), channel, &filter, (ordering, now), page)).await
    }
}

/// What `ask` answers, in a thread for work; none where it fails, which is logged.
async fn asked<T: Send + 'static>(ask: impl FnOnce() -> tantivy::Result<T> + Send + 'static) -> Option<T> {
    let answer = tokio::task::spawn_blocking(move || ask().map_err(|error| error.to_string()));
    match answer.await.map_err(|error| error.to_string()).flatten() {
        Ok(found) => Some(found),
        Err(error) => {
            tracing::error!(%error, "the search index could not answer");
            None
        }
    }
}

/// What is asked for by `filter`, with what a merchant arranged for it; none when it can find nothing.
pub(crate) fn plan(
    shop: Shop<'_>,
    channel: Id,
    filter: &Filter,
    now: Timestamp,
) -> tantivy::Result<Option<(Plan, Arc<Curated>)>> {
    let Some(plan) = Plan::of(shop, channel, filter)? else { return Ok(None) };
    let typed = filter.search.as_deref().filter(|_| filter.lenient);
    let curated = typed.map(|typed| {
        let meant = plan.corrected.as_deref().unwrap_or(typed);
        shop.rules.curated(&[typed, meant], now)
    });
    let curated = curated.unwrap_or_default();
    Ok(Some((plan.pinning(shop.fields, &curated.pinned), Arc::new(curated))))
}

/// What the products that `filter` lets through can be narrowed by.
fn facets(
    (reading, rules): (&Reading, &Rules),
    channel: Id,
    filter: &Filter,
    (unit, now): (i64, Timestamp),
) -> tantivy::Result<Vec<Facet>> {
    let snapshot = reading.snapshot();
    let shop = Shop { searcher: &snapshot.searcher, fields: &reading.fields, rules };
    let Some((plan, _)) = plan(shop, channel, filter, now)? else { return Ok(Vec::new()) };
    let query = plan.query(&reading.fields, channel, &Narrowed::rest(filter));
    let table = Arc::clone(&snapshot.table);
    let narrowed = Arc::new(Narrowed::of(filter, &table));
    let counting = Counting { table, narrowed: Arc::clone(&narrowed), unit };
    let counted = snapshot.searcher.search(&query, &counting)?;
    Ok(present(&counted, &snapshot.table, &narrowed))
}

/// A page of the products that `filter` lets through.
fn found(
    (reading, rules): (&Reading, &Rules),
    channel: Id,
    filter: &Filter,
    (ordering, now): (Ordering, Timestamp),
    page: PageQuery,
) -> tantivy::Result<Found> {
    let snapshot = reading.snapshot();
    let shop = Shop { searcher: &snapshot.searcher, fields: &reading.fields, rules };
    let Some((plan, curated)) = plan(shop, channel, filter, now)? else { return Ok(Found::default()) };
    let query = plan.query(&reading.fields, channel, filter);
    // Scores are those of the first page's moment, wherever its cursor says so; never later than now, nor long ago.
    let at = filter.after.map_or(now, |cursor| cursor.at.clamp(now.minus(OLDEST_CURSOR), now));
    let sorted = Sorted { ordering, relevance: ByRelevance { now: at, curated }, after: filter.after };
    let found = find(&snapshot.searcher, &query, sorted, page)?;
    Ok(Found { corrected: plan.corrected, ..found })
}

/// How results are ordered, and behind what they begin.
#[derive(Clone, Debug)]
pub(crate) struct Sorted {
    pub(crate) ordering: Ordering,
    pub(crate) relevance: ByRelevance,
    pub(crate) after: Option<Cursor>,
}

/// A page of what `query` finds, and how many there are.
pub(crate) fn find(
    searcher: &Searcher,
    query: &dyn Query,
    sorted: Sorted,
    page: PageQuery,
) -> tantivy::Result<Found> {
    let offset = usize::try_from(page.offset()).unwrap_or(usize::MAX);
    let held = usize::try_from(searcher.num_docs()).unwrap_or(usize::MAX);
    if offset >= held {
        return Ok(Found { count: count(searcher.search(query, &Count)?), ..Found::default() });
    }
    // Room is kept for all that may come before the page, which is no more than there is.
    let size = usize::try_from(page.page_size).unwrap_or(0).min(held - offset).max(1);
    let top = TopDocs::with_limit(size).and_offset(offset);
    let Sorted { ordering, relevance, after } = sorted;
    let (at, begun) = (relevance.now, after.is_some());
    let (counted, keys): (usize, Vec<(u64, Id)>) = match (ordering, ByFigure::of(ordering)) {
        (_, Some(by)) => {
            let turned = by.is_descending();
            let after = after.map(|cursor| (cursor.key.cast_signed(), key_of(cursor.id, turned)));
            let (counted, top) = searcher.search(query, &(Count, top.order_by(After { by, after })))?;
            let keys = top.into_iter().filter_map(|(key, _)| key);
            (counted, keys.map(|(figure, id)| (figure.cast_unsigned(), id_of(id, turned))).collect())
        }
        (Ordering::Title, None) => {
            let by = ((SortByString::for_field("title_order"), Order::Asc), ById { descending: false });
            let (counted, top) = searcher.search(query, &(Count, top.order_by(by)))?;
            (counted, top.into_iter().map(|((_, id), _)| (0, id_of(id, false))).collect())
        }
        (_, None) => {
            let after = after.map(|cursor| (f64::from_bits(cursor.key), key_of(cursor.id, true)));
            let (counted, top) =
                searcher.search(query, &(Count, top.order_by(After { by: relevance, after })))?;
            let keys = top.into_iter().filter_map(|(key, _)| key);
            (counted, keys.map(|(score, id)| (score.to_bits(), id_of(id, true))).collect())
        }
    };
    let goes_on = ordering != Ordering::Title && keys.len() == size && (begun || offset + size < counted);
    let next = keys.last().filter(|_| goes_on).map(|(key, id)| Cursor { at, key: *key, id: *id });
    Ok(Found {
        count: count(counted),
        ids: keys.into_iter().map(|(_, id)| id).collect(),
        corrected: None,
        next,
    })
}

fn count(counted: usize) -> i64 {
    i64::try_from(counted).unwrap_or(i64::MAX)
}
