//! Reviews: what customers say of products, with stars, photos and the shop's answer.
//!
//! Owns `review`, `review_vote`, `review_photo` and `review_tally`.
//!
//! Invariants:
//! - one review for each customer and product (`review_product_id_customer_id_key`), whatever the concurrency;
//! - a review is verified by a line of an order that its customer paid, looked up when it is written and when it changes;
//! - only published ones are shown to others; a change of the words, and a new photo, makes a review wait for the shop again;
//! - `review_tally` counts the published reviews of a product by stars, and the listing's rating is its mean: both change in the write
//!   that publishes or takes away a review ([`souk_listing::rate`]);
//! - a vote that a review was helpful counts once for each account, and never for one's own;
//! - texts are plain: whoever shows them escapes them.

mod audit;
mod events;
mod input;
mod limits;
mod messages;
mod own;
mod public;
mod review;
mod routes;
mod seed;
mod staff;
mod store;

pub use events::ReviewChanged;
pub use input::{ReviewChange, ReviewInput, signed};
pub use own::{add_photo, change, remove, remove_photo, unvote, vote, write};
pub use review::{Answer, OwnReview, Ratings, Review, ReviewPhoto, Status};
pub use seed::{SampleReview, seed};
pub use store::{By, Filter, own_review, published, ratings, ratings_of};

use souk_db::Migration;
use souk_platform::{Erased, Module, PersonalTable};

/// Bytes that a photo may have.
pub const LARGEST_PHOTO: usize = 10 * 1024 * 1024;
/// Photos that a review may have.
pub const MOST_PHOTOS: usize = 4;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(routes::router),
        audit: Some(|db| Box::pin(audit::audit(db.read()))),
        personal: PERSONAL,
        ..Module::named("reviews")
    }
}

/// What this slice knows of persons. A review without its author's name says nothing of a person any more, and helps others.
const PERSONAL: &[PersonalTable] = &[
    PersonalTable {
        name: "review_vote",
        columns: &["(SELECT r.title FROM review r WHERE r.id = review_id) AS review", "created_at"],
        left_out: &["review_id", "account_id"],
        whose: "account_id = $1",
        erased: Erased::Kept("a vote counts for a review and names nobody"),
    },
    PersonalTable {
        name: "review_photo",
        columns: &["url", "width", "height", "created_at"],
        left_out: &["id", "review_id", "srcset"],
        whose: "review_id IN (SELECT r.id FROM review r WHERE r.customer_id = $1)",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "review",
        columns: &[
            "rating",
            "title",
            "text",
            "author",
            "status",
            "reason",
            "answer",
            "answered_at",
            "created_at",
            "updated_at",
        ],
        left_out: &[
            "id",
            "product_id",
            "customer_id",
            "order_id",
            "order_line_id",
            "helpful_count",
            "search_text",
            "version",
        ],
        whose: "customer_id = $1",
        erased: Erased::Set("author = '', search_text = lower(title || ' ' || text), version = version + 1"),
    },
];

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] =
    &[Migration::new("reviews/0001_review", include_str!("migrations/0001_review.sql"))];
