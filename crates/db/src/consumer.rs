//! Consumers read the numbered outbox in order. Each stores its position in the transaction of its effects, so that every
//! event has its effect once, whatever is killed.

use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Value};

use crate::{Db, Events, RawEvent, Timestamp, Tx, sql};

/// Events handled in one transaction at most.
const BATCH: usize = 100;
/// Numbers looked through by one query at most, for the few whose topic is wanted.
const WINDOW: i64 = 5_000;
/// Events deleted in one transaction at most.
const PURGED: i64 = 500;

type Handle = Arc<dyn Fn(Tx, Events) -> BoxFuture<'static, Result<(), DbErr>> + Send + Sync>;

/// Somebody who acts on events after their commit: by a name that keeps its position, on topics of its own. Cheap to clone.
#[derive(Clone)]
pub struct Consumer {
    name: &'static str,
    topics: &'static [&'static str],
    handle: Handle,
}

#[derive(FromQueryResult)]
struct Row {
    seq: i64,
    topic: String,
    subject: crate::Id,
    payload: String,
}

#[derive(crate::Row)]
#[row(table = "consumer_position")]
struct PositionRow {
    name: &'static str,
    seq: i64,
    updated_at: Timestamp,
}

/// Numbered events after a position, and the position to move on to.
#[derive(Debug)]
pub struct Batch {
    /// The last number that was looked at.
    pub to: i64,
    /// The events of the wanted topics, in order.
    pub events: Events,
}

impl Consumer {
    /// A consumer that handles the events of `topics` with `handle`, a batch in one transaction. `name` never changes once
    /// released.
    pub fn new<F, Fut>(name: &'static str, topics: &'static [&'static str], handle: F) -> Self
    where
        F: Fn(Tx, Events) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), DbErr>> + Send + 'static,
    {
        Self { name, topics, handle: Arc::new(move |tx, events| Box::pin(handle(tx, events))) }
    }

    /// By which its position is kept.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Handles the next events after its position, a bounded step, and says how many there were; 0 when it has caught up.
    /// Events of other topics are passed over without a write. Only one node handles a batch; the others find that the position
    /// has moved on.
    ///
    /// # Errors
    /// What the handler or the database says; the position then stays and the batch comes again.
    pub async fn step(&self, db: &Db) -> Result<usize, DbErr> {
        let position = "SELECT seq FROM consumer_position WHERE name = $1";
        let from = sql::scalar::<i64>(db.read(), position, [self.name.into()]).await?.unwrap_or(0);
        let Some(batch) = after(db.read(), from, self.topics).await? else { return Ok(0) };
        let (name, handle) = (self.name, Arc::clone(&self.handle));
        db.write_relaxed(move |tx| async move {
            let start = PositionRow { name, seq: 0, updated_at: tx.now() };
            sql::insert(&tx, [start], "ON CONFLICT (name) DO NOTHING").await?;
            let lock = format!("SELECT seq FROM consumer_position WHERE name = $1{}", tx.for_update());
            if sql::scalar::<i64>(&tx, &lock, [name.into()]).await? != Some(from) {
                return Ok(0);
            }
            let count = batch.events.len();
            if count > 0 {
                handle(tx.clone(), batch.events).await?;
            }
            let moved = "UPDATE consumer_position SET seq = $2, updated_at = $3 WHERE name = $1";
            sql::exec(&tx, moved, [name.into(), batch.to.into(), tx.now().into()]).await?;
            Ok(count)
        })
        .await
    }
}

/// The next numbered events of `topics` after number `from`, looked for window by window up to the last number given; none when
/// there is nothing after it. For those who keep their position outside the database; others are a [`Consumer`].
///
/// # Errors
/// What the database says.
pub async fn after(
    conn: &impl ConnectionTrait,
    from: i64,
    topics: &[&'static str],
) -> Result<Option<Batch>, DbErr> {
    let last = last(conn).await?;
    let text = format!(
        "SELECT seq, topic, subject, payload FROM outbox WHERE seq > $1 AND seq <= $2 AND topic IN ({})
         ORDER BY seq LIMIT {BATCH}",
        sql::placeholders(3, topics.len())
    );
    let (mut at, mut rows) = (from, Vec::new());
    while at < last && rows.is_empty() {
        let end = last.min(at + WINDOW);
        let mut values: Vec<Value> = vec![at.into(), end.into()];
        values.extend(topics.iter().map(|t| Value::from(*t)));
        rows = sql::all::<Row>(conn, &text, values).await?;
        at = match rows.last() {
            Some(row) if rows.len() == BATCH => row.seq,
            _ => end,
        };
    }
    if at == from {
        return Ok(None);
    }
    let event = |r: Row| RawEvent { topic: r.topic, subject: r.subject, payload: r.payload };
    Ok(Some(Batch { to: at, events: Events::new(rows.into_iter().map(event).collect()) }))
}

/// The last number that was given to an event.
///
/// # Errors
/// What the database says.
pub async fn last(conn: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let text = "SELECT seq FROM outbox_counter WHERE id = 1";
    Ok(sql::scalar::<i64>(conn, text, []).await?.unwrap_or(0))
}

/// Whether every event after number `from` is still there, or was purged.
///
/// # Errors
/// What the database says.
pub async fn reaches_back_to(conn: &impl ConnectionTrait, from: i64) -> Result<bool, DbErr> {
    let last = last(conn).await?;
    let text = "SELECT seq FROM outbox WHERE seq IS NOT NULL ORDER BY seq LIMIT 1";
    let oldest = sql::scalar::<i64>(conn, text, []).await?.unwrap_or(last + 1);
    Ok(from <= last && oldest <= from + 1)
}

/// How many numbered events each consumer has still to look at.
///
/// # Errors
/// What the database says.
pub async fn lag(conn: &impl ConnectionTrait) -> Result<Vec<(String, i64)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Lag {
        name: String,
        behind: i64,
    }
    let text =
        "SELECT p.name, c.seq - p.seq AS behind FROM consumer_position p JOIN outbox_counter c ON c.id = 1";
    Ok(sql::all::<Lag>(conn, text, []).await?.into_iter().map(|l| (l.name, l.behind)).collect())
}

/// Deletes events that every consumer has handled and that are older than `keep`, in bounded steps; says how many went.
///
/// # Errors
/// What the database says.
pub async fn purge(db: &Db, keep: Duration) -> Result<u64, DbErr> {
    db.write_in_steps(PURGED.unsigned_abs(), move |tx| async move {
        sql::exec(
            &tx,
            "DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox WHERE created_at < $1
               AND seq <= (SELECT MIN(seq) FROM consumer_position) ORDER BY seq LIMIT $2)",
            [tx.now().minus(keep).into(), PURGED.into()],
        )
        .await
    })
    .await
}
