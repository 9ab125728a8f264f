//! Runs jobs.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use souk_db::{Db, DbErr, Id, Timestamp};
use tokio_util::sync::CancellationToken;

use crate::cron::Schedule;
use crate::store::{self, Claimed, Ended};
use crate::{Job, JobError, JobHandle, Queue};

type Runner = Arc<dyn Fn(String, JobHandle) -> BoxFuture<'static, Result<(), JobError>> + Send + Sync>;

/// The jobs that this shop knows, and its schedules.
#[derive(Default)]
pub struct Registry {
    runners: HashMap<&'static str, Runner>,
    schedules: Vec<Schedule>,
}

impl Registry {
    /// Makes jobs of kind `J` run with `context`.
    #[must_use]
    pub fn register<J: Job>(mut self, context: J::Context) -> Self {
        let runner: Runner = Arc::new(move |payload, handle| {
            let context = context.clone();
            Box::pin(async move {
                let job: J =
                    serde_json::from_str(&payload).map_err(|e| JobError::GiveUp(format!("payload: {e}")))?;
                job.run(&context, &handle).await
            })
        });
        self.runners.insert(J::NAME, runner);
        self
    }

    /// Enqueues `job` at each slot of the cron `expression` (five fields, UTC).
    ///
    /// # Errors
    /// When the expression cannot be read.
    pub fn cron<J: Job>(mut self, expression: &str, job: &J) -> Result<Self, String> {
        let payload = serde_json::to_string(job).map_err(|e| e.to_string())?;
        self.schedules.push(Schedule::new(expression, J::NAME, payload, J::MAX_ATTEMPTS)?);
        Ok(self)
    }
}

/// How a worker works.
#[derive(Clone, Debug)]
pub struct WorkerConfig {
    /// Jobs at once.
    pub concurrency: usize,
    /// How long a claimed job stays this worker's without a sign of life.
    pub lease: Duration,
    /// This process, in the table.
    pub node: String,
    /// Whether to run jobs.
    pub jobs: bool,
    /// Whether to fire schedules.
    pub schedules: bool,
}

impl WorkerConfig {
    /// Eight jobs at once, leases of 30 s, jobs and schedules.
    #[must_use]
    pub fn named(node: impl Into<String>) -> Self {
        Self {
            concurrency: 8,
            lease: Duration::from_secs(30),
            node: node.into(),
            jobs: true,
            schedules: true,
        }
    }
}

/// Runs jobs and fires schedules. Cheap to clone.
#[derive(Clone)]
pub struct Worker(Arc<Inner>);

struct Inner {
    db: Db,
    queue: Queue,
    registry: Registry,
    config: WorkerConfig,
    started: Timestamp,
}

impl Worker {
    /// A worker over `db` that is woken by `queue`.
    #[must_use]
    pub fn new(db: Db, queue: Queue, registry: Registry, config: WorkerConfig) -> Self {
        let started = db.clock().now();
        Self(Arc::new(Inner { db, queue, registry, config, started }))
    }

    /// Works until `stop`; jobs that are under way are finished first.
    pub async fn run(&self, stop: CancellationToken) {
        let this = &self.0;
        let mut fired = this.started;
        loop {
            let woken = this.queue.wake.notified();
            if this.config.schedules {
                fired = self.fire(fired).await.unwrap_or(fired);
            }
            let claimed = if this.config.jobs { self.step().await } else { Ok(0) };
            match claimed {
                Ok(0) => {}
                Ok(_) if stop.is_cancelled() => return,
                Ok(_) => continue,
                Err(error) => tracing::warn!(%error, "jobs could not be claimed; trying again"),
            }
            tokio::select! {
                () = stop.cancelled() => return,
                () = woken => {}
                () = tokio::time::sleep(Duration::from_secs(1)) => {}
            }
        }
    }

    /// Runs everything that is due at the clock's present moment, until nothing is: for tests and for `souk worker --once`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn run_until_idle(&self) -> Result<usize, DbErr> {
        let mut done = 0;
        loop {
            match self.step().await? {
                0 => return Ok(done),
                n => done += n,
            }
        }
    }

    /// Fires the schedules whose slot came since `since`; answers the moment up to which that was done.
    ///
    /// # Errors
    /// What the database says.
    pub async fn fire(&self, since: Timestamp) -> Result<Timestamp, DbErr> {
        let now = self.0.db.clock().now();
        for (n, schedule) in self.0.registry.schedules.iter().enumerate() {
            let Some(slot) = schedule.due(since, now) else { continue };
            let inner = Arc::clone(&self.0);
            self.0
                .db
                .write(
                    move |tx| async move { inner.registry.schedules[n].fire(&tx, &inner.queue, slot).await },
                )
                .await?;
        }
        Ok(now)
    }

    /// Claims a batch and runs it; says how many jobs that were.
    async fn step(&self) -> Result<usize, DbErr> {
        let this = &self.0;
        let limit = i64::try_from(this.config.concurrency).unwrap_or(8);
        let claimed = store::claim(&this.db, &this.config.node, limit, this.config.lease).await?;
        let count = claimed.len();
        if count == 0 {
            return Ok(0);
        }
        let ids: Vec<Id> = claimed.iter().map(|c| c.id).collect();
        let all = futures::future::join_all(claimed.into_iter().map(|job| self.run_one(job)));
        let ended = self.keeping_leases(&ids, all).await;
        store::finish(&this.db, &this.config.node, ended).await?;
        Ok(count)
    }

    /// Renews the leases of `ids` while `work` goes on.
    async fn keeping_leases<T>(&self, ids: &[Id], work: impl Future<Output = T>) -> T {
        tokio::pin!(work);
        loop {
            tokio::select! {
                done = &mut work => return done,
                () = tokio::time::sleep(self.0.config.lease / 3) => {
                    if let Err(error) = store::renew(&self.0.db, &self.0.config.node, ids, self.0.config.lease).await {
                        tracing::warn!(%error, "leases could not be renewed");
                    }
                }
            }
        }
    }

    async fn run_one(&self, job: Claimed) -> (Claimed, Ended) {
        let Some(runner) = self.0.registry.runners.get(job.name.as_str()).cloned() else {
            let error = format!("no worker here knows the job `{}`", job.name);
            return (job, Ended::Failed { error, again: true });
        };
        let handle = JobHandle { db: self.0.db.clone(), id: job.id, attempt: job.attempts };
        let task = tokio::spawn(AssertUnwindSafe(runner(job.payload.clone(), handle)).catch_unwind());
        let ended = match task.await {
            Ok(Ok(Ok(()))) => Ended::Done,
            Ok(Ok(Err(JobError::Retry(error)))) => Ended::Failed { error, again: true },
            Ok(Ok(Err(JobError::GiveUp(error)))) => Ended::Failed { error, again: false },
            Ok(Err(_)) | Err(_) => Ended::Failed { error: "the job panicked".to_owned(), again: true },
        };
        if let Ended::Failed { error, .. } = &ended {
            tracing::warn!(job = job.name, id = %job.id, attempt = job.attempts, error, "a job failed");
        }
        (job, ended)
    }
}
