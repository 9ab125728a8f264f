//! Sellers: who owns products and gets orders. A shop of one's own has one, the house.
//!
//! Owns `seller`.
//!
//! Invariants: the house ([`HOUSE`]) exists from the first start and keeps its id; slugs are unique. A seller who is not
//! active stays readable for old orders, but is in no list.

mod events;
mod list;
mod routes;
mod show;
mod store;
mod translatable;
mod update;

pub use events::SellerChanged;
pub use store::{
    NewSeller, SellerFacts, SellerProfile, by_ids, count, ensure, find, profile, profiles, with_pages,
};
pub use translatable::translate_profiles;

use souk_db::{Id, Migration};
use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        first_rows: Some(|services| Box::pin(store::make_house(services))),
        router: Some(routes::router),
        translatable: &[translatable::SELLERS],
        ..Module::named("sellers")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("sellers/0001_seller", include_str!("migrations/0001_seller.sql")),
    Migration::new("sellers/0002_version", include_str!("migrations/0002_version.sql")),
];

/// The shop's own seller. Every shop has it; what nobody else sells is the house's.
pub const HOUSE: Id = Id::from_u128(0x0193_5000_0000_7000_8000_0000_0000_0001);
