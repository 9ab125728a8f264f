//! `/c/{slug}/`, `/collections/{slug}/`, `/b/{slug}/`, `/sale/`, `/new/` and `/search/`: products that can be narrowed and sorted.

use std::time::Duration;

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use souk_db::Id;
use souk_http::{List, PageQuery, Path, Problem};
use souk_listing::{Filter, Index, Ordering, SEARCH_TAG};

use super::card::{Card, active, tags};
use super::moved;
use crate::errors::or_page;
use crate::page::{Crumb, Department, Page, PageData, categories};
use crate::visit::Visit;

/// How long a product is new.
const NEW: Duration = Duration::from_secs(60 * 24 * 3_600);

/// A list page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ListPage {
    /// Of which category; none on other lists.
    category: Option<Department>,
    /// What is told of a collection or a brand; none on other lists.
    about: Option<About>,
    /// The categories right below it.
    children: Vec<Department>,
    /// The way to it.
    breadcrumbs: Vec<Crumb>,
    /// The products of this page.
    list: List<Card>,
    /// How they were narrowed and sorted.
    query: ListQuery,
}

/// What is told of a collection or a brand.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ListAbout)]
struct About {
    /// What it is called.
    title: String,
    /// Its path.
    path: String,
    /// Sanitised HTML; may be empty.
    description: String,
    /// The title for search engines.
    seo_title: Option<String>,
    /// A sentence for search engines.
    seo_description: Option<String>,
    /// The colour behind it; none for a brand.
    color: Option<String>,
    /// The order of its products where none was chosen; none for the newest first.
    ordering: Option<String>,
    /// Whether its products can be shown as the merchant put them.
    by_hand: bool,
}

/// How a list was narrowed and sorted.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct ListQuery {
    /// The words of a search.
    q: Option<String>,
    /// The page's number, from 1.
    page: i64,
    /// The order, where one was chosen.
    ordering: Option<String>,
    /// The lowest price, in minor units.
    min_price: Option<i64>,
    /// The highest price, in minor units.
    max_price: Option<i64>,
    /// Whether only what can be bought is shown.
    in_stock: Option<bool>,
    /// Whether only what is reduced is shown.
    on_sale: Option<bool>,
}

/// What a category or search page can be narrowed by. Other parameters (of campaigns, say) are dropped.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct ListParams {
    q: Option<String>,
    page: Option<String>,
    ordering: Option<String>,
    min_price: Option<String>,
    max_price: Option<String>,
    in_stock: Option<String>,
    on_sale: Option<String>,
}

impl ListParams {
    fn number(text: Option<&String>) -> Option<i64> {
        text.and_then(|t| t.trim().parse().ok()).filter(|n| *n >= 0)
    }

    /// Prices on pages are in whole units; `19` means 19.00.
    fn price(text: Option<&String>, visit: &Visit) -> Option<i64> {
        let money = souk_money::Money::parse_decimal(text?.trim(), visit.market.channel.currency)?;
        (money.amount >= 0).then_some(money.amount)
    }

    fn is_set(text: Option<&String>) -> Option<bool> {
        text.filter(|t| matches!(t.as_str(), "1" | "true" | "on")).map(|_| true)
    }

    fn filter(&self, visit: &Visit) -> Filter {
        Filter {
            search: self
                .q
                .clone()
                .map(|q| q.chars().take(200).collect::<String>())
                .filter(|q| !q.trim().is_empty()),
            lenient: true,
            min_price: Self::price(self.min_price.as_ref(), visit),
            max_price: Self::price(self.max_price.as_ref(), visit),
            in_stock: Self::is_set(self.in_stock.as_ref()),
            on_sale: Self::is_set(self.on_sale.as_ref()),
            ..active()
        }
    }
}

