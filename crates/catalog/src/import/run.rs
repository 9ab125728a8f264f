//! From the file to the shop.

use std::io::Read;

use souk_db::{Db, DbErr, Id, Pace, Row, Timestamp, sql};
use souk_http::Problem;
use tokio::sync::mpsc;

use super::chunk::{self, Chunk};
use super::lines::Rules;
use super::plan::{Given, plan};
use super::report::{ImportError, Progress, Report};
use super::write::write;
use super::{Options, Ports};

/// Imports `source`, a Shopify product file. Its bytes are read in a blocking thread.
///
/// # Errors
/// When the file cannot be read on or the database does not take it. What was written before stays; starting again goes on.
pub async fn run<R: Read + Send + 'static>(
    db: &Db,
    source: R,
    options: Options,
) -> Result<Report, ImportError> {
    let mut report = Report { dry_run: options.dry_run, ..Report::default() };
    if !options.dry_run {
        report.run_id = Some(begin(db, &options).await?);
    }
    let rules =
        Rules { seller_id: options.seller_id, currency: options.currency, own_sources: options.own_sources };
    let (sender, mut parts) = mpsc::channel(2);
    let pace = Pace::new(32, 200);
    let reading = tokio::task::spawn_blocking({
        let pace = pace.clone();
        move || chunk::read_all(source, &rules, &pace, &sender)
    });
    let mut given = Given::default();
    while let Some(part) = parts.recv().await {
        let chunk = part?;
        let bytes = chunk.bytes;
        (given, report) = if options.dry_run {
            plan(db.read(), chunk, &mut given, &mut report).await?;
            (given, report)
        } else {
            let products = chunk.products.len();
            pace.step(products, take(db, chunk, given, report, &options)).await?
        };
        if let Some(progress) = &options.progress {
            progress(Progress {
                products: report.products() + report.refused,
                bytes,
                bytes_total: options.bytes_total,
            });
        }
    }
    reading.await.map_err(|e| ImportError::Read(std::io::Error::other(e)))?;
    report.findings.sort_by_key(|f| f.line);
    if let Some(run_id) = report.run_id {
        finish(db, run_id, report.clone()).await?;
    }
    Ok(report)
}

/// Plans and writes one part in one transaction, together with how far the run is.
async fn take(
    db: &Db,
    chunk: Chunk,
    mut given: Given,
    mut report: Report,
    options: &Options,
) -> Result<(Given, Report), DbErr> {
    let ports = Ports { offers: options.offers.clone(), images: options.images.clone() };
    let bytes = chunk.bytes;
    db.write(move |tx| async move {
        let (planned, paths) = plan(&tx, chunk, &mut given, &mut report).await.map_err(Failed::from)?;
        if !planned.is_empty() {
            write(&tx, planned, paths, &ports).await.map_err(Failed::from)?;
        }
        note(&tx, &report, bytes, false).await?;
        Ok((given, report))
    })
    .await
    .map_err(|Failed(error)| error)
}

/// A failure inside the write; what the catalog's own checks say there is a fault of the import, for it checked before.
struct Failed(DbErr);

impl From<DbErr> for Failed {
    fn from(error: DbErr) -> Self {
        Self(error)
    }
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self(DbErr::Custom(problem.to_string()))
    }
}

#[derive(Row)]
#[row(table = "import_run")]
struct RunRow {
    id: Id,
    file_name: String,
    state: &'static str,
    bytes_done: i64,
    bytes_total: Option<i64>,
    created_count: i64,
    updated_count: i64,
    unchanged_count: i64,
    refused_count: i64,
    started_at: Timestamp,
    updated_at: Timestamp,
}

#[derive(Row)]
#[row(table = "import_line")]
struct LineRow {
    run_id: Id,
    position: i64,
    line: i64,
    handle: String,
    field: String,
    reason: String,
    refused: bool,
}

async fn begin(db: &Db, options: &Options) -> Result<Id, DbErr> {
    let name: String = options.file_name.chars().take(255).collect();
    let total = options.bytes_total.and_then(|b| i64::try_from(b).ok());
    db.write(move |tx| async move {
        let id = tx.new_id();
        let run = RunRow {
            id,
            file_name: name,
            state: "running",
            bytes_done: 0,
            bytes_total: total,
            created_count: 0,
            updated_count: 0,
            unchanged_count: 0,
            refused_count: 0,
            started_at: tx.now(),
            updated_at: tx.now(),
        };
        sql::insert(&tx, [run], "").await?;
        Ok(id)
    })
    .await
}

async fn note(tx: &souk_db::Tx, report: &Report, bytes: u64, finished: bool) -> Result<(), DbErr> {
    let Some(run_id) = report.run_id else { return Ok(()) };
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX).into();
    let (text, values) = sql::named(
        "UPDATE import_run SET bytes_done = CASE WHEN :bytes > bytes_done THEN :bytes ELSE bytes_done END,
           created_count = :created, updated_count = :updated, unchanged_count = :unchanged,
           refused_count = :refused, updated_at = :now WHERE id = :id",
        [
            ("id", run_id.into()),
            ("bytes", number(bytes)),
            ("created", number(report.created)),
            ("updated", number(report.updated)),
            ("unchanged", number(report.unchanged)),
            ("refused", number(report.refused)),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await?;
    if finished {
        const DONE: &str = "UPDATE import_run SET state = 'finished', finished_at = $2 WHERE id = $1";
        sql::exec(tx, DONE, [run_id.into(), tx.now().into()]).await?;
    }
    Ok(())
}

async fn finish(db: &Db, run_id: Id, report: Report) -> Result<(), DbErr> {
    db.write(move |tx| async move {
        note(&tx, &report, 0, true).await?;
        let rows = report.findings.into_iter().enumerate().map(|(at, finding)| {
            let reason = finding.reason();
            LineRow {
                run_id,
                position: i64::try_from(at).unwrap_or(i64::MAX),
                line: i64::try_from(finding.line).unwrap_or(i64::MAX),
                handle: finding.handle,
                field: finding.field,
                reason,
                refused: finding.refused,
            }
        });
        sql::insert(&tx, rows, "").await?;
        Ok(())
    })
    .await
}
