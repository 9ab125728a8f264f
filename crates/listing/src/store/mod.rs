//! The queries of this slice.

mod read;
mod refresh;
mod sales;

pub use read::{Page, by_slug_or_id, category_counts, list, slugs, total};
pub use refresh::{rebuild, refresh, restock};
pub use sales::count_sales;
