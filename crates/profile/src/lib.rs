//! What members keep with the shop for themselves: their addresses, what they agreed to, and their right to have all of it, or
//! to have it erased.
//!
//! Owns `saved_address`, `personal_export`, `erasure` and `consent`.
//!
//! - An account has one default address as soon as it has any, and fifty at most.
//! - An export holds every column that a slice declares as personal ([`souk_platform::PersonalTable`]); it is made by a job and
//!   kept for a week.
//! - Erasing runs in one write over the tables of all slices. What stays is what they declare as kept, with the reason.
//! - What somebody agreed to is never changed: taking it back is a row of its own.

pub mod addresses;
pub mod consents;
mod messages;
pub mod privacy;
mod requests;
mod routes;

use souk_db::Migration;
use souk_platform::{Erased, Module, PersonalTable};

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(routes::router),
        jobs: Some(privacy::jobs),
        personal: PERSONAL,
        purge: Some(|services| Box::pin(privacy::purge(&services.db))),
        ..Module::named("profile")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("profile/0001_profile", include_str!("migrations/0001_profile.sql")),
    Migration::new("profile/0002_requests", include_str!("migrations/0002_requests.sql")),
];

const PERSONAL: &[PersonalTable] = &[
    PersonalTable {
        name: "saved_address",
        columns: &[
            "first_name",
            "last_name",
            "company",
            "line1",
            "line2",
            "city",
            "region",
            "postal_code",
            "country",
            "phone",
            "is_default",
            "created_at",
            "updated_at",
        ],
        left_out: &["id", "account_id"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "personal_export",
        columns: &["asked_at", "ready_at", "expires_at"],
        left_out: &["id", "account_id", "document", "asked_by"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "consent",
        columns: &["purpose", "is_given", "text", "locale", "given_at"],
        left_out: &["id", "account_id"],
        whose: "account_id = $1",
        erased: Erased::Kept("proof of what was agreed to (GDPR, article 7)"),
    },
    PersonalTable {
        name: "erasure",
        columns: &["asked_at", "done_at"],
        // Where the person is told, until they are.
        left_out: &["id", "account_id", "asked_by", "tell_email", "tell_locale"],
        whose: "account_id = $1",
        erased: Erased::Kept("proof that the person was erased (GDPR, article 5)"),
    },
];
