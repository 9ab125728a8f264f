//! `/api/products/`, one operation a file.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod detail;
mod input;
pub(crate) mod list;
mod stale;
pub(crate) mod update;
pub(crate) mod variants;
