//! Fetching pictures after an import: one job per product, whose tries are the job's.

use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use futures::{StreamExt as _, stream};
use serde::{Deserialize, Serialize};
use souk_db::{Db, DbErr, Id};
use souk_jobs::{Job, JobError, JobHandle, Priority, Queue, Registry};
use souk_platform::Services;

use crate::import::ImagePort;
use crate::media::{
    FetchFailure, PendingMedia, ReadyMedia, media_failed, media_ready, pending_media, pending_media_from,
};
use crate::product::PublishDue;

/// Brings one picture in: fetches it from its source, makes its sizes and stores them. It must refuse addresses that point
/// inside, and bear being asked twice for the same picture.
pub type Fetcher =
    Arc<dyn Fn(PendingMedia) -> BoxFuture<'static, Result<ReadyMedia, FetchFailure>> + Send + Sync>;

/// The jobs of this slice. Pictures wait where nobody provided a [`Fetcher`].
pub(crate) fn jobs(registry: Registry, services: &Services) -> Result<Registry, String> {
    let registry = registry.register::<PublishDue>(services.db.clone()).cron("* * * * *", &PublishDue)?;
    let fetch = services.provided::<Fetcher>();
    Ok(match fetch {
        Some(fetch) => registry.register::<FetchImages>(FetchContext { db: services.db.clone(), fetch }),
        None => registry,
    })
}

/// What [`FetchImages`] works with.
#[derive(Clone)]
pub struct FetchContext {
    /// The database.
    pub db: Db,
    /// Brings pictures in.
    pub fetch: Fetcher,
}

/// The job that brings in the pictures of some products that have an address on the net or were uploaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FetchImages {
    /// The products.
    pub product_ids: Vec<Id>,
}

/// Products whose pictures are fetched at once by one job.
const AT_ONCE: usize = 4;

impl FetchImages {
    /// For [`crate::import::Options::images`]: one job for the products of a write, in their transaction.
    #[must_use]
    pub fn port(queue: Queue) -> ImagePort {
        Arc::new(move |tx, product_ids| {
            let queue = queue.clone();
            Box::pin(async move {
                if product_ids.is_empty() {
                    return Ok(());
                }
                queue.enqueue(&tx, &Self { product_ids }).await
            })
        })
    }
}

/// What is left of a product's pictures after a try.
#[derive(Default)]
struct Left {
    /// Why some may come at another try.
    again: Option<String>,
    /// The host that is away, and when it may be asked again.
    away: Option<(String, Duration)>,
}

impl Job for FetchImages {
    const NAME: &'static str = "catalog.fetch_images";
    const MAX_ATTEMPTS: i64 = 8;
    const PRIORITY: Priority = Priority::Low;
    type Context = FetchContext;

    async fn run(&self, context: &FetchContext, handle: &JobHandle) -> Result<(), JobError> {
        let mut products = stream::iter(self.product_ids.clone())
            .map(|id| bring_in_all(context, id))
            .buffer_unordered(AT_ONCE);
        let (mut left, mut done) = (Left::default(), 0_usize);
        while let Some(product) = products.next().await {
            let product = product?;
            left.again = product.again.or(left.again);
            left.away = product.away.into_iter().chain(left.away).max_by_key(|(_, rest)| *rest);
            done += 1;
            if done.is_multiple_of(50) && done < self.product_ids.len() {
                handle.progress(i64::try_from(done * 100 / self.product_ids.len()).unwrap_or(0)).await?;
            }
        }
        match (left.away, left.again) {
            (Some((host, rest)), _) => {
                let until = context.db.clock().now().plus(rest);
                Err(JobError::Postpone { until, why: format!("{host} does not answer") })
            }
            (None, Some(why)) => Err(JobError::Retry(why)),
            (None, None) => Ok(()),
        }
    }
}

/// Brings in the pictures of one product and notes how that went, in one write; no transaction is open meanwhile. Pictures of
/// a host that is away are left as they are.
async fn bring_in_all(context: &FetchContext, product_id: Id) -> Result<Left, DbErr> {
    let mut left = Left::default();
    let mut fetched = Vec::new();
    for picture in pending_media(context.db.read(), product_id).await? {
        match (context.fetch)(picture.clone()).await {
            Err(FetchFailure::Away { host, retry_after }) => left.away = Some((host, retry_after)),
            result => {
                if let Err(FetchFailure::Later(why)) = &result {
                    left.again = Some(why.clone());
                }
                fetched.push((picture, result));
            }
        }
    }
    note(context, fetched).await?;
    Ok(left)
}

async fn note(
    context: &FetchContext,
    fetched: Vec<(PendingMedia, Result<ReadyMedia, FetchFailure>)>,
) -> Result<(), DbErr> {
    if fetched.is_empty() {
        return Ok(());
    }
    let write = |tx| async move {
        for (picture, result) in fetched {
            match result {
                Ok(ready) => media_ready(&tx, &picture, ready).await?,
                Err(failure) => media_failed(&tx, &picture, &failure).await?,
            }
        }
        Ok(())
    };
    context.db.write(write).await
}

/// Brings in one picture and notes how it went; no transaction is open meanwhile. Answers whether it came.
async fn bring_in(context: &FetchContext, picture: PendingMedia) -> Result<bool, DbErr> {
    let fetched = (context.fetch)(picture.clone()).await;
    let came = fetched.is_ok();
    note(context, vec![(picture, fetched)]).await?;
    Ok(came)
}

/// Brings in every untried picture whose source begins with `prefix` (`sample:`) at once, and says how many came.
///
/// # Errors
/// What the database says.
pub async fn fetch_from(context: &FetchContext, prefix: &str) -> Result<u64, DbErr> {
    let mut came = 0;
    loop {
        // Each is ready or failed afterwards, so that the list gets shorter.
        let waiting = pending_media_from(context.db.read(), prefix, 50).await?;
        if waiting.is_empty() {
            return Ok(came);
        }
        // Scaling is what takes time: as many at once as there are processors.
        let at_once = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let mut brought =
            stream::iter(waiting).map(|picture| bring_in(context, picture)).buffer_unordered(at_once);
        while let Some(one) = brought.next().await {
            came += u64::from(one?);
        }
    }
}
