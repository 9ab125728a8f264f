//! The queries of this slice.

mod audit;
mod by_ids;
mod entry;
mod listed;
mod member;
mod preview;
mod rating;
mod read;
mod rebuild;
mod refresh;
mod restock;
mod sales;
mod variants;

pub(crate) use audit::audit;
pub use by_ids::by_ids;
pub(crate) use entry::recount;
pub use listed::{Listed, in_scope, listed};
pub(crate) use member::{made_between, place_picked, regroup};
pub(crate) use preview::preview;
pub use rating::{Rating, rate, ratings};
pub(crate) use read::docs_after;
pub use read::{Page, by_slug_or_id, list, sizes, slugs, total};
pub(crate) use read::{sizes_of, total_products};
pub use rebuild::rebuild_if_outdated;
pub use refresh::refresh;
pub use restock::restock;
pub use sales::count_sales;
