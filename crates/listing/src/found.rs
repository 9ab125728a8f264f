//! Searching: by the index where there is one that can answer, else by the lists themselves.

use async_trait::async_trait;
use souk_db::{ConnectionTrait, DbErr, Id};
use souk_http::PageQuery;

use crate::{Filter, Ordering, Page, store};

/// The tag of kept answers that the index had a part in.
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

/// A page of the products of `channel` that `filter` lets through. Words are looked for in `index`; without words, or while the
/// index cannot answer, this is [`crate::list`].
///
/// # Errors
/// What the database says.
pub async fn find(
    conn: &impl ConnectionTrait,
    index: &dyn SearchIndex,
    channel: Id,
    filter: &Filter,
    ordering: Ordering,
    page: PageQuery,
) -> Result<Page, DbErr> {
    let found = match filter.search {
        Some(_) => index.find(channel, filter, ordering, page).await,
        None => None,
    };
    let Some(found) = found else { return store::list(conn, channel, filter, ordering, page).await };
    let products = store::by_ids(conn, channel, filter.status, &found.ids).await?;
    let (ids, products) = products.into_iter().unzip();
    Ok(Page { count: found.count, count_is_estimate: false, products, ids })
}