/// The products that fit, how they were found, and the tags of an answer that shows them.
async fn find(
    visit: &Visit,
    uri: &http::Uri,
    params: &ListParams,
    filter: Filter,
) -> Result<(List<Card>, ListQuery, Vec<String>), Problem> {
    let number = ListParams::number(params.page.as_ref()).unwrap_or(1).clamp(1, 1_000);
    let chosen = params.ordering.as_deref().and_then(|o| Ordering::parse(o).ok());
    let chosen = chosen.filter(|o| filter.has_positions || *o != Ordering::Position);
    let page = PageQuery::new(Some(number), Some(24))?;
    let ordering = chosen.unwrap_or(filter.usual_order());
    let (conn, channel) = (visit.db.read(), visit.market.channel.id);
    let found = souk_listing::find(conn, &Index::of(visit), channel, &filter, ordering, page).await?;
    let cards = found.products.iter().filter_map(|p| Card::read(p)).collect();
    let mut list = List::new(uri, page, found.count, cards);
    list.count_is_estimate = found.count_is_estimate;
    let mut tags = tags(&found.ids);
    tags.extend(filter.search.is_some().then(|| SEARCH_TAG.to_owned()));
    let query = ListQuery {
        q: filter.search,
        page: number,
        ordering: params.ordering.clone().filter(|_| chosen.is_some()),
        min_price: filter.min_price,
        max_price: filter.max_price,
        in_stock: filter.in_stock,
        on_sale: filter.on_sale,
    };
    Ok((list, query, tags))
}

fn address(uri: &http::Uri) -> &str {
    uri.path_and_query().map_or("/", |p| p.as_str())
}

/// `GET /c/{slug}/`
pub(crate) async fn category(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
    axum::extract::Query(params): axum::extract::Query<ListParams>,
) -> Response {
    or_page(&visit, category_page(&visit, &uri, &slug, &params).await).await
}

async fn category_page(
    visit: &Visit,
    uri: &http::Uri,
    slug: &str,
    params: &ListParams,
) -> Result<Response, Problem> {
    let Some(found) = souk_catalog::find_shown_category(visit.db.read(), slug).await? else {
        return moved::category(visit, slug).await;
    };
    let id = found.id;
    let filter = Filter { category: Some(id), search: None, ..params.filter(visit) };
    let (list, query, tags) = find(visit, uri, params, filter).await?;
    let all = categories(visit).await?;
    let shown = all.iter().find(|c| c.id == id).cloned();
    let about = (!found.description.is_empty()
        || found.seo_title.is_some()
        || found.seo_description.is_some())
    .then(|| About {
        title: found.name.clone(),
        path: format!("/c/{}/", found.slug),
        description: found.description.clone(),
        seo_title: found.seo_title.clone(),
        seo_description: found.seo_description.clone(),
        color: Some(found.color.clone()),
        ordering: None,
        by_hand: false,
    });
    let category = shown.unwrap_or_else(|| Department::new(found, 0));
    let data = ListPage {
        children: all.iter().filter(|c| c.parent_id == Some(id)).cloned().collect(),
        breadcrumbs: way_to(&all, category.parent_id),
        category: Some(category),
        about,
        list,
        query,
    };
    Page::new(address(uri), PageData::Category(data)).under(&all).public(visit, tags).await
}

/// `GET /collections/{slug}/`
pub(crate) async fn collection(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
    axum::extract::Query(params): axum::extract::Query<ListParams>,
) -> Response {
    or_page(&visit, collection_page(&visit, &uri, &slug, &params).await).await
}

async fn collection_page(
    visit: &Visit,
    uri: &http::Uri,
    slug: &str,
    params: &ListParams,
) -> Result<Response, Problem> {
    let found = souk_collections::find_collection(visit.db.read(), slug).await?;
    let found = found.filter(|one| one.published).ok_or_else(Problem::not_found)?;
    let of = Filter::of_collection(Some(&found));
    let narrowed = params.filter(visit);
    let filter = Filter {
        collection: of.collection,
        usual: of.usual,
        has_positions: of.has_positions,
        search: None,
        ..narrowed
    };
    let about = About {
        path: format!("/collections/{}/", found.slug),
        title: found.title,
        description: found.description,
        seo_title: found.seo_title,
        seo_description: found.seo_description,
        color: Some(found.color),
        ordering: Some(found.ordering),
        by_hand: of.has_positions,
    };
    told(visit, uri, params, filter, about, PageData::Collection).await
}

