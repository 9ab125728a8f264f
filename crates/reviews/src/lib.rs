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
pub use store::{By, Filter, own_review, published, ratings};

use souk_db::Migration;
use souk_platform::Module;

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
        ..Module::named("reviews")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] =
    &[Migration::new("reviews/0001_review", include_str!("migrations/0001_review.sql"))];
