//! What goes on behind the requests: the outbox's relay, its consumers, jobs and schedules.

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use souk_accounts::LinkMail;
use souk_catalog::{FetchContext, FetchFailure, FetchImages, PendingMedia, ReadyMedia};
use souk_checkout::jobs::{Expire, OrderMail, Reconcile, RefundLate};
use souk_db::{Consumer, Db, consumer, relay};
use souk_jobs::{Job, JobError, JobHandle, Registry, Worker, WorkerConfig};
use souk_media::{FetchError, Fetcher, Media, MediaError};
use souk_search::Search;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::{House, StartError, events, sample};

/// How often a consumer looks for events unasked.
const POLL: Duration = Duration::from_secs(1);

/// How often the search index looks for events: a query of one row.
const SEARCH_POLL: Duration = Duration::from_millis(100);
/// From one commit of the search index to the next: it costs some milliseconds.
const SEARCH_COMMITS: Duration = Duration::from_millis(250);

/// Throws away what nobody needs any more.
#[derive(Debug, Serialize, Deserialize)]
struct Tidy;

impl Job for Tidy {
    const NAME: &'static str = "app.tidy";
    type Context = Db;

    async fn run(&self, db: &Db, _handle: &JobHandle) -> Result<(), JobError> {
        const WEEK: Duration = Duration::from_secs(7 * 24 * 3_600);
        souk_http::idempotency::purge(db).await?;
        souk_accounts::purge(db, WEEK).await?;
        souk_jobs::purge(db, WEEK).await?;
        consumer::purge(db, WEEK).await?;
        Ok(())
    }
}

/// Gathers the planner's statistics where they are due.
#[derive(Debug, Serialize, Deserialize)]
struct Statistics;

impl Job for Statistics {
    const NAME: &'static str = "app.statistics";
    type Context = Db;

    async fn run(&self, db: &Db, _handle: &JobHandle) -> Result<(), JobError> {
        db.gather_statistics().await?;
        Ok(())
    }
}

/// A worker for the jobs of `house`; `jobs` and `schedules` say which of the two it does.
pub(crate) fn worker(house: &House, jobs: bool, schedules: bool) -> Result<Worker, StartError> {
    let fetch =
        FetchContext { db: house.db.clone(), fetch: fetcher(house.fetcher.clone(), house.media.clone()) };
    let registry = Registry::default()
        .register::<OrderMail>(house.mails.clone())
        .register::<LinkMail>(house.link_mails.clone())
        .register::<Expire>(house.checkout.clone())
        .register::<Reconcile>(house.checkout.clone())
        .register::<RefundLate>(house.checkout.clone())
        .register::<FetchImages>(fetch)
        .register::<Tidy>(house.db.clone())
        .register::<Statistics>(house.db.clone())
        .cron("* * * * *", &Expire)
        .and_then(|r| r.cron("* * * * *", &Reconcile))
        .and_then(|r| r.cron("17 3 * * *", &Tidy))
        .and_then(|r| r.cron("*/10 * * * *", &Statistics))
        .map_err(StartError::Other)?;
    let config = WorkerConfig { jobs, schedules, ..WorkerConfig::named(node_name()) };
    Ok(Worker::new(house.db.clone(), house.queue.clone(), registry, config))
}

/// This process, among others that share its database.
fn node_name() -> String {
    format!("{}-{}", std::process::id(), &souk_http::secret::token()[..8])
}

/// Brings pictures in: from the net, or from the sample shop that the binary holds.
pub(crate) fn fetcher(fetcher: Fetcher, media: Media) -> souk_catalog::Fetcher {
    Arc::new(move |pending: PendingMedia| {
        let (fetcher, media) = (fetcher.clone(), media.clone());
        Box::pin(async move {
            let bytes = match pending.source.strip_prefix("sample:") {
                Some(name) => sample::picture(name)
                    .ok_or_else(|| FetchFailure::Never("no such sample picture".into()))?,
                None => fetcher.fetch(&pending.source).await.map_err(|e| match e {
                    FetchError::Later(why) => FetchFailure::Later(why),
                    FetchError::Never(why) => FetchFailure::Never(why),
                    FetchError::Away { host, retry_after } => FetchFailure::Away { host, retry_after },
                })?,
            };
            let stored = media.put_picture(bytes).await.map_err(|e| match e {
                MediaError::Picture(why) => FetchFailure::Never(why.to_string()),
                MediaError::Store(why) | MediaError::Address(why) => FetchFailure::Later(why),
            })?;
            Ok(ReadyMedia {
                url: stored.url,
                srcset: stored.srcset,
                width: stored.width,
                height: stored.height,
                placeholder: stored.placeholder,
            })
        })
    })
}

/// Runs relay, consumers and `worker` until `stop`.
pub(crate) async fn run(house: House, worker: Worker, stop: CancellationToken) {
    let (numbered, waiting) = watch::channel(());
    let relay = tokio::spawn(relay::run(house.db.clone(), move || numbered.send_replace(())));
    let consumers: Vec<_> = events::consumers()
        .into_iter()
        .map(|consumer| tokio::spawn(consume(house.db.clone(), consumer, waiting.clone())))
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
