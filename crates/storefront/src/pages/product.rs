//! `/p/{slug}/`

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::Serialize;
use souk_db::Id;
use souk_http::{Path, Problem};
use souk_listing::{Filter, Ordering, Product};
use souk_shipping::{Load, ShippingQuote};

use super::card::{Card, active, shelf, tags};
use super::list::way_to;
use super::moved;
use super::reviews::{self, FirstReviews};
use super::sellers::{self, SellerLink};
use crate::choice::Wanted;
use crate::errors::or_page;
use crate::frame::{Frames, home_country};
use crate::page::{Crumb, Page, PageData, categories};
use crate::visit::Visit;

/// Products beside it, where the merchant chose no more.
const RELATED: usize = 4;

/// A product page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ProductPage {
    /// What it is about.
    product: Product,
    /// The variant that is chosen, by the page's address or because it can be bought; none where there is no variant.
    chosen: Option<Id>,
    /// Whether no variant has the values that were asked for, so that the nearest is chosen.
    is_nearest: bool,
    /// What the merchant chose to show beside it, filled up with others of its category that sell.
    related: Vec<Card>,
    /// What shoppers say of it.
    reviews: FirstReviews,
    /// The path of its brand's page, where it has a brand.
    brand_url: Option<String>,
    /// Who sells it, where more than one sells here.
    seller: Option<SellerLink>,
    /// The way to it.
    breadcrumbs: Vec<Crumb>,
    /// The cheapest way to send one of it; none where the shop sends nothing.
    delivery: Option<ShippingQuote>,
}

/// `GET /p/{slug}/`
pub(crate) async fn show(visit: Visit, OriginalUri(uri): OriginalUri, Path(slug): Path<String>) -> Response {
    let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned();
    or_page(&visit, page(&visit, uri.path(), &slug, &Wanted::read(query)).await).await
}

async fn page(visit: &Visit, path: &str, slug: &str, wanted: &Wanted) -> Result<Response, Problem> {
    let found = souk_listing::by_slug_or_id(visit.db.read(), visit.market.channel.id, slug).await?;
    let Some((id, _, doc)) = found.filter(|(_, status, _)| status == "active") else {
        return moved::product(visit, slug).await;
    };
    let product = read(visit, id, doc).await?;
    let (related, mut tags) = beside(visit, id, &product).await?;
    tags.extend(["brands", "sellers"].map(ToOwned::to_owned));
    let mut breadcrumbs =
        vec![Crumb { name: Frames::of(visit).await?.profile.name.clone(), url: "/".to_owned() }];
    let all = categories(visit).await?;
    breadcrumbs.extend(way_to(&all, product.category.as_ref().map(|c| c.id)));
    let delivery = delivery(visit, &product).await?;
    let reviews = reviews::first(visit, &product).await?;
    let brand = souk_catalog::brand_of_product(visit.db.read(), id).await?;
    let seller = sellers::links(visit, &[product.seller.id]).await?.remove(&product.seller.id);
    let choice = wanted.choose(&product);
    let data = Box::new(ProductPage {
        chosen: choice.map(|c| c.variant),
        is_nearest: choice.is_some_and(|c| c.is_nearest),
        product,
        related,
        reviews,
        brand_url: brand.map(|brand| format!("/b/{}/", brand.slug)),
        seller,
        breadcrumbs,
        delivery,
    });
    Page::new(path, PageData::Product(data)).under(&all).public(visit, tags).await
}

/// The product of a listed product's JSON, in the language of `visit`.
async fn read(visit: &Visit, id: Id, doc: String) -> Result<Product, Problem> {
    let docs = souk_listing::docs_in(visit.db.read(), &visit.market, vec![(id, doc)]).await?;
    let (_, doc) = docs.first().ok_or_else(Problem::not_found)?;
    serde_json::from_str(doc).map_err(Problem::internal)
}

/// What is shown beside the product `id`, and what the page is kept by: the merchant's own choice, and best sellers of its category
/// where that is short of [`RELATED`].
async fn beside(visit: &Visit, id: Id, product: &Product) -> Result<(Vec<Card>, Vec<String>), Problem> {
    let (conn, channel) = (visit.db.read(), visit.market.channel.id);
    let chosen: Vec<Id> = souk_catalog::related_of(conn, id).await?.into_iter().map(|r| r.id).collect();
    let docs = souk_listing::by_ids(conn, channel, Some("active"), &chosen).await?;
    let docs = souk_listing::docs_in(conn, &visit.market, docs).await?;
    let mut cards: Vec<Card> = docs.iter().filter_map(|(_, doc)| Card::read(doc)).collect();
    let filter = Filter { category: product.category.as_ref().map(|c| c.id), ..active() };
    let others = match RELATED.saturating_sub(cards.len()) {
        0 => Vec::new(),
        _ => shelf(visit, &filter, Ordering::Popular, (RELATED + cards.len()) as i64 + 1).await?,
    };
    // One that is out of sight comes back when it changes.
    let tags = tags(others.iter().map(|other| &other.id).chain(&chosen).chain([&id]));
    let is_new =
        |other: &Card, cards: &[Card]| other.id != id && cards.iter().all(|card| card.id != other.id);
    for other in others {
        if cards.len() < RELATED && is_new(&other, &cards) {
            cards.push(other);
        }
    }
    Ok((cards, tags))
}

/// The cheapest way to send one of `product`, as a cart with it would be quoted.
async fn delivery(visit: &Visit, product: &Product) -> Result<Option<ShippingQuote>, Problem> {
    let country = home_country(visit).await?;
    let (conn, now) = (visit.db.read(), visit.db.clock().now());
    let worth = product.price.map_or(0, |price| price.amount);
    let variants: Vec<Id> = product.variants.iter().map(|variant| variant.id).collect();
    let facts = souk_catalog::variants_by_ids(conn, &variants).await?;
    // Of the lightest, as the price is of the cheapest.
    let grams = facts.values().map(|facts| facts.weight_grams.unwrap_or(0)).min().unwrap_or(0);
    let load = Load { worth, grams, units: 1 };
    let methods = souk_shipping::methods(conn, &visit.market.channel, &country, now).await?;
    let methods = methods.translated(conn, visit.market.translation()).await?;
    Ok(methods.quotes(load).into_iter().min_by_key(ShippingQuote::rank))
}
