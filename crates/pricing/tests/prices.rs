//! Prices, on whichever database the run is for.
#![expect(clippy::unwrap_used, reason = "a test cannot go on without its set-up")]

use std::sync::Arc;

use souk_db::{DbErr, Id};
use souk_platform::{Channel, Channels, Settings};
use souk_pricing::{SetPrice, of_variants, set, tax_rates};
use souk_testdb::TestSlices;

fn settings() -> Settings {
    Settings { countries: vec!["BE".into(), "NL".into()], ..Settings::default() }
}

async fn shop() -> (TestSlices, Arc<Channel>) {
    let shop = TestSlices::start(settings(), [souk_pricing::module()]).await;
    let channel = shop.services.part::<Channels>().default().await.unwrap();
    (shop, channel)
}

#[tokio::test]
async fn the_default_channel_is_made_once_and_knows_its_tax() {
    let (db, first) = shop().await;
    db.start_again(Settings { countries: vec!["FR".into()], ..Settings::default() }).await;
    db.services.channels_changed();
    assert_eq!(*db.services.part::<Channels>().all().await.unwrap(), [Arc::clone(&first)]);
    assert_eq!(first.countries, ["BE", "NL"]);
    let rates = tax_rates(db.read(), &first, "BE", "").await.unwrap();
    assert_eq!(souk_pricing::TaxRate::sum(&rates.of("standard")), 21_000);
}

#[tokio::test]
async fn a_price_that_stays_is_not_written_again() {
    let (db, channel) = shop().await;
    let variant = Id::from_u128(7);
    for (amount, events) in [(1_999, 1), (1_999, 1), (1_499, 2)] {
        let c = channel.clone();
        db.write(move |tx| async move {
            set(&tx, &c, vec![SetPrice { variant_id: variant, amount, compare_at: Some(2_499) }]).await
        })
        .await
        .map_err(|e: DbErr| e)
        .unwrap();
        let written: Option<i64> =
            souk_db::sql::scalar(db.read(), "SELECT COUNT(*) FROM outbox", []).await.unwrap();
        assert_eq!(written, Some(events));
        let prices =
            of_variants(db.read(), &channel, &[variant, Id::from_u128(8)], db.clock().now()).await.unwrap();
        assert_eq!((prices.len(), prices[&variant].amount.amount), (1, amount));
    }
}
