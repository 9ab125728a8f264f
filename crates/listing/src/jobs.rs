//! Lists that are made anew behind the requests, some products at a time.

use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id, Pace};
use souk_jobs::{Job, JobError, JobHandle, Queue, Registry};
use souk_platform::{Channels, Services};

use crate::regroup::{RegroupAged, RegroupCollection};
use crate::store::{recount, refresh};

/// The jobs of this slice.
pub(crate) fn register(registry: Registry, services: &Services) -> Result<Registry, String> {
    registry
        .register::<RefreshCategory>(services.clone())
        .register::<RefreshSeller>(services.clone())
        .register::<RefreshVariant>(services.clone())
        .register::<RegroupCollection>(services.clone())
        .register::<RegroupAged>(services.clone())
        .register::<Rebuild>(services.clone())
        .cron("23 * * * *", &RegroupAged)
}

/// Makes the lists of the products that are in a category anew: it was renamed or moved, and holds too many for the write that
/// did it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RefreshCategory {
    pub(crate) category_id: Id,
}

impl Job for RefreshCategory {
    const NAME: &'static str = "listing.refresh_category";
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        walk(services, Of::Category(self.category_id)).await?;
        Ok(())
    }
}

/// Makes the lists of a seller's products anew: it was renamed, and has too many for the write that did it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RefreshSeller {
    pub(crate) seller_id: Id,
}

impl Job for RefreshSeller {
    const NAME: &'static str = "listing.refresh_seller";
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        walk(services, Of::Seller(self.seller_id)).await?;
        Ok(())
    }
}

/// Makes the product of a variant anew at the moment at which a price of it begins or ends.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RefreshVariant {
    pub(crate) variant_id: Id,
}

impl Job for RefreshVariant {
    const NAME: &'static str = "listing.refresh_variant";
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let variant = self.variant_id;
        let channels = services.part::<Channels>().all().await?;
        let write = services.db.write(move |tx| async move {
            let products = souk_catalog::product_ids_of_variants(&tx, &[variant]).await?;
            let ids: Vec<Id> = products.into_values().collect();
            for channel in channels.iter() {
                refresh(&tx, channel, &ids).await?;
            }
            Ok::<_, DbErr>(())
        });
        Ok(write.await?)
    }
}

/// Makes all lists anew, while they serve: after a fault in them, or a change by hand.
#[derive(Debug, Serialize, Deserialize)]
pub struct Rebuild;

impl Rebuild {
    /// Has a worker make all lists anew.
    ///
    /// # Errors
    /// What the database says.
    pub async fn enqueue(services: &Services) -> Result<(), DbErr> {
        let queue: Queue = services.queue.clone();
        services.db.write(move |tx| async move { queue.enqueue(&tx, &Self).await.map(|_| ()) }).await
    }
}

impl Job for Rebuild {
    const NAME: &'static str = "listing.rebuild";
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let products = walk(services, Of::All).await?;
        for channel in services.part::<Channels>().all().await?.iter() {
            recount(&services.db, channel.id).await?;
        }
        tracing::info!(products, "all lists were made anew");
        Ok(())
    }
}

/// Which products.
#[derive(Clone, Copy)]
enum Of {
    All,
    Category(Id),
    Seller(Id),
}

/// Makes the rows of these products anew in every channel, in steps that fit between the writes of others.
async fn walk(services: &Services, of: Of) -> Result<u64, DbErr> {
    let conn = services.db.read();
    let channels = services.part::<Channels>().all().await?;
    let (mut after, mut done) = (None, 0);
    let pace = Pace::new(48, 200);
    loop {
        let limit = i64::try_from(pace.size()).unwrap_or(1);
        let ids = match of {
            Of::All => souk_catalog::all_product_ids(conn, after, limit).await?,
            Of::Category(id) => souk_catalog::product_ids_of_category(conn, id, after, limit).await?,
            Of::Seller(id) => souk_catalog::product_ids_of_seller(conn, id, after, limit).await?,
        };
        let Some(last) = ids.last() else { return Ok(done) };
        after = Some(*last);
        done += ids.len() as u64;
        let (channels, count) = (channels.clone(), ids.len());
        let step = services.db.write(move |tx| async move {
            for channel in channels.iter() {
                refresh(&tx, channel, &ids).await?;
            }
            Ok::<_, DbErr>(())
        });
        pace.step(count, step).await?;
    }
}
