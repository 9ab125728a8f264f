//! `souk populate`

use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use souk_db::Clock;

use crate::{App, Config, StartError, sample, scale};

/// Fills the shop with sample goods, or with `scale` made-up ones, makes a merchant who may do everything, and `orders` that were
/// placed in the year behind.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn populate(
    config: Config,
    scale: Option<usize>,
    orders: Option<usize>,
) -> Result<ExitCode, StartError> {
    let app = App::open_for_bulk(config.clone(), Clock::system()).await?;
    let products = match scale {
        None => sample::populate(&app).await?,
        Some(count) => {
            let bar = bar(count, "products")?;
            let made = scale::populate(&app, count, |done| bar.set_position(done as u64)).await?;
            bar.finish_and_clear();
            made as u64
        }
    };
    app.services.db.gather_statistics().await?;
    let (email, password) = ("merchant@souk.example", "saffron-and-shade-62");
    souk_accounts::create_superuser(&app.services.db, email, password).await.map_err(StartError::other)?;
    println!("{products} products are in the shop.");
    println!("Sign in at {}/admin/ as {email} with the password {password}", app.config.public_url);
    app.services.db.close().await?;
    if let Some(count) = orders {
        let made = past_orders(config, count).await?;
        println!("{made} orders of the year behind are in the shop.");
    }
    Ok(ExitCode::SUCCESS)
}

/// Opens the shop with a clock that stands a year back, and sells from there.
async fn past_orders(config: Config, count: usize) -> Result<usize, StartError> {
    let begin = Clock::system().now().minus(Duration::from_secs(365 * 24 * 3_600));
    let app = App::open_for_bulk(config, Clock::manual(begin)).await?;
    let bar = bar(count, "orders")?;
    let made = scale::populate_orders(&app, count, |done| bar.set_position(done as u64)).await?;
    bar.finish_and_clear();
    app.services.db.gather_statistics().await?;
    app.services.db.close().await?;
    Ok(made)
}

fn bar(count: usize, what: &str) -> Result<ProgressBar, StartError> {
    let bar = ProgressBar::new(count as u64);
    let style = ProgressStyle::with_template(&format!("{{wide_bar}} {{pos}}/{{len}} {what}, {{eta}} left"));
    bar.set_style(style.map_err(StartError::other)?);
    Ok(bar)
}
