//! What staff see and do.

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};

/// A job as staff see it.
#[derive(Clone, Debug, Serialize, FromQueryResult)]
pub struct JobView {
    /// Its id.
    pub id: Id,
    /// What it does.
    pub name: String,
    /// `ready`, `running`, `done`, `dead` or `cancelled`.
    pub state: String,
    /// Tries so far.
    pub attempts: i64,
    /// When it runs next.
    pub run_at: Timestamp,
    /// Percent.
    pub progress: i64,
    /// What went wrong last.
    pub last_error: Option<String>,
    /// When it was enqueued.
    pub created_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
}

/// The latest 200 jobs in `state`.
///
/// # Errors
/// What the database says.
pub async fn list(conn: &impl ConnectionTrait, state: &str) -> Result<Vec<JobView>, DbErr> {
    sql::all(
        conn,
        "SELECT id, name, state, attempts, run_at, progress, last_error, created_at, finished_at FROM job WHERE state = $1
         ORDER BY created_at DESC LIMIT 200",
        [state.into()],
    )
    .await
}

/// Jobs that are not finished: a test leaves none behind.
///
/// # Errors
/// What the database says.
pub async fn pending(conn: &impl ConnectionTrait) -> Result<Vec<JobView>, DbErr> {
    let (mut ready, running) = (list(conn, "ready").await?, list(conn, "running").await?);
    ready.extend(running);
    Ok(ready)
}

/// Makes a dead or cancelled job run again now; `false` when it is neither.
///
/// # Errors
/// What the database says.
pub async fn retry(tx: &Tx, id: Id) -> Result<bool, DbErr> {
    let text = "UPDATE job SET state = 'ready', attempts = 0, run_at = $2, finished_at = NULL
                WHERE id = $1 AND state IN ('dead', 'cancelled')";
    Ok(sql::exec(tx, text, [id.into(), tx.now().into()]).await? > 0)
}

/// Takes a waiting job back; `false` when it runs or has ended.
///
/// # Errors
/// What the database says.
pub async fn cancel(tx: &Tx, id: Id) -> Result<bool, DbErr> {
    let text = "UPDATE job SET state = 'cancelled', finished_at = $2 WHERE id = $1 AND state = 'ready'";
    Ok(sql::exec(tx, text, [id.into(), tx.now().into()]).await? > 0)
}
