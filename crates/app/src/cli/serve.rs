//! `souk serve`, `souk worker`, `souk scheduler`.

use std::process::ExitCode;

use souk_db::Clock;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::{App, Config, RunningShop, StartError, work};

/// Until the process is told to stop.
async fn told_to_stop() -> Result<(), StartError> {
    let handler = |kind| signal(kind).map_err(|error| StartError::Io { what: "signals".to_owned(), error });
    let (mut terminate, mut interrupt) =
        (handler(SignalKind::terminate())?, handler(SignalKind::interrupt())?);
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

/// Answers requests until the process is told to stop.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn serve(config: Config) -> Result<ExitCode, StartError> {
    let app = App::open(config, Clock::system(), false).await?;
    let public_url = app.config.public_url.clone();
    let shop = RunningShop::of(app).await?;
    println!("The shop is open at {public_url}");
    tracing::info!(address = %shop.addr, public_url, "serving");
    told_to_stop().await?;
    tracing::info!("stopping");
    shop.stop().await;
    Ok(ExitCode::SUCCESS)
}

/// Runs jobs or fires schedules until the process is told to stop.
pub(super) async fn work(config: Config, jobs: bool, schedules: bool) -> Result<ExitCode, StartError> {
    let app = App::open(config, Clock::system(), false).await?;
    let (worker, stop) = (work::worker(&app, jobs, schedules)?, CancellationToken::new());
    let working = tokio::spawn(work::run(app.clone(), worker, stop.clone()));
    tracing::info!(jobs, schedules, "working");
    told_to_stop().await?;
    stop.cancel();
    let _ = working.await;
    app.services.db.close().await?;
    Ok(ExitCode::SUCCESS)
}
