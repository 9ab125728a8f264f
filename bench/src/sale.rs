//! A sale in a full shop: a merchant's real catalogue is imported, its pictures cannot be fetched, and shoppers buy while the
//! worker tries.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::checkout::{Buyer, STEPS};
use crate::shop::{Shop, Store, souk};
use crate::work::LOOK;
use crate::{Outcome, eval, say};

/// Orders placed, and by how many shoppers at once.
const ORDERS: usize = 200;
const SHOPPERS: usize = 8;
/// The slowest that one of a hundred cart lines may be, in milliseconds.
const CART_P99: u128 = 100;
/// How long until every consumer has caught up, a mail follows its order, and the shop obeys SIGTERM, in seconds.
const CAUGHT_UP: f64 = 60.0;
const MAILED: f64 = 5.0;
const STOPPED: f64 = 5.0;

/// When each buyer's order was acknowledged.
type Placed = Arc<Mutex<HashMap<String, Instant>>>;

/// Runs the sale on `store` and fails when something is not what it must be.
pub(crate) async fn run(folder: &Path, store: Store) -> Outcome<()> {
    let store = store.fresh().await?;
    let data = tempfile::tempdir()?;
    let file = eval::plain(&folder.join("catalogs"), "electronics_shopify.csv", data.path())?;
    let path = file.to_string_lossy().into_owned();
    let begun = Instant::now();
    if !souk(data.path(), 0, &store, &["import", "products", &path, "--json"])?.status()?.success() {
        return Err("the import failed".into());
    }
    say(&format!("- import: {:.1} s", begun.elapsed().as_secs_f64()));
    let shop = Shop::serve(data, &store, &[]).await?;
    let (began, placed) = (Instant::now(), Placed::default());
    let variants = Arc::new(variants(&shop).await?);
    let mails = tokio::spawn(watch_mails(shop.folder().join("mails"), ORDERS));
    let times = sell(&shop, &variants, &placed).await?;
    let seconds = began.elapsed().as_secs_f64();
    let jobs = shop.counter("souk_jobs{state=\"ready\"}").await?;
    let seen = mails.await??;
    let slowest_mail = latest(&placed, &seen)?;
    let caught_up = caught_up(&shop, began).await?;
    let names = ["souk_db_write_seconds_count", "souk_db_write_seconds_bucket{le=\"0.05\"}"];
    let [writes, short] = shop.counters(names).await?;
    let carts = percentile(&times, 0, 99);
    for (step, name) in STEPS.iter().enumerate() {
        say(&format!(
            "- {name}: p50 {} ms, p99 {} ms",
            percentile(&times, step, 50),
            percentile(&times, step, 99)
        ));
    }
    say(&format!(
        "- {} orders by {SHOPPERS} shoppers in {seconds:.1} s, no error; cart line p99 {carts} ms (bar: {CART_P99})",
        times.len()
    ));
    say(&format!("- jobs that wait for pictures at the end: {jobs:.0}"));
    say(&format!("- last mail after its order: {slowest_mail:.2} s (bar: {MAILED})"));
    say(&format!("- every consumer caught up after {caught_up:.1} s (bar: {CAUGHT_UP})"));
    say(&format!("- writes that held the writer for more than 50 ms: {:.0} of {writes:.0}", writes - short));
    let (stopped, data) = shop.stop_and_keep()?;
    say(&format!("- gone {:.2} s after SIGTERM (bar: {STOPPED})", stopped.as_secs_f64()));
    if !souk(data.path(), 0, &store, &["audit"])?.status()?.success() {
        return Err("the books do not agree".into());
    }
    say("- souk audit: clean");
    if carts > CART_P99 || slowest_mail > MAILED || caught_up > CAUGHT_UP || stopped.as_secs_f64() > STOPPED {
        return Err("the sale was slower than it may be".into());
    }
    Ok(())
}

