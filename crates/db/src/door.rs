//! The one door for writes.
//!
//! PostgreSQL: a transaction each, in a task of its own, so that a client that hangs up leaves nothing half done.
//! SQLite has one writer: closures queue, and those that wait together share one transaction and one durable commit,
//! each under a savepoint, so that one that fails takes only its own work back.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::sync::{Notify, mpsc, oneshot};

use crate::event::Events;
use crate::tx::Inner;
use crate::{Act, Clock, Db, Id, RawEvent, Subscriptions, Timestamp, Tx, sql};

/// Writes that may wait for SQLite's writer; beyond it the shop is overloaded and says so.
const QUEUE: usize = 1024;
/// Closures that share a commit at most.
const BATCH: usize = 64;
/// A closure that holds the writer longer is rolled back: it would stop the shop.
const LIMIT: Duration = Duration::from_secs(10);

type Answer = Box<dyn FnOnce(Result<(), DbErr>) + Send>;

/// What a closure left behind: whether its work may be committed, and whom to tell once it is.
struct Ran {
    ok: bool,
    answer: Answer,
}

type Work = Box<dyn FnOnce(Tx) -> BoxFuture<'static, Ran> + Send>;

pub(crate) struct Door {
    conn: DatabaseConnection,
    /// PostgreSQL: the connections whose commits do not wait for the disk.
    relaxed: DatabaseConnection,
    clock: Clock,
    subscriptions: Arc<OnceLock<Subscriptions>>,
    committed: Arc<Notify>,
    /// The queue of SQLite's writer; none on PostgreSQL.
    queue: Option<mpsc::Sender<Work>>,
    acquire_timeout: Duration,
}

impl Db {
    /// Runs `work` in a transaction and answers after its commit is durable. An `Err` rolls everything back.
    /// Keep it short and free of calls to anything but the database: no gateway, mail, disk or sleep inside.
    ///
    /// # Errors
    /// What `work` answers, or the database's own error.
    pub async fn write<T, E, F, Fut>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
    {
        self.submit(&self.door().conn, work).await
    }

    /// Like [`Db::write`], but PostgreSQL does not wait for its disk: a database server that crashes may forget the last
    /// moments of such writes, though never a part of one and none that a later durable write has seen. Only for bookkeeping
    /// that is done again when it is forgotten: who works on a job, which number an event has, how far a consumer has read.
    ///
    /// # Errors
    /// What `work` answers, or the database's own error.
    pub async fn write_relaxed<T, E, F, Fut>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
    {
        self.submit(&self.door().relaxed, work).await
    }

    /// Runs `step` in relaxed writes of their own until one touches fewer than `full` rows; answers how many rows those were.
    /// For work that may be long, such as purging: each step is short, and between two it rests as long as the last one took.
    ///
    /// # Errors
    /// What `step` answers; what earlier steps did stays done.
    pub async fn write_in_steps<F, Fut>(&self, full: u64, step: F) -> Result<u64, DbErr>
    where
        F: Fn(Tx) -> Fut + Clone + Send + 'static,
        Fut: Future<Output = Result<u64, DbErr>> + Send + 'static,
    {
        let mut touched = 0;
        loop {
            let begun = std::time::Instant::now();
            let rows = self.write_relaxed(step.clone()).await?;
            touched += rows;
            if rows < full {
                return Ok(touched);
            }
            tokio::time::sleep(begun.elapsed()).await;
        }
    }

