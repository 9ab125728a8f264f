//! A full shop: what pages, lists, the cart and an order cost with the sample's products, with 2,000, 20,000 and 100,000, nothing kept.
//! A page of the sample shop shows fewer cards than those of the others, which show 24; from 2,000 on they show as much as each other.

use serde_json::{Value, json};

use crate::checkout::Buyer;
use crate::sheet;
use crate::shop::{Shop, Store};
use crate::work::megabyte_of_json;
use crate::{Outcome, say};

/// Requests that are measured of each kind.
const TIMES: u32 = 200;
/// How much more a request may cost with 100,000 products than with the sample's.
const BAR: f64 = 1.5;

/// One kind of request and what each of it cost in CPU milliseconds, a figure a shop.
type Costs = Vec<(&'static str, f64)>;

/// Measures the three shops on `store` and prints them side by side.
pub(crate) async fn measure(store: &Store) -> Outcome<()> {
    let unit = megabyte_of_json()?;
    let mut shops: Vec<(String, Costs)> = Vec::new();
    for scale in [None, Some(2_000), Some(20_000), Some(100_000)] {
        let (shop, seconds) =
            Shop::to_scale(&store.fresh().await?, scale, &[("SOUK_RESPONSE_CACHE_MB", "0")]).await?;
        let name = scale.map_or("the sample's".to_owned(), |n| format!("{n} ({seconds:.0} s to populate)"));
        let mut costs = reads(&shop).await?;
        costs.extend(sales(&shop).await?);
        if scale == Some(100_000) {
            sheet::measure(&shop).await?;
        }
        shops.push((name, costs));
        shop.stop()?;
    }
    say(
        "\nA full shop: CPU ms of a request, 8 clients, no answer kept (in brackets: in megabytes of JSON parsed, the fixed work of this run):\n",
    );
    let names: Vec<&str> = shops.iter().map(|s| s.0.as_str()).collect();
    say(&format!(
        "| request | {} | 100,000 : the sample's (bar: {BAR}) | 100,000 : 2,000 |\n|---|---:|---:|---:|---:|---:|---:|",
        names.join(" | ")
    ));
    for (n, (request, small)) in shops[0].1.iter().enumerate() {
        let costs: Vec<f64> = shops.iter().map(|s| s.1[n].1).collect();
        let cells: Vec<String> = costs.iter().map(|ms| format!("{ms:.2} ({:.2})", ms / unit)).collect();
        let most = costs.last().copied().unwrap_or_default();
        let cells = cells.join(" | ");
        say(&format!("| {request} | {cells} | {:.2} | {:.2} |", most / small, most / costs[1]));
    }
    say(&format!("\n- a megabyte of JSON parsed: {unit:.2} ms CPU"));
    Ok(())
}

/// What reading costs.
async fn reads(shop: &Shop) -> Outcome<Costs> {
    let list: Value =
        get(&format!("{}/api/products/?page_size=24&in_stock=true", shop.url)).await?.json().await?;
    let product = list["results"][0]["slug"].as_str().ok_or("the shop is empty")?.to_owned();
    let category = list["results"][0]["category"]["slug"].as_str().ok_or("no category")?.to_owned();
    // The widest of a word that both shops have plenty of.
    let pages = [
        ("home", "/".to_owned()),
        ("category", format!("/c/{}/", department(shop, &category).await?)),
        (
            "category, filtered and sorted",
            format!("/c/{}/?in_stock=1&min_price=5&ordering=price", department(shop, &category).await?),
        ),
        (
            "category, page 5 by popularity",
            format!("/c/{}/?ordering=-sold&page=5", department(shop, &category).await?),
        ),
        ("search, two words", "/search/?q=tamri%20mug".to_owned()),
        ("search, filtered and sorted", "/search/?q=mug&in_stock=1&ordering=price".to_owned()),
        ("product", format!("/p/{product}/")),
        ("API: list", "/api/products/?page_size=24".to_owned()),
        (
            "API: list, filtered and sorted",
            "/api/products/?page_size=24&in_stock=true&min_price=500&ordering=-price".to_owned(),
        ),
        ("API: product", format!("/api/products/{product}/")),
    ];
    let mut costs = Vec::new();
    for (name, path) in pages {
        let url = format!("{}{path}", shop.url);
        ask(&url, 20).await?;
        let before = shop.cpu_ms()?;
        ask(&url, TIMES).await?;
        costs.push((name, (shop.cpu_ms()? - before) / f64::from(TIMES)));
    }
    Ok(costs)
}

/// The department above a category, which is where most shoppers browse.
async fn department(shop: &Shop, slug: &str) -> Outcome<String> {
    let all: Value = get(&format!("{}/api/categories/", shop.url)).await?.json().await?;
    let all = all["results"].as_array().cloned().unwrap_or_default();
    let mut at = all.iter().find(|c| c["slug"] == slug);
    while let Some(above) =
        at.and_then(|c| all.iter().find(|p| !c["parent_id"].is_null() && p["id"] == c["parent_id"]))
    {
        at = Some(above);
    }
    Ok(at.and_then(|c| c["slug"].as_str()).unwrap_or(slug).to_owned())
}

/// What a line in the cart and a whole checkout cost, the jobs of the order included.
async fn sales(shop: &Shop) -> Outcome<Costs> {
    let client = reqwest::Client::new();
    let list: Value = get(&format!("{}/api/products/?page_size=24&in_stock=true&ordering=-price", shop.url))
        .await?
        .json()
        .await?;
    let variants: Vec<Value> = list["results"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|p| p["variants"].as_array().cloned().unwrap_or_default())
        .filter(|v| v["available"].is_null() || v["available"].as_i64() > Some(20))
        .map(|v| v["id"].clone())
        .collect();
    let variant = |n: u32| variants[n as usize % variants.len()].clone();
    if variants.is_empty() {
        return Err("nothing is in stock".into());
    }
    let before = shop.cpu_ms()?;
    for n in 0..TIMES {
        let line = json!({"variant_id": variant(n), "quantity": 1});
        client.post(format!("{}/api/orders/cart/", shop.url)).json(&line).send().await?.error_for_status()?;
    }
    let cart = (shop.cpu_ms()? - before) / f64::from(TIMES);
    let before = shop.cpu_ms()?;
    for n in 0..TIMES / 2 {
        Buyer::of(&variant(n)).checks_out(&client, &shop.url).await?;
    }
    shop.idle().await?;
    Ok(vec![("cart line", cart), ("whole checkout", (shop.cpu_ms()? - before) / f64::from(TIMES / 2))])
}

async fn get(url: &str) -> Outcome<reqwest::Response> {
    Ok(reqwest::get(url).await?.error_for_status()?)
}

/// Asks `times` times, as 8 clients that wait for each answer before they ask again.
async fn ask(url: &str, times: u32) -> Outcome<()> {
    use futures::{StreamExt as _, TryStreamExt as _, stream};
    let client = reqwest::Client::new();
    let answers = stream::iter(0..times).map(|_| {
        let (client, url) = (client.clone(), url.to_owned());
        async move {
            client.get(url).send().await?.error_for_status()?.bytes().await?;
            Ok::<_, reqwest::Error>(())
        }
    });
    Ok(answers.buffer_unordered(8).try_collect::<()>().await?)
}
