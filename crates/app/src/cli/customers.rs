//! `souk import customers FILE`

use std::path::Path;
use std::process::ExitCode;

use souk_accounts::import::{CustomersReport, import_customers};
use souk_db::{Clock, Durability};

use crate::{Config, StartError, app};

/// The exit code when rows were refused and the rest came in.
const REFUSED: u8 = 3;

/// What `--help` says of the exit code.
pub(super) const EXIT_CODES: &str = "\
Exit code:
  0  every customer of the file has an account
  1  the file cannot be read, or the import stopped; what was written before stays
  2  the command line is wrong
  3  some rows were refused, the rest came in; the report says why";

/// Imports `path` and tells what came of it.
#[expect(clippy::print_stdout, clippy::print_stderr, reason = "this is the command line")]
pub(super) async fn import(config: &Config, path: &Path, json: bool) -> Result<ExitCode, StartError> {
    let io = |error| StartError::Io { what: path.display().to_string(), error };
    let file = std::fs::File::open(path).map_err(io)?;
    let db = app::database(config, Clock::system(), Durability::Full).await?;
    let report = import_customers(&db, file).await.map_err(StartError::other)?;
    db.close().await?;
    if json {
        println!("{}", serde_json::to_string_pretty(&report).map_err(StartError::other)?);
    } else {
        for (line, why) in &report.findings {
            eprintln!("line {line}: {why}");
        }
        let CustomersReport { made, known, refused, with_password, .. } = report;
        println!(
            "{made} customers made, {with_password} of them with their password; {known} known already, {refused} refused"
        );
    }
    Ok(if report.refused > 0 { ExitCode::from(REFUSED) } else { ExitCode::SUCCESS })
}
