//! Previews: what staff are writing, as shoppers would see it, before it is published.
//!
//! A draft is kept for an hour under the digest of a token; whoever has the token sees the draft in the place of what is
//! published. It changes nothing, so the audit log does not tell of it.

mod create;
mod input;
mod routes;
mod store;

pub(crate) use create::Writer;
pub(crate) use routes::router;
pub(crate) use store::purge;
pub use store::{Preview, preview};
