//! Kept answers beside a bare axum handler that returns the same bytes and headers from memory, turn by turn.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::routing::get;
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::shop::{Shop, free_port};
use crate::{Outcome, say};

/// Turns that each side gets; the median counts.
const TURNS: usize = 5;

/// Measures the product list, a product and the home page.
pub(crate) async fn compare(shop: &Shop) -> Outcome<()> {
    say(&format!(
        "\nKept answers, requests per second (median of {TURNS} turns of 3 s each, wrk with 1 thread and 32 connections):\n"
    ));
    say("| path | Souk | bare handler | ratio (bar: 50 %) |\n|---|---:|---:|---:|");
    for path in ["/api/products/", "/api/products/tamri-mug/", "/"] {
        let answer = reqwest::get(format!("{}{path}", shop.url)).await?.error_for_status()?;
        let folder = tempfile::tempdir()?;
        let (headers, body) = (folder.path().join("headers.json"), folder.path().join("body"));
        let list: Vec<(String, String)> = answer
            .headers()
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "date" | "content-length"))
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
            .collect();
        std::fs::write(&headers, serde_json::to_vec(&list)?)?;
        std::fs::write(&body, answer.bytes().await?)?;
        let port = free_port()?;
        let mut bare = Command::new(std::env::current_exe()?)
            .arg("bare")
            .args([&headers, &body])
            .arg(port.to_string())
            .spawn()?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..TURNS {
            ours.push(wrk(&format!("{}{path}", shop.url))?);
            theirs.push(wrk(&format!("http://127.0.0.1:{port}/"))?);
        }
        bare.kill()?;
        bare.wait()?;
        let (ours, theirs) = (median(ours), median(theirs));
        say(&format!("| `{path}` | {ours:.0} | {theirs:.0} | {:.0} % |", ours / theirs * 100.0));
    }
    say("");
    Ok(())
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

fn wrk(url: &str) -> Outcome<f64> {
    let output = Command::new("wrk").args(["-t1", "-c32", "-d3s", url]).stderr(Stdio::inherit()).output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if text.contains("Non-2xx") {
        return Err(format!("{url} did not always answer 200").into());
    }
    let line = text.lines().find(|l| l.starts_with("Requests/sec:")).ok_or("wrk said nothing")?;
    Ok(line.rsplit(' ').next().unwrap_or_default().parse()?)
}

/// The other side: one route, no middleware.
pub(crate) async fn bare(headers: &Path, body: &Path, port: u16) -> Outcome<()> {
    let list: Vec<(String, String)> = serde_json::from_slice(&std::fs::read(headers)?)?;
    let mut map = HeaderMap::new();
    for (name, value) in list {
        map.insert(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
    }
    let body = Bytes::from(std::fs::read(body)?);
    let handler = move || {
        let (headers, body) = (map.clone(), body.clone());
        async move { (headers, body) }
    };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    Ok(axum::serve(listener, Router::new().route("/", get(handler))).await?)
}
