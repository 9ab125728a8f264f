//! `/api/products/`, one operation a file.

mod by_ids;
pub(crate) mod detail;
pub(crate) mod export;
pub(crate) mod list;
pub(crate) mod search;
pub(crate) mod suggestions;
pub(crate) mod variants;
