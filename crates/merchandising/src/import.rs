//! Imports a product file: catalogue facts, prices and stock at once.

use std::io::Read;
use std::sync::Arc;

use souk_catalog::FetchImages;
use souk_catalog::import::{
    self, CurrentPort, ImportError, Mapping, OfferPort, OnProgress, Options, Report, UploadPort,
};
use souk_db::{Db, Id};
use souk_inventory::SetStock;
use souk_jobs::Queue;
use souk_listing::sheets;
use souk_media::Media;
use souk_platform::{Channel, Channels, Services};
use souk_pricing::SetPrice;

/// How a file is imported.
pub struct Import {
    /// The file's name, by which a run that was broken off is found again.
    pub name: String,
    /// How long it is, where that is known: for telling how far the import is.
    pub bytes: Option<u64>,
    /// Whether it is only looked at.
    pub dry_run: bool,
    /// Whether `sample:` pictures are the caller's own.
    pub sample: bool,
    /// Who is told how far it is.
    pub progress: Option<OnProgress>,
    /// What the file's header means, where it is a merchant's own.
    pub mapping: Option<Mapping>,
    /// The run of an uploaded file that this is.
    pub run: Option<Id>,
}

/// What an import works with.
#[derive(Clone)]
pub(crate) struct Ground {
    pub(crate) db: Db,
    pub(crate) queue: Queue,
    pub(crate) media: Media,
    channels: Channels,
}

impl Ground {
    pub(crate) fn of(services: &Services) -> Self {
        Self {
            db: services.db.clone(),
            queue: services.queue.clone(),
            media: services.media.clone(),
            channels: services.part::<Channels>(),
        }
    }
}

/// Imports a product file into the default channel; prices and stock go where they belong, pictures are fetched by jobs.
///
/// # Errors
/// When the file is no product file, cannot be read, or the database fails. What is wrong with single lines is in the report.
pub async fn import_products(
    services: &Services,
    file: impl Read + Send + 'static,
    how: Import,
) -> Result<Report, ImportError> {
    import_file(&Ground::of(services), file, how).await
}

/// As [`import_products`], for a job.
pub(crate) async fn import_file(
    ground: &Ground,
    file: impl Read + Send + 'static,
    how: Import,
) -> Result<Report, ImportError> {
    let channel = ground.channels.default().await?;
    let options = Options {
        file_name: how.name,
        bytes_total: how.bytes,
        seller_id: souk_sellers::HOUSE,
        currency: channel.currency,
        dry_run: how.dry_run,
        own_sources: how.sample,
        offers: offers(channel),
        images: Some(FetchImages::port(ground.queue.clone())),
        progress: how.progress,
        current: Some(current(ground)),
        uploads: Some(uploads(ground)),
        mapping: how.mapping,
        run: how.run,
    };
    let is_dry = options.dry_run;
    let report = import::run(&ground.db, file, options).await?;
    if !is_dry {
        ground.db.gather_statistics().await?;
    }
    Ok(report)
}

/// Tells how products are now.
fn current(ground: &Ground) -> CurrentPort {
    let (db, channels) = (ground.db.clone(), ground.channels.clone());
    Arc::new(move |ids| {
        let (db, channels) = (db.clone(), channels.clone());
        Box::pin(async move {
            let channel = channels.default().await?;
            sheets(db.read(), &channel, "", &ids).await
        })
    })
}

/// Tells which pictures were uploaded here.
fn uploads(ground: &Ground) -> UploadPort {
    let media = ground.media.clone();
    Arc::new(move |hash| {
        let media = media.clone();
        // A store that does not answer is asked again by the job that makes the picture's sizes.
        Box::pin(async move { media.has_original(&hash).await.unwrap_or(true) })
    })
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
                .filter_map(|o| Some(SetStock { variant_id: o.variant_id, on_hand: o.on_hand? }));
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
