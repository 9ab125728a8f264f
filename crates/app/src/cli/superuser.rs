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

/// Takes every second step from the account with `email`.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn reset_second_step(config: &Config, email: &str) -> Result<ExitCode, StartError> {
    let db = app::database(config, Clock::system(), Durability::Full).await?;
    let found = souk_accounts::forget_second_step(&db, email).await.map_err(StartError::other)?;
    db.close().await?;
    if !found {
        return Err(StartError::Other(format!("nobody has an account with {email}")));
    }
    println!("{email} signs in with the password alone now, until they set a second step up again.");
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
