//! Imports of real catalogues: counts, time, memory, and that a second run changes nothing.

use std::io::Read as _;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Outcome;
use crate::shop::{memory, souk};

/// Each file, and how many products and variants it holds (none: not told).
const FILES: &[(&str, u64, Option<u64>)] = &[
    ("apparel.csv", 20, Some(22)),
    ("jewelery.csv", 20, Some(23)),
    ("electronics_shopify.csv", 19_406, None),
];

/// Imports every catalogue of `folder` twice and fails when a count is not what it must be.
#[expect(clippy::print_stdout, reason = "this is what the program is for")]
pub(crate) fn catalogs(folder: &Path) -> Outcome<()> {
    println!(
        "{:<26} {:>9} {:>9} {:>8} {:>9}  second run",
        "file", "products", "variants", "seconds", "peak MB"
    );
    for (name, products, variants) in FILES {
        let data = tempfile::tempdir()?;
        let file = plain(&folder.join("catalogs"), name, data.path())?;
        let (first, seconds, peak) = import(data.path(), &file)?;
        let (second, ..) = import(data.path(), &file)?;
        let number = |report: &Value, key: &str| report[key].as_u64().unwrap_or(0);
        let held = number(&first, "created") + number(&first, "updated") + number(&first, "unchanged");
        let unchanged = number(&second, "unchanged");
        println!(
            "{name:<26} {held:>9} {:>9} {seconds:>8.1} {peak:>9}  {unchanged} as they were, {} changed",
            number(&first, "variants"),
            number(&second, "created") + number(&second, "updated"),
        );
        if held != *products || variants.is_some_and(|v| v != number(&first, "variants")) || unchanged != held
        {
            return Err(format!("{name}: the counts are not what they must be").into());
        }
    }
    Ok(())
}

/// The file itself, unpacked when only its gzip is there.
fn plain(folder: &Path, name: &str, to: &Path) -> Outcome<std::path::PathBuf> {
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

fn import(data: &Path, file: &Path) -> Outcome<(Value, f64, u64)> {
    let begun = Instant::now();
    let path = file.to_string_lossy();
    let mut process =
        souk(data, 0, &["import", "products", &path, "--json"])?.stdout(Stdio::piped()).spawn()?;
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
