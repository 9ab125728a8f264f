//! `GET /api/products/{id}/reviews/`

use std::time::Duration;

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use crate::own::OfProduct;
use crate::{By, Filter, Ratings, Review, messages, store};

/// How long an answer may be kept when no event says that it changed.
const KEEP: Duration = Duration::from_secs(300);
/// Counting stops here; what is beyond is told as an estimate.
const COUNTED: i64 = 10_000;

/// Which reviews are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Newest first by default.
    #[param(inline)]
    ordering: Option<By>,
    /// Only those with so many stars.
    #[param(minimum = 1, maximum = 5)]
    rating: Option<i64>,
    /// Whether only those of people who bought the product here.
    verified: Option<bool>,
    /// Whether only those with photos.
    photos: Option<bool>,
}

/// A page of a product's reviews, and what all of them come to.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ReviewList {
    /// The page.
    #[serde(flatten)]
    list: List<Review>,
    /// What all published reviews of the product come to, whatever was asked for.
    ratings: Ratings,
}

/// The published reviews of a product.
#[utoipa::path(get, path = "/api/products/{id}/reviews/", tag = "reviews",
    params(("id" = String, Path, description = "Id or slug of the product"), ListQuery),
    responses((status = 200, body = ReviewList), (status = 400, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    OfProduct(product): OfProduct,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let filter = Filter {
        rating: stars(query.rating)?,
        verified: query.verified == Some(true),
        photos: query.photos == Some(true),
    };
    let conn = services.db.read();
    let by = query.ordering.unwrap_or_default();
    let (reviews, count) = store::published(conn, product, filter, by, page).await?;
    let ratings = store::ratings(conn, product).await?;
    let list = List::counted(&uri, page, count.min(COUNTED), count > COUNTED, reviews);
    let response = Json(ReviewList { list, ratings }).into_response();
    Ok(cacheable::public(response, vec![format!("product:{product}")], KEEP))
}

/// A number of stars to filter by.
///
/// # Errors
/// 400 naming the parameter.
pub(crate) fn stars(rating: Option<i64>) -> Result<Option<i64>, Problem> {
    if rating.is_some_and(|rating| !(1..=5).contains(&rating)) {
        return Err(Problem::bad_parameter("rating", &messages::STARS));
    }
    Ok(rating)
}
