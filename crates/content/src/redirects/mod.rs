//! Redirects: where addresses went that are no more.

mod create;
mod delete;
mod list;
mod routes;
mod store;
mod write;

pub(crate) use routes::router;
pub use store::{Redirect, redirect_for};
pub use write::{RedirectInput, create_redirect};
