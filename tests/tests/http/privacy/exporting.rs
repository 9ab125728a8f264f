//! A person's right to have everything that the shop knows of them.

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::TestShop;

const PATH: &str = "/accounts/me/export/";

#[tokio::test]
async fn a_person_gets_everything_as_json_and_as_a_page_and_nobody_else_does() {
    let shop = TestShop::with_products(1).await;
    let (ann, eve) = (shop.member("ann@example.org").await, shop.member("eve@example.org").await);
    let order = ann.buys(&shop, "SKU-1", 1).await;
    let _ = ann.get(PATH).await.expect(404);
    let asked = ann.post(PATH, &json!({})).await.expect(202);
    assert_eq!(asked["ready_at"], Value::Null);
    let twice = ann.post(PATH, &json!({})).await.expect(202);
    assert_eq!(twice["id"], asked["id"], "one at a time");
    let at = format!("{PATH}{}/", asked["id"].as_str().unwrap());
    let _ = ann.get(&at).await.expect(404);
    shop.run_jobs().await;
    assert!(ann.get(PATH).await.expect(200)["ready_at"].is_string());
    let file = ann.get(&at).await.expect(200);
    assert_eq!(file["data"]["account"][0]["email"], "ann@example.org");
    assert!(
        file["data"]["account"][0]["created_at"].as_str().unwrap().starts_with("20"),
        "moments are readable"
    );
    assert_eq!(file["data"]["orders"][0]["number"], order["number"]);
    assert_eq!(file["data"]["order_address"][0]["line1"], "Nationalestraat 112");
    assert_eq!(file["data"]["session"].as_array().unwrap().len(), 1);
    assert!(file["kept_when_erased"]["order_address"].as_str().unwrap().contains("tax law"));
    let text = file.to_string();
    for secret in ["argon2", "password_hash", "token_digest"] {
        assert!(!text.contains(secret), "{secret}");
    }
    let page = ann.call(Method::GET, &at, None, &[("accept", "text/html")]).await;
    assert!(page.text.contains("<h2>order address</h2>") && page.text.contains("Nationalestraat 112"));
    let _ = eve.get(&at).await.expect(404);
    let _ = shop.guest().get(&at).await.expect(401);
    shop.done().await;
}
