//! Keeping an index up: made from the database when there is none that fits, then fed by the outbox.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use souk_catalog::CategoryChanged;
use souk_db::{Event as _, Events, Id, consumer};
use souk_listing::{CardChanged, Sold};

use crate::Reindex;
use crate::folder::NodeFolder;
use crate::index::Writing;
use crate::rules::RulesChanged;
use crate::search::{Inner, SearchError};
use crate::source::Source;

/// After what products are read anew.
const TOPICS: &[&str] =
    &[CardChanged::TOPIC, Sold::TOPIC, CategoryChanged::TOPIC, Reindex::TOPIC, RulesChanged::TOPIC];
/// Products read with one set of queries; few enough to leave the threads that serve soon.
const CHUNK: usize = 48;
/// Reads of the outbox that one commit takes in at most.
const BATCHES: usize = 10;

/// Who keeps an index up: nothing until its first step.
#[derive(Default)]
pub(crate) struct Node {
    folder: Option<Arc<NodeFolder>>,
    /// Taken out while it works: whatever goes wrong then, it is opened again from its last commit.
    writing: Option<Writing>,
}

/// What a step did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Did {
    /// Whether there was anything to do.
    pub(crate) something: bool,
    /// Whether searches may find something else than before. Sales alone change an order at most, which may be a little late: in a
    /// busy shop all that is kept would be thrown away with each of them.
    pub(crate) shows: bool,
}

impl Did {
    const ALL: Self = Self { something: true, shows: true };
}

impl Node {
    /// Opens or makes the index, or takes in what is new.
    pub(crate) async fn step(&mut self, search: &Inner) -> Result<Did, SearchError> {
        let folder = match self.folder.take() {
            Some(folder) => folder,
            None => {
                search.learn().await?;
                Arc::new(NodeFolder::take(&search.folder)?)
            }
        };
        let folder = Arc::clone(self.folder.insert(folder));
        let opened = match self.writing.take() {
            Some(writing) => (writing, false),
            None => match open(search, &folder).await? {
                Some(writing) => (writing, true),
                None => {
                    self.writing = Some(show(search, build(search, &folder).await?));
                    return Ok(Did::ALL);
                }
            },
        };
        let (writing, is_new) = opened;
        let writing = if is_new { show(search, writing) } else { writing };
        let from = writing.position();
        if consumer::last(search.db.read()).await? == from {
            self.writing = Some(writing);
            return Ok(Did { something: is_new, shows: is_new });
        }
        if !consumer::reaches_back_to(search.db.read(), from).await? {
            tracing::info!(from, "events that the search index has not seen are gone; it is made anew");
            return self.replace(search, writing).await;
        }
        match take_in(search, writing).await? {
            Step::Done(writing, shows) => {
                search.position.store(writing.position(), Ordering::Relaxed);
                let moved = writing.position() != from;
                self.writing = Some(writing);
                Ok(Did { something: moved || is_new, shows: shows || is_new })
            }
            Step::Reindex(writing) => self.replace(search, writing).await,
        }
    }

    /// Makes a new index beside `old`, which answers until then.
    async fn replace(&mut self, search: &Inner, old: Writing) -> Result<Did, SearchError> {
        let Some(folder) = self.folder.clone() else { return Ok(Did::default()) };
        let new = build(search, &folder).await?;
        self.writing = Some(show(search, new));
        let gone = old.folder().to_owned();
        drop(old);
        std::fs::remove_dir_all(gone)?;
        Ok(Did::ALL)
    }
}

/// Lets searches read `writing`.
fn show(search: &Inner, writing: Writing) -> Writing {
    search.position.store(writing.position(), Ordering::Relaxed);
    search.reading.store(Some(Arc::new(writing.reading.clone())));
    writing
}

/// The index that stands in `folder`, if one fits.
async fn open(search: &Inner, folder: &Arc<NodeFolder>) -> Result<Option<Writing>, SearchError> {
    let (folder, channel, language) = (Arc::clone(folder), search.channel, search.rules.load().language);
    search.quiet.run(move || folder.open(channel, language)).await
}

