//! Collections: products that a merchant puts together, by hand or by a rule.
//!
//! Owns `collection` and `collection_product`, what was picked by hand.
//!
//! Which products a rule finds is kept by the slice of lists, channel by channel, for prices and stock are of a channel: it holds
//! each product that changes against the [`rules`], and walks through all products after a rule changed ([`CollectionChanged`]).
//! What is here of a rule is what it says, whether it can be so, and whether a product fits it ([`Rule::fits`]).
//!
//! Invariants: slugs are unique; a collection is by hand or by a rule for good; positions of what was picked begin with 1.

mod create;
mod delete;
mod events;
mod input;
pub mod messages;
mod products;
mod routes;
mod rule;
mod show;
mod store;
mod translatable;
mod update;
mod write;

pub use events::CollectionChanged;
pub use rule::{Candidate, Condition, MOST_CONDITIONS, Matching, Rule, check_rule};
pub use store::{
    Collection, Kind, Picked, Ruled, collections_page, count_collections, find_collection, picked, picked_of,
    published_collections, published_slugs, rule_of, rules,
};
pub use translatable::translate_collections;
pub use write::{NewCollection, create_collection, set_products};

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(routes::router),
        translatable: &[translatable::COLLECTIONS],
        ..Module::named("collections")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] =
    &[Migration::new("collections/0001_collection", include_str!("migrations/0001_collection.sql"))];

/// The tag of cached responses that show collections.
pub const TAG: &str = "collections";
