//! The queries of this slice.

mod audit;
mod entry;
mod read;
mod rebuild;
mod refresh;
mod sales;

pub use audit::audit;
pub use read::{Page, by_slug_or_id, list, sizes, slugs, total};
pub use rebuild::rebuild_if_outdated;
pub use refresh::{refresh, restock};
pub use sales::count_sales;
