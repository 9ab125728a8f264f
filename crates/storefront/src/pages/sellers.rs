//! `/sellers/` and `/sellers/{slug}/`: who sells here, and what.

use std::collections::HashMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::Serialize;
use souk_catalog::ImageFacts;
use souk_db::{Id, Timestamp};
use souk_http::{List, PageQuery, Path, Problem};
use souk_listing::{Filter, Ordering};
use souk_sellers::SellerProfile;

use super::card::{active, shelf};
use super::list::{self, About};
use super::params::ListParams;
use crate::errors::or_page;
use crate::page::{Page, PageData};
use crate::visit::Visit;

/// Sellers on a page; each takes a look for its picture.
const ON_A_PAGE: usize = 24;
/// Sellers that the overview knows at most.
const MOST: i64 = 5_000;
/// Letters of what a seller says that the overview shows.
const EXCERPT: usize = 160;
/// Products whose ids are read at once.
const AT_ONCE: i64 = 1_000;

/// The overview's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SellersPage {
    /// The sellers who have something to sell, by name.
    list: List<SellerCard>,
}

/// A seller as pages lead to it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct SellerCard {
    /// Its id.
    id: Id,
    /// Its address: `/sellers/{slug}/`.
    slug: String,
    /// Its name.
    name: String,
    /// How what it says of itself begins; may be empty.
    excerpt: String,
    /// Products that it sells.
    product_count: i64,
    /// The picture of its best seller.
    image: Option<ImageFacts>,
}

/// What is told of a seller above all that it has.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SellerAbout {
    /// What it says of itself, in plain text; may be empty.
    description: String,
    /// Since when it sells here.
    since: Timestamp,
    /// Products that it sells.
    product_count: i64,
    /// The mean of the reviews of its products, 1 to 5; none where there is no review.
    rating: Option<f64>,
    /// Reviews of its products.
    review_count: i64,
}

/// A seller's name, with the way to its page.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SellerLink {
    /// What it is called.
    name: String,
    /// The path of its page.
    url: String,
}

/// The pages of the sellers `ids`, of those who have one.
pub(crate) async fn links(visit: &Visit, ids: &[Id]) -> Result<HashMap<Id, SellerLink>, Problem> {
    let found = souk_sellers::with_pages(visit.db.read(), ids).await?;
    let link = |(id, seller): (Id, souk_sellers::SellerFacts)| {
        (id, SellerLink { name: seller.name, url: format!("/sellers/{}/", seller.slug) })
    };
    Ok(found.into_iter().map(link).collect())
}

/// The sellers who have something to sell here, by name.
pub(crate) async fn with_products(visit: &Visit) -> Result<Vec<(SellerProfile, i64)>, Problem> {
    let conn = visit.db.read();
    let sizes = souk_listing::sizes(conn, visit.market.channel.id).await?;
    let mut sellers = souk_sellers::profiles(conn, MOST).await?;
    if let Some(locale) = visit.market.translation() {
        souk_sellers::translate_profiles(conn, locale, &mut sellers).await?;
    }
    Ok(sellers.into_iter().filter_map(|one| sizes.get(&one.id).map(|size| (one, *size))).collect())
}

/// `GET /sellers/`
pub(crate) async fn show(visit: Visit, OriginalUri(uri): OriginalUri) -> Response {
    or_page(&visit, overview(&visit, &uri).await).await
}

async fn overview(visit: &Visit, uri: &http::Uri) -> Result<Response, Problem> {
    let number = ListParams::of(uri)?.page();
    let page = PageQuery::new(Some(number), Some(ON_A_PAGE as i64))?;
    let all = with_products(visit).await?;
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let first = usize::try_from(page.offset()).unwrap_or(usize::MAX);
    let mut cards = Vec::new();
    for (seller, product_count) in all.into_iter().skip(first).take(ON_A_PAGE) {
        let filter = Filter { seller: Some(seller.id), ..active() };
        let best = shelf(visit, &filter, Ordering::Popular, 1).await?;
        cards.push(SellerCard {
            id: seller.id,
            slug: seller.slug,
            name: seller.name,
            excerpt: excerpt(&seller.description),
            product_count,
            image: best.into_iter().next().and_then(|product| product.image),
        });
    }
    let url = if number > 1 { format!("/sellers/?page={number}") } else { "/sellers/".to_owned() };
    let list = List::new(uri, page, count, cards);
    let tags = ["sellers", "listing"].map(ToOwned::to_owned).to_vec();
    Page::new(url, PageData::Sellers(SellersPage { list })).public(visit, tags).await
}

/// How `text` begins: whole words of it.
fn excerpt(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(EXCERPT) else { return text.to_owned() };
    let head = &text[..end];
    format!("{}…", head.rfind(char::is_whitespace).map_or(head, |space| &head[..space]).trim_end())
}

/// `GET /sellers/{slug}/`
pub(crate) async fn seller(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
) -> Response {
    or_page(&visit, seller_page(&visit, &uri, &slug).await).await
}

async fn seller_page(visit: &Visit, uri: &http::Uri, slug: &str) -> Result<Response, Problem> {
    // A list of one seller is not narrowed to another.
    let params = ListParams::of(uri)?.with("seller", None);
    let mut found = souk_sellers::profile(visit.db.read(), slug).await?.ok_or_else(Problem::not_found)?;
    if let Some(locale) = visit.market.translation() {
        let one = std::slice::from_mut(&mut found);
        souk_sellers::translate_profiles(visit.db.read(), locale, one).await?;
    }
    let is_whole = params.page() == 1 && params.pairs().is_empty();
    let told = if is_whole { Some(told(visit, &found).await?) } else { None };
    let about = About::of_seller(found.name, &found.slug);
    list::of_seller(visit, uri, &params, (found.id, about), told).await
}

async fn told(visit: &Visit, seller: &SellerProfile) -> Result<SellerAbout, Problem> {
    let (conn, channel) = (visit.db.read(), visit.market.channel.id);
    let (mut products, mut after) = (Vec::new(), Id::from_u128(0));
    loop {
        let ids = souk_listing::in_scope(conn, channel, seller.id, after, AT_ONCE).await?;
        let Some(last) = ids.last() else { break };
        after = *last;
        products.extend(ids);
    }
    let ratings = souk_reviews::ratings_of(conn, &products).await?;
    let sizes = souk_listing::sizes(conn, channel).await?;
    Ok(SellerAbout {
        description: seller.description.clone(),
        since: seller.created_at,
        product_count: sizes.get(&seller.id).copied().unwrap_or(0),
        rating: (ratings.review_count > 0).then_some(ratings.rating),
        review_count: ratings.review_count,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_ends_with_a_whole_word() {
        assert_eq!(excerpt("Stoneware from Safi."), "Stoneware from Safi.");
        let long = "word ".repeat(50);
        let short = excerpt(&long);
        assert!(short.ends_with("word…") && short.chars().count() <= EXCERPT + 1, "{short}");
        assert_eq!(excerpt(&"ü".repeat(200)).chars().count(), EXCERPT + 1);
    }
}
