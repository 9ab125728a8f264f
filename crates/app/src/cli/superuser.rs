//! `souk createsuperuser`

use std::io::Write as _;
use std::process::ExitCode;

use souk_db::{Clock, Durability};

use crate::{Config, StartError, app};

/// Makes the superuser, asking for what is missing.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn create(
    config: &Config,
    email: Option<String>,
    password: Option<String>,
) -> Result<ExitCode, StartError> {
    let email = email.map_or_else(|| ask("Email: "), Ok)?;
    let password = password.map_or_else(|| ask("Password: "), Ok)?;
    let db = app::database(config, Clock::system(), Durability::Full).await?;
    souk_accounts::create_superuser(&db, &email, &password).await.map_err(StartError::other)?;
    println!("{email} may do everything now.");
    db.close().await?;
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "this is the command line")]
fn ask(question: &str) -> Result<String, StartError> {
    let io = |error| StartError::Io { what: "the terminal".to_owned(), error };
    print!("{question}");
    std::io::stdout().flush().map_err(io)?;
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).map_err(io)?;
    Ok(line.trim().to_owned())
}
