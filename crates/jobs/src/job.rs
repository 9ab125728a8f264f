//! What a job is.

use serde::Serialize;
use serde::de::DeserializeOwned;
use souk_db::{Db, DbErr, Id, Timestamp, sql};

/// Which jobs go first. Each priority has slots of its own in a worker, so that one never waits for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priority {
    /// Somebody waits for it: mails, money.
    High,
    /// The rest.
    Normal,
    /// Plenty of it, and nobody waits: pictures, rebuilding.
    Low,
}

impl Priority {
    /// All of them, the first first.
    pub(crate) const ALL: [Self; 3] = [Self::High, Self::Normal, Self::Low];

    /// As it is stored.
    pub(crate) fn number(self) -> i64 {
        match self {
            Self::High => 0,
            Self::Normal => 1,
            Self::Low => 2,
        }
    }

    /// Its place in [`Self::ALL`].
    pub(crate) fn index(self) -> usize {
        self as usize
    }
}

/// Work to be done after the transaction that asked for it. It may run more than once: its effects must bear that.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Its name in the table; never changes once released.
    const NAME: &'static str;
    /// Tries before it is dead.
    const MAX_ATTEMPTS: i64 = 12;
    /// Which jobs it goes before.
    const PRIORITY: Priority = Priority::Normal;
    /// What it works with; given at registration.
    type Context: Clone + Send + Sync + 'static;

    /// Does the work. It is dropped at an `await` when the process has to stop and it does not end within seconds; it then
    /// runs again, and the try does not count.
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
    /// What it needs is away, which is no fault of its own: it runs again at `until`, and this try does not count.
    #[error("{why}")]
    Postpone {
        /// When it runs again.
        until: Timestamp,
        /// What is away.
        why: String,
    },
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
