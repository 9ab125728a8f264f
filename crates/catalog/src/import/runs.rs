//! Runs of imports: what there is to tell of each, and how it goes on.

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, Db, DbErr, Id, Row, Timestamp, Tx, sql};

use super::{Mapping, Options};

#[derive(Row)]
#[row(table = "import_run")]
struct RunRow {
    id: Id,
    file_name: String,
    file_key: Option<String>,
    state: &'static str,
    dry_run: bool,
    actor_id: Option<Id>,
    headers: Option<String>,
    header_hash: Option<String>,
    mapping: Option<String>,
    bytes_done: i64,
    bytes_total: Option<i64>,
    line_done: i64,
    created_count: i64,
    updated_count: i64,
    unchanged_count: i64,
    refused_count: i64,
    variant_count: i64,
    line_count: i64,
    started_at: Timestamp,
    updated_at: Timestamp,
}

/// How a run fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ImportState)]
pub enum RunState {
    /// Somebody has to say what the file's header means.
    Mapping,
    /// A worker takes it up soon.
    Waiting,
    /// It is under way.
    Running,
    /// It is through the file.
    Finished,
    /// It cannot go on.
    Failed,
    /// Somebody called it off.
    Cancelled,
}

impl RunState {
    fn of(text: &str) -> Self {
        match text {
            "mapping" => Self::Mapping,
            "waiting" => Self::Waiting,
            "running" => Self::Running,
            "finished" => Self::Finished,
            "cancelled" => Self::Cancelled,
            _ => Self::Failed,
        }
    }
}

/// A run.
#[derive(Clone, Debug)]
pub struct ImportRun {
    /// Its id.
    pub id: Id,
    /// What the client calls the file.
    pub file_name: String,
    /// Where the file is kept; none for one from the command line.
    pub file_key: Option<String>,
    /// How it fares.
    pub state: RunState,
    /// Whether it only tells what would be done.
    pub dry_run: bool,
    /// The names of the file's header.
    pub headers: Vec<String>,
    /// What tells that header from others.
    pub header_hash: Option<String>,
    /// What the header means, where it is a merchant's own.
    pub mapping: Option<Mapping>,
    /// Why it cannot go on.
    pub error: Option<String>,
    /// Bytes of the file behind it.
    pub bytes_done: i64,
    /// Bytes of the file.
    pub bytes_total: Option<i64>,
    /// Products that were made, or would be.
    pub created: i64,
    /// Products that were changed, or would be.
    pub updated: i64,
    /// Products that are as the file has them.
    pub unchanged: i64,
    /// Products that were left out.
    pub refused: i64,
    /// Variants of the products.
    pub variants: i64,
    /// Lines that there are to read.
    pub lines: i64,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
}

#[derive(FromQueryResult)]
pub(super) struct Read {
    id: Id,
    file_name: String,
    file_key: Option<String>,
    pub(super) state: String,
    pub(super) dry_run: bool,
    headers: Option<String>,
    header_hash: Option<String>,
    mapping: Option<String>,
    error: Option<String>,
    bytes_done: i64,
    bytes_total: Option<i64>,
    pub(super) line_done: i64,
    pub(super) created_count: i64,
    pub(super) updated_count: i64,
    pub(super) unchanged_count: i64,
    pub(super) refused_count: i64,
    pub(super) variant_count: i64,
    pub(super) line_count: i64,
    started_at: Timestamp,
    finished_at: Option<Timestamp>,
}

const COLUMNS: &str = "id, file_name, file_key, state, dry_run, headers, header_hash, mapping, error, bytes_done, bytes_total,
    line_done, created_count, updated_count, unchanged_count, refused_count, variant_count, line_count, started_at, finished_at";

