//! Opens the two pools: readers that cannot write, and the connection(s) behind the door.

use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend, DbErr};
use tokio::sync::Notify;

use crate::door::Door;
use crate::observe::{Observer, Recording};
use crate::{Clock, Subscriptions};

/// Whoever waited this long is not helped by waiting longer.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);

/// How to reach the database.
#[derive(Clone, Debug)]
pub struct DbConfig {
    /// `postgres://…`, or `sqlite://PATH?mode=rwc`.
    pub url: String,
    /// Connections for reading; on PostgreSQL as many again may write, and a quarter as many keep the books of jobs and events.
    pub max_connections: u32,
    /// What a commit waits for.
    pub durability: Durability,
    /// How long a caller waits for a connection, or for its turn with SQLite's one writer, before it is told that the shop is
    /// overloaded.
    pub acquire_timeout: Duration,
}

/// What a commit waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// The disk: what was answered is never lost.
    Full,
    /// Nothing: a machine that crashes may forget the last commits, though never a part of one. For bulk work that goes on where
    /// it stopped when it is started again.
    Relaxed,
    /// Nothing at all: a crash may leave no database. For tests, on SQLite.
    None,
}

impl DbConfig {
    /// The embedded database in the file `path`.
    #[must_use]
    pub fn sqlite(path: &Path) -> Self {
        Self {
            url: format!("sqlite://{}?mode=rwc", path.display()),
            max_connections: 4,
            durability: Durability::Full,
            acquire_timeout: ACQUIRE_TIMEOUT,
        }
    }

    /// A PostgreSQL server.
    #[must_use]
    pub fn postgres(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            max_connections: 16,
            durability: Durability::Full,
            acquire_timeout: ACQUIRE_TIMEOUT,
        }
    }
}

struct Inner {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    relaxed: DatabaseConnection,
    door: Door,
    clock: Clock,
    subscriptions: Arc<OnceLock<Subscriptions>>,
    committed: Arc<Notify>,
    observer: Observer,
}

/// The database: read freely, write through the one door. Cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

impl Db {
    /// Opens the pools and the door.
    ///
    /// # Errors
    /// When the database cannot be reached or opened.
    pub async fn connect(config: &DbConfig, clock: Clock) -> Result<Self, DbErr> {
        let sqlite = config.url.starts_with("sqlite:");
        // The writer opens first: it creates the file and sets the journal mode that the readers rely on.
        let observer = Observer::default();
        let mut writer = Database::connect(options(config, sqlite, Use::Write)).await?;
        observer.watch(&mut writer);
        let mut reader = Database::connect(options(config, sqlite, Use::Read)).await?;
        observer.watch(&mut reader);
        let relaxed = match sqlite {
            true => writer.clone(),
            false => {
                let mut relaxed = Database::connect(options(config, sqlite, Use::WriteRelaxed)).await?;
                observer.watch(&mut relaxed);
                relaxed
            }
        };
        let subscriptions = Arc::new(OnceLock::new());
        let committed = Arc::new(Notify::new());
        let door = Door::open(
            writer.clone(),
            relaxed.clone(),
            clock.clone(),
            Arc::clone(&subscriptions),
            Arc::clone(&committed),
            config.acquire_timeout,
        );
        Ok(Self(Arc::new(Inner { reader, writer, relaxed, door, clock, subscriptions, committed, observer })))
    }

    /// For reading outside a write. The connection refuses to change anything.
    #[must_use]
    pub fn read(&self) -> &DatabaseConnection {
        &self.0.reader
    }

    /// Where time comes from.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Whether this is PostgreSQL, where several nodes may share it.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.0.reader.get_database_backend() == DbBackend::Postgres
    }

    /// Sets who listens to events inside transactions; once, at start. A second call changes nothing.
    pub fn subscribe(&self, subscriptions: Subscriptions) {
        let _ = self.0.subscriptions.set(subscriptions);
    }

    /// Keeps the statements that are run from now on, until the recording is read or dropped: for tests.
    #[must_use]
    pub fn record_statements(&self) -> Recording {
        self.0.observer.record()
    }

    /// Answers when the database does.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.0.reader.ping().await
    }

    /// How many handles on this database the process holds: one when nothing but the caller uses it.
    #[must_use]
    pub fn handles(&self) -> usize {
        Arc::strong_count(&self.0)
    }

    /// Closes the pools after the writes that were under way.
    ///
    /// # Errors
    /// What the database says.
    pub async fn close(&self) -> Result<(), DbErr> {
        self.0.reader.close_by_ref().await?;
        self.0.relaxed.close_by_ref().await?;
        self.0.writer.close_by_ref().await
    }

    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.0.writer
    }

    pub(crate) fn door(&self) -> &Door {
        &self.0.door
    }

    /// Told after each commit that left events behind.
    pub(crate) fn committed(&self) -> &Notify {
        &self.0.committed
    }
}

/// What a pool is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Read,
    Write,
    /// PostgreSQL only: commits that do not wait for the disk.
    WriteRelaxed,
}

fn options(config: &DbConfig, sqlite: bool, purpose: Use) -> ConnectOptions {
    let read_only = purpose == Use::Read;
    let most = match purpose {
        Use::Write if sqlite => 1,
        Use::WriteRelaxed => config.max_connections.div_ceil(4),
        Use::Read | Use::Write => config.max_connections,
    };
    let mut options = ConnectOptions::new(&config.url);
    options
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .acquire_timeout(config.acquire_timeout)
        .connect_timeout(config.acquire_timeout)
        .min_connections(1)
        .max_connections(most)
        .test_before_acquire(false);
    if sqlite {
        let acquire_timeout = config.acquire_timeout;
        let synchronous = match config.durability {
            Durability::Full => "FULL",
            Durability::Relaxed => "NORMAL",
            Durability::None => "OFF",
        };
        options.idle_timeout(None).max_lifetime(None).map_sqlx_sqlite_opts(move |o| {
            o.busy_timeout(acquire_timeout)
                .foreign_keys(true)
                .statement_cache_capacity(256)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", synchronous)
                .pragma("cache_size", "-8000")
                .pragma("temp_store", "MEMORY")
                .pragma("query_only", if read_only { "ON" } else { "OFF" })
        });
    } else {
        let waits = config.durability == Durability::Full;
        options.test_before_acquire_if_idle_for(Duration::from_secs(2)).map_sqlx_postgres_opts(move |o| {
            let o = o.application_name("souk").statement_cache_capacity(256);
            match purpose {
                Use::Read => o.options([("default_transaction_read_only", "on")]),
                Use::Write if waits => o,
                Use::Write | Use::WriteRelaxed => o.options([("synchronous_commit", "off")]),
            }
        });
    }
    options
}