/// What can be bought: a variant for each order.
async fn variants(shop: &Shop) -> Outcome<Vec<Value>> {
    let mut variants = Vec::new();
    for page in 1..=(ORDERS / 100 + 1) {
        let url = format!("{}/api/products/?in_stock=true&page_size=100&page={page}", shop.url);
        let list: Value = reqwest::get(url).await?.error_for_status()?.json().await?;
        for product in list["results"].as_array().into_iter().flatten() {
            variants.push(product["variants"][0]["id"].clone());
        }
    }
    if variants.len() < ORDERS { Err("not enough is in stock".into()) } else { Ok(variants) }
}

async fn sell(
    shop: &Shop,
    variants: &Arc<Vec<Value>>,
    placed: &Placed,
) -> Outcome<Vec<[Duration; STEPS.len()]>> {
    let client = reqwest::Client::builder().pool_max_idle_per_host(64).build()?;
    let mut tasks = Vec::new();
    for shopper in 0..SHOPPERS {
        let (client, url) = (client.clone(), shop.url.clone());
        let (variants, placed) = (Arc::clone(variants), Arc::clone(placed));
        tasks.push(tokio::spawn(async move {
            let mut times = Vec::new();
            for n in (shopper..ORDERS).step_by(SHOPPERS) {
                let buyer = Buyer { email: format!("buyer-{n}@example.org"), variant: variants[n].clone() };
                times.push(buyer.checks_out(&client, &url).await?);
                placed.lock().map_err(|e| e.to_string())?.insert(buyer.email, Instant::now());
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

/// Notes when the mail of each buyer was first there.
async fn watch_mails(folder: std::path::PathBuf, wanted: usize) -> Outcome<HashMap<String, Instant>> {
    let (mut seen, mut known) = (HashMap::new(), std::collections::HashSet::new());
    let begun = Instant::now();
    while seen.len() < wanted {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.extension().is_none_or(|e| e != "eml") || !known.insert(path.clone()) {
                continue;
            }
            let text = std::fs::read_to_string(&path)?;
            let to = text.lines().find_map(|l| l.strip_prefix("To: ")).unwrap_or_default().trim();
            seen.entry(to.trim_matches(['<', '>']).to_owned()).or_insert_with(Instant::now);
        }
        if begun.elapsed() > Duration::from_secs(180) {
            return Err(format!("{} of {wanted} mails after three minutes", seen.len()).into());
        }
        tokio::time::sleep(LOOK / 5).await;
    }
    Ok(seen)
}

/// How long the slowest mail took after its order, in seconds.
fn latest(placed: &Placed, seen: &HashMap<String, Instant>) -> Outcome<f64> {
    let mut latest = Duration::ZERO;
    for (email, at) in placed.lock().map_err(|e| e.to_string())?.iter() {
        let mail = seen.get(email).ok_or_else(|| format!("no mail for {email}"))?;
        latest = latest.max(mail.saturating_duration_since(*at));
    }
    Ok(latest.as_secs_f64())
}

/// How long after `began` no event waits for its number or for a consumer.
async fn caught_up(shop: &Shop, began: Instant) -> Outcome<f64> {
    loop {
        let waiting = shop.counter("souk_outbox_unnumbered_events").await?;
        let behind = shop.counter("souk_consumer_lag_events{consumer=\"best_sellers\"}").await.unwrap_or(1.0);
        if waiting == 0.0 && behind == 0.0 {
            return Ok(began.elapsed().as_secs_f64());
        }
        if began.elapsed() > Duration::from_secs(180) {
            return Err(format!(
                "{waiting} events without a number, {behind} not handled, after three minutes"
            )
            .into());
        }
        tokio::time::sleep(LOOK).await;
    }
}

fn percentile(times: &[[Duration; STEPS.len()]], step: usize, share: usize) -> u128 {
    let mut of_step: Vec<Duration> = times.iter().map(|t| t[step]).collect();
    of_step.sort_unstable();
    of_step[(of_step.len() - 1) * share / 100].as_millis()
}