    async fn submit<T, E, F, Fut>(&self, conn: &DatabaseConnection, work: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
    {
        let door = self.door();
        let (sender, receiver) = oneshot::channel();
        let act = Act::current().filter(|act| act.actor().is_some());
        let (subscriptions, committed) = (Arc::clone(&door.subscriptions), Arc::clone(&door.committed));
        let work: Work = Box::new(move |tx| {
            Box::pin(async move {
                let done = async {
                    let value = work(tx.clone()).await?;
                    settle(&tx, subscriptions.get(), act, &committed).await?;
                    Ok::<T, E>(value)
                };
                match done.await {
                    Ok(value) => Ran {
                        ok: true,
                        answer: Box::new(move |commit| {
                            let _ = sender.send(commit.map(|()| value).map_err(E::from));
                        }),
                    },
                    Err(error) => Ran {
                        ok: false,
                        answer: Box::new(move |_| {
                            let _ = sender.send(Err(error));
                        }),
                    },
                }
            })
        });
        door.pass(conn, work).await?;
        receiver.await.unwrap_or_else(|_| {
            Err(DbErr::Custom(
                "the write was given up: it panicked, took too long or lost its connection".into(),
            )
            .into())
        })
    }
}

impl Door {
    pub(crate) fn open(
        conn: DatabaseConnection,
        relaxed: DatabaseConnection,
        clock: Clock,
        subscriptions: Arc<OnceLock<Subscriptions>>,
        committed: Arc<Notify>,
        acquire_timeout: Duration,
    ) -> Self {
        let queue = (conn.get_database_backend() == DbBackend::Sqlite).then(|| {
            let (sender, receiver) = mpsc::channel(QUEUE);
            tokio::spawn(write_in_turn(conn.clone(), clock.clone(), receiver));
            sender
        });
        Self { conn, relaxed, clock, subscriptions, committed, queue, acquire_timeout }
    }

