//! `souk reindex`

use std::process::ExitCode;

use souk_db::{Clock, DbErr};
use souk_listing::Rebuild;
use souk_search::Search;

use crate::{App, Config, StartError};

/// Asks every serving process for a new index; one that does not run now makes it once it starts.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn search(config: Config) -> Result<ExitCode, StartError> {
    let app = App::open(config, Clock::system(), false).await?;
    let channel = app.channel().await?.id;
    app.services
        .db
        .write(move |tx| async move {
            Search::reindex(&tx, channel);
            Ok::<_, DbErr>(())
        })
        .await?;
    println!("Every serving process makes its search index anew.");
    app.services.db.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// Asks a worker to make all lists anew; one that does not run now does so once it starts.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn listing(config: Config) -> Result<ExitCode, StartError> {
    let app = App::open(config, Clock::system(), false).await?;
    Rebuild::enqueue(&app.services).await?;
    println!("A worker makes the lists of all products anew.");
    app.services.db.close().await?;
    Ok(ExitCode::SUCCESS)
}
