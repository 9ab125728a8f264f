//! The storefront's pages: each gathers its data from the slices, and React renders it inside this process. What a page does
//! without JavaScript is a form that posts here; the same functions serve the API.

mod account;
mod assets;
mod cart;
mod catalog;
mod checkout;
mod errors;
mod forms;
mod frame;
mod order;
mod routes;
mod seo;
mod shell;
mod state;

pub(crate) use errors::not_found;
pub(crate) use routes::router;
pub(crate) use state::{PagesState, Visit};
