//! Keeps the lists in line with the slices on the left, inside the transactions that change those, and counts sales behind them.

use souk_catalog::PRODUCT_CHANGED;
use souk_db::{Consumer, DbErr, Event, Id, Subscriptions, Tx};
use souk_inventory::STOCK_CHANGED;
use souk_platform::{Channel, Channels, Services};
use souk_pricing::PRICE_CHANGED;

use crate::store::{count_sales, refresh, restock};

/// What this slice does in the transactions of others.
pub(crate) fn subscribe(subscriptions: Subscriptions, services: &Services) -> Subscriptions {
    let channels: Channels = services.part();
    subscriptions.on(&[PRODUCT_CHANGED, PRICE_CHANGED, STOCK_CHANGED], move |tx, events| {
        let channels = channels.clone();
        async move {
            for channel in channels.all().await?.iter() {
                list_anew(&tx, channel, &events).await?;
            }
            Ok(())
        }
    })
}

/// Brings the lists in line with products, prices and stock. What is made anew as a whole needs no second look at its stock:
/// an import changes all three of every product.
async fn list_anew(tx: &Tx, channel: &Channel, events: &[Event]) -> Result<(), DbErr> {
    let of = |topic: &str| subjects(events.iter().filter(|e| e.topic == topic));
    let (mut products, priced, mut stocked) = (of(PRODUCT_CHANGED), of(PRICE_CHANGED), of(STOCK_CHANGED));
    if !priced.is_empty() {
        products.extend(souk_catalog::product_ids_of_variants(tx, &priced).await?.into_values());
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

fn subjects<'a>(events: impl Iterator<Item = &'a Event>) -> Vec<Id> {
    let mut ids: Vec<Id> = events.map(|e| e.subject).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Counts what paid orders sold.
pub(crate) fn best_sellers() -> Consumer {
    // The topic belongs to the orders slice, which stands right of this one.
    Consumer::new("best_sellers", &["order.paid"], |tx: Tx, events: Vec<Event>| async move {
        count_sales(&tx, &events).await
    })
}