/// `GET /b/{slug}/`
pub(crate) async fn brand(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
    axum::extract::Query(params): axum::extract::Query<ListParams>,
) -> Response {
    or_page(&visit, brand_page(&visit, &uri, &slug, &params).await).await
}

async fn brand_page(
    visit: &Visit,
    uri: &http::Uri,
    slug: &str,
    params: &ListParams,
) -> Result<Response, Problem> {
    let Some(found) = souk_catalog::find_brand(visit.db.read(), slug).await? else {
        return moved::brand(visit, slug).await;
    };
    let filter = Filter { brand_id: Some(found.id), search: None, ..params.filter(visit) };
    let about = About {
        path: format!("/b/{}/", found.slug),
        title: found.name,
        description: found.description,
        seo_title: found.seo_title,
        seo_description: found.seo_description,
        color: None,
        ordering: None,
        by_hand: false,
    };
    told(visit, uri, params, filter, about, PageData::Brand).await
}

/// A list that something is told of.
async fn told(
    visit: &Visit,
    uri: &http::Uri,
    params: &ListParams,
    filter: Filter,
    about: About,
    page: fn(ListPage) -> PageData,
) -> Result<Response, Problem> {
    let (list, query, mut tags) = find(visit, uri, params, filter).await?;
    tags.extend([souk_collections::TAG, "brands"].map(ToOwned::to_owned));
    let data = ListPage {
        category: None,
        about: Some(about),
        children: Vec::new(),
        breadcrumbs: Vec::new(),
        list,
        query,
    };
    Page::new(address(uri), page(data)).public(visit, tags).await
}

/// The way down to the category `last`, with it at the end; of those in `all`.
pub(super) fn way_to(all: &[Department], last: Option<Id>) -> Vec<Crumb> {
    let find = |id: Option<Id>| all.iter().find(|c| Some(c.id) == id);
    let mut crumbs = Vec::new();
    let mut above = find(last);
    while let Some(one) = above.filter(|_| crumbs.len() < 8) {
        crumbs.insert(0, one.crumb());
        above = find(one.parent_id);
    }
    crumbs
}

/// `GET /search/`
pub(crate) async fn search(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    axum::extract::Query(params): axum::extract::Query<ListParams>,
) -> Response {
    let filter = params.filter(&visit);
    or_page(&visit, shelf(&visit, &uri, &params, filter, PageData::Search).await).await
}

/// `GET /sale/`: all that is reduced.
pub(crate) async fn sale(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    axum::extract::Query(params): axum::extract::Query<ListParams>,
) -> Response {
    let filter = Filter { on_sale: Some(true), search: None, ..params.filter(&visit) };
    or_page(&visit, shelf(&visit, &uri, &params, filter, PageData::Sale).await).await
}

/// `GET /new/`: what came into the shop within [`NEW`].
pub(crate) async fn arrivals(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    axum::extract::Query(params): axum::extract::Query<ListParams>,
) -> Response {
    let since = visit.db.clock().now().minus(NEW);
    let filter = Filter { since: Some(since), search: None, ..params.filter(&visit) };
    or_page(&visit, shelf(&visit, &uri, &params, filter, PageData::Arrivals).await).await
}

/// A list of the whole shop that `filter` makes.
async fn shelf(
    visit: &Visit,
    uri: &http::Uri,
    params: &ListParams,
    filter: Filter,
    page: fn(ListPage) -> PageData,
) -> Result<Response, Problem> {
    let (list, query, tags) = find(visit, uri, params, filter).await?;
    let data =
        ListPage { category: None, about: None, children: Vec::new(), breadcrumbs: Vec::new(), list, query };
    Page::new(address(uri), page(data)).public(visit, tags).await
}
