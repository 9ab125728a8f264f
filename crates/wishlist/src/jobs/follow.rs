//! Looks at a product that changed, and hands over the mails that follow from it.

use serde::{Deserialize, Serialize};
use souk_db::{Db, DbErr, Id};
use souk_jobs::{Job, JobError, JobHandle, Queue};
use souk_listing::Product;
use souk_platform::Services;

use super::mail::{News, WishMail};
use super::tell;
use crate::{listed, store};

/// Mails handed over in one transaction at most.
const AT_ONCE: u16 = 100;

/// Hands over the mails to whoever waits for a product: in steps, each a short transaction that notes what it handed over, so that a
/// step that comes again hands over nothing twice.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Follow {
    pub(super) product_id: Id,
}

impl Job for Follow {
    const NAME: &'static str = "wishlist.follow";
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let (db, queue) = (&services.db, &services.queue);
        for channel in store::channels_of(db.read(), self.product_id).await? {
            let product = listed::product(db.read(), channel, self.product_id).await?;
            let Some(product) = product else { continue };
            hand_over_notices(db, queue, channel, &product).await?;
            hand_over_wishes(db, queue, channel, &product).await?;
        }
        Ok(())
    }
}

/// To whoever waits for a variant that can be bought now.
async fn hand_over_notices(db: &Db, queue: &Queue, channel: Id, product: &Product) -> Result<(), DbErr> {
    let (queue, product_id) = (queue.clone(), product.id);
    let there: Vec<Id> = product.variants.iter().filter(|v| v.in_stock).map(|v| v.id).collect();
    loop {
        let (queue, there) = (queue.clone(), there.clone());
        let handed: Result<usize, DbErr> = db
            .write(move |tx| async move {
                let notices = store::take_waiting(&tx, (channel, product_id), &there, AT_ONCE.into()).await?;
                store::claim(&tx, &notices).await?;
                for id in &notices {
                    let mail = WishMail::new(News::Notice { id: *id });
                    queue.enqueue_unique(&tx, &mail, &mail.id()).await?;
                }
                Ok(notices.len())
            })
            .await;
        if handed? < usize::from(AT_ONCE) {
            return Ok(());
        }
    }
}

/// To members who wish for the product and said that they want to know.
async fn hand_over_wishes(db: &Db, queue: &Queue, channel: Id, product: &Product) -> Result<(), DbErr> {
    let product = std::sync::Arc::new(product.clone());
    let mut after = Id::from_u128(0);
    loop {
        let (queue, product) = (queue.clone(), std::sync::Arc::clone(&product));
        let last: Result<Option<Id>, DbErr> = db
            .write(move |tx| async move {
                let rows = store::page_of_watched(&tx, (channel, product.id), after, AT_ONCE.into()).await?;
                for row in &rows {
                    tell::look_at(&tx, &queue, row, &product).await?;
                }
                let is_full = rows.len() == usize::from(AT_ONCE);
                Ok(rows.last().filter(|_| is_full).map(|row| row.id))
            })
            .await;
        match last? {
            Some(id) => after = id,
            None => return Ok(()),
        }
    }
}
