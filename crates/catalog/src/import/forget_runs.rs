//! Throwing away what is told of old imports, and files that nobody needs any more.

use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};

use super::runs::{ImportRun, one_run};

/// A run that began before `before`.
///
/// # Errors
/// What the database says.
pub async fn older(conn: &impl ConnectionTrait, before: Timestamp) -> Result<Option<ImportRun>, DbErr> {
    const TEXT: &str = "SELECT id FROM import_run WHERE started_at < $1 AND state <> 'running'
        ORDER BY started_at LIMIT 1";
    match sql::scalar::<Id>(conn, TEXT, [before.into()]).await? {
        Some(id) => one_run(conn, id).await,
        None => Ok(None),
    }
}

/// Throws a run away with its lines.
///
/// # Errors
/// What the database says.
pub async fn one(tx: &Tx, id: Id) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM import_line WHERE run_id = $1", [id.into()]).await?;
    sql::exec(tx, "DELETE FROM import_run WHERE id = $1", [id.into()]).await?;
    Ok(())
}

/// Notes that the file of a run is not kept any more.
///
/// # Errors
/// What the database says.
pub async fn file(tx: &Tx, id: Id) -> Result<(), DbErr> {
    sql::exec(tx, "UPDATE import_run SET file_key = NULL WHERE id = $1", [id.into()]).await?;
    Ok(())
}
