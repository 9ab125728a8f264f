//! `/`

use std::collections::HashSet;

use axum::response::Response;
use serde::Serialize;
use souk_content::Placement;
use souk_db::{Id, Timestamp};
use souk_http::Problem;
use souk_listing::{Filter, Ordering};

use super::card::{Card, active, shelf, tags};
use crate::errors::or_page;
use crate::frame::Frames;
use crate::page::{BannerFacts, Department, Page, PageData, categories, departments};
use crate::visit::Visit;

/// Products on a shelf.
const SHELF: usize = 8;

/// The home page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct HomePage {
    /// What the merchant opens with.
    hero: Option<BannerFacts>,
    /// What the merchant says between the shelves.
    bands: Vec<BannerFacts>,
    /// The flash sale that ends first, if one runs.
    flash_sale: Option<FlashShelf>,
    /// The largest categories, each with a picture.
    categories: Vec<Department>,
    /// What sold most.
    best_sellers: Vec<Card>,
    /// What came last.
    newest: Vec<Card>,
    /// What the merchant puts first; the newest where they chose nothing.
    featured: Vec<Card>,
    /// Figures of the whole shop.
    totals: ShopTotals,
}

/// A flash sale that runs.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct FlashShelf {
    /// Its name.
    title: String,
    /// From when on its prices hold no more.
    ends_at: Timestamp,
    /// What is sold in it, as far as it is not gone.
    products: Vec<Card>,
}

/// How large the shop is.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct ShopTotals {
    /// Products that can be seen.
    products: i64,
    /// Sellers.
    sellers: i64,
}

/// `GET /`
pub(crate) async fn show(visit: Visit) -> Response {
    or_page(&visit, page(&visit).await).await
}

async fn page(visit: &Visit) -> Result<Response, Problem> {
    let size = SHELF as i64;
    let featured = shelf(visit, &Filter { featured: Some(true), ..active() }, Ordering::Newest, size).await?;
    let best_sellers = shelf(visit, &active(), Ordering::Popular, size).await?;
    let mut newest = shelf(visit, &active(), Ordering::Newest, 2 * size).await?;
    let tags = tags([&featured, &newest, &best_sellers].into_iter().flatten().map(|product| &product.id));
    // A product stands on one shelf, so that a small shop does not show the same eight twice.
    if newest.len() > best_sellers.len() {
        newest.retain(|product| best_sellers.iter().all(|other| other.id != product.id));
    }
    newest.truncate(SHELF);
    let flash_sale = flash_sale(visit).await?;
    let all = categories(visit).await?;
    let conn = visit.db.read();
    let totals = ShopTotals {
        products: souk_listing::total(conn, visit.market.channel.id).await?,
        sellers: souk_sellers::count(conn).await?,
    };
    let frame = Frames::of(visit).await?;
    let data = HomePage {
        hero: frame.banners_at(Placement::Hero).next().map(BannerFacts::from),
        bands: frame.banners_at(Placement::Band).map(BannerFacts::from).collect(),
        flash_sale,
        categories: with_pictures(visit, departments(&all)).await?,
        featured: if featured.is_empty() { newest.clone() } else { featured },
        best_sellers,
        newest,
        totals,
    };
    Page::new("/", PageData::Home(data)).under(&all).public(visit, tags).await
}

/// The flash sale that ends first, of those that have something left.
async fn flash_sale(visit: &Visit) -> Result<Option<FlashShelf>, Problem> {
    let (conn, channel, now) = (visit.db.read(), &visit.market.channel, visit.db.clock().now());
    for sale in souk_pricing::running(conn, channel, now).await? {
        let mut ids: Vec<Id> = sale.items.iter().map(|item| item.product_id).collect();
        let mut seen = HashSet::new();
        ids.retain(|id| seen.insert(*id));
        ids.truncate(SHELF);
        let docs = souk_listing::by_ids(conn, channel.id, Some("active"), &ids).await?;
        let cards = docs.iter().filter_map(|(_, doc)| Card::read(doc));
        let products: Vec<Card> = cards.filter(|card| card.sale.is_some()).collect();
        if !products.is_empty() {
            return Ok(Some(FlashShelf { title: sale.title, ends_at: sale.ends_at, products }));
        }
    }
    Ok(None)
}

/// Gives each category that has no picture of its own that of its best seller.
async fn with_pictures(visit: &Visit, mut categories: Vec<Department>) -> Result<Vec<Department>, Problem> {
    for category in categories.iter_mut().filter(|category| category.image.is_none()) {
        let filter = Filter { category: Some(category.id), ..active() };
        let first = shelf(visit, &filter, Ordering::Popular, 1).await?;
        category.image = first.into_iter().next().and_then(|product| product.image);
    }
    Ok(categories)
}
