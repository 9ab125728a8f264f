//! Keeps the lists in line with the slices on the left, inside the transactions that change those.

use souk_catalog::{CategoryChanged, ProductChanged};
use souk_db::{DbErr, Event as _, Events, Id, Subscriptions, Tx};
use souk_inventory::StockChanged;
use souk_jobs::Queue;
use souk_platform::{Channel, Channels, Services};
use souk_pricing::{PriceChanged, PriceScheduled};
use souk_sellers::SellerChanged;

use crate::RatingChanged;
use crate::jobs::{RefreshCategory, RefreshSeller, RefreshVariant};
use crate::regroup::on_collections;
use crate::store::{refresh, restock};

/// What this slice does in the transactions of others.
pub(crate) fn subscribe(subscriptions: Subscriptions, services: &Services) -> Subscriptions {
    let channels: Channels = services.part();
    let subscriptions = on_categories(subscriptions, channels.clone(), services.queue.clone());
    let subscriptions = on_sellers(subscriptions, channels.clone(), services.queue.clone());
    let subscriptions = on_schedules(subscriptions, services.queue.clone());
    let subscriptions = on_collections(subscriptions, channels.clone(), services.queue.clone());
    let topics = &[ProductChanged::TOPIC, PriceChanged::TOPIC, StockChanged::TOPIC, RatingChanged::TOPIC];
    subscriptions.on(topics, move |tx, events| {
        let channels = channels.clone();
        async move {
            for channel in channels.all().await?.iter() {
                list_anew(&tx, channel, &events).await?;
            }
            Ok(())
        }
    })
}

/// Products of a category or seller that are made anew in the write which changes it; a job does it where there are more.
pub(crate) const AT_ONCE: i64 = 100;

/// A category that was renamed or moved is so in the lists at once. Those below it tell of themselves.
fn on_categories(subscriptions: Subscriptions, channels: Channels, queue: Queue) -> Subscriptions {
    subscriptions.on(&[CategoryChanged::TOPIC], move |tx, events| {
        let (channels, queue) = (channels.clone(), queue.clone());
        async move {
            for CategoryChanged { category_id } in events.of()? {
                let ids = souk_catalog::product_ids_of_category(&tx, category_id, None, AT_ONCE + 1).await?;
                if i64::try_from(ids.len()).is_ok_and(|found| found > AT_ONCE) {
                    queue.enqueue(&tx, &RefreshCategory { category_id }).await?;
                    continue;
                }
                for channel in channels.all().await?.iter().filter(|_| !ids.is_empty()) {
                    refresh(&tx, channel, &ids).await?;
                }
            }
            Ok(())
        }
    })
}

/// A price that begins or ends later has its product made anew then.
fn on_schedules(subscriptions: Subscriptions, queue: Queue) -> Subscriptions {
    subscriptions.on(&[PriceScheduled::TOPIC], move |tx, events| {
        let queue = queue.clone();
        async move {
            for PriceScheduled { variant_id, starts_at, ends_at } in events.of()? {
                for at in [Some(starts_at), ends_at].into_iter().flatten().filter(|at| *at > tx.now()) {
                    queue.enqueue_at(&tx, &RefreshVariant { variant_id }, at).await?;
                }
            }
            Ok(())
        }
    })
}

/// A seller that was renamed is so in the lists at once.
fn on_sellers(subscriptions: Subscriptions, channels: Channels, queue: Queue) -> Subscriptions {
    subscriptions.on(&[SellerChanged::TOPIC], move |tx, events| {
        let (channels, queue) = (channels.clone(), queue.clone());
        async move {
            for SellerChanged { seller_id } in events.of()? {
                let ids = souk_catalog::product_ids_of_seller(&tx, seller_id, None, AT_ONCE + 1).await?;
                if i64::try_from(ids.len()).is_ok_and(|found| found > AT_ONCE) {
                    queue.enqueue(&tx, &RefreshSeller { seller_id }).await?;
                    continue;
                }
                for channel in channels.all().await?.iter().filter(|_| !ids.is_empty()) {
                    refresh(&tx, channel, &ids).await?;
                }
            }
            Ok(())
        }
    })
}

/// Brings the lists in line with products, prices, ratings and stock. What is made anew as a whole needs no second look at its stock:
/// an import changes all three of every product.
async fn list_anew(tx: &Tx, channel: &Channel, events: &Events) -> Result<(), DbErr> {
    let mut products = ids(events.of()?, |e: ProductChanged| e.product_id);
    let rated = ids(events.of()?, |e: RatingChanged| e.product_id);
    let priced = ids(events.of()?, |e: PriceChanged| e.variant_id);
    let mut stocked = ids(events.of()?, |e: StockChanged| e.variant_id);
    if !priced.is_empty() || !rated.is_empty() {
        products.extend(souk_catalog::product_ids_of_variants(tx, &priced).await?.into_values());
        products.extend(rated);
        products.sort_unstable();
        products.dedup();
    }
    if !products.is_empty() && !stocked.is_empty() {
        let owners = souk_catalog::product_ids_of_variants(tx, &stocked).await?;
        stocked.retain(|variant| owners.get(variant).is_none_or(|p| products.binary_search(p).is_err()));
    }
    refresh(tx, channel, &products).await?;
    restock(tx, channel, &stocked).await
}

fn ids<E>(events: Vec<E>, of: fn(E) -> Id) -> Vec<Id> {
    let mut ids: Vec<Id> = events.into_iter().map(of).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
