//! The command line.

mod audit;
mod customers;
mod export;
mod import;
mod populate;
mod reindex;
mod search_eval;
mod serve;
mod superuser;

pub(crate) use audit::findings;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use souk_db::Clock;

use crate::{App, Config, StartError, app};

/// A self-hosted shop in one binary.
#[derive(Parser)]
#[command(name = "souk", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answer requests, and work behind them unless `SOUK_EMBEDDED_WORKER=false`.
    Serve,
    /// Run jobs.
    Worker,
    /// Fire schedules.
    Scheduler,
    /// Bring the tables up to date; with --plan only tell what would be done.
    Migrate {
        /// Change nothing.
        #[arg(long)]
        plan: bool,
    },
    /// Make somebody the shop's superuser.
    Createsuperuser {
        /// The address; asked for when absent.
        #[arg(long)]
        email: Option<String>,
        /// The password; asked for when absent.
        #[arg(long, env = "SOUK_SUPERUSER_PASSWORD", hide_env_values = true)]
        password: Option<String>,
    },
    /// Take the authenticator app, recovery codes and passkeys from somebody who lost them; their sessions end, and a mail tells them.
    ResetSecondStep {
        /// The account's address.
        #[arg(long)]
        email: String,
    },
    /// Fill the shop with sample goods, customers and the orders of a year.
    Populate {
        /// Add so many made-up products without pictures instead, the same for the same number.
        #[arg(long, value_name = "PRODUCTS")]
        scale: Option<usize>,
        /// Add so many orders of the year behind, and their customers, instead of the sample's 3,000: for seeing what a shop is like that has been selling.
        #[arg(long, value_name = "ORDERS")]
        orders: Option<usize>,
    },
    /// Bring in a file.
    #[command(subcommand)]
    Import(ImportCommand),
    /// Write a file that another shop can bring in.
    #[command(subcommand)]
    Export(ExportCommand),
    /// Hold the books against their rules.
    Audit {
        /// Tell it as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Look after the search index.
    #[command(subcommand)]
    Search(SearchCommand),
    /// Have what is made from the catalog made anew, while the shop serves.
    #[command(subcommand)]
    Reindex(ReindexCommand),
    /// Print the OpenAPI document.
    Openapi,
    /// Print the schemas of the storefront's pages, by which its scripts are typed.
    Contract,
}

#[derive(Subcommand)]
enum ReindexCommand {
    /// The lists of products, with their prices and stock: a worker does it.
    Listing,
    /// The search index of every serving process: as `souk search reindex`.
    Search,
}

#[derive(Subcommand)]
enum SearchCommand {
    /// Have every serving process make its index anew, while it answers from the one that it has.
    Reindex,
    /// Measure the search over queries with judgments: nDCG@10, Recall@10, queries that find nothing, and latency, beside plain BM25.
    Eval {
        /// The folder: `queries.tsv` (id, text), `qrels.tsv` (query id, product, grade 0 to 3) and perhaps `typo_queries.tsv`
        /// (query id, text). A product is named by its slug, or by the number that ends it.
        folder: PathBuf,
        /// Also choose the parameters by nested cross-validation, which tells what tuning is worth on other queries.
        #[arg(long)]
        cross_validate: bool,
        /// Also print each query.
        #[arg(long)]
        queries: bool,
    },
}

#[derive(Subcommand)]
enum ExportCommand {
    /// Every product that is not archived, with all that can be written.
    Products {
        /// The file: JSON lines where it ends in `.jsonl`, CSV otherwise.
        file: PathBuf,
    },
}

