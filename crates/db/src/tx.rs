//! The open transaction as a closure inside [`Db::write`](crate::Db::write) sees it.

use std::sync::Arc;

use async_trait::async_trait;
use parking_lot::Mutex;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use crate::{Clock, Event, Id, RawEvent, Timestamp, dialect};

type AfterCommit = Box<dyn FnOnce() + Send>;

pub(crate) struct Inner {
    pub(crate) conn: DatabaseTransaction,
    pub(crate) events: Mutex<Vec<RawEvent>>,
    pub(crate) after_commit: Mutex<Vec<AfterCommit>>,
    pub(crate) clock: Clock,
    /// One reading of the clock for the whole transaction, so that its rows agree.
    pub(crate) now: Timestamp,
}

/// The open transaction. Clone it freely inside the closure, but let no clone outlive it.
#[derive(Clone)]
pub struct Tx(pub(crate) Arc<Inner>);

impl Tx {
    pub(crate) fn new(conn: DatabaseTransaction, clock: Clock) -> Self {
        let now = clock.now();
        Self(Arc::new(Inner {
            conn,
            events: Mutex::new(Vec::new()),
            after_commit: Mutex::new(Vec::new()),
            clock,
            now,
        }))
    }

    /// The moment at which this transaction began.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.0.now
    }

    /// A new id.
    #[must_use]
    pub fn new_id(&self) -> Id {
        self.0.clock.new_id()
    }

    /// Says that something happened: it goes to the outbox and to the in-transaction subscribers before the commit.
    pub fn emit<E: Event>(&self, event: &E) {
        let event = RawEvent::of(event);
        let mut events = self.0.events.lock();
        if !events.contains(&event) {
            events.push(event);
        }
    }

    /// Runs `f` once the transaction is durable; not at all when it is rolled back. For waking others, never for effects
    /// that must not be lost: those are rows.
    pub fn after_commit(&self, f: impl FnOnce() + Send + 'static) {
        self.0.after_commit.lock().push(Box::new(f));
    }

    /// Ends a `SELECT` whose rows must not change until the commit; empty on SQLite, where writers take turns.
    #[must_use]
    pub fn for_update(&self) -> &'static str {
        dialect::for_update(&self.0.conn)
    }
}

#[async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DbBackend {
        self.0.conn.get_database_backend()
    }

    async fn execute_raw(&self, stmt: Statement) -> Result<ExecResult, DbErr> {
        self.0.conn.execute_raw(stmt).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.0.conn.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.0.conn.query_one_raw(stmt).await
    }

    async fn query_all_raw(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.0.conn.query_all_raw(stmt).await
    }
}
