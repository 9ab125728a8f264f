//! Schedules.

use std::str::FromStr;
use std::sync::Arc;

use croner::Cron;
use souk_db::{DbErr, Timestamp, Tx};

use crate::queue::NewJob;
use crate::{Job, Priority, Queue};

/// A job that is enqueued at each slot of a cron expression, in UTC.
#[derive(Clone)]
pub(crate) struct Schedule {
    name: &'static str,
    expression: String,
    payload: String,
    priority: Priority,
    max_attempts: i64,
    cron: Cron,
}

impl Schedule {
    /// `expression` has five fields: minute, hour, day, month, weekday.
    pub(crate) fn new<J: Job>(expression: &str, job: &J) -> Result<Self, String> {
        let cron = Cron::from_str(expression).map_err(|e| format!("{expression}: {e}"))?;
        let payload = serde_json::to_string(job).map_err(|e| e.to_string())?;
        let expression = expression.to_owned();
        Ok(Self {
            name: J::NAME,
            expression,
            payload,
            priority: J::PRIORITY,
            max_attempts: J::MAX_ATTEMPTS,
            cron,
        })
    }

    /// As those see it who only look.
    pub(crate) fn entry(&self) -> ScheduleEntry {
        ScheduleEntry { name: self.name, expression: self.expression.clone(), cron: self.cron.clone() }
    }

    /// The slot that `now` is in or after.
    fn slot(&self, now: Timestamp) -> Option<Timestamp> {
        let at = self.cron.find_previous_occurrence(&now.to_chrono(), true).ok()?;
        Some(Timestamp(at.timestamp_micros()))
    }

    /// The latest slot that `now` has reached and `since` had not, if there is one. Slots missed before are passed over.
    pub(crate) fn due(&self, since: Timestamp, now: Timestamp) -> Option<Timestamp> {
        self.slot(now).filter(|slot| *slot > since && *slot <= now)
    }

    /// Enqueues the job of `slot`; another node that does the same enqueues nothing.
    pub(crate) async fn fire(&self, tx: &Tx, queue: &Queue, slot: Timestamp) -> Result<bool, DbErr> {
        let key = format!("cron:{}:{}", self.name, slot.unix_seconds());
        let new = NewJob {
            name: self.name,
            payload: &self.payload,
            priority: self.priority,
            max_attempts: self.max_attempts,
            key: Some(&key),
            at: tx.now(),
        };
        queue.insert_raw(tx, new).await
    }
}

/// A schedule for those who only look.
#[derive(Clone, Debug)]
pub struct ScheduleEntry {
    /// The name of its job.
    pub name: &'static str,
    /// Its cron expression of five fields, in UTC.
    pub expression: String,
    cron: Cron,
}

impl ScheduleEntry {
    /// Its first slot after `now`.
    #[must_use]
    pub fn next_after(&self, now: Timestamp) -> Option<Timestamp> {
        let at = self.cron.find_next_occurrence(&now.to_chrono(), false).ok()?;
        Some(Timestamp(at.timestamp_micros()))
    }
}

/// All schedules of a shop.
#[derive(Clone, Debug, Default)]
pub struct Timetable(Arc<[ScheduleEntry]>);

impl Timetable {
    /// Of these.
    pub(crate) fn new(schedules: &[Schedule]) -> Self {
        let mut entries: Vec<ScheduleEntry> = schedules.iter().map(Schedule::entry).collect();
        entries.sort_by_key(|entry| entry.name);
        Self(entries.into())
    }

    /// By name.
    #[must_use]
    pub fn entries(&self) -> &[ScheduleEntry] {
        &self.0
    }
}
