//! Takes connections and answers them: limits on slow clients, the cache of finished answers, then the router.

mod assets;
mod entry;
mod responses;
mod server;

pub use assets::{Assets, asset};
pub use entry::{Entry, EntryConfig};
pub use responses::{Responses, Stored};
pub use server::serve;
