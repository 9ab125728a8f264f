//! Searching: by the index where there is one that can answer, else by the lists themselves.

use std::sync::Arc;

use async_trait::async_trait;
use axum::response::Response;
use http::{HeaderName, HeaderValue};
use souk_db::{ConnectionTrait, Id};
use souk_http::{PageQuery, Problem};
use souk_platform::{Channel, Part, Services};

use crate::{Cursor, Facet, Filter, Ordering, Page, store};

/// The tag of cached responses that the index had a part in.
pub const SEARCH_TAG: &str = "search";

/// On an answer to a search: how many products it found. For the log of searches alone; whoever sends the answer takes it off.
pub const FOUND_HEADER: HeaderName = HeaderName::from_static("souk-found");

/// What an index found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many there are in all.
    pub count: i64,
    /// The page's products, in order.
    pub ids: Vec<Id>,
    /// What was looked for instead of the words that were typed.
    pub corrected: Option<String>,
    /// Where the page ended, if there may be more and the order lets one go on from there.
    pub next: Option<Cursor>,
}

/// `response`, an answer to a search that found so many products.
#[must_use]
pub fn noted(mut response: Response, count: i64) -> Response {
    response.headers_mut().insert(FOUND_HEADER, HeaderValue::from(count));
    response
}

/// What somebody who is still typing may be looking for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggested {
    /// Searches.
    pub queries: Vec<String>,
    /// Slugs of categories.
    pub categories: Vec<String>,
    /// Products, the best first.
    pub products: Vec<Id>,
}

/// A full-text index of the products, which stands right of this slice.
#[async_trait]
pub trait SearchIndex: Send + Sync {
    /// What may be meant by `text`, of which the last word may not be finished; none while the index cannot answer.
    async fn suggest(&self, channel: Id, text: &str) -> Option<Suggested>;

    /// A path of the shop that a search for `text` leads to instead of results, where a merchant arranged so.
    async fn leads_to(&self, text: &str) -> Option<String>;

    /// What the products of `channel` that `filter` lets through can be narrowed by; none while the index cannot answer.
    async fn facets(&self, channel: &Channel, filter: &Filter) -> Option<Vec<Facet>>;

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
    async fn suggest(&self, _: Id, _: &str) -> Option<Suggested> {
        None
    }

    async fn leads_to(&self, _: &str) -> Option<String> {
        None
    }

    async fn facets(&self, _: &Channel, _: &Filter) -> Option<Vec<Facet>> {
        None
    }

    async fn find(&self, _: Id, _: &Filter, _: Ordering, _: PageQuery) -> Option<Found> {
        None
    }
}

/// What may be meant by `text`, of which the last word may not be finished; nothing while the index cannot answer.
pub async fn suggest(index: &Index, channel: Id, text: &str) -> Suggested {
    index.0.suggest(channel, text).await.unwrap_or_default()
}

/// A path of the shop that a search for `text` leads to instead of results, where a merchant arranged so.
pub async fn leads_to(index: &Index, text: &str) -> Option<String> {
    if text.trim().is_empty() { None } else { index.0.leads_to(text).await }
}

/// What the products of `channel` that `filter` lets through can be narrowed by; nothing while the index cannot answer.
pub async fn facets(index: &Index, channel: &Channel, filter: &Filter) -> Vec<Facet> {
    index.0.facets(channel, filter).await.unwrap_or_default()
}

/// A page of the products of `channel` that `filter` lets through. Words and attributes are looked for in `index`; without them, this
/// is [`crate::list`], and so it is for words while the index cannot answer.
///
/// # Errors
/// 503 where attributes narrow the list and the index cannot answer; what the database says.
pub async fn find(
    conn: &impl ConnectionTrait,
    index: &Index,
    channel: Id,
    filter: &Filter,
    ordering: Ordering,
    page: PageQuery,
) -> Result<Page, Problem> {
    let asks_attributes = !filter.attributes.is_empty() || filter.after.is_some();
    // The index does not know in which order a merchant put something.
    let found = if asks_attributes || (filter.search.is_some() && ordering != Ordering::Position) {
        index.0.find(channel, filter, ordering, page).await
    } else {
        None
    };
    let Some(found) = found else {
        return match asks_attributes {
            true => Err(Problem::unavailable()),
            false => Ok(store::list(conn, channel, filter, ordering, page).await?),
        };
    };
    let products = store::by_ids(conn, channel, filter.status, &found.ids).await?;
    let (ids, products) = products.into_iter().unzip();
    Ok(Page {
        count: found.count,
        count_is_estimate: false,
        products,
        ids,
        corrected: found.corrected,
        next: found.next,
    })
}
