//! What a job is.

use serde::Serialize;
use serde::de::DeserializeOwned;
use souk_db::{Db, DbErr, Id, sql};

/// Work to be done after the transaction that asked for it. It may run more than once: its effects must bear that.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Its name in the table; never changes once released.
    const NAME: &'static str;
    /// Tries before it is dead.
    const MAX_ATTEMPTS: i64 = 12;
    /// What it works with; given at registration.
    type Context: Clone + Send + Sync + 'static;

    /// Does the work.
    fn run(
        &self,
        context: &Self::Context,
        handle: &JobHandle,
    ) -> impl Future<Output = Result<(), JobError>> + Send;
}

/// Why a job did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// It may succeed later.
    #[error("{0}")]
    Retry(String),
    /// It never will.
    #[error("{0}")]
    GiveUp(String),
}

impl From<DbErr> for JobError {
    fn from(error: DbErr) -> Self {
        Self::Retry(error.to_string())
    }
}

/// The running job's own row.
#[derive(Clone)]
pub struct JobHandle {
    pub(crate) db: Db,
    /// The job's id: a good key for effects that must happen once.
    pub id: Id,
    /// Which try this is, from 1.
    pub attempt: i64,
}

impl JobHandle {
    /// Tells how far the work has come, in percent.
    ///
    /// # Errors
    /// What the database says.
    pub async fn progress(&self, percent: i64) -> Result<(), DbErr> {
        let (id, percent) = (self.id, percent.clamp(0, 100));
        self.db
            .write_relaxed(move |tx| async move {
                sql::exec(&tx, "UPDATE job SET progress = $2 WHERE id = $1", [id.into(), percent.into()])
                    .await
            })
            .await?;
        Ok(())
    }
}
