//! Runs jobs.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use souk_db::{Db, DbErr, Timestamp};
use tokio_util::sync::CancellationToken;

use crate::cron::{Schedule, Timetable};
use crate::lane::Lane;
use crate::store::{Claimed, Ended};
use crate::{Job, JobError, JobHandle, Priority, Queue};

/// How far back a worker that starts looks for a schedule's slot that nobody fired.
const MISSED: Duration = Duration::from_secs(24 * 3_600);
/// How often schedules are looked at.
const TICK: Duration = Duration::from_secs(1);
/// When a job whose name nobody here knows is looked at again: a newer node may know it.
const UNKNOWN: Duration = Duration::from_secs(60);

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
        self.schedules.push(Schedule::new(expression, job)?);
        Ok(self)
    }
}

impl Registry {
    /// Its schedules, for those who only look.
    #[must_use]
    pub fn timetable(&self) -> Timetable {
        Timetable::new(&self.schedules)
    }
}

/// How a worker works.
#[derive(Clone, Debug)]
pub struct WorkerConfig {
    /// Jobs at once of each priority, high first. Together they are what a worker takes from the shop at most.
    pub slots: [usize; 3],
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
    /// Eight jobs of high priority at once, four of normal and two of low, leases of 30 s, jobs and schedules.
    #[must_use]
    pub fn named(node: impl Into<String>) -> Self {
        Self {
            slots: [8, 4, 2],
            lease: Duration::from_secs(30),
            node: node.into(),
            jobs: true,
            schedules: true,
        }
    }
}

/// Runs jobs and fires schedules. Cheap to clone.
#[derive(Clone)]
pub struct Worker(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) db: Db,
    pub(crate) queue: Queue,
    registry: Registry,
    pub(crate) config: WorkerConfig,
    started: Timestamp,
}

impl Worker {
    /// A worker over `db` that is woken by `queue`.
    #[must_use]
    pub fn new(db: Db, queue: Queue, registry: Registry, config: WorkerConfig) -> Self {
        let started = db.clock().now();
        Self(Arc::new(Inner { db, queue, registry, config, started }))
    }

    /// Works until `stop`; jobs that are under way then get a moment to end and are given back if they do not.
    pub async fn run(&self, stop: CancellationToken) {
        let lanes = Priority::ALL.map(|priority| Lane::new(self, priority).run(&stop));
        let jobs = async {
            if self.0.config.jobs {
                futures::future::join_all(lanes).await;
            }
        };
        tokio::join!(jobs, self.keep_schedules(&stop));
    }

    async fn keep_schedules(&self, stop: &CancellationToken) {
        // Slots that came while no process was there are made up for, the latest of each schedule.
        let mut fired = self.0.started.minus(MISSED);
        while self.0.config.schedules && !stop.is_cancelled() {
            match self.fire(fired).await {
                Ok(upto) => fired = upto,
                Err(error) => tracing::warn!(%error, "schedules could not be fired; trying again"),
            }
            let _ = tokio::time::timeout(TICK, stop.cancelled()).await;
        }
    }

    /// Runs everything that is due at the clock's present moment, high priority first, until nothing is: for tests.
    ///
    /// # Errors
    /// What the database says.
    pub async fn run_until_idle(&self) -> Result<usize, DbErr> {
        let mut done = 0;
        loop {
            let mut ran = 0;
            for priority in Priority::ALL {
                ran += Lane::new(self, priority).run_until_idle().await?;
            }
            if ran == 0 {
                return Ok(done);
            }
            done += ran;
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

    /// Runs a claimed job; one that panics fails the task it runs in.
    pub(crate) async fn run_one(&self, job: &Claimed) -> Ended {
        let now = self.0.db.clock().now();
        let Some(runner) = self.0.registry.runners.get(job.name.as_str()).cloned() else {
            let why = format!("no worker here knows the job `{}`", job.name);
            tracing::warn!(id = %job.id, why, "a job was put off");
            return Ended::Postponed { until: now.plus(UNKNOWN), why };
        };
        let handle = JobHandle { db: self.0.db.clone(), id: job.id, attempt: job.attempts };
        match runner(job.payload.clone(), handle).await {
            Ok(()) => Ended::Done,
            Err(JobError::Postpone { until, why }) => Ended::Postponed { until, why },
            Err(error) => {
                tracing::warn!(job = job.name, id = %job.id, attempt = job.attempts, %error, "a job failed");
                Ended::Failed { error: error.to_string(), again: matches!(error, JobError::Retry(_)) }
            }
        }
    }
}
