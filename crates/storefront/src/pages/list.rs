//! `/c/{slug}/`, `/collections/{slug}/`, `/b/{slug}/`, `/sellers/{slug}/`, `/sale/`, `/new/` and `/search/`: products that can be narrowed and sorted.

use std::time::Duration;

use axum::extract::OriginalUri;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;
use souk_db::Id;
use souk_http::{List, PageQuery, Path, Problem, cacheable};
use souk_listing::{Filter, Index, Ordering, SEARCH_TAG};

use super::card::{Card, tags};
use super::moved;
use super::narrowing::{Narrowed, Narrowing};
use super::params::ListParams;
use super::sellers::SellerAbout;
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
    /// What is told of a collection, a brand or a seller; none on other lists.
    about: Option<About>,
    /// Who sells it, on the first page of all that a seller has; none on other lists.
    seller: Option<SellerAbout>,
    /// The categories right below it.
    children: Vec<Department>,
    /// The way to it.
    breadcrumbs: Vec<Crumb>,
    /// The products of this page.
    list: List<Card>,
    /// How they were narrowed and sorted.
    query: ListQuery,
    /// By what they can be narrowed.
    narrowing: Narrowing,
}

/// What is told of a collection, a brand or a seller.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ListAbout)]
pub(super) struct About {
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
    /// What was looked for instead, since it is in the shop and what was typed is not.
    corrected: Option<String>,
    /// The search for what was typed, letter by letter.
    exact_url: Option<String>,
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

/// What was found for a page.
struct Listed {
    list: List<Card>,
    query: ListQuery,
    narrowing: Narrowing,
    /// Of an answer that shows it.
    tags: Vec<String>,
    /// Every category that is shown.
    categories: Vec<Department>,
}

/// The products that pass `filter`, and by what they can be narrowed.
async fn find(
    visit: &Visit,
    uri: &http::Uri,
    params: &ListParams,
    mut filter: Filter,
) -> Result<Listed, Problem> {
    let chosen = params.ordering().filter(|o| filter.has_positions || *o != Ordering::Position);
    let page = PageQuery::new(Some(params.page()), Some(24))?;
    let of_page = filter.category;
    if let (None, Some(slug)) = (filter.category, params.get("category")) {
        let found = souk_catalog::find_shown_category(visit.db.read(), slug).await?;
        // A category that does not exist holds nothing.
        filter.category = Some(found.map_or(Id::from_u128(0), |category| category.id));
    }
    let ordering = chosen.unwrap_or(filter.usual_order());
    let (conn, channel, index) = (visit.db.read(), &visit.market.channel, Index::of(visit));
    let found = souk_listing::find(conn, &index, channel.id, &filter, ordering, page).await?;
    let found = souk_listing::page_in(conn, &visit.market, found).await?;
    let cards = found.products.iter().filter_map(|p| Card::read(p)).collect();
    let mut list = List::new(uri, page, found.count, cards);
    list.count_is_estimate = found.count_is_estimate;
    let mut tags = tags(&found.ids);
    tags.push(SEARCH_TAG.to_owned());
    let asked = Filter { search: found.corrected.clone().or(filter.search.clone()), ..filter.clone() };
    let facets = souk_listing::facets(&index, channel, &asked).await;
    let facets = souk_listing::facets_in(conn, &visit.market, facets).await?;
    let categories = categories(visit).await?;
    let narrowed = Narrowed {
        path: uri.path(),
        params,
        currency: channel.currency,
        categories: &categories,
        category: of_page,
    };
    let narrowing = narrowed.shown(facets);
    let query = ListQuery {
        exact_url: found.corrected.is_some().then(|| params.with("exact", Some("1")).url(uri.path())),
        corrected: found.corrected,
        q: filter.search,
        page: params.page(),
        ordering: params.get("ordering").filter(|_| chosen.is_some()).map(ToOwned::to_owned),
        min_price: filter.min_price,
        max_price: filter.max_price,
        in_stock: filter.in_stock,
        on_sale: filter.on_sale,
    };
    Ok(Listed { list, query, narrowing, tags, categories })
}

impl About {
    /// Of a seller, who is told of in plain text elsewhere.
    pub(super) fn of_seller(name: String, slug: &str) -> Self {
        Self {
            title: name,
            path: format!("/sellers/{slug}/"),
            description: String::new(),
            seo_title: None,
            seo_description: None,
            color: None,
            ordering: None,
            by_hand: false,
        }
    }
}

fn address(uri: &http::Uri) -> &str {
    uri.path_and_query().map_or("/", |p| p.as_str())
}

/// `GET /c/{slug}/`
pub(crate) async fn category(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
) -> Response {
    or_page(&visit, category_page(&visit, &uri, &slug).await).await
}

async fn category_page(visit: &Visit, uri: &http::Uri, slug: &str) -> Result<Response, Problem> {
    let params = &ListParams::of(uri)?;
    let Some(mut found) = souk_catalog::find_shown_category(visit.db.read(), slug).await? else {
        return moved::category(visit, slug).await;
    };
    if let Some(locale) = visit.market.translation() {
        let one = std::slice::from_mut(&mut found);
        souk_catalog::translate_categories(visit.db.read(), locale, one).await?;
    }
    let id = found.id;
    let filter = Filter { category: Some(id), search: None, ..params.filter(visit) };
    let Listed { list, query, narrowing, tags, categories: all } = find(visit, uri, params, filter).await?;
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
        seller: None,
        list,
        query,
        narrowing,
    };
    Page::new(address(uri), PageData::Category(data)).under(&all).public(visit, tags).await
}

