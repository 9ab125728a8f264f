//! Who listens to whom: the edges between slices that point right.

use std::sync::Arc;

use souk_catalog::{CATEGORY_CHANGED, PRODUCT_CHANGED};
use souk_db::{Consumer, Event, Id, Subscriptions, Tx};
use souk_listing::{CARD_CHANGED, STOCK_CHANGED as LISTED_STOCK_CHANGED};

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
    let (products, prices, stock) =
        (Arc::clone(&house.channel), Arc::clone(&house.channel), Arc::clone(&house.channel));
    let queue = house.queue.clone();
    let mut subscriptions = Subscriptions::default()
        .on(PRODUCT_CHANGED, move |tx, events| {
            let channel = Arc::clone(&products);
            async move { souk_listing::refresh(&tx, &channel, &subjects(&events)).await }
        })
        .on(souk_pricing::PRICE_CHANGED, move |tx, events| {
            let channel = Arc::clone(&prices);
            async move {
                let found = souk_catalog::product_ids_of_variants(&tx, &subjects(&events)).await?;
                let mut products: Vec<Id> = found.into_values().collect();
                products.sort_unstable();
                products.dedup();
                souk_listing::refresh(&tx, &channel, &products).await
            }
        })
        .on(souk_inventory::STOCK_CHANGED, move |tx, events| {
            let channel = Arc::clone(&stock);
            async move { souk_listing::restock(&tx, &channel, &subjects(&events)).await }
        })
        .on(souk_payments::SANDBOX_SETTLED, move |tx, events| {
            let queue = queue.clone();
            async move {
                for event in events {
                    souk_checkout::sandbox_settled(&tx, &queue, event.subject, &event.payload).await?;
                }
                Ok(())
            }
        });
    for (topic, general) in
        [(CARD_CHANGED, "listing"), (LISTED_STOCK_CHANGED, ""), (CATEGORY_CHANGED, "categories")]
    {
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
