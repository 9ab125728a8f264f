//! Banners.

use std::time::Duration;

use serde_json::{Value, json};
use souk_content::{BannerInput, Placement, banners, create_banner, next_change};
use souk_db::Id;
use souk_http::Problem;
use souk_testdb::{START, TestSlices};

use crate::{fields, shop, write};

async fn banner(shop: &TestSlices, body: Value) -> Result<Id, Problem> {
    let input: BannerInput = serde_json::from_value(body).unwrap();
    write(shop, |tx| async move { create_banner(&tx, input).await }).await
}

async fn headings(shop: &TestSlices) -> Vec<String> {
    let found = banners(shop.read(), Some(Placement::Hero), "en", "en", shop.clock().now()).await.unwrap();
    found.into_iter().map(|banner| banner.heading).collect()
}

#[tokio::test]
async fn a_banner_is_shown_from_its_opening_instant_until_its_end() {
    let shop = shop().await;
    let hour = Duration::from_secs(3_600);
    let (from, to) = (START.plus(hour), START.plus(2 * hour));
    let sale = json!({"placement": "hero", "starts_at": from, "ends_at": to, "position": 1,
        "translations": {"en": {"heading": "Sale"}}});
    banner(&shop, sale).await.unwrap();
    let lasting = json!({"placement": "hero", "translations": {"en": {"heading": "Goods"}}});
    banner(&shop, lasting).await.unwrap();
    let off = json!({"placement": "hero", "active": false, "starts_at": START.plus(hour / 2),
        "translations": {"en": {"heading": "Off"}}});
    banner(&shop, off).await.unwrap();
    let instant = Duration::from_micros(1);
    let next = async || next_change(shop.read(), shop.clock().now()).await.unwrap();
    assert_eq!(next().await, Some(from));
    shop.clock().advance(hour - instant);
    assert_eq!(headings(&shop).await, ["Goods"]);
    shop.clock().advance(instant);
    assert_eq!(
        (headings(&shop).await, next().await),
        (vec!["Goods".to_owned(), "Sale".to_owned()], Some(to))
    );
    shop.clock().advance(hour - instant);
    assert_eq!(headings(&shop).await, ["Goods", "Sale"]);
    shop.clock().advance(instant);
    assert_eq!((headings(&shop).await, next().await), (vec!["Goods".to_owned()], None));
}

#[tokio::test]
async fn a_placement_has_its_own_and_all_are_had_at_once() {
    let shop = shop().await;
    for placement in ["band", "strip", "hero"] {
        let body = json!({"placement": placement, "translations": {"en": {"text": placement}}});
        banner(&shop, body).await.unwrap();
    }
    let texts = async |placement| {
        let found = banners(shop.read(), placement, "en", "en", START).await.unwrap();
        found.into_iter().map(|banner| banner.text).collect::<Vec<_>>()
    };
    assert_eq!(texts(Some(Placement::Band)).await, ["band"]);
    assert_eq!(texts(None).await, ["strip", "hero", "band"]);
}

#[tokio::test]
async fn what_a_banner_cannot_be_is_named() {
    let shop = shop().await;
    let body = json!({"placement": "band", "position": -1, "starts_at": START, "ends_at": START,
        "image": "x.webp", "link": "javascript:alert(1)",
        "translations": {"en": {"action_label": "Go"}, "xx-": {"text": "A"}}});
    assert_eq!(
        fields(&banner(&shop, body).await.unwrap_err()),
        ["ends_at", "image", "link", "position", "translations.en.heading", "translations.xx-"]
    );
}
