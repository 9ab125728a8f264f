//! Writes jobs.

use std::sync::Arc;

use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};
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

#[derive(Row)]
#[row(table = "job")]
struct JobRow<'a> {
    id: Id,
    name: &'a str,
    payload: &'a str,
    unique_key: Option<&'a str>,
    state: &'static str,
    priority: i64,
    max_attempts: i64,
    run_at: Timestamp,
    created_at: Timestamp,
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

    /// Like [`Queue::enqueue_unique`], to run at `at`, not before.
    ///
    /// # Errors
    /// What the database says.
    pub async fn enqueue_unique_at<J: Job>(
        &self,
        tx: &Tx,
        job: &J,
        key: &str,
        at: Timestamp,
    ) -> Result<bool, DbErr> {
        self.insert(tx, job, Some(key), at).await
    }

    /// Takes the job with this `key` back, unless it began already: `false` then. `true` as well when there is none.
    ///
    /// # Errors
    /// What the database says.
    pub async fn withdraw(&self, tx: &Tx, key: &str) -> Result<bool, DbErr> {
        let text =
            "UPDATE job SET state = 'cancelled', finished_at = $2 WHERE unique_key = $1 AND state = 'ready'";
        if sql::exec(tx, text, [key.into(), tx.now().into()]).await? > 0 {
            return Ok(true);
        }
        let began = "SELECT COUNT(*) FROM job WHERE unique_key = $1 AND state <> 'cancelled'";
        Ok(sql::scalar::<i64>(tx, began, [key.into()]).await? == Some(0))
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
        let job = JobRow {
            id: tx.new_id(),
            name: new.name,
            payload: new.payload,
            unique_key: new.key,
            state: "ready",
            priority: new.priority.number(),
            max_attempts: new.max_attempts,
            run_at: new.at,
            created_at: tx.now(),
        };
        let inserted = sql::insert(tx, [job], "ON CONFLICT (unique_key) DO NOTHING").await?;
        let (wake, index) = (Arc::clone(&self.wake), new.priority.index());
        tx.after_commit(move || wake[index].notify_one());
        Ok(inserted > 0)
    }
}
