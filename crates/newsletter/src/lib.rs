//! Who wants to be written to about news, and can prove it.
//!
//! Owns `newsletter_subscriber`.
//!
//! Invariants:
//! - an address is on the list once; it is written to only after its owner confirmed by a mail (double opt-in), or as a member with a
//!   proved address agreed in the account;
//! - the words that were agreed to are kept with the moment of the confirmation, for as long as the address is on the list;
//! - each link that confirms or ends is signed, opens one address alone, and is never stored. Ending needs no sign-in.
//!
//! What is asked for and not confirmed in [`PENDING_DAYS`] is thrown away. The letters themselves are written with the merchant's own
//! tool, which takes the list as a file.

mod confirm_mail;
mod mails;
mod routes;
mod store;
mod subscribers;
mod tokens;

pub use subscribers::{Subscribed, confirm, opens, subscribe, unsubscribe};

use souk_db::Migration;
use souk_platform::{Erased, Module, PersonalTable, Services};

/// For how many days a subscription waits for its confirmation.
pub const PENDING_DAYS: u64 = 30;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(routes::router),
        jobs: Some(confirm_mail::register),
        mails: mails::MAILS,
        subscribers: Some(subscribers::follow_members),
        personal: PERSONAL,
        purge: Some(|services: &Services| Box::pin(store::purge(&services.db))),
        ..Module::named("newsletter")
    }
}

/// What this slice knows of persons.
const PERSONAL: &[PersonalTable] = &[PersonalTable {
    name: "newsletter_subscriber",
    columns: &["email", "locale", "status", "consent_text", "asked_at", "confirmed_at", "ended_at"],
    left_out: &["id", "account_id"],
    whose: "account_id = $1",
    erased: Erased::Deleted,
}];

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] =
    &[Migration::new("newsletter/0001_newsletter", include_str!("migrations/0001_newsletter.sql"))];
