//! The house, and the list of sellers.
#![expect(clippy::unwrap_used, reason = "a test cannot go on without its set-up")]

use axum::body::{Body, to_bytes};
use serde_json::Value;
use souk_platform::Settings;
use souk_sellers::{HOUSE, by_ids, find, module};
use souk_testdb::TestSlices;
use tower::ServiceExt;

fn called(name: &str) -> Settings {
    Settings { shop_name: name.into(), ..Settings::default() }
}

async fn shop() -> TestSlices {
    TestSlices::start(called("Bazaar"), [module()]).await
}

async fn ask(shop: &TestSlices, path: &str) -> (u16, Value) {
    let request = axum::http::Request::get(path).body(Body::empty()).unwrap();
    let answer = shop.router().oneshot(request).await.unwrap();
    let status = answer.status().as_u16();
    (status, serde_json::from_slice(&to_bytes(answer.into_body(), 100_000).await.unwrap()).unwrap())
}

#[tokio::test]
async fn the_house_is_there_once_and_keeps_its_name() {
    let db = shop().await;
    db.start_again(called("Another name")).await;
    assert_eq!(by_ids(db.read(), &[HOUSE]).await.unwrap()[&HOUSE].name, "Bazaar");
    assert_eq!(find(db.read(), "house").await.unwrap().map(|s| s.id), Some(HOUSE));
}

#[tokio::test]
async fn sellers_are_listed_and_found_by_id_and_slug() {
    let db = shop().await;
    let (status, list) = ask(&db, "/api/sellers/").await;
    assert_eq!((status, &list["count"], &list["results"][0]["name"]), (200, &1.into(), &"Bazaar".into()));
    assert_eq!(ask(&db, "/api/sellers/house/").await.0, 200);
    assert_eq!(ask(&db, &format!("/api/sellers/{HOUSE}/")).await.1["slug"], "house");
}

#[tokio::test]
async fn unknown_sellers_and_parameters_are_told() {
    let db = shop().await;
    assert_eq!(ask(&db, "/api/sellers/nobody/").await.0, 404);
    assert_eq!(ask(&db, "/api/sellers/?colour=red").await.0, 400);
    assert_eq!(ask(&db, "/api/sellers/?page=0").await.0, 400);
}
