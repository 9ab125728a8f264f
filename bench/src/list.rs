//! CPU of a list that was not kept.

use futures::{StreamExt as _, TryStreamExt as _, stream};
use serde_json::Value;

use crate::shop::Shop;
use crate::work::megabyte_of_json;
use crate::{Outcome, say};

/// Lists that are measured.
const LISTS: u32 = 4_000;
/// Who ask for them at once.
const CLIENTS: usize = 8;

/// Measures lists of 24 priced products, each asked for with a filter that no other request has.
pub(crate) async fn measure(shop: &Shop) -> Outcome<()> {
    let client = reqwest::Client::new();
    let address = |n: u32| format!("{}/api/products/?page_size=24&min_price=1&max_price={n}", shop.url);
    let list: Value = client.get(address(9_999_999)).send().await?.error_for_status()?.json().await?;
    let products = list["results"].as_array().map_or(&[][..], Vec::as_slice);
    let priced = products.iter().filter(|p| p["price"]["amount"].is_i64()).count();
    if priced != 24 {
        return Err(format!("the list holds {priced} priced products, not 24").into());
    }
    let variants: usize = products.iter().map(|p| p["variants"].as_array().map_or(0, Vec::len)).sum();
    let bytes = list.to_string().len();
    // The first ones fill caches of statements and pages.
    ask(&client, 400, |n| address(8_000_000 + n)).await?;
    let before = shop.cpu_ms()?;
    ask(&client, LISTS, |n| address(1_000_000 + n)).await?;
    let each = (shop.cpu_ms()? - before) / f64::from(LISTS);
    say(&format!(
        "- list of 24 priced products with their {variants} variants ({bytes} bytes), uncached, {CLIENTS} clients: {each:.2} ms CPU (bar: 1.00), \
         {:.2} times a megabyte of JSON parsed",
        each / megabyte_of_json()?
    ));
    Ok(())
}

/// Asks `times` times, as [`CLIENTS`] that wait for each answer before they ask again.
async fn ask(client: &reqwest::Client, times: u32, address: impl Fn(u32) -> String) -> Outcome<()> {
    let addresses = stream::iter((0..times).map(address));
    let answers = addresses.map(|address| async move {
        client.get(address).send().await?.error_for_status()?.bytes().await?;
        Ok::<_, reqwest::Error>(())
    });
    answers.buffer_unordered(CLIENTS).try_collect::<()>().await?;
    Ok(())
}
