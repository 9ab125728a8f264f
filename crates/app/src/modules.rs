//! What this shop is made of: the list of its slices.

use serde::{Deserialize, Serialize};
use souk_catalog::{BrandChanged, CategoryChanged, TermsChanged};
use souk_collections::CollectionChanged;
use souk_content::ContentChanged;
use souk_db::{DbErr, Event as _, Events, Id, Subscriptions};
use souk_jobs::{Job, JobError, JobHandle};
use souk_listing::{CardChanged, UnitsChanged};
use souk_platform::{Module, Modules, Services, base_modules};
use souk_pricing::{ChannelChanged, TaxRateChanged};
use souk_reviews::ReviewChanged;
use souk_sellers::SellerChanged;
use souk_shipping::{ShippingCalendarChanged, ShippingMethodChanged};
use souk_storefront::{ContactMail, MakeAvif};

use crate::serve::Responses;

/// Every slice, leftmost first: each may use those before it.
pub(crate) fn modules() -> Modules {
    let mut all = base_modules();
    all.extend([
        souk_accounts::module(),
        souk_translations::module(),
        souk_sellers::module(),
        souk_content::module(),
        souk_catalog::module(),
        souk_inventory::module(),
        souk_pricing::module(),
        souk_collections::module(),
        souk_listing::module(),
        souk_merchandising::module(),
        souk_search::module(),
        souk_cart::module(),
        souk_shipping::module(),
        souk_payments::module(),
        souk_orders::module(),
        souk_reviews::module(),
        souk_profile::module(),
        souk_checkout::module(),
        souk_wishlist::module(),
        souk_newsletter::module(),
        souk_admin::module(),
        own(),
    ]);
    Modules::new(all)
}

/// What the shop as a whole brings along: its cache of responses, and what is done for all slices.
fn own() -> Module {
    Module {
        start: Some(listen),
        subscribers: Some(invalidate),
        jobs: Some(|registry, services| {
            registry
                .register::<Tidy>(services.clone())
                .register::<Statistics>(services.clone())
                .register::<MakeAvif>(services.clone())
                .register::<ContactMail>(services.clone())
                .cron("17 3 * * *", &Tidy)?
                .cron("*/10 * * * *", &Statistics)
        }),
        ..Module::named("app")
    }
}

/// Throws away what nobody needs any more.
#[derive(Debug, Serialize, Deserialize)]
struct Tidy;

impl Job for Tidy {
    const NAME: &'static str = "app.tidy";
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let rows = modules().purge(services).await?;
        tracing::info!(rows, "thrown away what nobody needs any more");
        Ok(())
    }
}

/// Gathers the planner's statistics where they are due.
#[derive(Debug, Serialize, Deserialize)]
struct Statistics;

impl Job for Statistics {
    const NAME: &'static str = "app.statistics";
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        services.db.gather_statistics().await?;
        Ok(())
    }
}

/// Drops responses when a node says so, and tells those who ask of the schedules.
fn listen(services: &Services) {
    // A registry that cannot be read stops the worker's start, which says why.
    if let Ok(registry) = modules().jobs(services) {
        services.provide(registry.timetable());
    }
    let Some(responses) = services.provided::<Responses>() else { return };
    services.bus.listen(move |message| {
        if message == "reset" {
            responses.invalidate(&["*".to_owned()]);
        } else if let Some(tags) = message.strip_prefix("drop ") {
            responses.invalidate(&tags.split(',').map(ToOwned::to_owned).collect::<Vec<_>>());
        }
    });
}

/// Tells every node which responses a change concerns.
fn invalidate(subscriptions: Subscriptions, services: &Services) -> Subscriptions {
    let bus = services.bus.clone();
    let topics = &[
        CardChanged::TOPIC,
        UnitsChanged::TOPIC,
        CategoryChanged::TOPIC,
        TermsChanged::TOPIC,
        BrandChanged::TOPIC,
        CollectionChanged::TOPIC,
        ContentChanged::TOPIC,
        SellerChanged::TOPIC,
        ShippingMethodChanged::TOPIC,
        ShippingCalendarChanged::TOPIC,
        TaxRateChanged::TOPIC,
        ChannelChanged::TOPIC,
        ReviewChanged::TOPIC,
    ];
    subscriptions.on(topics, move |tx, events| {
        let bus = bus.clone();
        async move {
            let tags = tags(&events)?;
            // Many at once (an import): one word drops them all. PostgreSQL's messages are short, too.
            let message =
                if tags.len() > 100 { "drop *".to_owned() } else { format!("drop {}", tags.join(",")) };
            tx.after_commit(move || bus.say(&message));
            Ok(())
        }
    })
}

/// The tags of responses that `events` concern.
fn tags(events: &Events) -> Result<Vec<String>, DbErr> {
    let product = |id: Id| format!("product:{id}");
    let (cards, units) = (events.of::<CardChanged>()?, events.of::<UnitsChanged>()?);
    let categories = events.of::<CategoryChanged>()?;
    let lists = (!cards.is_empty()).then(|| "listing".to_owned());
    let departments = (!categories.is_empty()).then(|| "categories".to_owned());
    let reviews = events.of::<ReviewChanged>()?.into_iter().filter(|e| e.is_shown).map(|e| e.product_id);
    let products = cards.iter().map(|e| e.product_id).chain(units.iter().map(|e| e.product_id));
    let products = products.chain(reviews);
    let brands = (!events.of::<BrandChanged>()?.is_empty()).then(|| "brands".to_owned());
    let collections =
        (!events.of::<CollectionChanged>()?.is_empty()).then(|| souk_collections::TAG.to_owned());
    let content = (!events.of::<ContentChanged>()?.is_empty()).then(|| souk_content::TAG.to_owned());
    // What sending costs, where it goes, when it arrives and how much of a price is tax stands on any page.
    let settings = !events.of::<ShippingMethodChanged>()?.is_empty()
        || !events.of::<ShippingCalendarChanged>()?.is_empty()
        || !events.of::<TaxRateChanged>()?.is_empty()
        || !events.of::<TermsChanged>()?.is_empty()
        || !events.of::<ChannelChanged>()?.is_empty();
    let all = settings.then(|| "*".to_owned());
    let sellers = (!events.of::<SellerChanged>()?.is_empty()).then(|| "sellers".to_owned());
    Ok(products
        .map(product)
        .chain(lists)
        .chain(departments)
        .chain(brands)
        .chain(collections)
        .chain(content)
        .chain(sellers)
        .chain(all)
        .collect())
}
