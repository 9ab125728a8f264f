//! `GET /api/reviews/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use crate::Status;
use crate::public::list::stars;
use crate::review::StaffReview;
use crate::store::{self, Counted, StaffBy, StaffFilter};

/// Which reviews are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct StaffQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Only those that stand so.
    status: Option<Status>,
    /// Only those of this product.
    product_id: Option<Id>,
    /// Only those of this customer.
    customer_id: Option<Id>,
    /// Only those with so many stars.
    #[param(minimum = 1, maximum = 5)]
    rating: Option<i64>,
    /// Only those of people who bought the product here, or only those of others.
    verified: Option<bool>,
    /// Part of a title, a text or an author's name.
    #[param(max_length = 255)]
    search: Option<String>,
    /// Newest first by default.
    #[param(inline)]
    ordering: Option<Order>,
}

/// By what a list is sorted; `-` turns it round.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::ToSchema)]
enum Order {
    #[serde(rename = "created_at")]
    Oldest,
    #[serde(rename = "-created_at")]
    Newest,
    #[serde(rename = "rating")]
    Worst,
    #[serde(rename = "-rating")]
    Best,
    #[serde(rename = "-helpful")]
    Helpful,
}

impl From<Order> for StaffBy {
    fn from(order: Order) -> Self {
        match order {
            Order::Oldest => Self::Oldest,
            Order::Newest => Self::Newest,
            Order::Worst => Self::Worst,
            Order::Best => Self::Best,
            Order::Helpful => Self::Helpful,
        }
    }
}

/// All reviews, wherever they stand. For staff.
#[utoipa::path(get, path = "/api/reviews/", tag = "reviews", security(("bearer" = ["reviews.view"])), params(StaffQuery),
    responses(
        (status = 200, body = List<StaffReview>),
        (status = 400, description = "a parameter is unknown or none", body = ProblemBody),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
    ))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewReviews>,
    Query(query): Query<StaffQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let filter = StaffFilter {
        id: None,
        status: query.status,
        product_id: query.product_id,
        customer_id: query.customer_id,
        rating: stars(query.rating)?,
        verified: query.verified,
        search: query.search.filter(|s| !s.trim().is_empty()),
    };
    let by = query.ordering.map(Into::into).unwrap_or_default();
    let (reviews, Counted { count, is_estimate }) =
        store::staff_page(services.db.read(), &filter, by, page).await?;
    let list = List::counted(&uri, page, count, is_estimate, reviews);
    Ok(cacheable::private(Json(list).into_response()))
}
