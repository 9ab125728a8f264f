//! The shipped binary under measurement.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::Outcome;

/// A running shop with the sample goods.
pub(crate) struct Shop {
    pub(crate) url: String,
    process: Child,
    _folder: TempDir,
}

/// The binary: `SOUK_BIN`.
pub(crate) fn binary() -> Outcome<PathBuf> {
    Ok(std::env::var_os("SOUK_BIN").map(PathBuf::from).ok_or("SOUK_BIN names no binary")?)
}

/// `souk` with a data folder of its own, on `port`.
pub(crate) fn souk(data: &Path, port: u16, arguments: &[&str]) -> Outcome<Command> {
    let mut command = Command::new(binary()?);
    command
        .args(arguments)
        .env("SOUK_DATA_DIR", data)
        .env("SOUK_LISTEN", format!("127.0.0.1:{port}"))
        .env("SOUK_LOG", "warn")
        .env("SOUK_LIMIT_FACTOR", "1000000")
        .stdout(Stdio::null());
    Ok(command)
}

/// A port that nobody listens on now.
pub(crate) fn free_port() -> Outcome<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Shop {
    /// Starts a shop with the sample goods, and prints how long that took and what it holds in memory.
    #[expect(clippy::print_stdout, reason = "this is what the program is for")]
    pub(crate) async fn sample() -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let port = free_port()?;
        let filled = souk(folder.path(), port, &["populate"])?.status()?;
        if !filled.success() {
            return Err("souk populate failed".into());
        }
        let begun = Instant::now();
        let process = souk(folder.path(), port, &["serve"])?.spawn()?;
        let shop = Self { url: format!("http://127.0.0.1:{port}"), process, _folder: folder };
        while reqwest::get(format!("{}/api/products/", shop.url)).await.map_or(true, |a| a.status() != 200) {
            if begun.elapsed() > Duration::from_secs(20) {
                return Err("the shop did not start".into());
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        println!("start to first 200: {} ms", begun.elapsed().as_millis());
        println!("resident memory then: {} MB", shop.memory("VmRSS:")?);
        Ok(shop)
    }

    /// A figure of `/proc/PID/status` in MB.
    pub(crate) fn memory(&self, name: &str) -> Outcome<u64> {
        memory(self.process.id(), name)
    }

    /// CPU milliseconds that the process has used, its own and the kernel's for it.
    pub(crate) fn cpu_ms(&self) -> Outcome<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id()))?;
        let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
        let ticks: f64 = fields[11].parse::<f64>()? + fields[12].parse::<f64>()?;
        // Linux counts in hundredths of a second on every platform that we run on.
        Ok(ticks * 10.0)
    }

    /// Stops it in good order.
    pub(crate) fn stop(mut self) -> Outcome<()> {
        self.process.kill()?;
        self.process.wait()?;
        Ok(())
    }
}

/// A figure of a process's `/proc/PID/status` in MB.
pub(crate) fn memory(process: u32, name: &str) -> Outcome<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find(|l| l.starts_with(name)).ok_or("no such figure")?;
    Ok(line.split_whitespace().nth(1).unwrap_or("0").parse::<u64>()? / 1024)
}
