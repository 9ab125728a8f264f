//! From the file to the shop.

use std::io::Read;
use std::sync::Arc;

use souk_db::{Db, DbErr, Filling, Pace};
use souk_http::Problem;
use tokio::sync::mpsc;

use super::chunk::{self, Chunk};
use super::lines::Rules;
use super::plan::{Given, Ground, plan};
use super::report::{ImportError, Progress, Report};
use super::write::write;
use super::{Options, Ports};
use super::{progress, runs};

/// Imports `source`, a product file. Its bytes are read in a blocking thread. A run of an uploaded file that was broken off goes on
/// behind the products that it had written.
///
/// # Errors
/// When the file cannot be read on, the database does not take it or somebody cancelled it. What was written before stays.
pub async fn run<R: Read + Send + 'static>(
    db: &Db,
    source: R,
    options: Options,
) -> Result<Report, ImportError> {
    let mut report = Report { dry_run: options.dry_run, ..Report::default() };
    let (mut skip, mut given) = (0, Given::default());
    if let Some(id) = options.run {
        (report, given.lines, skip) = progress::resume(db, id).await?.ok_or(ImportError::Cancelled)?;
    } else if !options.dry_run {
        report.run_id = Some(runs::begin(db, &options).await?);
    }
    let now = db.clock().now();
    let rules = Rules {
        seller_id: options.seller_id,
        currency: options.currency,
        own_sources: options.own_sources,
        now,
        today: now.to_rfc3339().chars().take(10).collect(),
        mapping: options.mapping.clone().map(Arc::new),
        skip,
    };
    let (sender, mut parts) = mpsc::channel(2);
    let pace = Pace::new(32, 200);
    let reading = tokio::task::spawn_blocking({
        let pace = pace.clone();
        move || chunk::read_all(source, &rules, &pace, &sender)
    });
    let mut filling = Filling::default();
    while let Some(part) = parts.recv().await {
        let chunk = part?;
        let bytes = chunk.bytes;
        let products = chunk.products.len();
        (given, report) = if options.dry_run {
            look(db, chunk, given, report, &options).await?
        } else {
            pace.step(products, take(db, chunk, given, report, &options)).await?
        };
        if !options.dry_run {
            filling.reached(db, report.products()).await?;
        }
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
        progress::finish(db, run_id).await?;
    }
    Ok(report)
}

fn ports(options: &Options) -> Ports {
    Ports {
        offers: options.offers.clone(),
        images: options.images.clone(),
        current: options.current.clone(),
        uploads: options.uploads.clone(),
    }
}

/// Plans one part and writes down no more than what would become of it.
async fn look(
    db: &Db,
    chunk: Chunk,
    mut given: Given,
    mut report: Report,
    options: &Options,
) -> Result<(Given, Report), ImportError> {
    let ports = ports(options);
    let (bytes, line) = (chunk.bytes, chunk.line);
    let ground = Ground { ports: &ports, currency: options.currency, records: options.run.is_some() };
    plan(db.read(), chunk, &mut given, &mut report, &ground).await?;
    if report.run_id.is_none() {
        given.fresh.clear();
        return Ok((given, report));
    }
    db.write(move |tx| async move {
        let is_on = progress::note(&tx, &report, &mut given, bytes, line).await?;
        if is_on { Ok((given, report)) } else { Err(Failed(ImportError::Cancelled)) }
    })
    .await
    .map_err(|Failed(error)| error)
}

/// Plans and writes one part in one transaction, together with how far the run is.
async fn take(
    db: &Db,
    chunk: Chunk,
    mut given: Given,
    mut report: Report,
    options: &Options,
) -> Result<(Given, Report), ImportError> {
    let ports = ports(options);
    let (bytes, line) = (chunk.bytes, chunk.line);
    let (currency, records) = (options.currency, options.run.is_some());
    db.write(move |tx| async move {
        let ground = Ground { ports: &ports, currency, records };
        let (planned, paths) =
            plan(&tx, chunk, &mut given, &mut report, &ground).await.map_err(Failed::from)?;
        if !planned.is_empty() {
            write(&tx, planned, paths, &ports).await.map_err(Failed::from)?;
        }
        let is_on = progress::note(&tx, &report, &mut given, bytes, line).await?;
        if is_on { Ok((given, report)) } else { Err(Failed(ImportError::Cancelled)) }
    })
    .await
    .map_err(|Failed(error)| error)
}

/// A failure inside the write; what the catalog's own checks say there is a fault of the import, for it checked before.
struct Failed(ImportError);

impl From<DbErr> for Failed {
    fn from(error: DbErr) -> Self {
        Self(error.into())
    }
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self(DbErr::Custom(problem.to_string()).into())
    }
}
