//! Pricing: channels, prices of variants and tax rates.
//!
//! Owns `channel`, `price_list`, `price`, `flash_sale`, `price_claim`, `price_history` and `tax_rate`.
//!
//! Invariants: a channel has one currency and one default price list; a price is 0 or more and unique per variant, list,
//! currency, least quantity and start. A lasting price starts at the epoch; one that starts later is scheduled, and told of when it
//! is made ([`PriceScheduled`]) so that read models follow at its start and end. Of a flash sale's price never more units are claimed
//! than it is for, by CHECK and a conditional update; what an order claimed is in `price_claim` until it is cancelled.

mod channel;
mod channels;
mod claim;
mod events;
mod flash;
mod history;
pub mod messages;
mod price;
mod routes;
mod scheduled;
mod schema;
mod tax_rates;

pub use channel::{NewChannel, create_channel};
pub use channels::add_locales;
pub use claim::{Claim, claim, release};
pub use events::{ChannelChanged, PriceChanged, PriceScheduled, TaxRateChanged};
pub use flash::{FlashSale, NewFlashSale, NewFlashSaleItem, create_flash_sale, running};
pub use history::lowest_before;
pub use price::{Price, Sale, SetPrice, Units, lasting, of_variants, set, take_back};
pub use scheduled::{ScheduledPrice, Window, schedule};
pub use schema::{DEAREST, money_schema};
pub use tax_rates::{TaxRate, TaxRates, tax_rates};

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        first_rows: Some(|services| Box::pin(channel::make_default(services))),
        router: Some(routes::router),
        audit: Some(|db| Box::pin(flash::audit(db.read()))),
        ..Module::named("pricing")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("pricing/0001_pricing", include_str!("migrations/0001_pricing.sql")),
    Migration::new("pricing/0002_tax_version", include_str!("migrations/0002_tax_version.sql")),
    Migration::new("pricing/0003_channel_version", include_str!("migrations/0003_channel_version.sql")),
    Migration::new("pricing/0004_flash_sales", include_str!("migrations/0004_flash_sales.sql")),
    Migration::new("pricing/0005_taxes", include_str!("migrations/0005_taxes.sql")),
];
