//! `/api/products/`, one operation a file.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod detail;
pub(crate) mod list;
pub(crate) mod stock;
pub(crate) mod update;
pub(crate) mod variants;
