//! The home page.

use std::time::Duration;

use serde_json::{Value, json};
use souk_content::{SectionInput, create_home_section, home};
use souk_db::Id;
use souk_http::Problem;
use souk_platform::Settings;
use souk_testdb::{START, TestSlices};

use crate::{fields, shop, write};

async fn section(shop: &TestSlices, body: Value) -> Result<Id, Problem> {
    let input: SectionInput = serde_json::from_value(body).unwrap();
    write(shop, |tx| async move { create_home_section(&tx, input).await }).await
}

async fn kinds(shop: &TestSlices) -> Vec<&'static str> {
    let found = home(shop.read(), "en", "en", shop.clock().now()).await.unwrap();
    found.sections.iter().map(|section| section.settings.kind()).collect()
}

const BEGUN: [&str; 6] = ["hero", "categories", "flash_sale", "shelf", "band", "shelf"];

#[tokio::test]
async fn a_shop_begins_with_sections_which_are_made_once() {
    let shop = shop().await;
    assert_eq!(kinds(&shop).await, BEGUN);
    section(&shop, json!({"settings": {"kind": "figures"}, "position": 1})).await.unwrap();
    shop.start_again(Settings::default()).await;
    let mut with = BEGUN.to_vec();
    with.insert(1, "figures");
    assert_eq!(kinds(&shop).await, with);
    assert!(shop.audit().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_section_is_shown_from_its_opening_instant_until_its_end() {
    let shop = shop().await;
    let hour = Duration::from_secs(3_600);
    let (from, to) = (START.plus(hour), START.plus(2 * hour));
    let body = json!({"settings": {"kind": "figures"}, "starts_at": from, "ends_at": to});
    section(&shop, body).await.unwrap();
    let off = json!({"settings": {"kind": "figures"}, "active": false, "ends_at": START.plus(hour / 2)});
    section(&shop, off).await.unwrap();
    let instant = Duration::from_micros(1);
    let shown = async || {
        let now = home(shop.read(), "en", "en", shop.clock().now()).await.unwrap();
        (now.sections.len() - BEGUN.len(), now.changes_at)
    };
    assert_eq!(shown().await, (0, Some(from)));
    shop.clock().advance(hour - instant);
    assert_eq!(shown().await, (0, Some(from)));
    shop.clock().advance(instant);
    assert_eq!(shown().await, (1, Some(to)));
    shop.clock().advance(hour);
    assert_eq!(shown().await, (0, None));
}

#[tokio::test]
async fn a_reader_gets_the_texts_of_the_nearest_language() {
    let shop = shop().await;
    let texts = json!({"de": {"title": "Lampen"}, "en": {"title": "Lamps"}, "fr": {"title": " "}});
    let body = json!({"settings": {"kind": "shelf", "source": "newest", "limit": 4}, "position": 0,
        "translations": texts});
    section(&shop, body).await.unwrap();
    for (locale, title) in [("de-AT", "Lampen"), ("en", "Lamps"), ("fr", "Lamps")] {
        let found = home(shop.read(), locale, "en", START).await.unwrap();
        assert_eq!(found.sections[0].title, title, "{locale}");
    }
}

#[tokio::test]
async fn what_a_section_cannot_be_is_named() {
    let shop = shop().await;
    let body = json!({"settings": {"kind": "shelf", "source": {"category": Id::from_u128(1)}, "limit": 1},
        "starts_at": START, "ends_at": START, "translations": {"xx-": {"title": "A\nB", "body": "C"}}});
    assert_eq!(
        fields(&section(&shop, body).await.unwrap_err()),
        ["ends_at", "settings.limit", "translations.xx-", "translations.xx-.body", "translations.xx-.title"]
    );
}
