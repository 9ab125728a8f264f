//! Numbers the outbox after the commit, in one place at a time: ids and times become visible out of order, these numbers do not.

use std::time::Duration;

use sea_orm::DbErr;

use crate::{Db, sql};

/// Events numbered in one transaction at most.
const BATCH: u64 = 5_000;
/// How long events may gather before they are numbered: one commit then serves many.
const GATHER: Duration = Duration::from_millis(50);
/// How often the relay looks unasked, for events of other nodes and of a process that was killed.
const POLL: Duration = Duration::from_secs(1);

/// Numbers what has no number yet and says how many there were.
///
/// # Errors
/// What the database says.
pub async fn number(db: &Db) -> Result<u64, DbErr> {
    let waiting = sql::scalar::<i64>(
        db.read(),
        "SELECT created_at FROM outbox WHERE seq IS NULL ORDER BY created_at LIMIT 1",
        [],
    )
    .await?;
    if waiting.is_none() {
        return Ok(0);
    }
    db.write_relaxed(|tx| async move {
        // The counter's row is the lock: one node numbers at a time.
        let lock = format!("SELECT seq FROM outbox_counter WHERE id = 1{}", tx.for_update());
        let last = sql::scalar::<i64>(&tx, &lock, []).await?.unwrap_or(0);
        // That the rows have no number is said twice: without it the planner reads the whole outbox to find the few.
        let text = format!(
            "UPDATE outbox SET seq = n.seq FROM (
               SELECT id, $1 + ROW_NUMBER() OVER (ORDER BY created_at, id) AS seq
               FROM outbox WHERE seq IS NULL ORDER BY created_at, id LIMIT {BATCH}
             ) AS n WHERE outbox.id = n.id AND outbox.seq IS NULL"
        );
        let numbered = sql::exec(&tx, &text, [last.into()]).await?;
        let next = last + i64::try_from(numbered).unwrap_or(0);
        sql::exec(&tx, "UPDATE outbox_counter SET seq = $1 WHERE id = 1", [next.into()]).await?;
        Ok(numbered)
    })
    .await
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
                if count >= BATCH {
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
