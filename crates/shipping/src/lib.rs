//! Shipping: the ways to send, what they cost and when they arrive.
//!
//! Owns `shipping_method`. A method costs a flat price, nothing from a threshold on, and takes so many working days.

mod list;
mod quote;

pub use list::{ShippingState, router};
pub use quote::{ShippingQuote, ensure_defaults, quotes};

use souk_db::Migration;

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] =
    &[Migration::new("shipping/0001_shipping", include_str!("migrations/0001_shipping.sql"))];
