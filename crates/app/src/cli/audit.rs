//! `souk audit`

use std::process::ExitCode;

use souk_db::{Clock, Db, DbErr};

use crate::modules::modules;
use crate::{Config, StartError, app};

/// What breaks an invariant anywhere; empty when all is well.
pub(crate) async fn findings(db: &Db) -> Result<Vec<String>, DbErr> {
    modules().audit(db).await
}

/// Tells the findings; fails when there are any.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn audit(config: &Config, json: bool) -> Result<ExitCode, StartError> {
    let db = app::connect(config, Clock::system()).await?;
    let findings = findings(&db).await?;
    if json {
        println!("{}", serde_json::json!({ "ok": findings.is_empty(), "findings": findings }));
    } else if findings.is_empty() {
        println!("Stock, ledger, lists, orders and payments agree.");
    } else {
        for finding in &findings {
            println!("{finding}");
        }
    }
    db.close().await?;
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
