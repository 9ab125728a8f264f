//! What is told of wishes, and when.

mod follow;
mod mail;
mod tell;

pub(crate) use mail::WishMail;

use souk_db::{Event as _, Subscriptions};
use souk_jobs::Registry;
use souk_listing::{CardChanged, UnitsChanged};
use souk_platform::Services;

use follow::Follow;
use mail::Context;

/// The jobs of this slice.
pub(crate) fn register(registry: Registry, services: &Services) -> Result<Registry, String> {
    let mails = Context::new(services).map_err(|error| error.to_string())?;
    Ok(registry.register::<Follow>(services.clone()).register::<WishMail>(mails))
}

/// Follows each product that changed and that somebody waits for. What a list shows of a product, its price and whether it can be
/// bought, changes with prices, sales that begin or end, and stock. Whether anybody waits is asked where the change is written: for
/// most products nobody does, and there is nothing more to do.
pub(crate) fn follow_products(subscriptions: Subscriptions, services: &Services) -> Subscriptions {
    let queue = services.queue.clone();
    subscriptions.on(&[CardChanged::TOPIC, UnitsChanged::TOPIC], move |tx, events| {
        let queue = queue.clone();
        async move {
            let mut products: Vec<_> = events.of::<CardChanged>()?.iter().map(|e| e.product_id).collect();
            products.extend(events.of::<UnitsChanged>()?.iter().map(|e| e.product_id));
            for product_id in crate::store::watched(&tx, &products).await? {
                queue.enqueue(&tx, &Follow { product_id }).await?;
            }
            Ok(())
        }
    })
}
