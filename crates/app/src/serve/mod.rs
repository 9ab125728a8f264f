//! Takes connections and answers them: limits on slow clients, the cache of finished answers, then the router.

mod compress;
mod entry;
mod place;
mod responses;
mod searches;
mod server;

pub(crate) use entry::{Entry, EntryConfig};
pub(crate) use responses::{Responses, Stored};
pub(crate) use server::serve;
