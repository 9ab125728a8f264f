//! A thousand variants of a full shop that are changed in one request.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::shop::Shop;
use crate::{Outcome, say};

/// Variants that one request may change.
const MANY: usize = 1_000;
/// Requests; the median counts.
const TIMES: i64 = 5;

/// Changes price and stock of [`MANY`] variants that stand together in the list, and looks when the shop shows it.
pub(crate) async fn measure(shop: &Shop) -> Outcome<()> {
    let client = reqwest::Client::new();
    let who = json!({"email": "merchant@souk.example", "password": "saffron-and-shade-62"});
    let login = client.post(format!("{}/accounts/login/", shop.url)).json(&who).send().await?;
    let token: Value = login.error_for_status()?.json().await?;
    let token = token["access"].as_str().ok_or("no token")?.to_owned();
    let read = async |path: String| -> Outcome<Value> {
        let answer = client.get(format!("{}{path}", shop.url)).bearer_auth(&token).send().await?;
        Ok(answer.error_for_status()?.json().await?)
    };
    let mut rows: Vec<Value> = Vec::new();
    for page in 1.. {
        let list = read(format!("/api/products/?status=all&page_size=100&page={page}")).await?;
        let ids: Vec<&str> =
            list["results"].as_array().into_iter().flatten().filter_map(|p| p["id"].as_str()).collect();
        let found = read(format!("/api/variants/?product={}", ids.join(","))).await?;
        rows.extend(found["results"].as_array().cloned().unwrap_or_default());
        if rows.len() >= MANY || ids.len() < 100 {
            break;
        }
    }
    rows.truncate(MANY);
    let (mut written, mut shown) = (Vec::new(), Vec::new());
    for more in 1..=TIMES {
        let changes: Vec<Value> = rows
            .iter()
            .map(|row| {
                let price = json!({"amount": row["price"]["amount"].as_i64().unwrap_or(1_000) + more, "currency": "EUR"});
                json!({"id": row["id"], "version": row["version"], "price": price, "stock_change": 1})
            })
            .collect();
        let begun = Instant::now();
        let call = client.patch(format!("{}/api/variants/", shop.url)).bearer_auth(&token);
        let answer: Value =
            call.json(&json!({"variants": changes})).send().await?.error_for_status()?.json().await?;
        written.push(begun.elapsed());
        rows = answer["results"].as_array().cloned().unwrap_or_default();
        let (id, product) = (&rows[0]["id"], rows[0]["product_id"].as_str().unwrap_or_default());
        let begun = Instant::now();
        loop {
            let product = read(format!("/api/products/{product}/")).await?;
            let variants = product["variants"].as_array().cloned().unwrap_or_default();
            if variants.iter().any(|v| v["id"] == *id && v["price"] == rows[0]["price"]) {
                break;
            }
        }
        shown.push(begun.elapsed());
    }
    let median = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_millis()
    };
    say(&format!(
        "- {} variants changed in one request: {} ms (bar: 1,000), shown {} ms later (bar: 1,000)",
        rows.len(),
        median(written),
        median(shown)
    ));
    Ok(())
}
