//! `souk populate`

use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};

use crate::{App, Config, StartError, sample, scale};

/// Fills the shop with sample goods, or with `scale` made-up ones, and makes a merchant who may do everything.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn populate(config: Config, scale: Option<usize>) -> Result<ExitCode, StartError> {
    let app = App::open_for_bulk(config).await?;
    let products = match scale {
        None => sample::populate(&app).await?,
        Some(count) => {
            let bar = ProgressBar::new(count as u64);
            let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} products, {eta} left");
            bar.set_style(style.map_err(StartError::other)?);
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
    Ok(ExitCode::SUCCESS)
}
