//! What `make bench` and `make eval` print. Figures are ratios and the operating system's own accounting, taken in one run, since
//! machines are shared and noisy.

mod checkout;
mod eval;
mod full;
mod kept;
mod list;
mod photo;
mod process;
mod sale;
mod sheet;
mod shop;
mod work;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::shop::{Shop, Store};

/// What goes wrong ends the run and is told in one line.
pub(crate) type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Requests per second beside a bare handler, CPU per operation, start and memory.
    Bench {
        /// Only what the sample shop shows, in some minutes: to hold one program against another.
        #[arg(long)]
        sample: bool,
    },
    /// Imports of the real catalogues in a folder.
    Eval {
        /// The folder that holds `catalogs/`.
        folder: PathBuf,
    },
    /// A bare axum handler that answers one kept response from memory; started by `bench` itself.
    #[command(hide = true)]
    Bare {
        /// A file with the headers as JSON.
        headers: PathBuf,
        /// A file with the body.
        body: PathBuf,
        /// Where to listen.
        port: u16,
    },
}

/// Prints a line of the report, which is Markdown.
#[expect(clippy::print_stdout, reason = "this is what the program is for")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}

async fn bench(store: Store, sample: bool) -> Outcome<()> {
    let shop = Shop::sample(store.fresh().await?).await?;
    list::measure(&shop).await?;
    kept::compare(&shop).await?;
    checkout::measure(&shop).await?;
    shop.stop()?;
    if sample { Ok(()) } else { full::measure(&store).await }
}

// One thread, so that the load leaves the shop a processor of its own.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    // The client wants to know who would do its TLS, though none is spoken here.
    let _ = rustls::crypto::ring::default_provider().install_default();
    match Cli::parse().command {
        Command::Bench { sample } => {
            if !sample {
                photo::measure()?;
            }
            say("\n## SQLite\n");
            bench(Store::Sqlite, sample).await?;
            let services = Store::services().ok_or("no PostgreSQL and Redis: run scripts/services.sh")?;
            say("\n## PostgreSQL and Redis\n");
            bench(services, sample).await
        }
        Command::Eval { folder } => {
            // What is slower than its bar fails the run, but not before the rest was measured, too.
            let mut outcomes = vec![eval::catalogs(&folder).await];
            let services = Store::services().ok_or("no PostgreSQL and Redis: run scripts/services.sh")?;
            for (name, store) in [("SQLite", Store::Sqlite), ("PostgreSQL and Redis", services)] {
                say(&format!("\n## A sale while pictures cannot be fetched, {name}\n"));
                outcomes.push(sale::run(&folder, store).await);
            }
            outcomes.into_iter().collect()
        }
        Command::Bare { headers, body, port } => kept::bare(&headers, &body, port).await,
    }
}