    async fn pass(&self, conn: &DatabaseConnection, work: Work) -> Result<(), DbErr> {
        if let Some(queue) = &self.queue {
            let overloaded = || DbErr::ConnectionAcquire(sea_orm::ConnAcquireErr::Timeout);
            return tokio::time::timeout(self.acquire_timeout, queue.send(work))
                .await
                .map_err(|_| overloaded())?
                .map_err(|_| DbErr::ConnectionAcquire(sea_orm::ConnAcquireErr::ConnectionClosed));
        }
        let conn = conn.begin().await?;
        let clock = self.clock.clone();
        tokio::spawn(async move {
            let Some((ran, inner)) = run(conn, clock, work).await else { return };
            if ran.ok {
                let result = inner.conn.commit().await;
                counted(&result, 1);
                if result.is_ok() {
                    announce(inner.after_commit.into_inner());
                }
                (ran.answer)(result);
            } else {
                (ran.answer)(inner.conn.rollback().await);
            }
        });
        Ok(())
    }
}

/// Counts a commit that `writes` closures shared.
fn counted(commit: &Result<(), DbErr>, writes: usize) {
    if commit.is_ok() {
        metrics::counter!("souk_db_commits_total").increment(1);
        metrics::counter!("souk_db_writes_total").increment(writes as u64);
    }
}

type Hooks = Vec<Box<dyn FnOnce() + Send>>;

fn announce(hooks: Hooks) {
    for hook in hooks {
        hook();
    }
}

/// Runs one closure on `conn`; `None` when it panicked, ran over its time or kept a handle: `conn` is then rolled back.
async fn run(conn: DatabaseTransaction, clock: Clock, work: Work) -> Option<(Ran, Inner)> {
    let begun = std::time::Instant::now();
    let tx = Tx::new(conn, clock);
    let guarded = AssertUnwindSafe(async { work(tx.clone()).await }).catch_unwind();
    let ran = match tokio::time::timeout(LIMIT, guarded).await {
        Ok(Ok(ran)) => ran,
        Ok(Err(_)) => {
            tracing::error!("a write panicked and was rolled back");
            return None;
        }
        Err(_) => {
            tracing::error!(limit_seconds = LIMIT.as_secs(), "a write took too long and was rolled back");
            return None;
        }
    };
    metrics::histogram!("souk_db_write_seconds").record(begun.elapsed().as_secs_f64());
    let inner = Arc::try_unwrap(tx.0)
        .map_err(|_| tracing::error!("a write kept its transaction and was rolled back"));
    Some((ran, inner.ok()?))
}

/// SQLite's writer: takes what waits, up to [`BATCH`] closures, into one transaction.
async fn write_in_turn(conn: DatabaseConnection, clock: Clock, mut queue: mpsc::Receiver<Work>) {
    while let Some(first) = queue.recv().await {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let outer = match conn.begin_with_options(options).await {
            Ok(outer) => outer,
            Err(error) => {
                // Dropping the closure tells its caller; the next one tries anew.
                tracing::error!(%error, "the database does not open a transaction");
                continue;
            }
        };
        // The first needs no savepoint: if it fails, nothing else is in the transaction yet.
        let Some((ran, inner)) = run(outer, clock.clone(), first).await else { continue };
        if !ran.ok {
            (ran.answer)(inner.conn.rollback().await);
            continue;
        }
        let outer = inner.conn;
        let mut answers = vec![ran.answer];
        let mut hooks = inner.after_commit.into_inner();
        let mut broken = None;
        while answers.len() < BATCH && broken.is_none() {
            let Ok(next) = queue.try_recv() else { break };
            match join(&outer, clock.clone(), next, &mut answers).await {
                Ok(more) => hooks.extend(more),
                Err(error) => broken = Some(error),
            }
        }
        let result = match broken {
            None => outer.commit().await,
            Some(error) => outer.rollback().await.and(Err(error)),
        };
        counted(&result, answers.len());
        if result.is_ok() {
            announce(hooks);
        }
        for answer in answers {
            answer(match &result {
                Ok(()) => Ok(()),
                Err(error) => Err(DbErr::Custom(error.to_string())),
            });
        }
    }
}

/// Lets one more closure into the open transaction, under a savepoint. An error means that its work could not be taken back:
/// the whole transaction is then lost.
async fn join(
    outer: &DatabaseTransaction,
    clock: Clock,
    work: Work,
    answers: &mut Vec<Answer>,
) -> Result<Hooks, DbErr> {
    let savepoint = outer.begin().await?;
    // Dropping a savepoint, as a closure that panics does, takes its work back.
    let Some((ran, inner)) = run(savepoint, clock, work).await else { return Ok(Hooks::new()) };
    // What it failed on may be another's work that is not durable yet: it, too, is answered after the commit.
    answers.push(ran.answer);
    if !ran.ok {
        inner.conn.rollback().await?;
        return Ok(Hooks::new());
    }
    inner.conn.commit().await?;
    Ok(inner.after_commit.into_inner())
}

/// Lets the subscribers act on the emitted events, until none is left, and writes them all to the outbox.
async fn settle(
    tx: &Tx,
    subscriptions: Option<&Subscriptions>,
    act: Option<Arc<Act>>,
    committed: &Arc<Notify>,
) -> Result<(), DbErr> {
    let mut happened = Vec::new();
    for _ in 0..8 {
        let events = std::mem::take(&mut *tx.0.events.lock());
        if events.is_empty() {
            record(tx, &happened, committed).await?;
            if let (Some(act), Some(recorder)) = (act, subscriptions.and_then(Subscriptions::recorder)) {
                recorder(tx.clone(), act, Events::new(happened)).await?;
            }
            return Ok(());
        }
        happened.extend_from_slice(&events);
        let Some(subscriptions) = subscriptions else { continue };
        for (subscriber, mine) in subscriptions.concerned(&events) {
            subscriber(tx.clone(), mine).await?;
        }
    }
    Err(DbErr::Custom("events cause events without end".into()))
}

#[derive(crate::Row)]
#[row(table = "outbox")]
struct EventRow<'a> {
    id: Id,
    topic: &'a str,
    subject: Id,
    payload: &'a str,
    created_at: Timestamp,
}

async fn record(tx: &Tx, events: &[RawEvent], committed: &Arc<Notify>) -> Result<(), DbErr> {
    if events.is_empty() {
        return Ok(());
    }
    let rows = events.iter().map(|event| EventRow {
        id: tx.new_id(),
        topic: &event.topic,
        subject: event.subject,
        payload: &event.payload,
        created_at: tx.now(),
    });
    sql::insert(tx, rows, "").await?;
    let committed = Arc::clone(committed);
    tx.after_commit(move || committed.notify_one());
    Ok(())
}