#[derive(Subcommand)]
enum ImportCommand {
    /// Products: CSV of Shopify, WooCommerce or this shop, or JSON lines of this shop.
    #[command(after_help = import::EXIT_CODES)]
    Products {
        /// The file.
        file: PathBuf,
        /// Tell what would be done and change nothing.
        #[arg(long)]
        dry_run: bool,
        /// Tell it as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Customers: CSV with `email` and, as far as known, `first_name`, `last_name`, `password` (a hash of Django: pbkdf2_sha256),
    /// `date_joined`, `is_active`, `email_verified`. Those who have an account stay as they are; nobody is written to.
    #[command(after_help = customers::EXIT_CODES)]
    Customers {
        /// The file.
        file: PathBuf,
        /// Tell it as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// Runs the program; what goes wrong is told in one line.
#[must_use]
#[expect(clippy::print_stderr, reason = "this is the command line")]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("souk: {error}");
            return ExitCode::FAILURE;
        }
    };
    let ended = runtime.block_on(command(cli.command));
    // What still runs on a blocking thread (looking up a host, scaling a picture) is done again another time.
    runtime.shutdown_timeout(std::time::Duration::from_millis(200));
    match ended {
        Ok(code) => code,
        Err(error) => {
            eprintln!("souk: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn command(command: Command) -> Result<ExitCode, StartError> {
    let config = Config::load()?;
    souk_telemetry::metrics::count();
    souk_telemetry::start(&config.log, config.log_format == "json").map_err(StartError::Other)?;
    match command {
        Command::Serve => serve::serve(config).await,
        Command::Worker => serve::work(config, true, false).await,
        Command::Scheduler => serve::work(config, false, true).await,
        Command::Migrate { plan } => migrate(&config, plan).await,
        Command::ResetSecondStep { email } => superuser::reset_second_step(&config, &email).await,
        Command::Createsuperuser { email, password } => superuser::create(&config, email, password).await,
        Command::Populate { scale, orders } => populate::populate(config, scale, orders).await,
        Command::Import(ImportCommand::Products { file, dry_run, json }) => {
            import::products(config, &file, dry_run, json).await
        }
        Command::Import(ImportCommand::Customers { file, json }) => {
            customers::import(&config, &file, json).await
        }
        Command::Export(ExportCommand::Products { file }) => export::products(config, &file).await,
        Command::Audit { json } => audit::audit(&config, json).await,
        Command::Search(SearchCommand::Reindex) | Command::Reindex(ReindexCommand::Search) => {
            reindex::search(config).await
        }
        Command::Search(SearchCommand::Eval { folder, cross_validate, queries }) => {
            search_eval::evaluate(config, &folder, cross_validate, queries).await
        }
        Command::Reindex(ReindexCommand::Listing) => reindex::listing(config).await,
        Command::Openapi => openapi().await,
        Command::Contract => contract(),
    }
}

#[expect(clippy::print_stdout, reason = "this is the command line")]
async fn migrate(config: &Config, plan: bool) -> Result<ExitCode, StartError> {
    let db = app::connect(config, Clock::system()).await?;
    let migrations = app::migrations();
    let before = migrations.plan(&db).await?;
    if before.pending.is_empty() {
        println!("Nothing to do: {} steps are in place.", before.applied.len());
        return Ok(ExitCode::SUCCESS);
    }
    for step in &before.pending {
        println!("{} {step}", if plan { "would take" } else { "takes" });
    }
    if !plan {
        migrations.apply(&db).await?;
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "this is the command line")]
async fn openapi() -> Result<ExitCode, StartError> {
    // Routes need an open shop; this one is nowhere.
    let folder = std::env::temp_dir().join(format!("souk-openapi-{}", std::process::id()));
    let config = Config { data_dir: folder.clone(), ..Config::default() }.checked()?;
    let app = App::open(config, Clock::system(), true).await?;
    let text = crate::openapi(&app).to_pretty_json().map_err(StartError::other)?;
    println!("{text}");
    app.services.db.close().await?;
    std::fs::remove_dir_all(&folder)
        .map_err(|error| StartError::Io { what: "temporary folder".to_owned(), error })?;
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "this is the command line")]
fn contract() -> Result<ExitCode, StartError> {
    println!("{}", crate::contract().to_pretty_json().map_err(StartError::other)?);
    Ok(ExitCode::SUCCESS)
}