/// `GET /collections/{slug}/`
pub(crate) async fn collection(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
) -> Response {
    or_page(&visit, collection_page(&visit, &uri, &slug).await).await
}

async fn collection_page(visit: &Visit, uri: &http::Uri, slug: &str) -> Result<Response, Problem> {
    let params = &ListParams::of(uri)?;
    let found = souk_collections::find_collection(visit.db.read(), slug).await?;
    let mut found = found.filter(|one| one.published).ok_or_else(Problem::not_found)?;
    if let Some(locale) = visit.market.translation() {
        let one = std::slice::from_mut(&mut found);
        souk_collections::translate_collections(visit.db.read(), locale, one).await?;
    }
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
pub(crate) async fn brand(visit: Visit, OriginalUri(uri): OriginalUri, Path(slug): Path<String>) -> Response {
    or_page(&visit, brand_page(&visit, &uri, &slug).await).await
}

async fn brand_page(visit: &Visit, uri: &http::Uri, slug: &str) -> Result<Response, Problem> {
    let params = &ListParams::of(uri)?;
    let Some(mut found) = souk_catalog::find_brand(visit.db.read(), slug).await? else {
        return moved::brand(visit, slug).await;
    };
    if let Some(locale) = visit.market.translation() {
        souk_catalog::translate_brand(visit.db.read(), locale, &mut found).await?;
    }
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
    let Listed { list, query, narrowing, mut tags, categories } = find(visit, uri, params, filter).await?;
    tags.extend([souk_collections::TAG, "brands"].map(ToOwned::to_owned));
    let data = ListPage {
        category: None,
        about: Some(about),
        seller: None,
        children: Vec::new(),
        breadcrumbs: Vec::new(),
        list,
        query,
        narrowing,
    };
    Page::new(address(uri), page(data)).under(&categories).public(visit, tags).await
}

/// All that a seller has: the list of the seller `id`, of whom `seller` is told beside what `about` says.
pub(super) async fn of_seller(
    visit: &Visit,
    uri: &http::Uri,
    params: &ListParams,
    (id, about): (Id, About),
    seller: Option<SellerAbout>,
) -> Result<Response, Problem> {
    let filter = Filter { seller: Some(id), search: None, ..params.filter(visit) };
    let Listed { list, query, narrowing, mut tags, categories } = find(visit, uri, params, filter).await?;
    tags.push("sellers".to_owned());
    let data = ListPage {
        category: None,
        about: Some(about),
        seller,
        children: Vec::new(),
        breadcrumbs: Vec::new(),
        list,
        query,
        narrowing,
    };
    Page::new(address(uri), PageData::Seller(data)).under(&categories).public(visit, tags).await
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
pub(crate) async fn search(visit: Visit, OriginalUri(uri): OriginalUri) -> Response {
    let words = ListParams::of(&uri).ok().and_then(|params| params.get("q").map(ToOwned::to_owned));
    if let Some(place) =
        souk_listing::leads_to(&Index::of(&visit), words.as_deref().unwrap_or_default()).await
    {
        return cacheable::private(Redirect::to(&place).into_response());
    }
    let found = shelf(&visit, &uri, |filter| filter, PageData::Search).await;
    or_page(&visit, found.map(|(response, count)| souk_listing::noted(response, count))).await
}

/// `GET /sale/`: all that is reduced.
pub(crate) async fn sale(visit: Visit, OriginalUri(uri): OriginalUri) -> Response {
    let of = |filter| Filter { on_sale: Some(true), search: None, ..filter };
    or_page(&visit, shelf(&visit, &uri, of, PageData::Sale).await.map(|(response, _)| response)).await
}

/// `GET /new/`: what came into the shop within [`NEW`].
pub(crate) async fn arrivals(visit: Visit, OriginalUri(uri): OriginalUri) -> Response {
    let since = visit.db.clock().now().minus(NEW);
    let of = |filter| Filter { since: Some(since), search: None, ..filter };
    or_page(&visit, shelf(&visit, &uri, of, PageData::Arrivals).await.map(|(response, _)| response)).await
}

/// A list of the whole shop that `of` makes of what was chosen, and how many products it has.
async fn shelf(
    visit: &Visit,
    uri: &http::Uri,
    of: impl FnOnce(Filter) -> Filter,
    page: fn(ListPage) -> PageData,
) -> Result<(Response, i64), Problem> {
    let params = ListParams::of(uri)?;
    let Listed { list, query, narrowing, tags, categories } =
        find(visit, uri, &params, of(params.filter(visit))).await?;
    let data = ListPage {
        category: None,
        about: None,
        seller: None,
        children: Vec::new(),
        breadcrumbs: Vec::new(),
        list,
        query,
        narrowing,
    };
    let count = data.list.count;
    let response = Page::new(address(uri), page(data)).under(&categories).public(visit, tags).await?;
    Ok((response, count))
}
