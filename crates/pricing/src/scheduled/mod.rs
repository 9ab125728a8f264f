//! `/api/prices/`: prices that hold for a while, such as a sale's.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
mod store;

pub use store::{ScheduledPrice, Window, schedule};
