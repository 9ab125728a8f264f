//! Pages that are the same for everybody: home, category, search and product.

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};
use souk_db::Id;
use souk_http::{List, PageQuery, Path, Problem};
use souk_listing::{Filter, Index, Ordering, SEARCH_TAG};
use souk_shipping::ShippingQuote;

use super::Visit;
use super::errors::or_page;
use super::frame::{Page, categories, departments};

/// `/`
pub(crate) async fn home(visit: Visit) -> Response {
    or_page(&visit, home_page(&visit).await).await
}

async fn home_page(visit: &Visit) -> Result<Response, Problem> {
    let featured = shelf(visit, &Filter { featured: Some(true), ..active() }, Ordering::Newest, 8).await?;
    let best = shelf(visit, &active(), Ordering::Popular, 8).await?;
    let mut newest = shelf(visit, &active(), Ordering::Newest, 16).await?;
    // A product stands on one shelf, so that a small shop does not show the same eight twice.
    if newest.0.len() > best.0.len() {
        newest.0.retain(|product| best.0.iter().all(|other| other["id"] != product["id"]));
    }
    newest.0.truncate(8);
    let total = souk_listing::total(visit.db.read(), visit.market.channel.id).await?;
    let all = categories(visit).await?;
    let mut shown = departments(&all);
    add_pictures(visit, &mut shown).await?;
    let tags = [&featured, &newest, &best].into_iter().flat_map(|s| tags(&s.1)).collect();
    let featured = if featured.0.is_empty() { newest.0.clone() } else { featured.0 };
    let data = json!({
        "hero": featured.first(),
        "categories": shown,
        "best_sellers": best.0,
        "newest": newest.0,
        "featured": featured,
        "totals": {"products": total, "sellers": souk_sellers::count(visit.db.read()).await?},
    });
    Page::new("home", "/", data).under(&all).public(visit, tags).await
}

/// Gives each category the picture of its best seller.
async fn add_pictures(visit: &Visit, categories: &mut Value) -> Result<(), Problem> {
    for category in categories.as_array_mut().into_iter().flatten() {
        let Some(id) = category["id"].as_str().and_then(|id| Id::parse_str(id).ok()) else { continue };
        let filter = Filter { category: Some(id), ..active() };
        let (products, _) = shelf(visit, &filter, Ordering::Popular, 1).await?;
        category["image"] = products.first().map_or(Value::Null, |p| p["images"][0].clone());
    }
    Ok(())
}

fn active() -> Filter {
    Filter { status: Some("active"), ..Filter::default() }
}

fn tags(ids: &[Id]) -> Vec<String> {
    ids.iter().map(|id| format!("product:{id}")).collect()
}

/// What a product's card shows, and no more: the page carries it twice, as HTML and as the state that scripts go on from.
fn card(doc: &str) -> Option<Value> {
    let mut product: Value = serde_json::from_str(doc).ok()?;
    let object = product.as_object_mut()?;
    for member in ["description", "summary", "seo_title", "seo_description", "options"] {
        object.remove(member);
    }
    if let Some(images) = object.get_mut("images").and_then(Value::as_array_mut) {
        images.truncate(1);
        for image in images.iter_mut().filter_map(Value::as_object_mut) {
            image.remove("placeholder");
        }
    }
    for variant in object.get_mut("variants").and_then(Value::as_array_mut).into_iter().flatten() {
        *variant = json!({"id": variant["id"]});
    }
    Some(product)
}

async fn shelf(
    visit: &Visit,
    filter: &Filter,
    ordering: Ordering,
    size: i64,
) -> Result<(Vec<Value>, Vec<Id>), Problem> {
    let page = PageQuery::new(Some(1), Some(size))?;
    let found = souk_listing::list(visit.db.read(), visit.market.channel.id, filter, ordering, page).await?;
    let products = found.products.iter().filter_map(|p| card(p)).collect();
    Ok((products, found.ids))
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
    fn price(&self, text: Option<&String>, visit: &Visit) -> Option<i64> {
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
            min_price: self.price(self.min_price.as_ref(), visit),
            max_price: self.price(self.max_price.as_ref(), visit),
            in_stock: Self::is_set(self.in_stock.as_ref()),
            on_sale: Self::is_set(self.on_sale.as_ref()),
            ..active()
        }
    }
}

/// A page of a list and the data both list pages share.
async fn listed(
    visit: &Visit,
    uri: &http::Uri,
    params: &ListParams,
    filter: &Filter,
) -> Result<(Value, Value, Vec<String>), Problem> {
    let number = ListParams::number(params.page.as_ref()).unwrap_or(1).clamp(1, 1_000);
    let ordering = params.ordering.as_deref().and_then(|o| Ordering::parse(o).ok());
    let page = PageQuery::new(Some(number), Some(24))?;
    let order = ordering.unwrap_or(filter.usual_order());
    let found =
        souk_listing::find(visit.db.read(), &Index::of(visit), visit.market.channel.id, filter, order, page)
            .await?;
    let products: Vec<Value> = found.products.iter().filter_map(|p| card(p)).collect();
    let mut list = List::new(uri, page, found.count, products);
    list.count_is_estimate = found.count_is_estimate;
    let query = json!({"q": filter.search, "page": number, "ordering": params.ordering.as_ref().filter(|_| ordering.is_some()),
        "min_price": filter.min_price, "max_price": filter.max_price, "in_stock": filter.in_stock, "on_sale": filter.on_sale});
    let list = serde_json::to_value(list).map_err(Problem::internal)?;
    let mut tags = tags(&found.ids);
    tags.extend(filter.search.is_some().then(|| SEARCH_TAG.to_owned()));
    Ok((list, query, tags))
}

