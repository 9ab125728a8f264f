//! What the two engines say when a constraint is broken, told apart by one name.

use sea_orm::sqlx::error::ErrorKind;
use sea_orm::{DbErr, RuntimeErr};

/// A constraint that a statement broke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Violation {
    /// A unique index, named `<table>_<column>[_<column>]_key` (`<table>_pkey` for a primary key on PostgreSQL).
    Unique(String),
    /// A named CHECK.
    Check(String),
    /// A foreign key; SQLite does not tell which.
    ForeignKey,
    /// A column that may not be null.
    NotNull,
}

/// The constraint behind `error`, if that is what it is about.
#[must_use]
pub fn violation(error: &DbErr) -> Option<Violation> {
    let (DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e))) = error else {
        return None;
    };
    let database = e.as_database_error()?;
    let text = database.message();
    match database.kind() {
        ErrorKind::UniqueViolation => Some(Violation::Unique(
            database.constraint().map_or_else(|| unique_name(text), ToOwned::to_owned),
        )),
        ErrorKind::CheckViolation => Some(Violation::Check(
            database
                .constraint()
                .map_or_else(|| text.rsplit(": ").next().unwrap_or(text).to_owned(), ToOwned::to_owned),
        )),
        ErrorKind::ForeignKeyViolation => Some(Violation::ForeignKey),
        ErrorKind::NotNullViolation => Some(Violation::NotNull),
        _ => None,
    }
}

/// Whether `error` is the breach of the unique index `name`.
#[must_use]
pub fn is_unique_violation(error: &DbErr, name: &str) -> bool {
    matches!(violation(error), Some(Violation::Unique(found)) if found == name)
}

/// Whether `error` says that the database is out of reach or overloaded, so that the caller may try again later.
#[must_use]
pub fn is_busy(error: &DbErr) -> bool {
    match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e)) => match e.as_ref() {
            sea_orm::sqlx::Error::Io(_)
            | sea_orm::sqlx::Error::PoolTimedOut
            | sea_orm::sqlx::Error::PoolClosed
            | sea_orm::sqlx::Error::WorkerCrashed => true,
            // 40001/40P01: serialisation and deadlock; 57P0x: the server stops or starts; 53xxx: out of resources;
            // 08xxx: connection; 5 and 13: SQLite busy and full.
            sea_orm::sqlx::Error::Database(d) => d.code().is_some_and(|c| {
                c == "40001"
                    || c == "40P01"
                    || c.starts_with("57P0")
                    || c.starts_with("53")
                    || c.starts_with("08")
                    || c == "5"
                    || c == "13"
            }),
            _ => false,
        },
        _ => false,
    }
}

/// Whether `error` says that a text holds what PostgreSQL cannot keep, such as a zero byte: the input is at fault.
#[must_use]
pub fn is_unstorable_text(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e))) = error else {
        return false;
    };
    e.as_database_error().and_then(|d| d.code()).is_some_and(|code| code == "22021" || code == "22P05")
}

/// SQLite names the columns (`UNIQUE constraint failed: variant.sku`); our indexes are named after them.
fn unique_name(message: &str) -> String {
    let columns = message.rsplit(": ").next().unwrap_or(message);
    let mut parts = columns.split(", ");
    let mut name = parts.next().unwrap_or_default().replace('.', "_");
    for part in parts {
        name.push('_');
        name.push_str(part.split('.').next_back().unwrap_or_default());
    }
    name.push_str("_key");
    name
}
