//! A place for a shop's processes: a data folder and a database that all of them share.

use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use souk_db::{Clock, Db, DbConfig};
use souk_testdb::TestDb;
use tempfile::TempDir;

/// Signs the tokens of every process.
const SECRET: &str = "a secret of forty characters for the test";

/// Gone when it is dropped.
pub(crate) struct Site {
    folder: TempDir,
    /// A database of its own on the PostgreSQL that the run was told of.
    postgres: Option<TestDb>,
    redis: Option<String>,
}

impl Site {
    pub(crate) async fn new() -> Self {
        // The client wants to know who would do its TLS, though none is spoken here.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let postgres = match souk_testdb::server_url() {
            Some(_) => Some(TestDb::empty().await),
            None => None,
        };
        let redis = std::env::var("SOUK_TEST_REDIS_URL").ok().filter(|_| postgres.is_some());
        Self { folder: tempfile::tempdir().unwrap(), postgres, redis }
    }

    pub(crate) fn data(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn redis(&self) -> Option<&str> {
        self.redis.as_deref()
    }

    /// Its database, beside the processes that use it.
    pub(crate) async fn db(&self) -> Db {
        let config = match &self.postgres {
            Some(postgres) => DbConfig::postgres(postgres.url()),
            None => DbConfig::sqlite(&self.data().join("souk.db")),
        };
        Db::connect(&config, Clock::system()).await.unwrap()
    }

    fn command(&self, port: u16, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_souk"));
        command
            .args(arguments)
            .current_dir(self.data())
            .env("SOUK_DATA_DIR", self.data())
            .env("SOUK_MAIL_DIR", self.data().join("mails"))
            .env("SOUK_JWT_SECRET", SECRET)
            .env("SOUK_LISTEN", format!("127.0.0.1:{port}"))
            .env("SOUK_RENDER_THREADS", "0")
            .env("SOUK_LOG", "error")
            .stdout(Stdio::null());
        if let Some(postgres) = &self.postgres {
            command.env("SOUK_DATABASE_URL", postgres.url());
        }
        if let Some(redis) = &self.redis {
            command.env("SOUK_REDIS_URL", redis);
        }
        command
    }

    /// Runs `souk` with `arguments` to its end; what it printed.
    pub(crate) fn run(&self, arguments: &[&str]) -> (ExitStatus, Vec<u8>) {
        let output = self.command(0, arguments).stdout(Stdio::piped()).output().unwrap();
        (output.status, output.stdout)
    }

    /// A process that serves, on a port of its own, once it is ready.
    pub(crate) async fn serve(&self) -> Node {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = self.command(port, &["serve"]).spawn().unwrap();
        let node = Node { child, url: format!("http://127.0.0.1:{port}") };
        let ready = format!("{}/health/ready", node.url);
        until(30, "the shop is ready", async || {
            reqwest::get(&ready).await.is_ok_and(|answer| answer.status() == 200)
        })
        .await;
        node
    }
}

/// A serving process; killed when it is dropped.
pub(crate) struct Node {
    child: Child,
    pub(crate) url: String,
}

impl Node {
    /// `kill -9`.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks until `holds` does, and fails after `seconds`.
pub(crate) async fn until(seconds: u64, what: &str, holds: impl AsyncFn() -> bool) {
    let begun = Instant::now();
    while !holds().await {
        assert!(begun.elapsed() < Duration::from_secs(seconds), "not within {seconds} s: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
