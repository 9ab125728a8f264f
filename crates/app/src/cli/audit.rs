//! `souk audit`

use std::process::ExitCode;

use souk_db::{Clock, Db, DbErr};

use crate::{Config, StartError, house};

/// What breaks an invariant anywhere; empty when all is well.
pub(crate) async fn findings(db: &Db) -> Result<Vec<String>, DbErr> {
    let conn = db.read();
    let mut findings = souk_inventory::audit(conn).await?;
    findings.extend(souk_listing::audit(conn).await?);
    findings.extend(souk_payments::audit(conn).await?);
    findings.extend(souk_orders::audit(conn).await?);
    Ok(findings)
}

/// Tells the findings; fails when there are any.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn audit(config: &Config, json: bool) -> Result<ExitCode, StartError> {
    let db = house::connect(config, Clock::system()).await?;
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
