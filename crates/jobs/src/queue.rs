//! Writes jobs.

use std::sync::Arc;

use souk_db::{DbErr, Timestamp, Tx, sql};
use tokio::sync::Notify;

use crate::{Job, Priority};

/// Where jobs go. Cheap to clone; wakes the worker of this process after the commit.
#[derive(Clone, Default)]
pub struct Queue {
    /// One for each priority.
    pub(crate) wake: Arc<[Notify; 3]>,
}

/// A job as it is written.
pub(crate) struct NewJob<'a> {
    pub(crate) name: &'a str,
    pub(crate) payload: &'a str,
    pub(crate) priority: Priority,
    pub(crate) max_attempts: i64,
    pub(crate) key: Option<&'a str>,
    pub(crate) at: Timestamp,
}

impl Queue {
    /// Enqueues `job` in the open transaction, to run as soon as it is committed.
    ///
    /// # Errors
    /// What the database says.
    pub async fn enqueue<J: Job>(&self, tx: &Tx, job: &J) -> Result<(), DbErr> {
        self.insert(tx, job, None, tx.now()).await.map(|_| ())
    }

    /// Enqueues `job` to run at `at`, not before.
    ///
    /// # Errors
    /// What the database says.
    pub async fn enqueue_at<J: Job>(&self, tx: &Tx, job: &J, at: Timestamp) -> Result<(), DbErr> {
        self.insert(tx, job, None, at).await.map(|_| ())
    }

    /// Enqueues `job` unless one with this `key` was ever enqueued and is still kept; says whether it was.
    ///
    /// # Errors
    /// What the database says.
    pub async fn enqueue_unique<J: Job>(&self, tx: &Tx, job: &J, key: &str) -> Result<bool, DbErr> {
        self.insert(tx, job, Some(key), tx.now()).await
    }

    pub(crate) async fn insert<J: Job>(
        &self,
        tx: &Tx,
        job: &J,
        key: Option<&str>,
        at: Timestamp,
    ) -> Result<bool, DbErr> {
        let payload = serde_json::to_string(job).map_err(|e| DbErr::Custom(e.to_string()))?;
        let new = NewJob {
            name: J::NAME,
            payload: &payload,
            priority: J::PRIORITY,
            max_attempts: J::MAX_ATTEMPTS,
            key,
            at,
        };
        self.insert_raw(tx, new).await
    }

    pub(crate) async fn insert_raw(&self, tx: &Tx, new: NewJob<'_>) -> Result<bool, DbErr> {
        let inserted = sql::exec(
            tx,
            "INSERT INTO job (id, name, payload, unique_key, state, priority, max_attempts, run_at, created_at)
             VALUES ($1, $2, $3, $4, 'ready', $5, $6, $7, $8) ON CONFLICT (unique_key) DO NOTHING",
            [
                tx.new_id().into(),
                new.name.into(),
                new.payload.into(),
                new.key.map(ToOwned::to_owned).into(),
                new.priority.number().into(),
                new.max_attempts.into(),
                new.at.into(),
                tx.now().into(),
            ],
        )
        .await?;
        let (wake, index) = (Arc::clone(&self.wake), new.priority.index());
        tx.after_commit(move || wake[index].notify_one());
        Ok(inserted > 0)
    }
}
