//! Imports of real catalogues: counts, time, memory; that a second run changes nothing; that a run which was killed half-way
//! and started again ends as if nothing had happened; and that the books agree afterwards.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use souk_db::{Clock, Db, DbConfig, sql};

use crate::process::memory;
use crate::shop::{Store, souk};
use crate::{Outcome, say};

/// Each file, and how many products and variants it holds (none: not told).
const FILES: &[(&str, u64, Option<u64>)] = &[
    ("apparel.csv", 20, Some(22)),
    ("jewelery.csv", 20, Some(23)),
    ("electronics_shopify.csv", 19_406, None),
];
/// The longest and largest that an import may be.
const SECONDS: f64 = 60.0;
const MEGABYTES: u64 = 300;

/// Imports every catalogue of `folder` and fails when something is not what it must be.
pub(crate) async fn catalogs(folder: &Path) -> Outcome<()> {
    say(&format!(
        "| file | products | variants | seconds (bar: {SECONDS}) | peak MB (bar: {MEGABYTES}) | second run | killed and started again |"
    ));
    say("|---|---:|---:|---:|---:|---|---|");
    for (name, products, variants) in FILES {
        let data = tempfile::tempdir()?;
        let file = plain(&folder.join("catalogs"), name, data.path())?;
        let (first, seconds, peak) = import(data.path(), &file)?;
        let (second, ..) = import(data.path(), &file)?;
        let number = |report: &Value, key: &str| report[key].as_u64().unwrap_or(0);
        let held = number(&first, "created") + number(&first, "updated") + number(&first, "unchanged");
        let unchanged = number(&second, "unchanged");
        let changed = number(&second, "created") + number(&second, "updated");
        let before_the_kill = killed_half_way(&file, seconds, data.path()).await?;
        say(&format!(
            "| {name} | {held} | {} | {seconds:.1} | {peak} | {unchanged} as they were, {changed} changed | \
             killed with {before_the_kill} in, ended the same |",
            number(&first, "variants"),
        ));
        if held != *products || variants.is_some_and(|v| v != number(&first, "variants")) || unchanged != held
        {
            return Err(format!("{name}: the counts are not what they must be").into());
        }
        if seconds > SECONDS || peak > MEGABYTES {
            return Err(format!("{name}: took longer or more than it may").into());
        }
        if !souk(data.path(), 0, &Store::Sqlite, &["audit"])?.status()?.success() {
            return Err(format!("{name}: the books do not agree").into());
        }
    }
    Ok(())
}

/// Kills an import when half its time is over, runs it again, and holds what is there against `whole`, which ran undisturbed.
/// Answers how many products were in when it was killed.
async fn killed_half_way(file: &Path, seconds: f64, whole: &Path) -> Outcome<usize> {
    let data = tempfile::tempdir()?;
    let mut process = start(data.path(), file)?;
    tokio::time::sleep(Duration::from_secs_f64(seconds / 2.0)).await;
    process.kill()?;
    process.wait()?;
    let before = if data.path().join("souk.db").exists() { goods(data.path()).await?.len() } else { 0 };
    import(data.path(), file)?;
    if goods(data.path()).await? != goods(whole).await? {
        return Err(format!("{}: ended otherwise after a kill", file.display()).into());
    }
    Ok(before)
}

/// Every variant with its product, price, stock and number of pictures, in one line of text each.
async fn goods(data: &Path) -> Outcome<Vec<String>> {
    #[derive(sea_orm::FromQueryResult)]
    struct Line {
        line: String,
    }
    let db = Db::connect(&DbConfig::sqlite(&data.join("souk.db")), Clock::system()).await?;
    let text = "SELECT p.slug || ' ' || p.title || ' ' || p.description || ' ' || COALESCE(p.brand, '-') || ' ' || COALESCE(c.slug, '-')
         || ' ' || v.sku || ' ' || v.title || ' ' || COALESCE(CAST(a.amount AS text), '-')
         || ' ' || COALESCE(CAST(a.compare_at_amount AS text), '-') || ' ' || COALESCE(CAST(s.on_hand AS text), '-')
         || ' ' || CAST((SELECT COUNT(*) FROM product_media m WHERE m.product_id = p.id) AS text) AS line
       FROM product p JOIN variant v ON v.product_id = p.id LEFT JOIN category c ON c.id = p.category_id
       LEFT JOIN price a ON a.variant_id = v.id LEFT JOIN stock s ON s.variant_id = v.id
       ORDER BY v.sku, p.slug";
    let lines = match sql::all::<Line>(db.read(), text, []).await {
        Ok(lines) => lines,
        // Killed before its tables were there.
        Err(error) if error.to_string().contains("no such table") => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    db.close().await?;
    Ok(lines.into_iter().map(|l| l.line).collect())
}

/// The file itself, unpacked when only its gzip is there.
pub(crate) fn plain(folder: &Path, name: &str, to: &Path) -> Outcome<PathBuf> {
    let file = folder.join(name);
    if file.exists() {
        return Ok(file);
    }
    let unpacked = to.join(name);
    let output =
        std::process::Command::new("gzip").arg("-dc").arg(folder.join(format!("{name}.gz"))).output()?;
    if !output.status.success() {
        return Err(format!("{name} cannot be unpacked").into());
    }
    std::fs::write(&unpacked, output.stdout)?;
    Ok(unpacked)
}

fn start(data: &Path, file: &Path) -> Outcome<Child> {
    let path = file.to_string_lossy();
    let arguments = ["import", "products", &path, "--json"];
    Ok(souk(data, 0, &Store::Sqlite, &arguments)?.stdout(Stdio::piped()).spawn()?)
}

/// The report of an import, its seconds and its megabytes at most.
fn import(data: &Path, file: &Path) -> Outcome<(Value, f64, u64)> {
    let begun = Instant::now();
    let mut process = start(data, file)?;
    let mut pipe = process.stdout.take().ok_or("no output")?;
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        pipe.read_to_string(&mut text).map(|_| text)
    });
    let mut peak = 0;
    while process.try_wait()?.is_none() {
        peak = memory(process.id(), "VmHWM:").unwrap_or(peak).max(peak);
        wait(Duration::from_millis(20));
    }
    let text = reader.join().map_err(|_| "the reader panicked")??;
    Ok((serde_json::from_str(&text)?, begun.elapsed().as_secs_f64(), peak))
}

#[expect(clippy::disallowed_methods, reason = "this thread has nothing to do but watch another process")]
fn wait(time: Duration) {
    std::thread::sleep(time);
}
