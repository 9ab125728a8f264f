//! `GET /api/products/`

use std::time::Duration;

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HeaderValue};
use serde::Deserialize;
use souk_accounts::{Permission, Viewer};
use souk_db::Id;
use souk_http::{List, PageQuery, Problem, ProblemBody, Query, cacheable};

use super::by_ids;
use crate::messages;
use crate::{Filter, Index, Ordering, Page, Product, SEARCH_TAG, find, page_in};
use souk_platform::{Market, Services};

/// How long an answer may be kept when no event says that it changed.
const KEEP: Duration = Duration::from_secs(300);

/// Filters of the list.
#[derive(Debug, Default, PartialEq, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListQuery {
    /// From 1.
    pub(super) page: Option<i64>,
    /// 1 to 100, 24 by default.
    pub(super) page_size: Option<i64>,
    /// `-created_at`, `created_at`, `price`, `-price`, `-sold`, `-rating`, `title`, `relevance` (by default where words are searched).
    #[param(inline, value_type = Option<Ordering>)]
    pub(super) ordering: Option<String>,
    /// Words that must all occur, the last one at least as the beginning of a word.
    pub(super) search: Option<String>,
    /// Slug or id; what is below it counts too.
    pub(super) category: Option<String>,
    /// Slug or id.
    pub(super) seller: Option<String>,
    /// Slug or id.
    pub(super) collection: Option<String>,
    /// Its slug or id, or its name letter by letter.
    pub(super) brand: Option<String>,
    /// At least, in minor units.
    #[param(minimum = 0)]
    pub(super) min_price: Option<i64>,
    /// At most, in minor units.
    #[param(minimum = 0)]
    pub(super) max_price: Option<i64>,
    /// Stars, at least.
    #[param(minimum = 0)]
    pub(super) min_rating: Option<i64>,
    /// Whether it can be bought.
    pub(super) in_stock: Option<bool>,
    /// Whether it is reduced.
    pub(super) on_sale: Option<bool>,
    /// Whether it is shown first.
    pub(super) featured: Option<bool>,
    /// Other than `active`: for staff.
    #[param(inline)]
    pub(super) status: Option<Wanted>,
    /// Ids separated by commas, 24 at most: these products in this order, without those that are not there. Other filters
    /// than `status` are not taken beside it.
    #[param(max_length = 887)]
    pub(super) id: Option<String>,
}

/// Products in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Wanted {
    /// Shown to shoppers.
    #[default]
    Active,
    /// Sold, but in no list, because its category is hidden.
    Unlisted,
    /// Not shown yet.
    Draft,
    /// Not sold any more.
    Archived,
    /// Whatever their state.
    All,
}

