//! The shipped binary under measurement.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::process::{cpu_ms, family_cpu_ms, memory};
use crate::{Outcome, say};

/// What a shop keeps its rows in.
#[derive(Clone)]
pub(crate) enum Store {
    /// The embedded database.
    Sqlite,
    /// PostgreSQL and Redis at these addresses, and their processes.
    Services {
        /// `SOUK_DATABASE_URL`.
        database: String,
        /// `SOUK_REDIS_URL`.
        redis: String,
        /// Process ids of the two.
        processes: Vec<u32>,
    },
}

impl Store {
    /// The services that the environment names, as `scripts/services.sh` does.
    pub(crate) fn services() -> Option<Self> {
        let var = |name: &str| std::env::var(name).ok();
        Some(Self::Services {
            database: var("SOUK_TEST_DATABASE_URL")?,
            redis: var("SOUK_TEST_REDIS_URL")?,
            processes: [var("SOUK_TEST_DATABASE_PID")?, var("SOUK_TEST_REDIS_PID")?]
                .iter()
                .map(|id| id.parse().ok())
                .collect::<Option<_>>()?,
        })
    }
}

/// A running shop with the sample goods.
pub(crate) struct Shop {
    pub(crate) url: String,
    pub(crate) store: Store,
    process: Child,
    folder: TempDir,
}

/// The binary: `SOUK_BIN`.
pub(crate) fn binary() -> Outcome<PathBuf> {
    Ok(std::env::var_os("SOUK_BIN").map(PathBuf::from).ok_or("SOUK_BIN names no binary")?)
}

/// `souk` with a data folder of its own, on `port`.
pub(crate) fn souk(data: &Path, port: u16, store: &Store, arguments: &[&str]) -> Outcome<Command> {
    let mut command = Command::new(binary()?);
    command
        .args(arguments)
        .env("SOUK_DATA_DIR", data)
        .env("SOUK_LISTEN", format!("127.0.0.1:{port}"))
        .env("SOUK_LOG", "warn")
        .env("SOUK_LIMIT_FACTOR", "1000000")
        .stdout(Stdio::null());
    if let Store::Services { database, redis, .. } = store {
        command.env("SOUK_DATABASE_URL", database).env("SOUK_REDIS_URL", redis);
    }
    Ok(command)
}

/// A port that nobody listens on now.
pub(crate) fn free_port() -> Outcome<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Shop {
    /// Starts a shop with the sample goods, and prints how long that took and what it holds in memory, at once and idle.
    pub(crate) async fn sample(store: Store) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let port = free_port()?;
        if !souk(folder.path(), port, &store, &["populate"])?.status()?.success() {
            return Err("souk populate failed".into());
        }
        let begun = Instant::now();
        let process = souk(folder.path(), port, &store, &["serve"])?.spawn()?;
        let shop = Self { url: format!("http://127.0.0.1:{port}"), store, process, folder };
        while reqwest::get(format!("{}/api/products/", shop.url)).await.map_or(true, |a| a.status() != 200) {
            if begun.elapsed() > Duration::from_secs(20) {
                return Err("the shop did not start".into());
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        say(&format!("- start to first 200: {} ms (bar: 1,000)", begun.elapsed().as_millis()));
        reqwest::get(&shop.url).await?.error_for_status()?;
        tokio::time::sleep(Duration::from_secs(10)).await;
        let idle = shop.memory("VmRSS:")?;
        say(&format!("- resident memory idle, 10 s after the first page: {idle} MB (bar: 80)"));
        Ok(shop)
    }

    /// A figure of the process's status in MB.
    pub(crate) fn memory(&self, name: &str) -> Outcome<u64> {
        memory(self.process.id(), name)
    }

    /// CPU milliseconds that the shop has used, its database and Redis included.
    pub(crate) fn cpu_ms(&self) -> Outcome<f64> {
        let mut sum = cpu_ms(self.process.id())?;
        if let Store::Services { processes, .. } = &self.store {
            for id in processes {
                sum += family_cpu_ms(*id)?;
            }
        }
        Ok(sum)
    }

    /// A counter that the shop tells at `/metrics`.
    pub(crate) async fn counter(&self, name: &str) -> Outcome<f64> {
        let text = reqwest::get(format!("{}/metrics", self.url)).await?.error_for_status()?.text().await?;
        let line = text.lines().find(|l| l.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')));
        Ok(line.and_then(|l| l.rsplit(' ').next()).ok_or_else(|| format!("no figure {name}"))?.parse()?)
    }

    /// Mails that were sent so far.
    pub(crate) fn mails(&self) -> Outcome<usize> {
        Ok(std::fs::read_dir(self.folder.path().join("mails")).map_or(0, Iterator::count))
    }

    /// Stops it as an operator does; fails when it does not end in good order.
    pub(crate) fn stop(mut self) -> Outcome<()> {
        let told = Command::new("kill").arg(self.process.id().to_string()).status()?;
        let ended = self.process.wait()?;
        if told.success() && ended.success() {
            Ok(())
        } else {
            Err(format!("the shop ended with {ended}").into())
        }
    }
}
