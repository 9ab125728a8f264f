//! Every difference between the two engines that a query can see.

use sea_orm::{ConnectionTrait, DbBackend, DbErr};

/// Whether `conn` is PostgreSQL.
pub fn is_postgres(conn: &impl ConnectionTrait) -> bool {
    conn.get_database_backend() == DbBackend::Postgres
}

/// Ends a `SELECT` that must hold its rows until the transaction ends. SQLite has one writer, so nothing is needed there.
pub fn for_update(conn: &impl ConnectionTrait) -> &'static str {
    if is_postgres(conn) { " FOR UPDATE" } else { "" }
}

/// Like [`for_update`], passing over rows that another transaction holds: for queues.
pub fn for_update_skip_locked(conn: &impl ConnectionTrait) -> &'static str {
    if is_postgres(conn) { " FOR UPDATE SKIP LOCKED" } else { "" }
}

/// Follows a table's name (and alias) in a query that must walk along `index`: SQLite, which does not weigh a `LIMIT` when it
/// plans, would rather sort everything that a filter finds. PostgreSQL plans from its statistics and takes no hint.
pub fn indexed_by(conn: &impl ConnectionTrait, index: &str) -> String {
    if is_postgres(conn) { String::new() } else { format!(" INDEXED BY {index}") }
}

/// Makes the rest of the transaction find rows by their keys, also where the planner thinks that reading a whole table costs less:
/// for lists of some hundred keys on tables that grow. SQLite needs no telling.
pub(crate) async fn by_key_alone(conn: &impl ConnectionTrait) -> Result<(), DbErr> {
    if is_postgres(conn) {
        conn.execute_unprepared("SET LOCAL enable_seqscan = off").await?;
    }
    Ok(())
}
