//! CPU per operation, from the operating system's accounting of the server, jobs included.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Outcome;
use crate::shop::Shop;

/// Lists that are measured.
const LISTS: u32 = 2_000;
/// Checkouts that are measured.
const ORDERS: usize = 400;

/// Measures an uncached list and whole checkouts by 8 and 64 shoppers.
#[expect(clippy::print_stdout, reason = "this is what the program is for")]
pub(crate) async fn measure(shop: &Shop) -> Outcome<()> {
    let client = reqwest::Client::builder().pool_max_idle_per_host(128).build()?;
    let before = shop.cpu_ms()?;
    for n in 0..LISTS {
        // A filter that no other request has: nothing that was kept fits.
        let url = format!("{}/api/products/?min_price={n}&max_price=9000000", shop.url);
        client.get(url).send().await?.bytes().await?;
    }
    let each = (shop.cpu_ms()? - before) / f64::from(LISTS);
    println!("\nlist of products, not kept: {each:.2} ms CPU");
    stock_up(shop, &client).await?;
    println!("\nwhole checkouts (cart, quote, order, payment, mail), {ORDERS} each");
    println!("{:<10} {:>10} {:>12} {:>10} {:>10}", "shoppers", "orders/s", "CPU ms each", "p50 ms", "p99 ms");
    for shoppers in [8, 64] {
        let (cpu, begun) = (shop.cpu_ms()?, Instant::now());
        let mut times = run(shop, &client, shoppers).await?;
        let seconds = begun.elapsed().as_secs_f64();
        // What the orders caused goes on behind them.
        tokio::time::sleep(Duration::from_secs(5)).await;
        let each = (shop.cpu_ms()? - cpu) / times.len() as f64;
        times.sort_unstable();
        let at = |share: usize| times[(times.len() - 1) * share / 100].as_millis();
        println!(
            "{shoppers:<10} {:>10.0} {each:>12.2} {:>10} {:>10}",
            times.len() as f64 / seconds,
            at(50),
            at(99)
        );
    }
    println!("\npeak memory: {} MB", shop.memory("VmHWM:")?);
    Ok(())
}

/// Enough of one thing for every order.
async fn stock_up(shop: &Shop, client: &reqwest::Client) -> Outcome<()> {
    let login = json!({"email": "merchant@souk.example", "password": "saffron-and-shade-62"});
    let staff: Value =
        client.post(format!("{}/accounts/login/", shop.url)).json(&login).send().await?.json().await?;
    let product: Value =
        client.get(format!("{}/api/products/field-notebook/", shop.url)).send().await?.json().await?;
    let path = format!(
        "{}/api/products/field-notebook/variants/{}/",
        shop.url,
        product["variants"][0]["id"].as_str().unwrap_or_default()
    );
    let token = staff["access"].as_str().unwrap_or_default();
    client
        .patch(path)
        .bearer_auth(token)
        .json(&json!({"stock": 1_000_000}))
        .send()
        .await?
        .error_for_status()?;
    Ok(())
}

async fn run(shop: &Shop, client: &reqwest::Client, shoppers: usize) -> Outcome<Vec<Duration>> {
    let product: Value =
        client.get(format!("{}/api/products/field-notebook/", shop.url)).send().await?.json().await?;
    let variant = Arc::new(product["variants"][0]["id"].clone());
    let mut tasks = Vec::new();
    for _ in 0..shoppers {
        let (client, url, variant) = (client.clone(), shop.url.clone(), Arc::clone(&variant));
        tasks.push(tokio::spawn(async move {
            let mut times = Vec::new();
            for _ in 0..ORDERS / shoppers {
                let begun = Instant::now();
                checkout(&client, &url, &variant).await?;
                times.push(begun.elapsed());
            }
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>(times)
        }));
    }
    let mut times = Vec::new();
    for task in tasks {
        times.extend(task.await??);
    }
    Ok(times)
}

async fn checkout(client: &reqwest::Client, url: &str, variant: &Value) -> Outcome<()> {
    let add = json!({"variant_id": variant, "quantity": 1});
    let cart: Value = client
        .post(format!("{url}/api/orders/cart/"))
        .json(&add)
        .send()
        .await?
        .error_for_status()?
        .json()
        .await?;
    let token = cart["token"].as_str().ok_or("a guest got no cart token")?;
    let ask = client
        .post(format!("{url}/api/checkout/quote/"))
        .header("x-cart-token", token)
        .json(&json!({"country": "BE"}));
    let quote: Value = ask.send().await?.error_for_status()?.json().await?;
    let order = json!({
        "email": "ilse@example.org",
        "shipping_address": {"first_name": "Ilse", "last_name": "Verbeke", "line1": "Nationalestraat 112", "city": "Antwerpen",
            "postal_code": "2000", "country": "BE"},
        "shipping_method_id": quote["shipping_method_id"],
        "payment": {"gateway": "sandbox", "method": "approve"},
        "accept_total": quote["total"]["amount"],
    });
    let place = client.post(format!("{url}/api/orders/orders/")).header("x-cart-token", token).json(&order);
    let placed: Value = place.send().await?.error_for_status()?.json().await?;
    if placed["status"] == "paid" { Ok(()) } else { Err("an order was not paid".into()) }
}
