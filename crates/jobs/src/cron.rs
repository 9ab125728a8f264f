//! Schedules.

use std::str::FromStr;

use croner::Cron;
use souk_db::{DbErr, Timestamp, Tx};

use crate::queue::NewJob;
use crate::{Job, Priority, Queue};

/// A job that is enqueued at each slot of a cron expression, in UTC.
pub(crate) struct Schedule {
    name: &'static str,
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
        Ok(Self { name: J::NAME, payload, priority: J::PRIORITY, max_attempts: J::MAX_ATTEMPTS, cron })
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
