//! Whole checkouts: CPU, durable commits, orders per second, and how long each step took.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::shop::Shop;
use crate::work::megabyte_of_json;
use crate::{Outcome, say};

/// Checkouts that are measured for each number of shoppers.
const ORDERS: usize = 1_024;
/// What a shopper does, one request each; the last one places the order, pays it and is answered when both are durable.
pub(crate) const STEPS: [&str; 3] = ["cart line", "address, shipping and total", "order and payment"];

/// Measures whole checkouts by 8 and by 64 shoppers at once.
pub(crate) async fn measure(shop: &Shop) -> Outcome<()> {
    let client = reqwest::Client::builder().pool_max_idle_per_host(128).build()?;
    let variant = Arc::new(stock_up(shop, &client).await?);
    // The first ones fill caches of statements and pages.
    run(shop, &client, &variant, 8, 64).await?;
    settled(shop, 64).await?;
    let unit = megabyte_of_json()?;
    say(&format!(
        "\nWhole checkouts, {ORDERS} each (CPU of the shop, its database, and the jobs they cause; in brackets in megabytes of JSON \
         parsed, {unit:.2} ms each in this run):\n"
    ));
    let steps = STEPS.map(|s| format!(" {s}, p50 / p99 ms |")).concat();
    say(&format!(
        "| shoppers | orders/s | CPU ms per order (bar: 6.00) | durable commits per order | writes per order |{steps}"
    ));
    say(&format!("|---:|---:|---:|---:|---:|{}", "---:|".repeat(STEPS.len())));
    let mut orders = 64;
    for shoppers in [8, 64] {
        let (cpu, begun) = (shop.cpu_ms()?, Instant::now());
        let commits = shop.counter("souk_db_commits_total").await?;
        let writes = shop.counter("souk_db_writes_total").await?;
        let times = run(shop, &client, &variant, shoppers, ORDERS).await?;
        let seconds = begun.elapsed().as_secs_f64();
        orders += times.len();
        settled(shop, orders).await?;
        let each = |sum: f64| sum / times.len() as f64;
        say(&format!(
            "| {shoppers} | {:.0} | {:.2} ({:.2}) | {:.2} | {:.2} |{}",
            times.len() as f64 / seconds,
            each(shop.cpu_ms()? - cpu),
            each(shop.cpu_ms()? - cpu) / unit,
            each(shop.counter("souk_db_commits_total").await? - commits),
            each(shop.counter("souk_db_writes_total").await? - writes),
            percentiles(&times)
        ));
    }
    say(&format!("\n- memory at its highest: {} MB", shop.memory("VmHWM:")?));
    Ok(())
}

fn percentiles(times: &[[Duration; STEPS.len()]]) -> String {
    let mut cells = String::new();
    for step in 0..STEPS.len() {
        let mut of_step: Vec<Duration> = times.iter().map(|t| t[step]).collect();
        of_step.sort_unstable();
        let at = |share: usize| of_step[(of_step.len() - 1) * share / 100].as_millis();
        cells.push_str(&format!(" {} / {} |", at(50), at(99)));
    }
    cells
}

/// Waits until all that `orders` orders caused is done: each has its mail, and nothing uses the processor.
async fn settled(shop: &Shop, orders: usize) -> Outcome<()> {
    let begun = Instant::now();
    let mut before = shop.cpu_ms()?;
    loop {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let now = shop.cpu_ms()?;
        if shop.mails()? >= orders && now - before <= 10.0 {
            return Ok(());
        }
        if begun.elapsed() > Duration::from_secs(60) {
            return Err(format!("{} mails after {orders} orders and a minute", shop.mails()?).into());
        }
        before = now;
    }
}

/// Enough of one thing for every order; answers its variant.
async fn stock_up(shop: &Shop, client: &reqwest::Client) -> Outcome<Value> {
    let login = json!({"email": "merchant@souk.example", "password": "saffron-and-shade-62"});
    let staff: Value =
        client.post(format!("{}/accounts/login/", shop.url)).json(&login).send().await?.json().await?;
    let product: Value =
        client.get(format!("{}/api/products/field-notebook/", shop.url)).send().await?.json().await?;
    let variant = product["variants"][0]["id"].clone();
    let delivery =
        json!({"variant_id": variant, "kind": "receive", "quantity": 1_000_000, "reason": "Delivery"});
    let token = staff["access"].as_str().ok_or("the merchant cannot sign in")?;
    let path = format!("{}/api/inventory/movements/", shop.url);
    client.post(path).bearer_auth(token).json(&delivery).send().await?.error_for_status()?;
    Ok(variant)
}

/// `orders` checkouts, shared by `shoppers`; how long each step of each took.
async fn run(
    shop: &Shop,
    client: &reqwest::Client,
    variant: &Arc<Value>,
    shoppers: usize,
    orders: usize,
) -> Outcome<Vec<[Duration; STEPS.len()]>> {
    let mut tasks = Vec::new();
    for _ in 0..shoppers {
        let (client, url, variant) = (client.clone(), shop.url.clone(), Arc::clone(variant));
        tasks.push(tokio::spawn(async move {
            let mut times = Vec::new();
            for _ in 0..orders / shoppers {
                times.push(Buyer::of(&variant).checks_out(&client, &url).await?);
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

/// A guest and what they buy.
pub(crate) struct Buyer {
    pub(crate) email: String,
    pub(crate) variant: Value,
}

impl Buyer {
    /// Somebody who buys `variant`.
    pub(crate) fn of(variant: &Value) -> Self {
        Self { email: "ilse@example.org".to_owned(), variant: variant.clone() }
    }

    /// One checkout; how long each step took.
    pub(crate) async fn checks_out(
        &self,
        client: &reqwest::Client,
        url: &str,
    ) -> Outcome<[Duration; STEPS.len()]> {
        let begun = Instant::now();
        let add = json!({"variant_id": self.variant, "quantity": 1});
        let cart = answer(client.post(format!("{url}/api/orders/cart/")).json(&add)).await?;
        let carted = begun.elapsed();
        let token = cart["token"].as_str().ok_or("a guest got no cart token")?;
        let ask = client
            .post(format!("{url}/api/checkout/quote/"))
            .header("x-cart-token", token)
            .json(&json!({"country": "BE"}));
        let quote = answer(ask).await?;
        let quoted = begun.elapsed();
        let order = json!({
            "email": self.email,
            "shipping_address": {"first_name": "Ilse", "last_name": "Verbeke", "line1": "Nationalestraat 112",
                "city": "Antwerpen", "postal_code": "2000", "country": "BE"},
            "shipping_method_id": quote["shipping_method_id"],
            "payment": {"gateway": "sandbox", "method": "approve"},
            "accept_total": quote["total"]["amount"],
        });
        let place =
            client.post(format!("{url}/api/orders/orders/")).header("x-cart-token", token).json(&order);
        if answer(place).await?["status"] != "paid" {
            return Err("an order was not paid".into());
        }
        Ok([carted, quoted - carted, begun.elapsed() - quoted])
    }
}

async fn answer(request: reqwest::RequestBuilder) -> Outcome<Value> {
    Ok(request.send().await?.error_for_status()?.json().await?)
}
