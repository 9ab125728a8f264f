//! What is sold, in other languages than the one in which it is written, which is that of the default channel.
//!
//! Owns `translation` (a text of a product, a category, …, by language and field) and `term_translation` (names and values of options
//! and attributes, the same for all products). Slices name what of theirs can be translated by [`souk_platform::Translatable`], and
//! put the texts over their own where they show them: [`texts`], [`terms`].
//!
//! Invariants: no text is empty; what was deleted has none ([`forget`]).

mod messages;
mod replace;
mod routes;
mod show;
mod store;

pub use messages::NO_SUCH_LANGUAGE;
pub use show::{Languages, languages};
pub use store::{Terms, Text, Texts, every_term, every_text, forget, set, set_terms, terms, texts};

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module { migrations: MIGRATIONS, router: Some(routes::router), ..Module::named("translations") }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] =
    &[Migration::new("translations/0001_translation", include_str!("migrations/0001_translation.sql"))];