impl From<Read> for ImportRun {
    fn from(row: Read) -> Self {
        let json = |text: Option<String>| text.and_then(|t| serde_json::from_str(&t).ok());
        Self {
            id: row.id,
            file_name: row.file_name,
            file_key: row.file_key,
            state: RunState::of(&row.state),
            dry_run: row.dry_run,
            headers: row.headers.and_then(|t| serde_json::from_str(&t).ok()).unwrap_or_default(),
            header_hash: row.header_hash,
            mapping: json(row.mapping),
            error: row.error,
            bytes_done: row.bytes_done,
            bytes_total: row.bytes_total,
            created: row.created_count,
            updated: row.updated_count,
            unchanged: row.unchanged_count,
            refused: row.refused_count,
            variants: row.variant_count,
            lines: row.line_count,
            started_at: row.started_at,
            finished_at: row.finished_at,
        }
    }
}

/// A line of what there is to tell of a run.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ImportLine {
    /// Its place in the run.
    pub position: i64,
    /// The line of the file.
    pub line: i64,
    /// `refused`, `note`, `created`, `updated` or `unchanged`.
    pub kind: String,
    /// What the product is called in the file.
    pub handle: String,
    /// The column that a finding is about, or the fields that change, with commas between them.
    pub field: String,
    /// What is wrong, or what was done about it, in English.
    pub reason: String,
    /// The same in German.
    pub reason_de: String,
}

/// A file that was uploaded.
#[derive(Clone, Debug)]
pub struct NewRun {
    /// Its id.
    pub id: Id,
    /// What the client calls it.
    pub file_name: String,
    /// Where it is kept.
    pub file_key: String,
    /// Its bytes.
    pub bytes: i64,
    /// Whether it is only looked at.
    pub dry_run: bool,
    /// Who uploaded it.
    pub actor: Id,
    /// The names of its header.
    pub headers: Vec<String>,
    /// What tells that header from others.
    pub header_hash: Option<String>,
    /// What the header means; it waits for that where it has to be said and is not.
    pub mapping: Option<Mapping>,
    /// Whether it waits for somebody to say what the header means.
    pub waits: bool,
}

/// Writes down a file that was uploaded.
///
/// # Errors
/// What the database says.
pub async fn begin_upload(tx: &Tx, new: NewRun) -> Result<(), DbErr> {
    let json = |mapping: &Mapping| serde_json::to_string(mapping).unwrap_or_default();
    let row = RunRow {
        file_key: Some(new.file_key),
        state: if new.waits { "mapping" } else { "waiting" },
        dry_run: new.dry_run,
        actor_id: Some(new.actor),
        headers: serde_json::to_string(&new.headers).ok(),
        header_hash: new.header_hash,
        mapping: new.mapping.as_ref().map(json),
        bytes_total: Some(new.bytes),
        ..empty(tx, new.id, new.file_name)
    };
    sql::insert(tx, [row], "").await?;
    Ok(())
}

fn empty(tx: &Tx, id: Id, name: String) -> RunRow {
    RunRow {
        id,
        file_name: name.chars().take(255).collect(),
        file_key: None,
        state: "running",
        dry_run: false,
        actor_id: None,
        headers: None,
        header_hash: None,
        mapping: None,
        bytes_done: 0,
        bytes_total: None,
        line_done: 0,
        created_count: 0,
        updated_count: 0,
        unchanged_count: 0,
        refused_count: 0,
        variant_count: 0,
        line_count: 0,
        started_at: tx.now(),
        updated_at: tx.now(),
    }
}

/// Begins a run from the command line.
pub(super) async fn begin(db: &Db, options: &Options) -> Result<Id, DbErr> {
    let name = options.file_name.clone();
    let total = options.bytes_total.and_then(|b| i64::try_from(b).ok());
    db.write(move |tx| async move {
        let id = tx.new_id();
        sql::insert(&tx, [RunRow { bytes_total: total, ..empty(&tx, id, name) }], "").await?;
        Ok(id)
    })
    .await
}

pub(super) async fn read(conn: &impl ConnectionTrait, id: Id) -> Result<Option<Read>, DbErr> {
    sql::one(conn, &format!("SELECT {COLUMNS} FROM import_run WHERE id = $1"), [id.into()]).await
}

/// The run `id`.
///
/// # Errors
/// What the database says.
pub async fn one_run(conn: &impl ConnectionTrait, id: Id) -> Result<Option<ImportRun>, DbErr> {
    Ok(read(conn, id).await?.map(Into::into))
}

