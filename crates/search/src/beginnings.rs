//! Suggestions for the first letters of a search, kept for seconds: they stand for thousands of products and are asked for most.

use std::time::Duration;

use moka::sync::Cache;
use souk_catalog::fold;
use souk_db::Id;
use souk_listing::Suggested;
use tantivy::Result;

/// Letters up to which an answer is kept; what is longer is quick, and shows a new product at once.
const LETTERS: usize = 3;
/// For how long, and how many of them.
const KEEP: Duration = Duration::from_secs(10);
const MOST: u64 = 20_000;

/// Cheap to clone.
#[derive(Clone)]
pub(crate) struct Beginnings(Cache<(Id, String), Suggested>);

impl Beginnings {
    pub(crate) fn new() -> Self {
        Self(Cache::builder().max_capacity(MOST).time_to_live(KEEP).build())
    }

    /// What is kept for `text`, however it was written; or what `suggest` answers.
    pub(crate) fn or_else(
        &self,
        channel: Id,
        text: &str,
        suggest: impl FnOnce() -> Result<Suggested>,
    ) -> Result<Suggested> {
        let text = fold(text).trim().to_owned();
        if text.chars().count() > LETTERS {
            return suggest();
        }
        let key = (channel, text);
        if let Some(kept) = self.0.get(&key) {
            return Ok(kept);
        }
        let found = suggest()?;
        self.0.insert(key, found.clone());
        Ok(found)
    }

    /// After what decides about suggestions has changed.
    pub(crate) fn forget(&self) {
        self.0.invalidate_all();
    }
}
