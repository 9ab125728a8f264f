//! The catalog through its door, on a database of each test's own.

mod categories;
mod common;
mod eval_catalogs;
mod import;
mod products;