/// `/c/{slug}/`
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
    let id = souk_catalog::find_category(visit.db.read(), slug).await?.ok_or_else(Problem::not_found)?.id;
    let filter = Filter { category: Some(id), search: None, ..params.filter(visit) };
    let (list, query, tags) = listed(visit, uri, params, &filter).await?;
    let all = categories(visit).await?;
    let find = |id: &Value| all.iter().find(|c| c["id"] == *id);
    let found = find(&json!(id)).cloned();
    let category = match found {
        Some(category) => category,
        None => {
            let all = souk_catalog::categories(visit.db.read()).await?;
            let c = all.into_iter().find(|c| c.id == id).ok_or_else(Problem::not_found)?;
            json!({"id": c.id, "parent_id": c.parent_id, "slug": c.slug, "name": c.name, "ground": c.ground, "product_count": 0})
        }
    };
    let children: Vec<&Value> = all.iter().filter(|c| c["parent_id"] == category["id"]).collect();
    let mut breadcrumbs = Vec::new();
    let mut above = find(&category["parent_id"]);
    while let Some(one) = above.filter(|_| breadcrumbs.len() < 8) {
        breadcrumbs.insert(
            0,
            json!({"name": one["name"], "url": format!("/c/{}/", one["slug"].as_str().unwrap_or_default())}),
        );
        above = find(&one["parent_id"]);
    }
    let data = json!({"category": category, "children": children, "breadcrumbs": breadcrumbs, "list": list, "query": query});
    let url = uri.path_and_query().map_or("/", |p| p.as_str());
    Page::new("category", url, data).under(&all).public(visit, tags).await
}

/// `/search/`
pub(crate) async fn search(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    axum::extract::Query(params): axum::extract::Query<ListParams>,
) -> Response {
    or_page(&visit, search_page(&visit, &uri, &params).await).await
}

async fn search_page(visit: &Visit, uri: &http::Uri, params: &ListParams) -> Result<Response, Problem> {
    let (list, query, tags) = listed(visit, uri, params, &params.filter(visit)).await?;
    let data = json!({"category": null, "children": [], "breadcrumbs": [], "list": list, "query": query});
    let url = uri.path_and_query().map_or("/", |p| p.as_str());
    Page::new("search", url, data).public(visit, tags).await
}

/// `/p/{slug}/`
pub(crate) async fn product(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
) -> Response {
    or_page(&visit, product_page(&visit, uri.path(), &slug).await).await
}

async fn product_page(visit: &Visit, path: &str, slug: &str) -> Result<Response, Problem> {
    let found = souk_listing::by_slug_or_id(visit.db.read(), visit.market.channel.id, slug).await?;
    let (id, _, doc) = found.filter(|(_, status, _)| status == "active").ok_or_else(Problem::not_found)?;
    let product: Value = serde_json::from_str(&doc).map_err(Problem::internal)?;
    let category = product["category"]["id"].as_str().and_then(|c| Id::parse_str(c).ok());
    let (mut related, mut ids) = shelf(visit, &Filter { category, ..active() }, Ordering::Popular, 5).await?;
    related.retain(|p| p["id"] != product["id"]);
    related.truncate(4);
    ids.push(id);
    let mut breadcrumbs = vec![json!({"name": &*visit.settings.shop_name, "url": "/"})];
    if let Some(slug) = product["category"]["slug"].as_str() {
        breadcrumbs.push(json!({"name": product["category"]["name"], "url": format!("/c/{slug}/")}));
    }
    let delivery = delivery(visit, &product).await?;
    let data =
        json!({"product": product, "related": related, "breadcrumbs": breadcrumbs, "delivery": delivery});
    Page::new("product", path, data).public(visit, tags(&ids)).await
}

/// The cheapest way to send one of `product`, as a cart with it would be quoted; none where the shop sends nothing.
async fn delivery(visit: &Visit, product: &Value) -> Result<Option<ShippingQuote>, Problem> {
    let country = visit.market.channel.countries.first().map_or("", String::as_str);
    let price = product["price"]["amount"].as_i64().unwrap_or_default();
    let (conn, now) = (visit.db.read(), visit.db.clock().now());
    let quotes = souk_shipping::quotes(conn, &visit.market.channel, country, price, now).await?;
    Ok(quotes.into_iter().min_by_key(|quote| quote.price.amount))
}