/// Runs, the latest first, and how many there are.
///
/// # Errors
/// What the database says.
pub async fn runs(
    conn: &impl ConnectionTrait,
    offset: i64,
    most: i64,
) -> Result<(Vec<ImportRun>, i64), DbErr> {
    let text =
        format!("SELECT {COLUMNS} FROM import_run ORDER BY started_at DESC, id DESC LIMIT $1 OFFSET $2");
    let rows: Vec<Read> = sql::all(conn, &text, [most.into(), offset.into()]).await?;
    let count = sql::scalar(conn, "SELECT COUNT(*) FROM import_run", []).await?.unwrap_or(0);
    Ok((rows.into_iter().map(Into::into).collect(), count))
}

/// Lines of a run from `after` (a position; -1 for all), of one kind where it is named.
///
/// # Errors
/// What the database says.
pub async fn lines(
    conn: &impl ConnectionTrait,
    run: Id,
    kind: Option<&str>,
    after: i64,
    most: i64,
) -> Result<Vec<ImportLine>, DbErr> {
    const ALL: &str = "SELECT position, line, kind, handle, field, reason, reason_de FROM import_line
        WHERE run_id = $1 AND position > $2 ORDER BY position LIMIT $3";
    const OF_KIND: &str = "SELECT position, line, kind, handle, field, reason, reason_de FROM import_line
        WHERE run_id = $1 AND position > $2 AND kind = $4 ORDER BY position LIMIT $3";
    match kind {
        None => sql::all(conn, ALL, [run.into(), after.into(), most.into()]).await,
        Some(kind) => sql::all(conn, OF_KIND, [run.into(), after.into(), most.into(), kind.into()]).await,
    }
}

/// Has a finished dry run, or one that failed or was cancelled, done for real from the beginning. False when it is none of these.
///
/// # Errors
/// What the database says.
pub async fn start_again(tx: &Tx, id: Id) -> Result<bool, DbErr> {
    const RUN: &str = "UPDATE import_run SET state = 'waiting', dry_run = FALSE, error = NULL, bytes_done = 0, line_done = 0,
          created_count = 0, updated_count = 0, unchanged_count = 0, refused_count = 0, variant_count = 0, line_count = 0,
          updated_at = $2, finished_at = NULL
        WHERE id = $1 AND file_key IS NOT NULL
          AND ((state = 'finished' AND dry_run = TRUE) OR state IN ('failed', 'cancelled'))";
    if sql::exec(tx, RUN, [id.into(), tx.now().into()]).await? == 0 {
        return Ok(false);
    }
    sql::exec(tx, "DELETE FROM import_line WHERE run_id = $1", [id.into()]).await?;
    Ok(true)
}

/// Has a waiting run under way; one that is already goes on. None when it is to be left alone.
///
/// # Errors
/// What the database says.
pub async fn start_run(tx: &Tx, id: Id) -> Result<Option<ImportRun>, DbErr> {
    const RUN: &str = "UPDATE import_run SET state = 'running', updated_at = $2
        WHERE id = $1 AND state IN ('waiting', 'running')";
    if sql::exec(tx, RUN, [id.into(), tx.now().into()]).await? == 0 {
        return Ok(None);
    }
    one_run(tx, id).await
}

/// Calls a run off that is not over. False when it is.
///
/// # Errors
/// What the database says.
pub async fn cancel_run(tx: &Tx, id: Id) -> Result<bool, DbErr> {
    const RUN: &str = "UPDATE import_run SET state = 'cancelled', updated_at = $2, finished_at = $2
        WHERE id = $1 AND state IN ('mapping', 'waiting', 'running')";
    Ok(sql::exec(tx, RUN, [id.into(), tx.now().into()]).await? > 0)
}

/// Notes that a run cannot go on.
///
/// # Errors
/// What the database says.
pub async fn fail_run(tx: &Tx, id: Id, why: &str) -> Result<(), DbErr> {
    const RUN: &str = "UPDATE import_run SET state = 'failed', error = $2, updated_at = $3, finished_at = $3
        WHERE id = $1 AND state = 'running'";
    sql::exec(tx, RUN, [id.into(), why.into(), tx.now().into()]).await?;
    Ok(())
}
