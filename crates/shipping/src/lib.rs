//! Shipping: the ways to send, what they cost and when they arrive.
//!
//! Owns `shipping_method` and `shipping_calendar`.
//!
//! - A method costs a flat price, or in some zones other prices by what the goods are worth, weigh or number; nothing from a threshold
//!   on. Above its greatest weight it is not offered. A place where things are picked up is a method, too.
//! - It takes so many working days from the day on which the parcel leaves: the shop's clock, its cut-off and its holidays say which.

mod calendar;
mod events;
mod list;
mod messages;
mod methods;
mod quote;
mod translatable;
mod zones;

pub use events::{ShippingCalendarChanged, ShippingMethodChanged};
pub use quote::{Methods, ShippingQuote, make_methods, method_ids, methods, quotes};
pub use zones::{Load, MethodKind, RatedBy};

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        first_rows: Some(|services| Box::pin(quote::make_standard(services))),
        router: Some(list::router),
        translatable: &[translatable::METHODS],
        ..Module::named("shipping")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("shipping/0001_shipping", include_str!("migrations/0001_shipping.sql")),
    Migration::new("shipping/0002_version", include_str!("migrations/0002_version.sql")),
    Migration::new("shipping/0003_rates", include_str!("migrations/0003_rates.sql")),
];
