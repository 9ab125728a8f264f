//! What is searched for, opened and bought: counted in memory by each node, written as sums by day and query, so that no search waits
//! for a write and nothing tells who searched.

mod click;
mod queries;
mod sales;
mod statistics;
mod store;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use parking_lot::Mutex;
use souk_db::{Clock, Db, DbErr, Timestamp};
use souk_platform::{Part, Services};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use sales::{FoundSale, count_found_sales};
pub(crate) use store::{Popular, popular, purge};

/// Letters of a query that are kept.
const LONGEST_QUERY: usize = 100;
/// Queries that one node counts between two writes; others are left out, so that whoever makes queries up does not fill the table.
const MOST_QUERIES: usize = 2_000;
/// Days that are kept.
const KEPT_DAYS: i64 = 400;
/// Microseconds of a day.
const DAY: i64 = 86_400_000_000;
/// Bounds of response times in microseconds; a longer one counts as the last.
const BOUNDS: [i64; 16] = [
    100, 250, 500, 1_000, 2_000, 3_000, 5_000, 8_000, 12_000, 20_000, 30_000, 50_000, 100_000, 250_000,
    1_000_000, 30_000_000,
];

/// `/api/search/queries/`, `/api/search/statistics/` and `/api/search/clicks/`.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(queries::list))
        .routes(routes!(statistics::statistics))
        .routes(routes!(click::click))
}

/// The day of a moment, from 1970-01-01 in UTC.
pub(crate) fn day(at: Timestamp) -> i64 {
    at.0.div_euclid(DAY)
}

/// A query as it is counted; none where it is empty.
pub(crate) fn counted(query: &str) -> Option<String> {
    let folded = souk_catalog::fold(query);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let text: String = words.join(" ").chars().take(LONGEST_QUERY).collect();
    (!text.is_empty()).then_some(text)
}

/// What one query came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    searches: i64,
    empty: i64,
    clicked: i64,
    clicks: i64,
    places: i64,
    /// Products that it found the last time; none where it was not searched for.
    found: Option<i64>,
}

impl Tally {
    fn add(&mut self, later: Self) {
        self.searches += later.searches;
        self.empty += later.empty;
        self.clicked += later.clicked;
        self.clicks += later.clicks;
        self.places += later.places;
        self.found = later.found.or(self.found);
    }
}

/// What was counted and is not written yet.
#[derive(Debug, Default)]
struct Counts {
    queries: HashMap<(i64, String), Tally>,
    times: HashMap<(i64, i64), i64>,
}

impl Counts {
    fn tally(&mut self, day: i64, query: String) -> Option<&mut Tally> {
        let is_full = self.queries.len() >= MOST_QUERIES;
        let key = (day, query);
        if is_full && !self.queries.contains_key(&key) {
            return None;
        }
        Some(self.queries.entry(key).or_default())
    }

    fn add(&mut self, later: Self) {
        for (key, tally) in later.queries {
            self.queries.entry(key).or_default().add(tally);
        }
        for (key, count) in later.times {
            *self.times.entry(key).or_default() += count;
        }
    }
}

/// This node's count. Cheap to clone.
#[derive(Clone)]
pub struct SearchLog {
    clock: Clock,
    counts: Arc<Mutex<Counts>>,
    /// Held while counts are written, so that whoever reads after a flush reads what another one is writing, too.
    writing: Arc<tokio::sync::Mutex<()>>,
}

impl Part for SearchLog {
    fn open(services: &Services) -> Self {
        Self { clock: services.db.clock().clone(), counts: Arc::default(), writing: Arc::default() }
    }
}

impl SearchLog {
    /// Somebody searched for `query`, which found so many products and took so long.
    pub fn searched(&self, query: &str, found: i64, took: Duration) {
        let Some(query) = counted(query) else { return };
        let today = day(self.clock.now());
        let took = i64::try_from(took.as_micros()).unwrap_or(i64::MAX);
        let bound = BOUNDS.into_iter().find(|bound| took <= *bound).unwrap_or(BOUNDS[BOUNDS.len() - 1]);
        let mut counts = self.counts.lock();
        *counts.times.entry((today, bound)).or_default() += 1;
        if let Some(tally) = counts.tally(today, query) {
            let empty = i64::from(found == 0);
            tally.add(Tally { searches: 1, empty, found: Some(found), ..Tally::default() });
        }
    }

    /// Somebody opened the result at `place`, from 1; `again` where they had opened another one of the same search.
    fn clicked(&self, query: &str, place: i64, again: bool) {
        let Some(query) = counted(query) else { return };
        if let Some(tally) = self.counts.lock().tally(day(self.clock.now()), query) {
            tally.add(Tally { clicked: i64::from(!again), clicks: 1, places: place, ..Tally::default() });
        }
    }

    /// Writes what was counted, and waits for what is being written.
    ///
    /// # Errors
    /// What the database says; nothing is lost then.
    pub async fn flush(&self, db: &Db) -> Result<(), DbErr> {
        let _writing = self.writing.lock().await;
        let counts = Arc::new(std::mem::take(&mut *self.counts.lock()));
        if counts.times.is_empty() && counts.queries.is_empty() {
            return Ok(());
        }
        let written = Arc::clone(&counts);
        let result = db.write_relaxed(move |tx| async move { store::add(&tx, &written).await }).await;
        if result.is_err()
            && let Some(mut earlier) = Arc::into_inner(counts)
        {
            let mut held = self.counts.lock();
            earlier.add(std::mem::take(&mut *held));
            *held = earlier;
        }
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_counted_alike_however_they_are_typed() {
        assert_eq!(counted("  Crème   BRÛLÉE "), Some("creme brulee".to_owned()));
        assert_eq!(counted(" \u{a0} "), None);
        assert_eq!(counted(&"a".repeat(500)).map(|query| query.len()), Some(LONGEST_QUERY));
    }

    #[test]
    fn queries_that_are_made_up_do_not_grow_the_count_without_end() {
        let log = SearchLog { clock: Clock::system(), counts: Arc::default(), writing: Arc::default() };
        for n in 0..MOST_QUERIES + 10 {
            log.searched(&format!("q{n}"), 1, Duration::ZERO);
        }
        log.searched("q0", 0, Duration::ZERO);
        let counts = log.counts.lock();
        assert_eq!(counts.queries.len(), MOST_QUERIES);
        let tally = counts.queries.iter().find(|((_, query), _)| query == "q0").map(|(_, tally)| *tally);
        assert_eq!(tally, Some(Tally { searches: 2, empty: 1, found: Some(0), ..Tally::default() }));
    }
}
