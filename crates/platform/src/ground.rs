//! What the ground itself keeps: the crates below, which know no module.

use std::time::Duration;

use crate::Module;

/// How long answers, jobs and handled events are kept for those who look back.
const WEEK: Duration = Duration::from_secs(7 * 24 * 3_600);

/// The modules of the ground: idempotent answers, jobs, events.
#[must_use]
pub fn ground() -> Vec<Module> {
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
        Module { purge: Some(|db| Box::pin(souk_db::consumer::purge(db, WEEK))), ..Module::named("events") },
    ]
}
