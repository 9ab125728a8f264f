//! `souk import products FILE`

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};
use souk_catalog::import::{Progress, Report};

use crate::{App, Config, StartError};
use souk_db::Clock;
use souk_merchandising::{Import, import_products};

/// The exit code when products were refused and the rest came in.
const REFUSED: u8 = 3;

/// What `--help` says of the exit code.
pub(super) const EXIT_CODES: &str = "\
Exit code:
  0  every product of the file is in the shop
  1  the file cannot be read, or the import stopped; what was written before stays
  2  the command line is wrong
  3  some products were refused, the rest came in; the report says why";

/// Imports `path` with a bar on terminals and a report at the end, whose summary is the last line.
pub(super) async fn products(
    config: Config,
    path: &Path,
    dry_run: bool,
    json: bool,
) -> Result<ExitCode, StartError> {
    let io = |error| StartError::Io { what: path.display().to_string(), error };
    let file = std::fs::File::open(path).map_err(io)?;
    let bytes = file.metadata().map_err(io)?.len();
    let bar = bar(bytes);
    let shown = bar.clone();
    let app = App::open_for_bulk(config, Clock::system()).await?;
    let how = Import {
        name: path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned()),
        bytes: Some(bytes),
        dry_run,
        sample: false,
        progress: Some(Arc::new(move |p: Progress| {
            shown.set_position(p.bytes);
            shown.set_message(format!("{} products", p.products));
        })),
        mapping: None,
        run: None,
    };
    let report = import_products(&app.services, file, how).await.map_err(StartError::other)?;
    bar.finish_and_clear();
    app.services.db.close().await?;
    tell(&report, json)?;
    Ok(exit_code(&report))
}

fn exit_code(report: &Report) -> ExitCode {
    match report {
        Report { unreadable: true, .. } => ExitCode::FAILURE,
        Report { refused: 0, .. } => ExitCode::SUCCESS,
        _ => ExitCode::from(REFUSED),
    }
}

fn bar(bytes: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:32} {percent:>3} %  {msg}  {eta} left");
    let bar = ProgressBar::new(bytes);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

#[expect(clippy::print_stdout, reason = "this is the command line")]
fn tell(report: &Report, json: bool) -> Result<(), StartError> {
    if json {
        println!("{}", serde_json::to_string_pretty(report).map_err(StartError::other)?);
        return Ok(());
    }
    for finding in &report.findings {
        let of = match (finding.handle.as_str(), finding.field.as_str()) {
            ("", "") => "the file".to_owned(),
            ("", field) => field.to_owned(),
            (handle, field) => format!("{handle} ({field})"),
        };
        println!("line {}: {of}: {}", finding.line, finding.reason());
    }
    if report.findings_count > report.findings.len() as u64 {
        println!("… and {} more findings", report.findings_count - report.findings.len() as u64);
    }
    println!(
        "{}{} products, {} variants: {} new, {} changed, {} as they were, {} refused",
        if report.dry_run { "Dry run: " } else { "" },
        report.products(),
        report.variants,
        report.created,
        report.updated,
        report.unchanged,
        report.refused
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refused_products_and_unreadable_files_have_exit_codes_of_their_own() {
        let report = |unreadable, refused| {
            let mut report = Report::default();
            (report.unreadable, report.refused) = (unreadable, refused);
            report
        };
        assert_eq!(exit_code(&report(false, 0)), ExitCode::SUCCESS);
        assert_eq!(exit_code(&report(true, 0)), ExitCode::FAILURE);
        assert_eq!(exit_code(&report(false, 62)), ExitCode::from(3));
        assert!(EXIT_CODES.contains("3  some products were refused"));
    }
}
