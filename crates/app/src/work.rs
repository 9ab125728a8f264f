//! What goes on behind the requests: the outbox's relay, its consumers, jobs and schedules.

use std::time::Duration;

use souk_db::{Consumer, Db, relay};
use souk_jobs::{Worker, WorkerConfig};
use souk_search::{Search, SearchLog};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::{App, StartError};

/// How often a consumer looks for events unasked.
const POLL: Duration = Duration::from_secs(1);

/// How often the search index looks for events: a query of one row.
const SEARCH_POLL: Duration = Duration::from_millis(100);
/// From one commit of the search index to the next: it costs some milliseconds.
const SEARCH_COMMITS: Duration = Duration::from_millis(250);

/// From one write of the log of searches to the next.
const SEARCH_LOG: Duration = Duration::from_secs(10);

/// A worker for the jobs of `app`; `jobs` and `schedules` say which of the two it does.
pub(crate) fn worker(app: &App, jobs: bool, schedules: bool) -> Result<Worker, StartError> {
    let services = &app.services;
    let registry = app.modules.jobs(services).map_err(StartError::Other)?;
    let config = WorkerConfig { jobs, schedules, ..WorkerConfig::named(node_name()) };
    Ok(Worker::new(services.db.clone(), services.queue.clone(), registry, config))
}

/// This process, among others that share its database.
fn node_name() -> String {
    format!("{}-{}", std::process::id(), &souk_http::secret::token()[..8])
}

/// Runs relay, consumers and `worker` until `stop`.
pub(crate) async fn run(app: App, worker: Worker, stop: CancellationToken) {
    let (numbered, waiting) = watch::channel(());
    let relay = tokio::spawn(relay::run(app.services.db.clone(), move || numbered.send_replace(())));
    let consumers: Vec<_> = app
        .modules
        .consumers(&app.services)
        .into_iter()
        .map(|consumer| tokio::spawn(consume(app.services.db.clone(), consumer, waiting.clone())))
        .collect();
    worker.run(stop).await;
    // All of them only ever work inside a transaction, so they may be stopped anywhere.
    relay.abort();
    consumers.iter().for_each(tokio::task::JoinHandle::abort);
}

/// Makes the search index of this node where none fits, and takes in what changes, for ever.
pub(crate) async fn keep_search_up(search: Search) {
    let mut failures = 0_u32;
    loop {
        match search.step().await {
            Ok(did) => {
                failures = 0;
                tokio::time::sleep(if did { SEARCH_COMMITS } else { SEARCH_POLL }).await;
            }
            Err(error) => {
                failures += 1;
                tracing::error!(%error, failures, "the search index could not be kept up; trying again");
                tokio::time::sleep(POLL * 2_u32.pow(failures.min(6))).await;
            }
        }
    }
}

/// Writes what was searched for, for ever.
pub(crate) async fn write_searches(db: Db, searches: SearchLog) {
    loop {
        tokio::time::sleep(SEARCH_LOG).await;
        if let Err(error) = searches.flush(&db).await {
            tracing::error!(%error, "what was searched for could not be written; trying again");
        }
    }
}

/// Lets `consumer` handle what is new, for ever: woken by the relay, and looking by itself for what another node numbered. One
/// that fails tries again later and later, and holds nobody else up.
async fn consume(db: Db, consumer: Consumer, mut numbered: watch::Receiver<()>) {
    let mut failures = 0_u32;
    loop {
        numbered.mark_unchanged();
        match consumer.step(&db).await {
            Ok(0) => {
                failures = 0;
                let _ = tokio::time::timeout(POLL, numbered.changed()).await;
            }
            Ok(_) => failures = 0,
            Err(error) => {
                failures += 1;
                tracing::error!(consumer = consumer.name(), %error, failures, "events could not be handled; trying again");
                tokio::time::sleep(POLL * 2_u32.pow(failures.min(6))).await;
            }
        }
    }
}
