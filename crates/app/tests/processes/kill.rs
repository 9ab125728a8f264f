//! `kill -9` in the middle of checkouts, ten times: what was acknowledged is there, and the books agree.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use crate::site::{Node, Site, until};

const KILLS: usize = 10;
const SHOPPERS: usize = 6;

const CATALOG: &str = "Handle,Title,Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,\
                       Variant Inventory Qty,Variant Price,Status\n\
                       mug,Mug,Atelier Nour,Title,Default Title,MUG,shopify,100000,24.00,active\n";

/// One whole checkout; the order as it was acknowledged, or nothing when the shop went away.
async fn checkout(client: &reqwest::Client, url: &str, variant: &Value) -> Option<Value> {
    let add = json!({"variant_id": variant, "quantity": 1});
    let cart: Value =
        client.post(format!("{url}/api/orders/cart/")).json(&add).send().await.ok()?.json().await.ok()?;
    let methods = client.get(format!("{url}/api/checkout/shipping-methods/?country=BE")).send().await.ok()?;
    let methods: Value = methods.json().await.ok()?;
    let order = json!({
        "email": "ilse@example.org",
        "shipping_address": {"first_name": "Ilse", "last_name": "Verbeke", "line1": "Nationalestraat 112",
            "city": "Antwerpen", "postal_code": "2000", "country": "BE"},
        "shipping_method_id": methods[0]["id"],
        "payment": {"gateway": "sandbox", "method": "approve"},
    });
    let place =
        client.post(format!("{url}/api/orders/orders/")).header("x-cart-token", cart["token"].as_str()?);
    let answer = place.json(&order).send().await.ok()?;
    let status = answer.status();
    let placed: Value = answer.json().await.ok()?;
    assert_eq!(status, 201, "{placed:#}");
    Some(placed)
}

/// Shoppers buy until `enough` orders were acknowledged, and then until the process is gone.
async fn rush(node: &mut Node, variant: &Value, enough: usize) -> Vec<Value> {
    let count = Arc::new(AtomicUsize::new(0));
    let mut shoppers = Vec::new();
    for _ in 0..SHOPPERS {
        let (url, variant, count) = (node.url.clone(), variant.clone(), Arc::clone(&count));
        shoppers.push(tokio::spawn(async move {
            let (client, mut orders) = (reqwest::Client::new(), Vec::new());
            while let Some(order) = checkout(&client, &url, &variant).await {
                count.fetch_add(1, Ordering::SeqCst);
                orders.push(order);
            }
            orders
        }));
    }
    until(60, "orders come", async || count.load(Ordering::SeqCst) >= enough).await;
    node.kill();
    let mut orders = Vec::new();
    for shopper in shoppers {
        orders.extend(shopper.await.unwrap());
    }
    orders
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_kills_lose_no_acknowledged_order_and_no_mail() {
    let site = Site::new().await;
    let file = site.data().join("catalog.csv");
    std::fs::write(&file, CATALOG).unwrap();
    assert!(site.run(&["import", "products", &file.to_string_lossy()]).0.success());
    let mut orders = Vec::new();
    for kill in 0..KILLS {
        let mut node = site.serve().await;
        let mug = reqwest::get(format!("{}/api/products/mug/", node.url)).await.unwrap();
        let mug: Value = mug.json().await.unwrap();
        orders.extend(rush(&mut node, &mug["variants"][0]["id"], 3 + kill * 2).await);
    }
    let mut node = site.serve().await;
    let client = reqwest::Client::new();
    for order in &orders {
        let (id, token) = (order["id"].as_str().unwrap(), order["token"].as_str().unwrap());
        let ask = client.get(format!("{}/api/orders/orders/{id}/?token={token}", node.url));
        let found: Value = ask.send().await.unwrap().json().await.unwrap();
        assert_eq!((&found["number"], &found["status"]), (&order["number"], &json!("paid")));
    }
    // Jobs that a killed process had claimed come back when their lease is out.
    let mail = |order: &Value| {
        let name = format!("order-confirmation-{}.eml", order["id"].as_str().unwrap());
        site.data().join("mails").join(name)
    };
    until(90, "each order has its mail", async || orders.iter().all(|order| mail(order).exists())).await;
    node.kill();
    let (_, audit) = site.run(&["audit", "--json"]);
    let audit: Value = serde_json::from_slice(&audit).unwrap();
    assert_eq!(audit["ok"], true, "{audit:#}");
    assert!(orders.len() >= 100, "only {} orders", orders.len());
}
