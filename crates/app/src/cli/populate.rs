//! `souk populate`

use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use souk_db::Clock;

use crate::{App, Config, StartError, sample, scale};

/// Fills the shop with sample goods and a year of orders, or with `scale` made-up goods, makes a merchant who may do everything, and
/// `orders` that were placed in the year behind.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn populate(
    config: Config,
    scale: Option<usize>,
    orders: Option<usize>,
) -> Result<ExitCode, StartError> {
    let app = App::open_for_bulk(config.clone(), Clock::system()).await?;
    let products = match scale {
        None => {
            let products = sample::goods(&app).await?;
            sample::pictures(&app).await?;
            products
        }
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
    if scale.is_none() || orders.is_some() {
        let made = past_orders(config.clone(), scale.is_none(), orders).await?;
        println!("{made} orders of the year behind are in the shop.");
    }
    if scale.is_none() {
        // After the orders, so that those who write are customers since they first ordered.
        let app = App::open_for_bulk(config, Clock::system()).await?;
        sample::reviews(&app).await?;
        app.services.db.gather_statistics().await?;
        app.services.db.close().await?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Opens the shop with a clock that stands a year back, and sells from there: as the sample does, or as a shop to scale.
async fn past_orders(config: Config, is_sample: bool, orders: Option<usize>) -> Result<usize, StartError> {
    let begin = Clock::system().now().minus(Duration::from_secs(365 * 24 * 3_600));
    let app = App::open_for_bulk(config, Clock::manual(begin)).await?;
    let bar = bar(sample::expected(orders), "orders")?;
    let progress = |done: usize| bar.set_position(done as u64);
    let made = match (is_sample, orders) {
        (false, Some(count)) => scale::populate_orders(&app, scale::Trade::of(count), progress).await?,
        (_, orders) => sample::sales(&app, orders, progress).await?,
    };
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
