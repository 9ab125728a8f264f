//! What staff see and do.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, Value, sql};

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// Waits for its moment or for a free worker.
    Ready,
    /// Is being done.
    Running,
    /// Was done.
    Done,
    /// Failed too often; waits for somebody to look.
    Dead,
    /// Was taken back.
    Cancelled,
}

impl JobState {
    /// As stored and shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Running => "running",
            Self::Done => "done",
            Self::Dead => "dead",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A job as staff see it.
#[derive(Clone, Debug, Serialize, FromQueryResult, utoipa::ToSchema)]
#[schema(as = Job)]
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

const COLUMNS: &str = "id, name, state, attempts, run_at, progress, last_error, created_at, finished_at";

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

/// Up to `limit` jobs, those enqueued last first, from the one after `after` on.
///
/// # Errors
/// What the database says.
pub async fn page(
    conn: &impl ConnectionTrait,
    state: Option<JobState>,
    name: Option<&str>,
    after: Option<Id>,
    limit: i64,
) -> Result<Vec<JobView>, DbErr> {
    let mut wheres = String::from("TRUE");
    let mut values: Vec<Value> = vec![limit.into()];
    let mut add = |condition: &str, value: Option<Value>| {
        if let Some(value) = value {
            values.push(value);
            wheres.push_str(&format!(" AND {condition} ${}", values.len()));
        }
    };
    add("state =", state.map(|s| s.as_str().into()));
    add("name =", name.map(Into::into));
    add("id <", after.map(Into::into));
    let text = format!("SELECT {COLUMNS} FROM job WHERE {wheres} ORDER BY id DESC LIMIT $1");
    sql::all(conn, &text, values).await
}

/// The job `id`.
///
/// # Errors
/// What the database says.
pub async fn by_id(conn: &impl ConnectionTrait, id: Id) -> Result<Option<JobView>, DbErr> {
    sql::one(conn, &format!("SELECT {COLUMNS} FROM job WHERE id = $1"), [id.into()]).await
}

/// The latest job that the schedule `name` enqueued, as far as it is on record.
///
/// # Errors
/// What the database says.
pub async fn latest_of_schedule(conn: &impl ConnectionTrait, name: &str) -> Result<Option<JobView>, DbErr> {
    // The slot is the end of the key, in seconds of ten digits for the next two centuries; ';' is the character after ':'.
    let text = format!(
        "SELECT {COLUMNS} FROM job WHERE unique_key >= $1 AND unique_key < $2 ORDER BY unique_key DESC LIMIT 1"
    );
    sql::one(conn, &text, [format!("cron:{name}:").into(), format!("cron:{name};").into()]).await
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
