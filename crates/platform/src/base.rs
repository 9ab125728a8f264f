//! What the crates below this one keep, which know no module.

use std::time::Duration;

use crate::Module;

/// How long answers, jobs and handled events are kept for those who look back.
const WEEK: Duration = Duration::from_secs(7 * 24 * 3_600);

/// The modules of those crates: idempotent answers, jobs, events.
#[must_use]
pub fn base_modules() -> Vec<Module> {
    vec![
        Module {
            migrations: souk_http::MIGRATIONS,
            purge: Some(|db| Box::pin(souk_http::idempotency::purge(db))),
            ..Module::named("http")
        },
        Module {
            migrations: souk_jobs::MIGRATIONS,
            purge: Some(|db| Box::pin(souk_jobs::purge(db, WEEK))),
            ..Module::named("jobs")
        },
        Module { migrations: souk_mail::MIGRATIONS, ..Module::named("mail") },
        Module { purge: Some(|db| Box::pin(souk_db::consumer::purge(db, WEEK))), ..Module::named("events") },
    ]
}