/// Makes an index of all products. What changes meanwhile has later numbers in the outbox and is read again.
async fn build(search: &Inner, folder: &Arc<NodeFolder>) -> Result<Writing, SearchError> {
    let position = consumer::last(search.db.read()).await?;
    // The language may be another by now.
    search.learn().await?;
    let (folder, channel, language) = (Arc::clone(folder), search.channel, search.rules.load().language);
    let mut writing = search.quiet.run(move || folder.begin(channel, language)).await?;
    let (mut after, mut done) = (None, 0);
    loop {
        let ids = souk_catalog::all_product_ids(search.db.read(), after, CHUNK as i64).await?;
        let Some(last) = ids.last() else { break };
        after = Some(*last);
        done += ids.len();
        writing = replace(search, writing, ids).await?;
    }
    let writing = search.quiet.run(move || {
        writing.commit(position)?;
        Ok(writing)
    });
    tracing::info!(products = done, "the search index was made");
    writing.await
}

/// Where a step ended.
enum Step {
    /// And whether more than sales were taken in.
    Done(Writing, bool),
    /// Somebody asked for a new index.
    Reindex(Writing),
}

/// Reads anew what events after the index's position name, and commits once.
async fn take_in(search: &Inner, mut writing: Writing) -> Result<Step, SearchError> {
    let from = writing.position();
    let (mut to, mut concerned, mut shows) = (from, false, false);
    for _ in 0..BATCHES {
        let Some(batch) = consumer::after(search.db.read(), to, TOPICS).await? else { break };
        to = batch.to;
        if !batch.events.of::<Reindex>()?.is_empty() {
            return Ok(Step::Reindex(writing));
        }
        // What is arranged names categories by their slugs.
        if !batch.events.of::<RulesChanged>()?.is_empty() || !batch.events.of::<CategoryChanged>()?.is_empty()
        {
            search.learn().await?;
        }
        concerned |= !batch.events.is_empty();
        shows |= !batch.events.of::<CardChanged>()?.is_empty()
            || !batch.events.of::<CategoryChanged>()?.is_empty()
            || !batch.events.of::<RulesChanged>()?.is_empty();
        writing = take_in_batch(search, writing, &batch.events).await?;
    }
    let writing = search.quiet.run(move || {
        if concerned {
            writing.commit(to)?
        } else {
            writing.pass(to)?
        }
        Ok(writing)
    });
    Ok(Step::Done(writing.await?, shows))
}

async fn take_in_batch(
    search: &Inner,
    mut writing: Writing,
    events: &Events,
) -> Result<Writing, SearchError> {
    let changed = events.of()?.into_iter().map(|e: CardChanged| e.product_id);
    let sold = events.of()?.into_iter().map(|e: Sold| e.product_id);
    let products: BTreeSet<Id> = changed.chain(sold).collect();
    for chunk in products.into_iter().collect::<Vec<_>>().chunks(CHUNK) {
        writing = replace(search, writing, chunk.to_vec()).await?;
    }
    // A category's name is found in the products that it lists.
    let categories: BTreeSet<Id> = events.of()?.into_iter().map(|e: CategoryChanged| e.category_id).collect();
    for category in categories {
        let mut after = Id::from_u128(0);
        loop {
            let (conn, limit) = (search.db.read(), CHUNK as i64);
            let ids = souk_listing::in_scope(conn, search.channel, category, after, limit).await?;
            let Some(last) = ids.last() else { break };
            after = *last;
            writing = replace(search, writing, ids).await?;
        }
    }
    Ok(writing)
}

/// Replaces the documents of `ids` by what the database says of them now.
async fn replace(search: &Inner, writing: Writing, ids: Vec<Id>) -> Result<Writing, SearchError> {
    let source = Source::read(search.db.read(), &ids).await?;
    let write = move || {
        writing.replace(&ids, &source.documents())?;
        Ok(writing)
    };
    search.quiet.run(write).await
}
