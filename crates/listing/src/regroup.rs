//! Collections follow their rules, what was picked by hand, and time as it goes by.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use souk_collections::{CollectionChanged, Matching, Rule, Ruled};
use souk_db::{DbErr, Event as _, Id, Pace, Subscriptions, Timestamp, Tx};
use souk_jobs::{Job, JobError, JobHandle, Queue};
use souk_platform::{Channels, Services};

use crate::follow::AT_ONCE;
use crate::store::{in_scope, made_between, place_picked, regroup, total_products};

/// Products of a collection that is placed, or taken away, in the write which changes it: as many as can be picked by hand.
const BY_HAND: i64 = 1_000;
/// How far back a product is looked for that dropped out of a collection of which it may still be for another reason.
const BACK: Duration = Duration::from_secs(7 * 86_400);

/// A collection whose rule or products changed lists the right ones: at once in a small shop and where they were picked by hand.
pub(crate) fn on_collections(
    subscriptions: Subscriptions,
    channels: Channels,
    queue: Queue,
) -> Subscriptions {
    subscriptions.on(&[CollectionChanged::TOPIC], move |tx, events| {
        let (channels, queue) = (channels.clone(), queue.clone());
        async move {
            for changed in events.of()?.into_iter().filter(|changed: &CollectionChanged| changed.members) {
                follow(&tx, &channels, &queue, changed.collection_id).await?;
            }
            Ok(())
        }
    })
}

async fn follow(tx: &Tx, channels: &Channels, queue: &Queue, collection_id: Id) -> Result<(), DbErr> {
    let ruled = souk_collections::rule_of(tx, collection_id).await?;
    let ids = match ruled {
        Some(_) => souk_catalog::all_product_ids(tx, None, AT_ONCE + 1).await?,
        None => Vec::new(),
    };
    let mut is_large = i64::try_from(ids.len()).is_ok_and(|found| found > AT_ONCE);
    for channel in channels.all().await?.iter().filter(|_| ruled.is_none()) {
        let held = in_scope(tx, channel.id, collection_id, Id::from_u128(0), BY_HAND + 1).await?;
        is_large |= i64::try_from(held.len()).is_ok_and(|found| found > BY_HAND);
    }
    if is_large {
        return queue.enqueue(tx, &RegroupCollection { collection_id }).await;
    }
    for channel in channels.all().await?.iter() {
        match &ruled {
            Some(ruled) => regroup(tx, channel, std::slice::from_ref(ruled), &ids).await?,
            None => place_picked(tx, channel, collection_id).await?,
        }
    }
    Ok(())
}

/// Puts the right products into a collection by rule: its rule changed, and the shop has too many for the write that did it. Or
/// takes all out of one that is gone.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RegroupCollection {
    pub(crate) collection_id: Id,
}

impl Job for RegroupCollection {
    const NAME: &'static str = "listing.regroup_collection";
    type Context = Services;

    async fn run(&self, services: &Services, handle: &JobHandle) -> Result<(), JobError> {
        let (conn, id) = (services.db.read(), self.collection_id);
        let total = total_products(conn).await?.max(1);
        let (mut after, mut done) = (Id::from_u128(0), 0);
        let pace = Pace::new(48, 200);
        loop {
            let limit = i64::try_from(pace.size()).unwrap_or(1);
            let ids = match souk_collections::rule_of(conn, id).await? {
                Some(_) => souk_catalog::all_product_ids(conn, Some(after), limit).await?,
                None => members(services, id, after, limit).await?,
            };
            let Some(last) = ids.last() else { return Ok(()) };
            after = *last;
            let count = ids.len();
            pace.step(count, step(services, id, ids)).await?;
            done += i64::try_from(count).unwrap_or(0);
            handle.progress(done * 100 / total).await?;
        }
    }
}

/// Holds the products `ids` against the rule of a collection as it is now, in every channel.
async fn step(services: &Services, collection: Id, ids: Vec<Id>) -> Result<(), DbErr> {
    let channels = services.part::<Channels>().all().await?;
    let write = services.db.write(move |tx| async move {
        // None fits the rule of a collection that is gone.
        let none = Rule { matching: Matching::Any, conditions: Vec::new() };
        let ruled = souk_collections::rule_of(&tx, collection).await?;
        let rules = [ruled.unwrap_or(Ruled { id: collection, rule: none })];
        for channel in channels.iter() {
            regroup(&tx, channel, &rules, &ids).await?;
        }
        Ok::<_, DbErr>(())
    });
    write.await
}

/// The next products that some channel lists in `collection`.
async fn members(services: &Services, collection: Id, after: Id, limit: i64) -> Result<Vec<Id>, DbErr> {
    let mut all = Vec::new();
    for channel in services.part::<Channels>().all().await?.iter() {
        all.extend(in_scope(services.db.read(), channel.id, collection, after, limit).await?);
    }
    all.sort_unstable();
    all.dedup();
    all.truncate(usize::try_from(limit).unwrap_or(1));
    Ok(all)
}

/// Takes out of collections of what is new what is new no more.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RegroupAged;

impl Job for RegroupAged {
    const NAME: &'static str = "listing.regroup_aged";
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let now = services.db.clock().now();
        for Ruled { id, rule } in souk_collections::rules(services.db.read()).await? {
            let Some((fewest, most)) = rule.days() else { continue };
            // Where all must hold, whoever is too old leaves: what is left of the members is looked at whole. Where one is enough,
            // an old one may stay for another reason, and is not looked at again every hour.
            let from = match rule.matching {
                Matching::All => Timestamp(0),
                Matching::Any => now.minus(days(most)).minus(BACK),
            };
            aged(services, id, (from, now.minus(days(fewest)))).await?;
        }
        Ok(())
    }
}

fn days(days: i64) -> Duration {
    Duration::from_secs(u64::try_from(days).unwrap_or(0).saturating_mul(86_400))
}

async fn aged(services: &Services, collection: Id, between: (Timestamp, Timestamp)) -> Result<(), DbErr> {
    let pace = Pace::new(48, 200);
    for channel in services.part::<Channels>().all().await?.iter() {
        let mut after = Id::from_u128(0);
        loop {
            let limit = i64::try_from(pace.size()).unwrap_or(1);
            let conn = services.db.read();
            let ids = made_between(conn, (channel.id, collection), between, after, limit).await?;
            let Some(last) = ids.last() else { break };
            after = *last;
            pace.step(ids.len(), step(services, collection, ids)).await?;
        }
    }
    Ok(())
}
