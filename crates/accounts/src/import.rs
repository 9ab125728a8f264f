//! Customers of another shop, from a CSV file.

use std::collections::HashMap;
use std::io::Read;

use chrono::NaiveDate;
use serde::Serialize;
use souk_db::{Db, DbErr, Id, Row, Timestamp, Tx, sql};

use crate::pbkdf2::Pbkdf2;
use crate::store::account_by_email;

/// Rows that are written together.
const AT_ONCE: usize = 500;
/// Of what was refused, so much is told one by one.
const TOLD: usize = 1_000;

/// What came of a file.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CustomersReport {
    /// Accounts that were made.
    pub made: u64,
    /// Rows whose address has an account already: nothing of it was changed.
    pub known: u64,
    /// Rows that were refused.
    pub refused: u64,
    /// Of those that were made, those with the password that they had.
    pub with_password: u64,
    /// Why rows were refused, by line; the first thousand.
    pub findings: Vec<(u64, String)>,
}

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It is no CSV, or was cut off.
    #[error("the file cannot be read: {0}")]
    Csv(#[from] csv::Error),
    /// It has no column with addresses.
    #[error("the file has no column `email`")]
    NoEmail,
    /// The database.
    #[error("database: {0}")]
    Db(#[from] DbErr),
}

/// Names of columns as other shops write them, and ours. Django's `auth_user` and Shopify's customers are read as they are exported.
const COLUMNS: [(&str, &str); 12] = [
    ("email", "email"),
    ("e-mail", "email"),
    ("email address", "email"),
    ("first_name", "first_name"),
    ("first name", "first_name"),
    ("last_name", "last_name"),
    ("last name", "last_name"),
    ("password", "password"),
    ("date_joined", "created"),
    ("created_at", "created"),
    ("is_active", "is_active"),
    ("email_verified", "email_verified"),
];

#[derive(Clone, Debug, Row)]
#[row(table = "account")]
struct NewCustomer {
    id: Id,
    email: String,
    password_hash: String,
    first_name: String,
    last_name: String,
    is_active: bool,
    email_verified_at: Option<Timestamp>,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// Makes an account for each row of `file` whose address has none yet. A password hash of Django is taken over; without one the
/// customer chooses a password by mail. Nobody is written to.
///
/// # Errors
/// [`ImportError`]; what was written before stays.
pub async fn import_customers(db: &Db, file: impl Read) -> Result<CustomersReport, ImportError> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let mut places = HashMap::new();
    for (at, name) in reader.headers()?.iter().enumerate() {
        let name = name.trim_start_matches('\u{feff}').trim().to_lowercase();
        if let Some((_, ours)) = COLUMNS.iter().find(|(theirs, _)| *theirs == name) {
            places.entry(*ours).or_insert(at);
        }
    }
    if !places.contains_key("email") {
        return Err(ImportError::NoEmail);
    }
    let mut report = CustomersReport::default();
    let mut rows = Vec::with_capacity(AT_ONCE);
    for (at, record) in reader.records().enumerate() {
        let record = record?;
        let field =
            |name: &str| places.get(name).and_then(|place| record.get(*place)).unwrap_or_default().trim();
        match customer(field) {
            Ok(customer) => rows.push(customer),
            Err(why) => {
                report.refused += 1;
                if report.findings.len() < TOLD {
                    report.findings.push((record.position().map_or(at as u64 + 2, csv::Position::line), why));
                }
            }
        }
        if rows.len() == AT_ONCE {
            write(db, std::mem::take(&mut rows), &mut report).await?;
        }
    }
    write(db, rows, &mut report).await?;
    Ok(report)
}

/// A row before it has an id.
#[derive(Clone, Debug)]
struct Customer {
    email: String,
    first_name: String,
    last_name: String,
    password_hash: Option<String>,
    is_active: bool,
    is_verified: bool,
    created_at: Option<Timestamp>,
}

fn customer<'a>(field: impl Fn(&str) -> &'a str) -> Result<Customer, String> {
    let email = field("email").to_lowercase();
    if !souk_mail::is_address(&email) {
        return Err(format!("no e-mail address: {email}"));
    }
    let name = |of: &str| {
        let name: String =
            field(of).chars().filter(|c| !c.is_control() && !souk_http::is_hidden(*c)).collect();
        name.chars().take(100).collect::<String>()
    };
    let password = field("password");
    if !password.is_empty() && !password.starts_with('!') && Pbkdf2::read(password).is_none() {
        return Err("a password hash of no known kind (pbkdf2_sha256 is read)".to_owned());
    }
    let is_yes = |of: &str, otherwise: bool| match field(of).to_lowercase().as_str() {
        "" => otherwise,
        "true" | "t" | "1" | "yes" => true,
        _ => false,
    };
    Ok(Customer {
        first_name: name("first_name"),
        last_name: name("last_name"),
        password_hash: Pbkdf2::read(password).map(|_| password.to_owned()),
        is_active: is_yes("is_active", true),
        is_verified: is_yes("email_verified", false),
        created_at: moment(field("created")),
        email,
    })
}

/// A moment, of which the day is enough.
fn moment(text: &str) -> Option<Timestamp> {
    let day = NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()?;
    Some(Timestamp::from_unix_seconds(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp()))
}

async fn write(db: &Db, rows: Vec<Customer>, report: &mut CustomersReport) -> Result<(), DbErr> {
    let written = db.write(move |tx| async move { insert(&tx, rows).await }).await?;
    report.made += written.0;
    report.known += written.1;
    report.with_password += written.2;
    Ok(())
}

async fn insert(tx: &Tx, rows: Vec<Customer>) -> Result<(u64, u64, u64), DbErr> {
    let (mut made, mut known, mut with_password) = (0, 0, 0);
    for row in rows {
        if account_by_email(tx, &row.email).await?.is_some() {
            known += 1;
            continue;
        }
        made += 1;
        with_password += u64::from(row.password_hash.is_some());
        let customer = NewCustomer {
            id: tx.new_id(),
            email: row.email,
            // No password has this hash.
            password_hash: row.password_hash.unwrap_or_else(|| "!".to_owned()),
            first_name: row.first_name,
            last_name: row.last_name,
            is_active: row.is_active,
            email_verified_at: row.is_verified.then(|| tx.now()),
            created_at: row.created_at.unwrap_or_else(|| tx.now()),
            updated_at: tx.now(),
        };
        sql::insert(tx, [customer], "").await?;
    }
    Ok((made, known, with_password))
}
