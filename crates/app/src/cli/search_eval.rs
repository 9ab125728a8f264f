//! `souk search eval`

use std::path::Path;
use std::process::ExitCode;

use souk_db::Clock;
use souk_search::Search;
use souk_search::eval::{Compared, Measured, Report, evaluate as measure};

use crate::{App, Config, StartError};

/// Measures the search of this shop over the queries in `folder`, with an index of its own that is gone afterwards.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn evaluate(
    config: Config,
    folder: &Path,
    cross_validate: bool,
    queries: bool,
) -> Result<ExitCode, StartError> {
    let own = config.in_data(&format!("search-eval-{}", std::process::id()));
    let app = App::open(config, Clock::system(), false).await?;
    let channel = app.channel().await?;
    let search = Search::new(app.services.db.clone(), &channel, own.clone(), || ());
    let begun = std::time::Instant::now();
    let report = measure(&search, &channel, folder, cross_validate).await;
    drop(search);
    if own.exists() {
        let what = own.display().to_string();
        std::fs::remove_dir_all(&own).map_err(|error| StartError::Io { what, error })?;
    }
    let report = report.map_err(|error| StartError::Other(error.to_string()))?;
    print!("{}", text(&report, queries));
    println!("The whole took {:.1} s.", begun.elapsed().as_secs_f64());
    app.services.db.close().await?;
    Ok(ExitCode::SUCCESS)
}

fn text(report: &Report, queries: bool) -> String {
    let mut lines = vec![
        format!("{} products, {} queries with something relevant", report.products, report.judged),
        String::new(),
        "| | nDCG@10 full | nDCG@10 cond | Recall@10 | nothing found | p50 ms | p99 ms |".to_owned(),
        "|---|---:|---:|---:|---:|---:|---:|".to_owned(),
        row("this search", &report.own),
        row("plain BM25", &report.plain),
    ];
    if let Some((typed, meant)) = &report.typos {
        lines.push(row("typed wrong", typed));
        lines.push(row("the same queries, typed right", meant));
    }
    lines.push(String::new());
    lines.push(better("Better than plain BM25 by", &report.better));
    if let Some((typed, meant)) = &report.typos {
        let share = |typed: f64, meant: f64| 100.0 * typed / meant.max(f64::MIN_POSITIVE);
        lines.push(format!(
            "Typed wrong it is worth {:.1} % (full) and {:.1} % (cond) of what it is worth typed right.",
            share(typed.full, meant.full),
            share(typed.cond, meant.cond)
        ));
        lines.extend(report.wrong.iter().map(|(typed, taken)| format!("  {typed}: taken for {taken}")));
    }
    if let Some(nested) = &report.nested {
        lines.push(format!(
            "Nested cross-validation over {} settings: {:.4} full, {:.4} cond.",
            nested.settings, nested.full, nested.cond
        ));
        lines.push(better("Better than plain BM25 by", &nested.better));
    }
    if queries {
        lines.extend(report.queries.iter().map(|(query, own, plain)| {
            format!("  {query}: {:.3} {:.3}, plain {:.3} {:.3}", own.full, own.cond, plain.full, plain.cond)
        }));
    }
    lines.join("\n") + "\n"
}

fn row(name: &str, of: &Measured) -> String {
    let ms = |time: std::time::Duration| time.as_secs_f64() * 1_000.0;
    format!(
        "| {name} | {:.4} | {:.4} | {:.4} | {:.1} % | {:.2} | {:.2} |",
        of.full,
        of.cond,
        of.recall,
        of.empty * 100.0,
        ms(of.p50),
        ms(of.p99)
    )
}

fn better(what: &str, of: &Compared) -> String {
    let one = |(mean, from, until): (f64, f64, f64)| format!("{mean:+.4} [{from:+.4}, {until:+.4}]");
    format!("{what} {} (full), {} (cond); in brackets 95 % of paired bootstraps.", one(of.full), one(of.cond))
}
