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
            purge: Some(|services| Box::pin(souk_http::idempotency::purge(&services.db))),
            ..Module::named("http")
        },
        Module {
            migrations: souk_jobs::MIGRATIONS,
            purge: Some(|services| Box::pin(souk_jobs::purge(&services.db, WEEK))),
            ..Module::named("jobs")
        },
        Module { migrations: souk_mail::MIGRATIONS, ..Module::named("mail") },
        Module {
            purge: Some(|services| Box::pin(souk_db::consumer::purge(&services.db, WEEK))),
            ..Module::named("events")
        },
    ]
}
