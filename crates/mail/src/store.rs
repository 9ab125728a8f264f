//! What the merchant says in mails, and who they are from.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Row, Timestamp, Tx, sql};

use crate::MailText;

/// Who a mail is from, as its foot says.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct Sender {
    /// The shop's name; empty while the merchant gave none.
    pub name: String,
    /// Its address in a line; empty when not known.
    pub address: String,
    /// Where customers write to; empty when not known.
    pub contact: String,
}

/// Words of the merchant's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnText {
    /// Of which mail.
    pub name: String,
    /// In which language.
    pub locale: String,
    /// The words.
    pub text: MailText,
    /// Raised by each change.
    pub version: i64,
    /// When it last changed.
    pub updated_at: Timestamp,
}

#[derive(Row, FromQueryResult)]
#[row(table = "mail_text")]
struct TextRow {
    name: String,
    locale: String,
    subject: String,
    intro: String,
    closing: String,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<TextRow> for OwnText {
    fn from(row: TextRow) -> Self {
        Self {
            name: row.name,
            locale: row.locale,
            text: MailText { subject: row.subject, intro: row.intro, closing: row.closing },
            version: row.version,
            updated_at: row.updated_at,
        }
    }
}

#[derive(Row)]
#[row(table = "mail_sender")]
struct SenderRow {
    id: i64,
    name: String,
    address: String,
    contact: String,
}

const COLUMNS: &str = "name, locale, subject, intro, closing, version, created_at, updated_at";

/// The merchant's words of all mails.
///
/// # Errors
/// What the database says.
pub async fn own_texts(conn: &impl ConnectionTrait) -> Result<Vec<OwnText>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM mail_text ORDER BY name, locale");
    let rows = sql::all::<TextRow>(conn, &text, []);
    Ok(rows.await?.into_iter().map(OwnText::from).collect())
}

/// The merchant's words of the mail `name` in `locale`, if he has any.
///
/// # Errors
/// What the database says.
pub async fn own_text(
    conn: &impl ConnectionTrait,
    name: &str,
    locale: &str,
) -> Result<Option<OwnText>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM mail_text WHERE name = $1 AND locale = $2");
    Ok(sql::one::<TextRow>(conn, &text, [name.into(), locale.into()]).await?.map(OwnText::from))
}

/// Writes the merchant's words of a mail in the version that follows `held`.
///
/// # Errors
/// What the database says.
pub async fn put_text(
    tx: &Tx,
    (name, locale): (&str, &str),
    text: MailText,
    held: Option<&OwnText>,
) -> Result<OwnText, DbErr> {
    let version = held.map_or(0, |held| held.version) + 1;
    let (name, locale, now) = (name.to_owned(), locale.to_owned(), tx.now());
    let row = TextRow {
        name: name.clone(),
        locale: locale.clone(),
        subject: text.subject.clone(),
        intro: text.intro.clone(),
        closing: text.closing.clone(),
        version,
        created_at: now,
        updated_at: now,
    };
    sql::insert(
        tx,
        [row],
        "ON CONFLICT (name, locale) DO UPDATE SET subject = excluded.subject, intro = excluded.intro,
           closing = excluded.closing, version = excluded.version, updated_at = excluded.updated_at",
    )
    .await?;
    Ok(OwnText { name, locale, text, version, updated_at: now })
}

/// Takes the merchant's words of a mail away: it says the default again.
///
/// # Errors
/// What the database says.
pub async fn delete_text(tx: &Tx, name: &str, locale: &str) -> Result<u64, DbErr> {
    let text = "DELETE FROM mail_text WHERE name = $1 AND locale = $2";
    sql::exec(tx, text, [name.into(), locale.into()]).await
}

/// Who mails are from.
///
/// # Errors
/// What the database says.
pub async fn sender(conn: &impl ConnectionTrait) -> Result<Sender, DbErr> {
    let found = sql::one(conn, "SELECT name, address, contact FROM mail_sender WHERE id = 1", []);
    Ok(found.await?.unwrap_or_default())
}

/// Notes who mails are from.
///
/// # Errors
/// What the database says.
pub async fn set_sender(tx: &Tx, sender: Sender) -> Result<(), DbErr> {
    let Sender { name, address, contact } = sender;
    let changes = "ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, contact = excluded.contact";
    sql::insert(tx, [SenderRow { id: 1, name, address, contact }], changes).await.map(|_| ())
}
