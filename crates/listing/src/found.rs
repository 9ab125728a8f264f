//! Searching: by the index where there is one that can answer, else by the lists themselves.

use std::sync::Arc;

use async_trait::async_trait;
use souk_db::{ConnectionTrait, DbErr, Id};
use souk_http::PageQuery;
use souk_platform::{Part, Services};

use crate::{Filter, Ordering, Page, store};

/// The tag of cached responses that the index had a part in.
pub const SEARCH_TAG: &str = "search";

/// What an index found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many there are in all.
    pub count: i64,
    /// The page's products, in order.
    pub ids: Vec<Id>,
}

/// A full-text index of the products, which stands right of this slice.
#[async_trait]
pub trait SearchIndex: Send + Sync {
    /// A page of the products of `channel` that `filter` lets through; none while the index cannot answer.
    async fn find(&self, channel: Id, filter: &Filter, ordering: Ordering, page: PageQuery) -> Option<Found>;
}

/// The index that searches ask; the lists alone while none was provided.
#[derive(Clone)]
pub struct Index(Arc<dyn SearchIndex>);

impl Index {
    /// This one.
    #[must_use]
    pub fn new(index: impl SearchIndex + 'static) -> Self {
        Self(Arc::new(index))
    }

    /// That of the shop with these `services`.
    #[must_use]
    pub fn of(services: &Services) -> Self {
        services.part()
    }
}

impl Part for Index {
    fn open(_: &Services) -> Self {
        Self::new(NoIndex)
    }
}

struct NoIndex;

#[async_trait]
impl SearchIndex for NoIndex {
    async fn find(&self, _: Id, _: &Filter, _: Ordering, _: PageQuery) -> Option<Found> {
        None
    }
}

/// A page of the products of `channel` that `filter` lets through. Words are looked for in `index`; without words, or while the
/// index cannot answer, this is [`crate::list`].
///
/// # Errors
/// What the database says.
pub async fn find(
    conn: &impl ConnectionTrait,
    index: &Index,
    channel: Id,
    filter: &Filter,
    ordering: Ordering,
    page: PageQuery,
) -> Result<Page, DbErr> {
    let found = match filter.search {
        // The index does not know in which order a merchant put something.
        Some(_) if ordering != Ordering::Position => index.0.find(channel, filter, ordering, page).await,
        _ => None,
    };
    let Some(found) = found else { return store::list(conn, channel, filter, ordering, page).await };
    let products = store::by_ids(conn, channel, filter.status, &found.ids).await?;
    let (ids, products) = products.into_iter().unzip();
    Ok(Page { count: found.count, count_is_estimate: false, products, ids })
}
