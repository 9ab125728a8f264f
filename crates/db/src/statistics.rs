//! Statistics for the planner: without them, or with those of a shop that was empty, it reads whole tables where a key would do.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::{Db, sql};

/// Index entries that SQLite looks at for its statistics, each index: enough to tell one row from a thousand, in milliseconds.
const SAMPLE: i64 = 400;

#[derive(FromQueryResult)]
struct Table {
    name: String,
}

impl Db {
    /// Gathers statistics of the tables that have changed much since it was last done, each in a write of its own; says how
    /// many those were. Cheap when nothing is due: call it after imports, at start and from a schedule.
    ///
    /// # Errors
    /// What the database says.
    pub async fn gather_statistics(&self) -> Result<usize, DbErr> {
        let due =
            if self.is_postgres() { self.due_on_postgres().await? } else { self.due_on_sqlite().await? };
        for table in &due {
            let text = format!("ANALYZE \"{table}\"");
            self.write_relaxed(move |tx| async move {
                if !crate::dialect::is_postgres(&tx) {
                    tx.execute_unprepared(&format!("PRAGMA analysis_limit = {SAMPLE}")).await?;
                }
                tx.execute_unprepared(&text).await.map(|_| ())
            })
            .await?;
        }
        if !due.is_empty() && !self.is_postgres() {
            self.tell_readers().await?;
        }
        Ok(due.len())
    }

    /// PostgreSQL counts the rows that changed since its last look.
    async fn due_on_postgres(&self) -> Result<Vec<String>, DbErr> {
        let text = "SELECT CAST(relname AS text) AS name FROM pg_stat_user_tables
                    WHERE n_mod_since_analyze > 500 + n_live_tup / 10 ORDER BY relname";
        Ok(sql::all::<Table>(self.read(), text, []).await?.into_iter().map(|t| t.name).collect())
    }

    /// A table's highest row id stands for its size: it costs one look, where counting reads the table.
    async fn due_on_sqlite(&self) -> Result<Vec<String>, DbErr> {
        let conn = self.read();
        let tables =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        let known = "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'";
        let known = sql::scalar::<i64>(conn, known, []).await?.unwrap_or(0) > 0;
        let mut due = Vec::new();
        for table in sql::all::<Table>(conn, tables, []).await? {
            let size = format!("SELECT COALESCE(MAX(rowid), 0) FROM \"{}\"", table.name);
            let size = sql::scalar::<i64>(conn, &size, []).await?.unwrap_or(0);
            // The first number of `stat` is the table's rows.
            let then = "SELECT MAX(CAST(stat AS integer)) FROM sqlite_stat1 WHERE tbl = $1";
            let then = match known {
                true => sql::scalar::<Option<i64>>(conn, then, [table.name.clone().into()]).await?.flatten(),
                false => None,
            };
            let then = then.unwrap_or(0);
            if size > 100 && (size > then.saturating_mul(2) || size < then / 4) {
                due.push(table.name);
            }
        }
        Ok(due)
    }

    /// SQLite's other connections read statistics when they read the schema anew: a change of it makes them.
    async fn tell_readers(&self) -> Result<(), DbErr> {
        self.write_relaxed(|tx| async move {
            tx.execute_unprepared("CREATE VIEW statistics_changed AS SELECT 1 AS one").await?;
            tx.execute_unprepared("DROP VIEW statistics_changed").await.map(|_| ())
        })
        .await
    }
}

/// Written rows of something from which on statistics are worth gathering while a shop is filled.
const FIRST: u64 = 1_000;

/// Gathers statistics while a shop is filled: each time that what was written has doubled. Until PostgreSQL does it by itself, a
/// minute later, it reads all that was written so far for each part that comes.
#[derive(Debug)]
pub struct Filling {
    next: u64,
}

impl Default for Filling {
    fn default() -> Self {
        Self { next: FIRST }
    }
}

impl Filling {
    /// `written` is how much there is by now.
    ///
    /// # Errors
    /// What the database says.
    pub async fn reached(&mut self, db: &Db, written: u64) -> Result<(), DbErr> {
        if written >= self.next {
            self.next = written.saturating_mul(2);
            db.gather_statistics().await?;
        }
        Ok(())
    }
}
