//! The database: SQLite (embedded, the default) or PostgreSQL from one query text.
//!
//! What stands here and nowhere else:
//! - [`Db::connect`], with every difference between the two engines ([`dialect`]);
//! - the one door for writes, [`Db::write`]: on SQLite several closures share one durable commit
//!   (group commit), on PostgreSQL each is a transaction of its own;
//! - events ([`Tx::emit`]): written to the outbox in the same transaction and handed to in-transaction
//!   subscribers before the commit; numbered after it by [`relay`], read by [`consumer`]s that store their position;
//! - migrations, ids and the clock.
//!
//! Owns the tables `outbox`, `outbox_counter` and `consumer_position`.
//!
//! Deliberately absent: a repository trait, a way to write past the door.

// What the derive writes names this crate from outside.
extern crate self as souk_db;

mod act;
mod clock;
mod connect;
pub mod consumer;
pub mod dialect;
mod door;
mod error;
mod event;
mod migrate;
mod observe;
mod pace;
pub mod relay;
mod row;
pub mod sql;
mod statistics;
mod tx;

pub use act::Act;
pub use clock::{Clock, Id, Timestamp};
pub use connect::{Db, DbConfig, Durability};
pub use consumer::Consumer;
pub use error::{Violation, is_busy, is_unique_violation, is_unstorable_text, violation};
pub use event::{Event, Events, RawEvent, Recorder, Subscriber, Subscriptions};
pub use migrate::{Migration, MigrationPlan, Migrations};
pub use observe::Recording;
pub use pace::Pace;
pub use row::Row;
pub use sea_orm::{self, ConnectionTrait, DbErr, FromQueryResult, Value};
pub use souk_db_derive::Row;
pub use statistics::Filling;
pub use tx::Tx;

/// The tables of this crate, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("db/0001_outbox", include_str!("migrations/0001_outbox.sql")),
    Migration::new("db/0002_outbox_order", include_str!("migrations/0002_outbox_order.sql")),
];
