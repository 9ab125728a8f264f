//! `/p/{slug}/reviews/`: all that shoppers say of a product.

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use souk_db::Id;
use souk_http::{List, PageQuery, Path, Problem};
use souk_listing::Product;
use souk_reviews::{By, Filter, Ratings, Review};

use super::card::{Card, tags};
use super::list::way_to;
use crate::errors::or_page;
use crate::forms::see_other;
use crate::frame::Frames;
use crate::page::{Crumb, Page, PageData, categories};
use crate::visit::{Visit, Visitor};

/// Reviews on the product's own page.
const FIRST: i64 = 4;
/// Reviews on a page of them.
const A_PAGE: i64 = 12;

/// What a product's page shows of its reviews.
#[derive(Debug, Default, Serialize, utoipa::ToSchema)]
pub(crate) struct FirstReviews {
    /// What all of them come to.
    ratings: Ratings,
    /// Those that most found helpful.
    list: Vec<Review>,
}

/// What the page of `product` shows of its reviews, in three statements; in none where nobody reviewed it.
pub(super) async fn first(visit: &Visit, product: &Product) -> Result<FirstReviews, Problem> {
    if product.review_count == 0 {
        return Ok(FirstReviews::default());
    }
    let conn = visit.db.read();
    let page = PageQuery::new(Some(1), Some(FIRST))?;
    let (list, _) = souk_reviews::published(conn, product.id, Filter::default(), By::Helpful, page).await?;
    Ok(FirstReviews { ratings: souk_reviews::ratings(conn, product.id).await?, list })
}

/// The data of a page of reviews.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ReviewsPage {
    /// What they are about.
    product: Card,
    /// The way to it.
    breadcrumbs: Vec<Crumb>,
    /// What all of them come to, whatever is shown.
    ratings: Ratings,
    /// The reviews of this page.
    list: List<Review>,
    /// How they were narrowed and sorted.
    query: ReviewsQuery,
}

/// How reviews were narrowed and sorted.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct ReviewsQuery {
    /// The page's number, from 1.
    page: i64,
    /// The order.
    ordering: By,
    /// Only those with so many stars.
    rating: Option<i64>,
    /// Whether only those of people who bought the product here.
    verified: bool,
    /// Whether only those with photos.
    photos: bool,
}

/// What a page of reviews can be narrowed by. Other parameters (of campaigns, say) are dropped.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct ReviewsParams {
    page: Option<String>,
    ordering: Option<String>,
    rating: Option<String>,
    verified: Option<String>,
    photos: Option<String>,
}

impl ReviewsParams {
    fn query(&self) -> ReviewsQuery {
        let number = |text: &Option<String>| text.as_ref().and_then(|t| t.trim().parse::<i64>().ok());
        let is_set =
            |text: &Option<String>| text.as_deref().is_some_and(|t| matches!(t, "1" | "true" | "on"));
        ReviewsQuery {
            page: number(&self.page).unwrap_or(1).clamp(1, 1_000),
            ordering: self.ordering.as_deref().and_then(By::named).unwrap_or(By::Helpful),
            rating: number(&self.rating).filter(|stars| (1..=5).contains(stars)),
            verified: is_set(&self.verified),
            photos: is_set(&self.photos),
        }
    }
}

/// The product at `slug`, if it is in the shop: its id and its JSON.
pub(super) async fn product_at(visit: &Visit, slug: &str) -> Result<(Id, String), Problem> {
    let found = souk_listing::by_slug_or_id(visit.db.read(), visit.market.channel.id, slug).await?;
    let shown = found.filter(|(_, status, _)| status == "active");
    let (id, _, doc) = shown.ok_or_else(Problem::not_found)?;
    let docs = souk_listing::docs_in(visit.db.read(), &visit.market, vec![(id, doc)]).await?;
    docs.into_iter().next().ok_or_else(Problem::not_found)
}

/// `GET /p/{slug}/reviews/`
pub(crate) async fn show(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
    axum::extract::Query(params): axum::extract::Query<ReviewsParams>,
) -> Response {
    or_page(&visit, page(&visit, &uri, &slug, &params).await).await
}

async fn page(
    visit: &Visit,
    uri: &http::Uri,
    slug: &str,
    params: &ReviewsParams,
) -> Result<Response, Problem> {
    let (id, doc) = product_at(visit, slug).await?;
    let product = Card::read(&doc).ok_or_else(Problem::not_found)?;
    let (query, conn) = (params.query(), visit.db.read());
    let wanted = PageQuery::new(Some(query.page), Some(A_PAGE))?;
    let filter = Filter { rating: query.rating, verified: query.verified, photos: query.photos };
    let (reviews, count) = souk_reviews::published(conn, id, filter, query.ordering, wanted).await?;
    let all = categories(visit).await?;
    let mut breadcrumbs =
        vec![Crumb { name: Frames::of(visit).await?.profile.name.clone(), url: "/".to_owned() }];
    breadcrumbs.extend(way_to(&all, product.category.as_ref().map(|c| c.id)));
    breadcrumbs.push(Crumb { name: product.title.clone(), url: format!("/p/{}/", product.slug) });
    let data = Box::new(ReviewsPage {
        product,
        breadcrumbs,
        ratings: souk_reviews::ratings(conn, id).await?,
        list: List::new(uri, wanted, count, reviews),
        query,
    });
    let address = uri.path_and_query().map_or("/", |p| p.as_str());
    Page::new(address, PageData::Reviews(data)).under(&all).public(visit, tags([&id])).await
}

/// `GET` on the address of the form that says that a review was helpful.
pub(crate) async fn back(Path((slug, id)): Path<(String, Id)>) -> Response {
    see_other(&at(&slug, id))
}

/// `POST /p/{slug}/reviews/{id}/helpful/`
pub(crate) async fn helpful(visitor: Visitor, Path((slug, id)): Path<(String, Id)>) -> Response {
    let Some(person) = &visitor.person.0 else {
        return see_other(&sign_in_for(&format!("/p/{slug}/reviews/")));
    };
    let result = async {
        let (product, _) = product_at(&visitor, &slug).await?;
        souk_reviews::vote(&visitor, person.account_id, product, id).await?;
        Ok(see_other(&at(&slug, id)))
    };
    or_page(&visitor, result.await).await
}

fn at(slug: &str, id: Id) -> String {
    format!("/p/{slug}/reviews/#review-{id}")
}

/// Where somebody signs in who wants to go on to `path`.
pub(super) fn sign_in_for(path: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", path).finish();
    format!("/account/sign-in/?{query}")
}
