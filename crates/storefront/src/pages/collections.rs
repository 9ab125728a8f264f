//! `/collections/`: all that the merchant put together.

use axum::response::Response;
use serde::Serialize;
use souk_catalog::ImageFacts;
use souk_db::Id;
use souk_http::Problem;
use souk_listing::{Filter, Ordering};

use super::card::{active, shelf};
use crate::errors::or_page;
use crate::page::{Page, PageData};
use crate::visit::Visit;

/// Collections that are shown, at most; each takes a look for its picture.
const MOST: usize = 60;

/// The overview's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct CollectionsPage {
    /// The published collections that list something, by title.
    collections: Vec<CollectionCard>,
}

/// A collection as pages lead to it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct CollectionCard {
    /// Its id.
    id: Id,
    /// Its address: `/collections/{slug}/`.
    slug: String,
    /// Its title.
    title: String,
    /// The colour behind it.
    color: String,
    /// Products in it.
    product_count: i64,
    /// The picture of its first product.
    image: Option<ImageFacts>,
}

/// `GET /collections/`
pub(crate) async fn show(visit: Visit) -> Response {
    or_page(&visit, page(&visit).await).await
}

async fn page(visit: &Visit) -> Result<Response, Problem> {
    let conn = visit.db.read();
    let sizes = souk_listing::sizes(conn, visit.market.channel.id).await?;
    let mut found = souk_collections::published_collections(conn).await?;
    if let Some(locale) = visit.market.translation() {
        souk_collections::translate_collections(conn, locale, &mut found).await?;
    }
    let mut collections = Vec::new();
    for one in found.iter().filter(|one| sizes.contains_key(&one.id)).take(MOST) {
        let filter = Filter::of_collection(Some(one));
        let ordering = filter.usual.unwrap_or(Ordering::Newest);
        let filter = Filter { status: active().status, ..filter };
        let first = shelf(visit, &filter, ordering, 1).await?;
        collections.push(CollectionCard {
            id: one.id,
            slug: one.slug.clone(),
            title: one.title.clone(),
            color: one.color.clone(),
            product_count: sizes.get(&one.id).copied().unwrap_or(0),
            image: first.into_iter().next().and_then(|product| product.image),
        });
    }
    let tags = vec![souk_collections::TAG.to_owned()];
    Page::new("/collections/", PageData::Collections(CollectionsPage { collections }))
        .public(visit, tags)
        .await
}
