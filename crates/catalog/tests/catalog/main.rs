//! The catalog through its door, on a database of each test's own.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test cannot go on without its set-up")]

mod api;
mod categories;
mod common;
mod eval_catalogs;
mod fetch;
mod import;
mod import_files;
mod import_woo;
mod products;
