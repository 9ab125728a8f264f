//! A brand that was renamed is so on its products.

use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id, Pace, Tx};
use souk_jobs::{Job, JobError, JobHandle, Queue, Registry};
use souk_platform::Services;

use super::store;
use crate::ProductChanged;

/// Products that are renamed in the write which renames their brand; a job does it where there are more.
const AT_ONCE: i64 = 100;

/// The jobs of brands.
pub(crate) fn jobs(registry: Registry, services: &Services) -> Registry {
    registry.register::<RenameBrand>(services.clone())
}

/// Gives a brand's products its name: it was renamed, and has too many for the write that did it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RenameBrand {
    brand_id: Id,
}

impl Job for RenameBrand {
    const NAME: &'static str = "catalog.rename_brand";
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let brand = self.brand_id;
        let mut after = Id::from_u128(0);
        let pace = Pace::new(48, 200);
        loop {
            let limit = i64::try_from(pace.size()).unwrap_or(1);
            let ids = store::misnamed(services.db.read(), brand, after, limit).await?;
            let Some(last) = ids.last() else { return Ok(()) };
            after = *last;
            let count = ids.len();
            pace.step(count, services.db.write(move |tx| async move { name(&tx, brand, &ids).await }))
                .await?;
        }
    }
}

/// Gives the products of `brand` its name, now or by a job where they are many.
pub(super) async fn rename(tx: &Tx, queue: &Queue, brand: Id) -> Result<(), DbErr> {
    let ids = store::misnamed(tx, brand, Id::from_u128(0), AT_ONCE + 1).await?;
    if i64::try_from(ids.len()).is_ok_and(|found| found > AT_ONCE) {
        return queue.enqueue(tx, &RenameBrand { brand_id: brand }).await;
    }
    name(tx, brand, &ids).await
}

async fn name(tx: &Tx, brand: Id, ids: &[Id]) -> Result<(), DbErr> {
    store::rename(tx, brand, ids).await?;
    for id in ids {
        tx.emit(&ProductChanged { product_id: *id });
    }
    Ok(())
}
