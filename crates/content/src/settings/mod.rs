//! The shop's profile: its name and how to reach it.

mod input;
mod routes;
mod show;
mod store;
mod update;

pub use input::{ProfileChange, update_profile};
pub(crate) use routes::router;
pub use store::{InvoiceAddress, Profile, profile};
pub(crate) use store::{lock, make_profile};
