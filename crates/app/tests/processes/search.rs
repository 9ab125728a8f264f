//! Each node's own search index.

use serde_json::{Value, json};

use crate::site::{Node, Site, until};

const PASSWORD: &str = "a-long-walk-in-fes-71";

/// Adds a product on `node`.
async fn add(node: &Node, access: &str, title: &str) {
    let body = json!({"title": title, "status": "active",
        "variants": [{"sku": title, "price": {"amount": 1_000, "currency": "EUR"}, "stock": 1}]});
    let post = reqwest::Client::new().post(format!("{}/api/products/", node.url)).bearer_auth(access);
    let _ = post.json(&body).send().await.unwrap().error_for_status().unwrap();
}

/// How many products `node` finds.
async fn found(node: &Node, word: &str) -> i64 {
    let answer = reqwest::get(format!("{}/api/products/?search={word}", node.url)).await.unwrap();
    answer.json::<Value>().await.unwrap()["count"].as_i64().unwrap()
}

/// Whether this index folder exists in the site's data.
fn has(site: &Site, folder: &str) -> bool {
    site.data().join("search").join(folder).join("meta.json").exists()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changes_is_found_within_a_second_on_every_node_and_a_killed_one_goes_on() {
    let site = Site::new().await;
    let arguments = ["createsuperuser", "--email", "staff@example.org", "--password", PASSWORD];
    assert!(site.run(&arguments).0.success());
    let mut first = site.serve().await;
    let second = site.serve().await;
    until(10, "each node has an index", async || has(&site, "node-0/v3-1") && has(&site, "node-1/v3-1"))
        .await;
    let signed = reqwest::Client::new().post(format!("{}/accounts/login/", second.url));
    let signed =
        signed.json(&json!({"email": "staff@example.org", "password": PASSWORD})).send().await.unwrap();
    let signed: Value = signed.json().await.unwrap();
    let access = signed["access"].as_str().unwrap();
    add(&first, access, "Lantern").await;
    until(1, "both find it", async || found(&first, "lant").await == 1 && found(&second, "lant").await == 1)
        .await;
    first.kill();
    add(&second, access, "Lanyard").await;
    let first = site.serve().await;
    until(2, "the killed one finds both", async || found(&first, "lan").await == 2).await;
    assert!(has(&site, "node-0/v3-1"), "it went on with its index");
    assert!(site.run(&["search", "reindex"]).0.success());
    until(5, "each made its index anew", async || has(&site, "node-0/v3-2") && has(&site, "node-1/v3-2"))
        .await;
    until(5, "the old ones are gone", async || !has(&site, "node-0/v3-1") && !has(&site, "node-1/v3-1"))
        .await;
    assert_eq!((found(&first, "lan").await, found(&second, "lan").await), (2, 2));
}
