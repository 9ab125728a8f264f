//! Migrations: plain SQL that both engines read, forward only, run at start under a lock in one transaction.

use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use sea_orm_migration::{MigrationName, MigrationTrait, MigratorTraitSelf, SchemaManager};

use crate::Db;

/// Held while migrations run, so that nodes that start together take turns ("souk" in ASCII).
const ADVISORY_LOCK: i64 = 0x736f_756b;

/// One step of the schema. Its name never changes once released.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    name: &'static str,
    sql: &'static str,
}

impl Migration {
    /// A step called `name` (`slice/0001_what`), made of statements that both engines read.
    #[must_use]
    pub const fn new(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql }
    }
}

impl MigrationName for Migration {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(self.sql).await?;
        Ok(())
    }
}

/// All migrations of a shop, in the order of its slices.
#[derive(Clone, Debug, Default)]
pub struct Migrations(Vec<Migration>);

/// What `souk migrate --plan` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MigrationPlan {
    /// Steps that are in the database, `slice/step`.
    pub applied: Vec<String>,
    /// Steps that a start would take, in order.
    pub pending: Vec<String>,
}

impl MigratorTraitSelf for Migrations {
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        self.0.iter().map(|m| Box::new(*m) as Box<dyn MigrationTrait>).collect()
    }
}

impl Migrations {
    /// The migrations of every slice, leftmost slice first; this crate's own come before all.
    #[must_use]
    pub fn new(slices: &[&[Migration]]) -> Self {
        Self(crate::MIGRATIONS.iter().chain(slices.iter().copied().flatten()).copied().collect())
    }

    /// Takes every pending step, all or none, while other nodes wait.
    ///
    /// # Errors
    /// What the database says; the schema is then as it was.
    pub async fn apply(&self, db: &Db) -> Result<(), DbErr> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let tx = db.writer().begin_with_options(options).await?;
        if tx.get_database_backend() == DbBackend::Postgres {
            tx.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")).await?;
        }
        self.up(&tx, None).await?;
        tx.commit().await
    }

    /// What is applied and what is pending; changes nothing.
    ///
    /// # Errors
    /// What the database says.
    pub async fn plan(&self, db: &Db) -> Result<MigrationPlan, DbErr> {
        let names =
            |list: Vec<sea_orm_migration::Migration>| list.iter().map(|m| m.name().to_owned()).collect();
        Ok(MigrationPlan {
            applied: names(self.get_applied_migrations_read_only(db.read()).await?),
            pending: names(self.get_pending_migrations_read_only(db.read()).await?),
        })
    }
}
