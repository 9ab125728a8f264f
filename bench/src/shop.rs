//! The shipped binary under measurement.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::process::{cpu_ms, family_cpu_ms, memory};
use crate::work::LOOK;
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

/// A data folder whose shop was filled, and how many seconds that took.
fn populated(store: &Store, scale: Option<u32>) -> Outcome<(TempDir, f64)> {
    let folder = tempfile::tempdir()?;
    let begun = Instant::now();
    let scale = scale.map(|n| n.to_string());
    let mut arguments = vec!["populate"];
    arguments.extend(scale.iter().flat_map(|n| ["--scale", n.as_str()]));
    if !souk(folder.path(), 0, store, &arguments)?.status()?.success() {
        return Err("souk populate failed".into());
    }
    Ok((folder, begun.elapsed().as_secs_f64()))
}

/// A port that nobody listens on now.
pub(crate) fn free_port() -> Outcome<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Store {
    /// The same kind of store with nothing in it: a new database on the same server.
    pub(crate) async fn fresh(&self) -> Outcome<Self> {
        let Self::Services { database, redis, processes } = self else { return Ok(Self::Sqlite) };
        let name =
            format!("bench_{:x}", Instant::now().elapsed().as_nanos() ^ u128::from(free_port()?) << 32);
        let server = sea_orm::Database::connect(database).await?;
        sea_orm::ConnectionTrait::execute_unprepared(&server, &format!("CREATE DATABASE {name}")).await?;
        server.close().await?;
        let (base, _) = database.rsplit_once('/').ok_or("no database in the server's address")?;
        Ok(Self::Services {
            database: format!("{base}/{name}"),
            redis: redis.clone(),
            processes: processes.clone(),
        })
    }
}

impl Shop {
    /// Starts a shop with the sample goods, and prints how long that took and what it holds in memory, at once and idle.
    pub(crate) async fn sample(store: Store) -> Outcome<Self> {
        let (folder, _) = populated(&store, None)?;
        let begun = Instant::now();
        let shop = Self::serve(folder, &store, &[]).await?;
        say(&format!("- start to first 200: {} ms (bar: 1,000)", begun.elapsed().as_millis()));
        reqwest::get(&shop.url).await?.error_for_status()?;
        tokio::time::sleep(Duration::from_secs(10)).await;
        let idle = shop.memory("VmRSS:")?;
        say(&format!("- resident memory idle, 10 s after the first page: {idle} MB (bar: 80)"));
        Ok(shop)
    }

    /// Starts a shop of `scale` made-up products, or with the sample goods, with further `settings`; answers also how many
    /// seconds it took to fill it.
    pub(crate) async fn to_scale(
        store: &Store,
        scale: Option<u32>,
        settings: &[(&str, &str)],
    ) -> Outcome<(Self, f64)> {
        let (folder, seconds) = populated(store, scale)?;
        let shop = Self::serve(folder, store, settings).await?;
        // What was written may have left events and jobs behind: they are not part of what is measured.
        shop.idle().await?;
        Ok((shop, seconds))
    }

    /// Starts to serve what is in `folder` and `store`.
    pub(crate) async fn serve(folder: TempDir, store: &Store, settings: &[(&str, &str)]) -> Outcome<Self> {
        let port = free_port()?;
        let process = souk(folder.path(), port, store, &["serve"])?.envs(settings.iter().copied()).spawn()?;
        let shop = Self { url: format!("http://127.0.0.1:{port}"), store: store.clone(), process, folder };
        let begun = Instant::now();
        while reqwest::get(format!("{}/api/products/", shop.url)).await.map_or(true, |a| a.status() != 200) {
            if begun.elapsed() > Duration::from_secs(20) {
                return Err("the shop did not start".into());
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Ok(shop)
    }

    /// Waits until nothing uses the processor any more.
    pub(crate) async fn idle(&self) -> Outcome<()> {
        let begun = Instant::now();
        let (mut before, mut quiet) = (self.cpu_ms()?, 0);
        while quiet < 3 {
            tokio::time::sleep(LOOK).await;
            let now = self.cpu_ms()?;
            quiet = if now - before <= 10.0 { quiet + 1 } else { 0 };
            before = now;
            if begun.elapsed() > Duration::from_secs(300) {
                return Err("the shop is busy after five minutes".into());
            }
        }
        Ok(())
    }

    /// Its data folder.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
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
        let [value] = self.counters([name]).await?;
        Ok(value)
    }

    /// Counters as they are at one moment.
    pub(crate) async fn counters<const N: usize>(&self, names: [&str; N]) -> Outcome<[f64; N]> {
        let text = reqwest::get(format!("{}/metrics", self.url)).await?.error_for_status()?.text().await?;
        let mut values = [0.0; N];
        for (value, name) in values.iter_mut().zip(names) {
            let line = text.lines().find(|l| l.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')));
            *value = line
                .and_then(|l| l.rsplit(' ').next())
                .ok_or_else(|| format!("no figure {name}"))?
                .parse()?;
        }
        Ok(values)
    }

    /// Mails that were sent so far.
    pub(crate) fn mails(&self) -> Outcome<usize> {
        Ok(std::fs::read_dir(self.folder.path().join("mails")).map_or(0, Iterator::count))
    }

    /// Stops it as an operator does; fails when it does not end in good order.
    pub(crate) fn stop(self) -> Outcome<()> {
        self.stop_and_keep().map(|_| ())
    }

    /// Stops it as an operator does; answers how long that took, and its data folder.
    pub(crate) fn stop_and_keep(mut self) -> Outcome<(Duration, TempDir)> {
        let begun = Instant::now();
        let told = Command::new("kill").arg(self.process.id().to_string()).status()?;
        let ended = self.process.wait()?;
        if told.success() && ended.success() {
            Ok((begun.elapsed(), self.folder))
        } else {
            Err(format!("the shop ended with {ended}").into())
        }
    }
}
