//! `/`

mod sections;

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Serialize;
use souk_content::{Home, Preview};
use souk_db::{Id, Timestamp};
use souk_http::Problem;

use super::card::{Card, tags};
use crate::errors::or_page;
use crate::frame::Frames;
use crate::page::{BannerFacts, Department, Page, PageData, categories};
use crate::preview;
use crate::visit::Visit;
use sections::Loader;

/// The home page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct HomePage {
    /// What it shows, from top to bottom; what has nothing to show is left out.
    sections: Vec<Part>,
}

/// A section of the home page with what it shows.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schema(as = HomePart)]
pub(crate) enum Part {
    /// What the merchant opens with.
    Hero {
        /// Its id.
        id: Id,
        /// What is said; the shop's own name and line when absent.
        banner: Option<BannerFacts>,
        /// What the merchant puts first, three at most; the newest where they chose nothing.
        products: Vec<Card>,
    },
    /// A row of products.
    Shelf {
        /// Its id.
        id: Id,
        /// Which products.
        source: PartSource,
        /// What stands above it; what is usual for its source when empty.
        title: String,
        /// Where there is more of it.
        all: Option<String>,
        /// The products.
        products: Vec<Card>,
    },
    /// What the merchant says between the shelves.
    Band {
        /// Its id.
        id: Id,
        /// One after the other.
        banners: Vec<BannerFacts>,
    },
    /// Words of the merchant's.
    Text {
        /// Its id.
        id: Id,
        /// What stands above them; may be empty.
        title: String,
        /// Sanitised HTML.
        body: String,
    },
    /// Categories, each with a picture.
    Categories {
        /// Its id.
        id: Id,
        /// What stands above them; what is usual when empty.
        title: String,
        /// In their order.
        categories: Vec<Department>,
        /// Products that can be seen in the whole shop.
        product_count: i64,
    },
    /// The flash sale that ends first.
    FlashSale {
        /// Its id.
        id: Id,
        /// Its name, or what the merchant calls it here.
        title: String,
        /// From when on its prices hold no more.
        ends_at: Timestamp,
        /// What is sold in it, as far as it is not gone.
        products: Vec<Card>,
    },
    /// Figures of the whole shop.
    Figures {
        /// Its id.
        id: Id,
        /// What stands above them; may be empty.
        title: String,
        /// Products that can be seen.
        products: i64,
        /// Sellers.
        sellers: i64,
    },
}

/// Which products stand on a shelf.
#[derive(Clone, Copy, Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PartSource {
    /// What came last.
    Newest,
    /// What sold most.
    BestSellers,
    /// What the merchant puts first.
    Featured,
    /// What is reduced.
    OnSale,
    /// Those of a category.
    Category,
    /// Those of a collection.
    Collection,
}

impl Part {
    /// The products that it shows.
    fn products(&self) -> &[Card] {
        match self {
            Self::Hero { products, .. } | Self::Shelf { products, .. } | Self::FlashSale { products, .. } => {
                products
            }
            Self::Band { .. } | Self::Text { .. } | Self::Categories { .. } | Self::Figures { .. } => &[],
        }
    }
}

/// `GET /`
pub(crate) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    or_page(&visit, page(&visit, query.as_deref()).await).await
}

async fn page(visit: &Visit, query: Option<&str>) -> Result<Response, Problem> {
    let preview = preview::asked_for(visit, query).await?;
    let mut frame = Frames::of(visit).await?;
    let home = match &preview {
        Some(Preview::Page(_)) => return Err(Problem::not_found()),
        Some(Preview::Home(sections)) => Home { sections: sections.clone(), changes_at: None },
        Some(Preview::Banner(_)) | None => {
            let (locale, default) = (visit.locale(), &visit.market.channel.locale);
            souk_content::home(visit.db.read(), locale, default, visit.db.clock().now()).await?
        }
    };
    if let Some(Preview::Banner(banner)) = &preview {
        frame = frame.with(banner.clone()).into();
    }
    let all = categories(visit).await?;
    let sections = Loader::new(visit, &frame, &all, &home.sections).load().await?;
    let shown = sections.iter().flat_map(Part::products);
    let mut tags = tags(shown.map(|product| &product.id));
    tags.push(souk_collections::TAG.to_owned());
    let page = Page::new("/", PageData::Home(HomePage { sections })).under(&all).until(home.changes_at);
    match preview {
        Some(_) => page.preview(visit, &frame).await,
        None => page.public(visit, tags).await,
    }
}
