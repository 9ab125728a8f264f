//! Shipping, on whichever database the run is for.
#![expect(clippy::unwrap_used, reason = "a test cannot go on without its set-up")]

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use souk_platform::{Channel, Channels, Settings};
use souk_shipping::{Load, quotes};
use souk_testdb::TestSlices;
use tower::ServiceExt as _;

async fn shop() -> (TestSlices, Arc<Channel>) {
    let settings = Settings { countries: vec!["BE".into(), "NL".into()], ..Settings::default() };
    let modules = [souk_pricing::module(), souk_shipping::module()];
    let shop = TestSlices::start(settings.clone(), modules).await;
    shop.start_again(settings).await;
    let channel = shop.services.part::<Channels>().default().await.unwrap();
    (shop, channel)
}

#[tokio::test]
async fn standard_is_free_from_its_threshold_on_and_express_never() {
    let (db, channel) = shop().await;
    for (subtotal, expected) in [(5_999, [490, 990]), (6_000, [0, 990])] {
        let found =
            quotes(db.read(), &channel, "NL", Load { worth: subtotal, ..Load::default() }, db.clock().now())
                .await
                .unwrap();
        let prices: Vec<i64> = found.iter().map(|q| q.price.amount).collect();
        assert_eq!(prices, expected);
        assert_eq!(
            (found[0].estimated_from.as_str(), found[0].estimated_to.as_str()),
            ("2026-11-25", "2026-11-26")
        );
    }
    assert!(quotes(db.read(), &channel, "US", Load::default(), db.clock().now()).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_list_reads_its_parameters_strictly() {
    let (shop, _) = shop().await;
    let app = shop.router();
    for (query, status, count) in [
        ("", StatusCode::OK, 2),
        ("?country=be&subtotal=9000", StatusCode::OK, 2),
        ("?country=US", StatusCode::OK, 0),
        ("?subtotal=-1", StatusCode::BAD_REQUEST, 0),
        ("?subtotal=x", StatusCode::BAD_REQUEST, 0),
        ("?colour=red", StatusCode::BAD_REQUEST, 0),
    ] {
        let uri = format!("/api/checkout/shipping-methods/{query}");
        let answer = app.clone().oneshot(Request::get(uri).body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), status, "{query}");
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        let body: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(body.as_array().map_or(0, Vec::len), count, "{query}");
    }
}
