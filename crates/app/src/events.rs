//! Who listens to whom: the edges between slices that point right.

use std::sync::Arc;

use souk_catalog::{CATEGORY_CHANGED, PRODUCT_CHANGED};
use souk_db::{Consumer, DbErr, Event, Id, Subscriptions, Tx};
use souk_inventory::STOCK_CHANGED;
use souk_listing::{CARD_CHANGED, STOCK_CHANGED as LISTED_STOCK_CHANGED};
use souk_pricing::{Channel, PRICE_CHANGED};

use crate::House;

/// Wires the in-transaction subscribers and the invalidation of kept answers.
pub(crate) fn wire(house: &House) {
    let responses = house.responses.clone();
    house.bus.listen(move |message| {
        if message == "reset" {
            responses.invalidate(&["*".to_owned()]);
        } else if let Some(tags) = message.strip_prefix("drop ") {
            responses.invalidate(&tags.split(',').map(ToOwned::to_owned).collect::<Vec<_>>());
        }
    });
    let channel = Arc::clone(&house.channel);
    let queue = house.queue.clone();
    let mut subscriptions = Subscriptions::default()
        .on(&[PRODUCT_CHANGED, PRICE_CHANGED, STOCK_CHANGED], move |tx, events| {
            let channel = Arc::clone(&channel);
            async move { list_anew(&tx, &channel, &events).await }
        })
        .on(&[souk_payments::SANDBOX_SETTLED], move |tx, events| {
            let queue = queue.clone();
            async move {
                for event in events {
                    souk_checkout::sandbox_settled(&tx, &queue, event.subject, &event.payload).await?;
                }
                Ok(())
            }
        });
    let invalidating: [(&'static [&'static str], &str); 3] =
        [(&[CARD_CHANGED], "listing"), (&[LISTED_STOCK_CHANGED], ""), (&[CATEGORY_CHANGED], "categories")];
    for (topic, general) in invalidating {
        let bus = house.bus.clone();
        subscriptions = subscriptions.on(topic, move |tx, events| {
            let bus = bus.clone();
            async move {
                let mut tags: Vec<String> = events.iter().map(|e| format!("product:{}", e.subject)).collect();
                if !general.is_empty() {
                    tags.push(general.to_owned());
                }
                // Many at once (an import): one word drops them all. PostgreSQL's messages are short, too.
                let message =
                    if tags.len() > 100 { "drop *".to_owned() } else { format!("drop {}", tags.join(",")) };
                tx.after_commit(move || bus.say(&message));
                Ok(())
            }
        });
    }
    house.db.subscribe(subscriptions);
}

/// Brings the lists in line with products, prices and stock. What is made anew as a whole needs no second look at its stock:
/// an import changes all three of every product.
async fn list_anew(tx: &Tx, channel: &Channel, events: &[Event]) -> Result<(), DbErr> {
    let of = |topic: &str| subjects(&events.iter().filter(|e| e.topic == topic).cloned().collect::<Vec<_>>());
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
    souk_listing::refresh(tx, channel, &products).await?;
    souk_listing::restock(tx, channel, &stocked).await
}

fn subjects(events: &[Event]) -> Vec<Id> {
    let mut ids: Vec<Id> = events.iter().map(|e| e.subject).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Who acts on events after their commit.
pub(crate) fn consumers() -> Vec<Consumer> {
    vec![Consumer::new("best_sellers", &[souk_orders::PAID], |tx: Tx, events: Vec<Event>| async move {
        souk_listing::count_sales(&tx, &events).await
    })]
}
