//! Fetching pictures after an import: one job per product, whose tries are the job's.

use std::sync::Arc;

use futures::future::BoxFuture;
use futures::{StreamExt as _, stream};
use serde::{Deserialize, Serialize};
use souk_db::{Db, DbErr, Id};
use souk_jobs::{Job, JobError, JobHandle, Queue};

use crate::import::ImagePort;
use crate::media::{
    FetchFailure, PendingMedia, ReadyMedia, media_failed, media_ready, pending_media, pending_media_from,
};

/// Brings one picture in: fetches it from its source, makes its sizes and stores them. It must refuse addresses that point
/// inside, and bear being asked twice for the same picture.
pub type Fetcher =
    Arc<dyn Fn(PendingMedia) -> BoxFuture<'static, Result<ReadyMedia, FetchFailure>> + Send + Sync>;

/// What [`FetchImages`] works with.
#[derive(Clone)]
pub struct FetchContext {
    /// The database.
    pub db: Db,
    /// Brings pictures in.
    pub fetch: Fetcher,
}

/// The job that brings in the pictures of one product that have an address on the net.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FetchImages {
    /// The product.
    pub product_id: Id,
}

impl FetchImages {
    /// For [`crate::import::Options::images`]: one job per product, in the transaction that writes the products.
    #[must_use]
    pub fn port(queue: Queue) -> ImagePort {
        Arc::new(move |tx, products| {
            let queue = queue.clone();
            Box::pin(async move {
                for product_id in products {
                    queue.enqueue(&tx, &Self { product_id }).await?;
                }
                Ok(())
            })
        })
    }
}

impl Job for FetchImages {
    const NAME: &'static str = "catalog.fetch_images";
    const MAX_ATTEMPTS: i64 = 8;
    type Context = FetchContext;

    async fn run(&self, context: &FetchContext, _handle: &JobHandle) -> Result<(), JobError> {
        let mut again = None;
        for picture in pending_media(context.db.read(), self.product_id).await? {
            if !picture.source.starts_with("http") {
                continue;
            }
            if let Err(FetchFailure::Later(why)) = bring_in(context, picture).await? {
                again = Some(why);
            }
        }
        again.map_or(Ok(()), |why| Err(JobError::Retry(why)))
    }
}

/// Brings in one picture and notes how it went; no transaction is open meanwhile.
async fn bring_in(context: &FetchContext, picture: PendingMedia) -> Result<Result<(), FetchFailure>, DbErr> {
    let fetched = (context.fetch)(picture.clone()).await;
    let outcome = fetched.as_ref().map(|_| ()).map_err(Clone::clone);
    context
        .db
        .write(move |tx| async move {
            match fetched {
                Ok(ready) => media_ready(&tx, &picture, ready).await,
                Err(failure) => media_failed(&tx, &picture, &failure).await,
            }
        })
        .await?;
    Ok(outcome)
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
            came += u64::from(one?.is_ok());
        }
    }
}
