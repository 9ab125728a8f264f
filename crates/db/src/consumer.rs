//! Consumers read the numbered outbox in order. Each stores its position in the transaction of its effects, so that every
//! event has its effect once, whatever is killed.

use sea_orm::{DbErr, FromQueryResult};

use crate::{Db, Event, Tx, sql};

/// Events handled in one transaction at most.
const BATCH: i64 = 200;

#[derive(FromQueryResult)]
struct Row {
    seq: i64,
    topic: String,
    subject: crate::Id,
    payload: String,
}

/// Handles the events after `name`'s position with `handle`, one batch in one transaction, and says how many there were.
/// Only one node handles a consumer at a time; the others find its position locked or moved on.
///
/// # Errors
/// What `handle` or the database says; the position then stays and the batch comes again.
pub async fn step<F, Fut>(db: &Db, name: &'static str, handle: F) -> Result<usize, DbErr>
where
    F: FnOnce(Tx, Vec<Event>) -> Fut + Send + 'static,
    Fut: Future<Output = Result<(), DbErr>> + Send + 'static,
{
    let pending = sql::scalar::<i64>(
        db.read(),
        "SELECT seq FROM outbox WHERE seq > COALESCE((SELECT seq FROM consumer_position WHERE name = $1), 0)
         ORDER BY seq LIMIT 1",
        [name.into()],
    )
    .await?;
    if pending.is_none() {
        return Ok(0);
    }
    db.write_relaxed(move |tx| async move {
        sql::exec(
            &tx,
            "INSERT INTO consumer_position (name, seq, updated_at) VALUES ($1, 0, $2) ON CONFLICT (name) DO NOTHING",
            [name.into(), tx.now().into()],
        )
        .await?;
        let lock = format!("SELECT seq FROM consumer_position WHERE name = $1{}", tx.for_update());
        let position = sql::scalar::<i64>(&tx, &lock, [name.into()]).await?.unwrap_or(0);
        let rows = sql::all::<Row>(
            &tx,
            "SELECT seq, topic, subject, payload FROM outbox WHERE seq > $1 ORDER BY seq LIMIT $2",
            [position.into(), BATCH.into()],
        )
        .await?;
        let Some(last) = rows.last().map(|r| r.seq) else { return Ok(0) };
        let count = rows.len();
        let events = rows
            .into_iter()
            .map(|r| Event { topic: r.topic, subject: r.subject, payload: r.payload })
            .collect();
        handle(tx.clone(), events).await?;
        sql::exec(
            &tx,
            "UPDATE consumer_position SET seq = $2, updated_at = $3 WHERE name = $1",
            [name.into(), last.into(), tx.now().into()],
        )
        .await?;
        Ok(count)
    })
    .await
}

/// Deletes events that every consumer has handled and that are older than `keep`; says how many went.
///
/// # Errors
/// What the database says.
pub async fn purge(db: &Db, keep: std::time::Duration) -> Result<u64, DbErr> {
    db.write(move |tx| async move {
        sql::exec(
            &tx,
            "DELETE FROM outbox WHERE created_at < $1 AND seq <= (SELECT MIN(seq) FROM consumer_position)",
            [tx.now().minus(keep).into()],
        )
        .await
    })
    .await
}