/// Products, a page of them.
#[utoipa::path(get, path = "/api/products/", tag = "products", params(ListQuery),
    responses((status = 200, body = List<Product>), (status = 400, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    OriginalUri(uri): OriginalUri,
    Viewer(principal): Viewer,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let wanted = by_ids::wanted(&query)?;
    let sees_all = principal.as_ref().is_some_and(|p| p.may(Permission::ViewProducts));
    let filter = filter(&services, &query, sees_all).await?;
    let ordering = ordering(query.ordering.as_deref(), &filter)?;
    let for_all = filter.status == Some("active");
    if !for_all && !sees_all {
        return Err(Problem::forbidden());
    }
    let found = match (&wanted, filter.category) {
        (Some(ids), _) => {
            by_ids::page(services.db.read(), market.channel.id, filter.status, ids, page).await?
        }
        // A category that does not exist holds nothing.
        (None, None) if query.category.is_some() => Page {
            count: 0,
            count_is_estimate: false,
            products: vec![],
            ids: vec![],
            corrected: None,
            next: None,
        },
        _ => {
            find(services.db.read(), &Index::of(&services), market.channel.id, &filter, ordering, page)
                .await?
        }
    };
    let mut tags: Vec<String> = found.ids.iter().map(|id| format!("product:{id}")).collect();
    tags.push("listing".to_owned());
    tags.extend(query.collection.is_some().then(|| souk_collections::TAG.to_owned()));
    tags.extend(query.brand.is_some().then(|| "brands".to_owned()));
    // A change is found a moment after it was made; then the index says so.
    tags.extend(filter.search.is_some().then(|| SEARCH_TAG.to_owned()));
    let found = page_in(services.db.read(), &market, found).await?;
    let response = json(render(&uri, page, &found));
    // What one person looked at is asked for by nobody else: it is not worth keeping.
    // And what staff see of a collection may not be published.
    let is_kept = for_all && wanted.is_none() && !(sees_all && query.collection.is_some());
    Ok(if is_kept { cacheable::public(response, tags, KEEP) } else { cacheable::private(response) })
}

/// The order that was asked for; one by hand is taken where there is one alone.
pub(super) fn ordering(asked: Option<&str>, filter: &Filter) -> Result<Ordering, Problem> {
    let ordering = asked.map_or(Ok(filter.usual_order()), Ordering::parse)?;
    if ordering == Ordering::Position && !filter.has_positions {
        return Err(Problem::bad_parameter("ordering", &messages::NO_POSITIONS));
    }
    Ok(ordering)
}

/// What `query` narrows a list to; who `sees_all` may name collections that are not published.
///
/// # Errors
/// 400 naming the parameter.
pub(super) async fn filter(
    services: &Services,
    query: &ListQuery,
    sees_all: bool,
) -> Result<Filter, Problem> {
    let status = match query.status.unwrap_or_default() {
        Wanted::Active => Some("active"),
        Wanted::Unlisted => Some("unlisted"),
        Wanted::Draft => Some("draft"),
        Wanted::Archived => Some("archived"),
        Wanted::All => None,
    };
    for (name, value) in
        [("min_price", query.min_price), ("max_price", query.max_price), ("min_rating", query.min_rating)]
    {
        if value.is_some_and(|v| v < 0) {
            return Err(Problem::bad_parameter(name, &souk_http::messages::NEGATIVE));
        }
    }
    let conn = services.db.read();
    let category = match query.category.as_deref() {
        Some(text) => souk_catalog::find_category(conn, text).await?.map(|c| c.id),
        None => None,
    };
    let seller = match query.seller.as_deref() {
        // An unknown seller sells nothing: an id that no row has finds none.
        Some(text) => Some(souk_sellers::find(conn, text).await?.map_or(Id::from_u128(0), |s| s.id)),
        None => None,
    };
    let brand = match query.brand.as_deref().filter(|text| !text.is_empty()) {
        Some(text) => souk_catalog::find_brand(conn, text).await?,
        None => None,
    };
    let collection = match query.collection.as_deref() {
        Some(text) => {
            let found = souk_collections::find_collection(conn, text).await?;
            Filter::of_collection(found.filter(|one| sees_all || one.published).as_ref())
        }
        None => Filter::default(),
    };
    Ok(Filter {
        status,
        category,
        seller,
        // What is no brand's address may be the name of one.
        brands: query.brand.iter().filter(|_| brand.is_none()).cloned().collect(),
        brand_id: brand.map(|brand| brand.id),
        search: query.search.clone().filter(|s| !s.trim().is_empty()),
        min_price: query.min_price,
        max_price: query.max_price,
        in_stock: query.in_stock,
        on_sale: query.on_sale,
        featured: query.featured,
        min_rating: query.min_rating.map(|stars| stars.saturating_mul(100)),
        since: None,
        lenient: false,
        unfinished: false,
        attributes: Vec::new(),
        ..collection
    })
}

/// The list's JSON around the finished products.
fn render(uri: &http::Uri, page: PageQuery, found: &Page) -> String {
    let mut frame = List::<()>::new(uri, page, found.count, Vec::new());
    frame.count_is_estimate = found.count_is_estimate;
    let frame = serde_json::to_string(&frame).unwrap_or_default();
    let head = frame.strip_suffix("[]}").unwrap_or(&frame);
    let mut out =
        String::with_capacity(head.len() + 2 + found.products.iter().map(|p| p.len() + 1).sum::<usize>());
    out.push_str(head);
    out.push('[');
    out.push_str(&found.products.join(","));
    out.push_str("]}");
    out
}

pub(crate) fn json(text: String) -> Response {
    ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], text).into_response()
}
