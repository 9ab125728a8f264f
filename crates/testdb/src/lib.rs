//! A scratch database for one test: SQLite in a temporary folder, or, when `SOUK_TEST_DATABASE_URL` names a PostgreSQL
//! server, a database of its own there. One test body therefore runs on both, by configuration alone.

mod slices;

use std::ops::Deref;
use std::time::Duration;

use souk_db::sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use souk_db::{Clock, Db, DbConfig, Durability, Migration, Migrations, Timestamp};
use tempfile::TempDir;

pub use slices::TestSlices;

/// The moment at which every test begins: 2026-11-23T09:00:00Z, a Monday.
pub const START: Timestamp = Timestamp(1_795_424_400_000_000);

/// A database that is gone when this is dropped. Derefs to its [`Db`].
pub struct TestDb {
    db: Db,
    url: String,
    _folder: Option<TempDir>,
}

impl Deref for TestDb {
    type Target = Db;

    fn deref(&self) -> &Db {
        &self.db
    }
}

/// The PostgreSQL server that tests use, if any. `SOUK_TEST_REQUIRE_SERVICES` makes its absence a failure.
///
/// # Panics
/// When services are required and none is named.
#[must_use]
pub fn server_url() -> Option<String> {
    let url = std::env::var("SOUK_TEST_DATABASE_URL").ok().filter(|u| !u.is_empty());
    assert!(
        url.is_some() || std::env::var_os("SOUK_TEST_REQUIRE_SERVICES").is_none(),
        "SOUK_TEST_REQUIRE_SERVICES is set, but SOUK_TEST_DATABASE_URL is not"
    );
    url
}

impl TestDb {
    /// A database with the tables of `slices`, leftmost slice first, and a clock that stands at [`START`].
    ///
    /// # Panics
    /// When the database cannot be made; a test cannot go on without.
    #[expect(clippy::expect_used, reason = "a test cannot go on without its database")]
    pub async fn start(slices: &[&[Migration]]) -> Self {
        let test_db = Self::empty().await;
        Migrations::new(slices).apply(&test_db.db).await.expect("migrations apply");
        test_db
    }

    /// A database without any table.
    ///
    /// # Panics
    /// When the database cannot be made; a test cannot go on without.
    #[expect(clippy::expect_used, reason = "a test cannot go on without its database")]
    pub async fn empty() -> Self {
        let clock = Clock::manual(START);
        let (mut config, folder) = if let Some(server) = server_url() {
            let name = format!("souk_test_{}", uuid::Uuid::from_u128(rand_u128()).simple());
            admin(&server)
                .await
                .execute_unprepared(&format!("CREATE DATABASE {name}"))
                .await
                .expect("a test database");
            let mut config = DbConfig::postgres(&with_database(&server, &name));
            config.max_connections = 8;
            (config, None)
        } else {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let mut config = DbConfig::sqlite(&folder.path().join("souk.db"));
            config.durability = Durability::None;
            (config, Some(folder))
        };
        // A test asks whether an answer is right; on a machine that has much else to do it may come late.
        config.acquire_timeout = Duration::from_secs(25);
        let db = Db::connect(&config, clock).await.expect("the test database opens");
        Self { db, url: config.url, _folder: folder }
    }

    /// Where it is, for a second process or pool on the same database.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The clock to turn.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        self.db.clock()
    }
}

#[expect(clippy::expect_used, reason = "a test cannot go on without its database")]
async fn admin(server: &str) -> DatabaseConnection {
    Database::connect(server).await.expect("the test server answers")
}

/// `server` with its database name replaced by `name`, its query kept.
fn with_database(server: &str, name: &str) -> String {
    let (base, query) = server.split_once('?').map_or((server, None), |(b, q)| (b, Some(q)));
    let scheme_end = base.find("://").map_or(0, |at| at + 3);
    let host_end = base[scheme_end..].find('/').map_or(base.len(), |at| scheme_end + at);
    let mut url = format!("{}/{name}", &base[..host_end]);
    if let Some(query) = query {
        url.push('?');
        url.push_str(query);
    }
    url
}

/// Enough randomness to keep test databases apart; no secret.
fn rand_u128() -> u128 {
    use std::hash::{BuildHasher, Hasher, RandomState};
    (u128::from(RandomState::new().build_hasher().finish()) << 64)
        | u128::from(RandomState::new().build_hasher().finish())
}
