//! Imports a product file into an open shop.

use std::io::Read;
use std::sync::Arc;

use souk_catalog::FetchImages;
use souk_catalog::import::{self, ImportError, OfferPort, OnProgress, Options, Report};
use souk_inventory::SetStock;
use souk_platform::Channel;
use souk_pricing::SetPrice;

use crate::App;

/// How a file is imported.
pub(crate) struct Import {
    pub(crate) name: String,
    pub(crate) bytes: Option<u64>,
    pub(crate) dry_run: bool,
    /// Whether `sample:` pictures are the caller's own.
    pub(crate) sample: bool,
    pub(crate) progress: Option<OnProgress>,
}

/// Imports `file`; prices and stock go where they belong, pictures are fetched by jobs.
pub(crate) async fn run(
    app: &App,
    file: impl Read + Send + 'static,
    how: Import,
) -> Result<Report, ImportError> {
    let channel = app.channel().await?;
    let options = Options {
        file_name: how.name,
        bytes_total: how.bytes,
        seller_id: souk_sellers::HOUSE,
        currency: channel.currency,
        dry_run: how.dry_run,
        own_sources: how.sample,
        offers: offers(channel),
        images: Some(FetchImages::port(app.services.queue.clone())),
        progress: how.progress,
    };
    let report = import::run(&app.services.db, file, options).await?;
    app.services.db.gather_statistics().await?;
    Ok(report)
}

/// Writes the prices and stock of a file.
fn offers(channel: Arc<Channel>) -> OfferPort {
    Arc::new(move |tx, offers| {
        let channel = Arc::clone(&channel);
        Box::pin(async move {
            let prices = offers.iter().filter_map(|o| {
                let (amount, compare_at) = (o.price?.amount, o.compare_at.map(|c| c.amount));
                Some(SetPrice { variant_id: o.variant_id, amount, compare_at })
            });
            souk_pricing::set(&tx, &channel, prices.collect()).await?;
            let stock = offers
                .iter()
                .filter_map(|o| Some(SetStock { variant_id: o.variant_id, on_hand: o.on_hand?.max(0) }));
            souk_inventory::set_on_hand(&tx, stock.collect(), "import", None).await?;
            let (beyond, not): (Vec<_>, Vec<_>) = offers.iter().partition(|o| o.backorder);
            for (offers, allowed) in [(beyond, true), (not, false)] {
                let variants: Vec<_> = offers.iter().map(|o| o.variant_id).collect();
                souk_inventory::set_backorder(&tx, &variants, allowed).await?;
            }
            Ok(())
        })
    })
}
