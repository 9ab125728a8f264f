//! Shipping: the ways to send, what they cost and when they arrive.
//!
//! Owns `shipping_method`. A method costs a flat price, nothing from a threshold on, and takes so many working days.

mod events;
mod list;
mod messages;
mod methods;
mod quote;

pub use events::ShippingMethodChanged;
pub use quote::{Methods, ShippingQuote, methods, quotes};

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        first_rows: Some(|services| Box::pin(quote::make_standard(services))),
        router: Some(list::router),
        ..Module::named("shipping")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("shipping/0001_shipping", include_str!("migrations/0001_shipping.sql")),
    Migration::new("shipping/0002_version", include_str!("migrations/0002_version.sql")),
];
