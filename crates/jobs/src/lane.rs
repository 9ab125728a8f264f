//! The slots of one priority: filled as jobs become due, written down as they end, given back when the process stops.

use std::collections::HashMap;
use std::time::Duration;

use souk_db::{DbErr, Id};
use tokio::task::{self, JoinSet};
use tokio_util::sync::CancellationToken;

use crate::store::{self, Claimed, Ended};
use crate::{Priority, Worker};

/// How often due jobs are looked for unasked: those of other nodes, and those that were put off.
const POLL: Duration = Duration::from_secs(1);
/// Jobs that end within this time of one another are written down together.
const GATHER: Duration = Duration::from_millis(5);
/// How long jobs that are under way may go on once the process has to stop.
const GRACE: Duration = Duration::from_secs(2);

/// The jobs that run in the slots of one priority.
pub(crate) struct Lane<'a> {
    worker: &'a Worker,
    priority: Priority,
    running: JoinSet<Ended>,
    claimed: HashMap<task::Id, Claimed>,
}

impl<'a> Lane<'a> {
    pub(crate) fn new(worker: &'a Worker, priority: Priority) -> Self {
        Self { worker, priority, running: JoinSet::new(), claimed: HashMap::new() }
    }

    /// Runs what becomes due until `stop`; what then does not end within seconds is given back.
    pub(crate) async fn run(mut self, stop: &CancellationToken) {
        let wake = &self.worker.0.queue.wake[self.priority.index()];
        let mut renew = tokio::time::interval(self.worker.0.config.lease / 3);
        while !stop.is_cancelled() {
            let woken = wake.notified();
            match self.fill().await {
                Ok(0) => {}
                Ok(_) => continue,
                Err(error) => tracing::warn!(%error, "jobs could not be claimed; trying again"),
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = woken => {}
                () = tokio::time::sleep(POLL) => {}
                _ = renew.tick() => self.renew().await,
                Some(ended) = self.running.join_next_with_id() => self.settle(ended).await,
            }
        }
        self.give_back().await;
    }

    /// Claims due jobs for the free slots and starts them; says how many those were.
    async fn fill(&mut self) -> Result<usize, DbErr> {
        let this = &self.worker.0;
        let free = this.config.slots[self.priority.index()].saturating_sub(self.running.len());
        if free == 0 {
            return Ok(0);
        }
        let limit = i64::try_from(free).unwrap_or(1);
        let claimed =
            store::claim(&this.db, &this.config.node, self.priority, limit, this.config.lease).await?;
        let count = claimed.len();
        for job in claimed {
            let (worker, mine) = (self.worker.clone(), job.clone());
            let started = self.running.spawn(async move { worker.run_one(&mine).await });
            self.claimed.insert(started.id(), job);
        }
        Ok(count)
    }

    /// Writes down how a job went, together with those that end at about the same time.
    async fn settle(&mut self, first: Result<(task::Id, Ended), task::JoinError>) {
        let mut ended = Vec::from_iter(self.take(first));
        while let Ok(Some(next)) = tokio::time::timeout(GATHER, self.running.join_next_with_id()).await {
            ended.extend(self.take(next));
        }
        self.write(ended).await;
    }

    fn take(&mut self, joined: Result<(task::Id, Ended), task::JoinError>) -> Option<(Claimed, Ended)> {
        match joined {
            Ok((id, ended)) => Some((self.claimed.remove(&id)?, ended)),
            Err(error) if error.is_cancelled() => {
                let until = self.worker.0.db.clock().now();
                let why = "its worker had to stop".to_owned();
                Some((self.claimed.remove(&error.id())?, Ended::Postponed { until, why }))
            }
            Err(error) => {
                let error_text = "the job panicked".to_owned();
                Some((self.claimed.remove(&error.id())?, Ended::Failed { error: error_text, again: true }))
            }
        }
    }

    async fn write(&self, ended: Vec<(Claimed, Ended)>) {
        let this = &self.worker.0;
        if let Err(error) = store::finish(&this.db, &this.config.node, ended).await {
            // Their leases run out, and they run again: their effects bear that.
            tracing::warn!(%error, "how jobs went could not be written down");
        }
    }

    async fn renew(&self) {
        let this = &self.worker.0;
        let ids: Vec<Id> = self.claimed.values().map(|job| job.id).collect();
        if let Err(error) = store::renew(&this.db, &this.config.node, &ids, this.config.lease).await {
            tracing::warn!(%error, "leases could not be renewed");
        }
    }

    /// Runs what is due now and everything that it makes due, until nothing is; says how many jobs those were.
    pub(crate) async fn run_until_idle(mut self) -> Result<usize, DbErr> {
        let mut done = 0;
        loop {
            done += self.fill().await?;
            let Some(ended) = self.running.join_next_with_id().await else { return Ok(done) };
            self.settle(ended).await;
        }
    }

    async fn give_back(mut self) {
        let mut ended = Vec::new();
        let grace = tokio::time::sleep(GRACE);
        tokio::pin!(grace);
        loop {
            tokio::select! {
                () = &mut grace => break,
                next = self.running.join_next_with_id() => match next {
                    Some(next) => ended.extend(self.take(next)),
                    None => break,
                },
            }
        }
        self.running.abort_all();
        while let Some(next) = self.running.join_next_with_id().await {
            ended.extend(self.take(next));
        }
        self.write(ended).await;
    }
}
