//! `/`

use axum::response::Response;
use serde::Serialize;
use souk_content::Placement;
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
        categories: with_pictures(visit, departments(&all)).await?,
        featured: if featured.is_empty() { newest.clone() } else { featured },
        best_sellers,
        newest,
        totals,
    };
    Page::new("/", PageData::Home(data)).under(&all).public(visit, tags).await
}

/// Gives each category the picture of its best seller.
async fn with_pictures(visit: &Visit, mut categories: Vec<Department>) -> Result<Vec<Department>, Problem> {
    for category in &mut categories {
        let filter = Filter { category: Some(category.id), ..active() };
        let first = shelf(visit, &filter, Ordering::Popular, 1).await?;
        category.image = first.into_iter().next().and_then(|product| product.image);
    }
    Ok(categories)
}
