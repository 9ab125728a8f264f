//! What nodes share besides the database: small messages ([`Bus`]) and the counters of limits ([`Limiter`]).
//!
//! With Redis both live there. Without it, several nodes still hear each other through PostgreSQL's LISTEN/NOTIFY, and a single
//! node needs nothing. When Redis is gone the shop sells on: limits count in this process, never open, and what was kept is
//! dropped once the bus is back, since messages may have been missed.

mod bus;
mod limit;

pub use bus::{Bus, BusConfig};
pub use limit::{Decision, Limiter, Quota};
