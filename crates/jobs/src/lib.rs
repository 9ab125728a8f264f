//! Background jobs: rows of the caller's transaction, run at least once, so their effects must bear repetition.
//!
//! Owns `job`. A job is a serde struct with a name ([`Job`]); [`Queue::enqueue`] writes it in the transaction that needs it.
//! A [`Worker`] claims due jobs in one query, holds them by a lease that it renews, and writes down how they went: done, to be
//! tried again later (back-off with jitter, persisted), or dead after the last try, to be seen and retried by staff. Each
//! [`Priority`] has slots of its own: mails go out while twenty thousand pictures wait.
//!
//! A schedule is a job with a unique key made of its name and its slot, so that a slot fires once in a cluster.

mod admin;
mod counts;
mod cron;
mod job;
mod lane;
mod queue;
mod store;
mod worker;

pub use admin::{JobState, JobView, by_id, cancel, latest_of_schedule, list, page, pending, retry};
pub use counts::{counts, oldest_due};
pub use cron::{ScheduleEntry, Timetable};
pub use job::{Job, JobError, JobHandle, Priority};
pub use queue::Queue;
pub use store::purge;
pub use worker::{Registry, Worker, WorkerConfig};

use souk_db::Migration;

/// The tables of this crate, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("jobs/0001_job", include_str!("migrations/0001_job.sql")),
    Migration::new("jobs/0002_priority", include_str!("migrations/0002_priority.sql")),
];
