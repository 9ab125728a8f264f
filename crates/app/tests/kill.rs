//! `kill -9` in the middle of checkouts, ten times: what was acknowledged is there, and the books agree.
#![expect(clippy::unwrap_used, reason = "a test cannot go on without its set-up")]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

const KILLS: usize = 10;
const SHOPPERS: usize = 6;

const CATALOG: &str = "Handle,Title,Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,\
                       Variant Inventory Qty,Variant Price,Status\n\
                       mug,Mug,Atelier Nour,Title,Default Title,MUG,shopify,100000,24.00,active\n";

fn souk(data: &Path, port: u16, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_souk"));
    command
        .args(arguments)
        .current_dir(data)
        .env("SOUK_DATA_DIR", data)
        .env("SOUK_MAIL_DIR", data.join("mails"))
        .env("SOUK_LISTEN", format!("127.0.0.1:{port}"))
        .env("SOUK_RENDER_THREADS", "0")
        .env("SOUK_LOG", "error")
        .stdout(Stdio::null());
    command
}

async fn serve(data: &Path, port: u16) -> Child {
    let child = souk(data, port, &["serve"]).spawn().unwrap();
    let begun = Instant::now();
    let url = format!("http://127.0.0.1:{port}/health/ready");
    while !reqwest::get(&url).await.is_ok_and(|a| a.status() == 200) {
        assert!(begun.elapsed() < Duration::from_secs(30), "the shop does not start");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    child
}

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
async fn rush(url: &str, variant: &Value, child: &mut Child, enough: usize) -> Vec<Value> {
    let count = Arc::new(AtomicUsize::new(0));
    let mut shoppers = Vec::new();
    for _ in 0..SHOPPERS {
        let (url, variant, count) = (url.to_owned(), variant.clone(), Arc::clone(&count));
        shoppers.push(tokio::spawn(async move {
            let (client, mut orders) = (reqwest::Client::new(), Vec::new());
            while let Some(order) = checkout(&client, &url, &variant).await {
                count.fetch_add(1, Ordering::SeqCst);
                orders.push(order);
            }
            orders
        }));
    }
    let begun = Instant::now();
    while count.load(Ordering::SeqCst) < enough {
        assert!(begun.elapsed() < Duration::from_secs(60), "orders do not come");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let mut orders = Vec::new();
    for shopper in shoppers {
        orders.extend(shopper.await.unwrap());
    }
    orders
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_kills_lose_no_acknowledged_order_and_no_mail() {
    // The client wants to know who would do its TLS, though none is spoken here.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let url = format!("http://127.0.0.1:{port}");
    let file = data.join("catalog.csv");
    std::fs::write(&file, CATALOG).unwrap();
    let imported = souk(data, port, &["import", "products", &file.to_string_lossy()]).status().unwrap();
    assert!(imported.success());
    let mut orders = Vec::new();
    for kill in 0..KILLS {
        let mut child = serve(data, port).await;
        let product: Value =
            reqwest::get(format!("{url}/api/products/mug/")).await.unwrap().json().await.unwrap();
        orders.extend(rush(&url, &product["variants"][0]["id"], &mut child, 3 + kill * 2).await);
    }
    let mut child = serve(data, port).await;
    let client = reqwest::Client::new();
    for order in &orders {
        let (id, token) = (order["id"].as_str().unwrap(), order["token"].as_str().unwrap());
        let found = client.get(format!("{url}/api/orders/orders/{id}/?token={token}")).send().await.unwrap();
        let found: Value = found.json().await.unwrap();
        assert_eq!((&found["number"], &found["status"]), (&order["number"], &json!("paid")));
    }
    // Jobs that a killed process had claimed come back when their lease is out.
    let begun = Instant::now();
    let mail = |order: &Value| {
        data.join("mails").join(format!("order-confirmation-{}.eml", order["id"].as_str().unwrap()))
    };
    while let Some(missing) = orders.iter().find(|o| !mail(o).exists()) {
        assert!(begun.elapsed() < Duration::from_secs(90), "no mail for {}", missing["number"]);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let audit = souk(data, port, &["audit", "--json"]).stdout(Stdio::piped()).output().unwrap();
    let audit: Value = serde_json::from_slice(&audit.stdout).unwrap();
    assert_eq!(audit["ok"], true, "{audit:#}");
    assert!(orders.len() >= 100, "only {} orders", orders.len());
}
