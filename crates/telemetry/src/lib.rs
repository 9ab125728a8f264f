//! What a process tells about itself: logs (levels per module, for people or for programs, on standard error) and figures.

pub mod metrics;

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

/// Starts logging at `levels` (`info`, `souk_checkout=debug,info`), as JSON lines when `json`. A second call changes nothing.
///
/// # Errors
/// When `levels` cannot be read.
pub fn start(levels: &str, json: bool) -> Result<(), String> {
    // Two lines for each migration of a first run would bury the one line that says where the shop is.
    let levels = format!("sea_orm_migration=warn,{levels}");
    let filter = EnvFilter::try_new(levels).map_err(|e| format!("SOUK_LOG: {e}"))?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A process that logs already (a test's) keeps its subscriber.
    let _ = if json { builder.json().flatten_event(true).try_init() } else { builder.try_init() };
    Ok(())
}
