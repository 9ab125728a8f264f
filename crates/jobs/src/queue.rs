//! Writes jobs.

use std::sync::Arc;

use souk_db::{DbErr, Timestamp, Tx, sql};
use tokio::sync::Notify;

use crate::Job;

/// Where jobs go. Cheap to clone; wakes the worker of this process after the commit.
#[derive(Clone, Default)]
pub struct Queue {
    pub(crate) wake: Arc<Notify>,
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
        self.insert_raw(tx, J::NAME, &payload, J::MAX_ATTEMPTS, key, at).await
    }

    pub(crate) async fn insert_raw(
        &self,
        tx: &Tx,
        name: &str,
        payload: &str,
        max_attempts: i64,
        key: Option<&str>,
        at: Timestamp,
    ) -> Result<bool, DbErr> {
        let inserted = sql::exec(
            tx,
            "INSERT INTO job (id, name, payload, unique_key, state, max_attempts, run_at, created_at)
             VALUES ($1, $2, $3, $4, 'ready', $5, $6, $7) ON CONFLICT (unique_key) DO NOTHING",
            [
                tx.new_id().into(),
                name.into(),
                payload.into(),
                key.map(ToOwned::to_owned).into(),
                max_attempts.into(),
                at.into(),
                tx.now().into(),
            ],
        )
        .await?;
        let wake = Arc::clone(&self.wake);
        tx.after_commit(move || wake.notify_one());
        Ok(inserted > 0)
    }
}
