//! A review as shoppers, its author and staff see it.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_catalog::ImageFacts;
use souk_db::{Id, Timestamp};
use souk_listing::Rating;

/// Where a review stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ReviewStatus)]
pub enum Status {
    /// It waits for the shop.
    Pending,
    /// Everybody sees it, and it counts.
    Published,
    /// The shop does not show it.
    Rejected,
}

impl Status {
    /// As stored and shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Published => "published",
            Self::Rejected => "rejected",
        }
    }

    /// The status with this name; what is not known waits for the shop.
    pub(crate) fn named(name: &str) -> Self {
        [Self::Published, Self::Rejected].into_iter().find(|s| s.as_str() == name).unwrap_or(Self::Pending)
    }
}

/// A photo of a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult, utoipa::ToSchema)]
pub struct ReviewPhoto {
    /// Its id.
    pub id: Id,
    /// Address of the widest rendition.
    pub url: String,
    /// Its sizes as HTML wants them.
    pub srcset: String,
    /// Pixels of the widest.
    pub width: i64,
    /// Pixels of the widest.
    pub height: i64,
}

/// What the shop says to a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = ReviewAnswer)]
pub struct Answer {
    /// Plain text, with line feeds.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// A review as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Review {
    /// Its id.
    pub id: Id,
    /// Of which product.
    pub product_id: Id,
    /// Stars.
    #[schema(minimum = 1, maximum = 5)]
    pub rating: i64,
    /// What it says in a line.
    pub title: String,
    /// What it says: plain text, with line feeds.
    pub text: String,
    /// Who says so, as they want to be called; may be empty.
    pub author: String,
    /// Whether the author bought the product here.
    pub verified: bool,
    /// Photos, first one first.
    pub photos: Vec<ReviewPhoto>,
    /// What the shop says to it.
    pub answer: Option<Answer>,
    /// How many found it helpful.
    pub helpful_count: i64,
    /// When it was written.
    pub created_at: Timestamp,
}

/// A review as its author sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct OwnReview {
    /// What others see of it once it is published.
    #[serde(flatten)]
    pub review: Review,
    /// Where it stands.
    pub status: Status,
    /// Why it was rejected; may be empty.
    pub reason: String,
    /// Grows with every change; for `If-Match`.
    pub version: i64,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// The product of a review.
#[derive(Clone, Debug, PartialEq, Serialize, utoipa::ToSchema)]
pub(crate) struct ReviewedProduct {
    /// Its id.
    pub(crate) id: Id,
    /// Its address: `/p/{slug}/`.
    pub(crate) slug: String,
    /// Its name.
    pub(crate) title: String,
    /// Its first picture.
    pub(crate) image: Option<ImageFacts>,
    /// The colour that stands behind it.
    pub(crate) color: Option<String>,
}

/// A review as staff see it.
#[derive(Clone, Debug, PartialEq, Serialize, utoipa::ToSchema)]
pub(crate) struct StaffReview {
    /// What its author sees.
    #[serde(flatten)]
    pub(crate) own: OwnReview,
    /// The author's account.
    pub(crate) customer_id: Id,
    /// The order by which the author bought the product.
    pub(crate) order_id: Option<Id>,
    /// The product; none when it is gone.
    pub(crate) product: Option<ReviewedProduct>,
}

/// What the published reviews of a product come to.
#[derive(Clone, Debug, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Ratings {
    /// The mean of the stars, 0 to 5; 0 where there is no review.
    pub rating: f64,
    /// How many reviews there are.
    pub review_count: i64,
    /// How many of them are of people who bought the product here.
    pub verified_count: i64,
    /// How many have 1, 2, 3, 4 and 5 stars, in this order.
    #[schema(min_items = 5, max_items = 5)]
    pub stars: Vec<i64>,
}

impl Default for Ratings {
    fn default() -> Self {
        Self::of([0; 5], 0)
    }
}

impl Ratings {
    /// Of so many reviews with 1, 2, 3, 4 and 5 stars.
    pub(crate) fn of(stars: [i64; 5], verified_count: i64) -> Self {
        let rating = rating_of(stars);
        Self { rating: rating.stars(), review_count: rating.count, verified_count, stars: stars.to_vec() }
    }
}

/// The mean and number of so many reviews with 1, 2, 3, 4 and 5 stars.
pub(crate) fn rating_of(stars: [i64; 5]) -> Rating {
    let sum = (1..).zip(stars).map(|(each, count)| each * count).sum::<i64>();
    Rating::of(sum, stars.iter().sum())
}
