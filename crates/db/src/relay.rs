//! Numbers the outbox after the commit, in one place at a time: ids and times become visible out of order, these numbers do not.

use std::time::Duration;

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Value};

use crate::{Db, Id, dialect, sql};

/// Events numbered in one transaction at most: some milliseconds of the writer, whatever waits.
const BATCH: i64 = 500;
/// How long events may gather before they are numbered: one commit then serves many.
const GATHER: Duration = Duration::from_millis(50);
/// What a backlog's steps leave to everybody else.
const BREATH: Duration = Duration::from_millis(5);
/// How often the relay looks unasked, for events of other nodes and of a process that was killed.
const POLL: Duration = Duration::from_secs(1);

#[derive(FromQueryResult)]
struct Unnumbered {
    id: Id,
}

/// The outbox by the index of what has no number. SQLite, which takes a number to be unique also where there is none, would find
/// all that wait by their missing number and sort them, for each step anew.
fn waiting(conn: &impl ConnectionTrait) -> String {
    format!("outbox{}", dialect::indexed_by(conn, "outbox_unnumbered_idx"))
}

/// Numbers the oldest of what has no number yet, a bounded step of it, and says how many there were.
///
/// # Errors
/// What the database says.
pub async fn number(db: &Db) -> Result<u64, DbErr> {
    let first = format!(
        "SELECT created_at FROM {} WHERE seq IS NULL ORDER BY created_at LIMIT 1",
        waiting(db.read())
    );
    if sql::scalar::<i64>(db.read(), &first, []).await?.is_none() {
        return Ok(0);
    }
    db.write_relaxed(|tx| async move {
        // The counter's row is the lock: one node numbers at a time.
        let lock = format!("SELECT seq FROM outbox_counter WHERE id = 1{}", tx.for_update());
        let last = sql::scalar::<i64>(&tx, &lock, []).await?.unwrap_or(0);
        let next =
            format!("SELECT id FROM {} WHERE seq IS NULL ORDER BY created_at, id LIMIT $1", waiting(&tx));
        let ids = sql::all::<Unnumbered>(&tx, &next, [BATCH.into()]).await?;
        let mut values: Vec<Value> = Vec::with_capacity(ids.len() * 2);
        let mut seq = last;
        for row in &ids {
            seq += 1;
            values.extend([row.id.into(), seq.into()]);
        }
        if seq == last {
            return Ok(0);
        }
        // Each row is found by its key: the list of pairs drives, never the outbox, however much of it waits.
        dialect::by_key_alone(&tx).await?;
        let text = format!(
            "UPDATE outbox SET seq = pair.column2 FROM (VALUES {}) AS pair WHERE outbox.id = pair.column1",
            sql::tuples(ids.len(), 2)
        );
        let numbered = sql::exec(&tx, &text, values).await?;
        sql::exec(&tx, "UPDATE outbox_counter SET seq = $1 WHERE id = 1", [seq.into()]).await?;
        Ok(numbered)
    })
    .await
}

/// How many events have no number yet.
///
/// # Errors
/// What the database says.
pub async fn unnumbered(conn: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let text = "SELECT COUNT(*) FROM outbox WHERE seq IS NULL";
    Ok(sql::scalar::<i64>(conn, text, []).await?.unwrap_or(0))
}

/// Numbers events until the task is dropped; `numbered` is called after each round that found some.
pub async fn run(db: Db, numbered: impl Fn() + Send) {
    loop {
        let woken = db.committed().notified();
        match number(&db).await {
            Ok(count) => {
                if count > 0 {
                    numbered();
                }
                if count >= BATCH.unsigned_abs() {
                    // Those who serve get a turn at the writer between two steps.
                    tokio::time::sleep(BREATH).await;
                    continue;
                }
                let _ = tokio::time::timeout(POLL, woken).await;
                tokio::time::sleep(GATHER).await;
            }
            Err(error) => {
                tracing::warn!(%error, "the outbox could not be numbered; trying again");
                tokio::time::sleep(POLL).await;
            }
        }
    }
}
