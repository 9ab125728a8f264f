//! The queries of this slice.

use std::time::Duration;

use sea_orm::{FromQueryResult, Value};
use souk_db::{ConnectionTrait, Db, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::PageQuery;

use crate::PENDING_DAYS;
use crate::subscribers::{Status, Subscriber};

/// An address, new on the list.
#[derive(Clone, Debug, Row)]
#[row(table = "newsletter_subscriber")]
pub(crate) struct NewSubscriber {
    pub(crate) id: Id,
    pub(crate) email: String,
    pub(crate) locale: String,
    pub(crate) account_id: Option<Id>,
    pub(crate) status: &'static str,
    pub(crate) consent_text: String,
    pub(crate) asked_at: Timestamp,
    pub(crate) confirmed_at: Option<Timestamp>,
}

const COLUMNS: &str = "id, email, locale, account_id, status, consent_text, asked_at, confirmed_at, ended_at";

/// Writes an address down, anew where it had ended; one that is confirmed stays. Answers its id, or none where it is confirmed.
pub(crate) async fn ask(tx: &Tx, new: NewSubscriber) -> Result<Option<Id>, DbErr> {
    let email = new.email.clone();
    let over = "ON CONFLICT (email) DO UPDATE SET status = excluded.status, locale = excluded.locale,
        consent_text = excluded.consent_text, asked_at = excluded.asked_at, confirmed_at = excluded.confirmed_at,
        account_id = COALESCE(excluded.account_id, newsletter_subscriber.account_id), ended_at = NULL
        WHERE newsletter_subscriber.status <> 'confirmed'";
    if sql::insert(tx, [new], over).await? == 0 {
        return Ok(None);
    }
    Ok(by_email(tx, &email).await?.map(|subscriber| subscriber.id))
}

/// The subscriber with this address.
pub(crate) async fn by_email(conn: &impl ConnectionTrait, email: &str) -> Result<Option<Subscriber>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM newsletter_subscriber WHERE email = $1");
    sql::one(conn, &text, [email.into()]).await
}

/// The subscriber `id`.
pub(crate) async fn by_id(conn: &impl ConnectionTrait, id: Id) -> Result<Option<Subscriber>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM newsletter_subscriber WHERE id = $1");
    sql::one(conn, &text, [id.into()]).await
}

/// Confirms what waits for that, for the `account` that has the address, if one has.
pub(crate) async fn confirm(tx: &Tx, id: Id, account: Option<Id>) -> Result<u64, DbErr> {
    let text = "UPDATE newsletter_subscriber SET status = 'confirmed', confirmed_at = $2, account_id = COALESCE($3, account_id)
         WHERE id = $1 AND status = 'pending'";
    sql::exec(tx, text, [id.into(), tx.now().into(), account.into()]).await
}

/// Takes an address off the list.
pub(crate) async fn end(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    let text = "UPDATE newsletter_subscriber SET status = 'unsubscribed', ended_at = $2 WHERE id = $1 AND status <> 'unsubscribed'";
    sql::exec(tx, text, [id.into(), tx.now().into()]).await
}

/// Takes the addresses of a member off the list.
pub(crate) async fn end_of_account(tx: &Tx, account: Id) -> Result<u64, DbErr> {
    let text = "UPDATE newsletter_subscriber SET status = 'unsubscribed', ended_at = $2
         WHERE account_id = $1 AND status <> 'unsubscribed'";
    sql::exec(tx, text, [account.into(), tx.now().into()]).await
}

/// Deletes an address; false where there is none.
pub(crate) async fn delete(tx: &Tx, id: Id) -> Result<bool, DbErr> {
    Ok(sql::exec(tx, "DELETE FROM newsletter_subscriber WHERE id = $1", [id.into()]).await? > 0)
}

/// Which subscribers are wanted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    pub(crate) status: Option<Status>,
    pub(crate) search: Option<String>,
}

impl Filter {
    fn sql(&self) -> (String, Vec<Value>) {
        let mut values: Vec<Value> = Vec::new();
        let mut text = "FROM newsletter_subscriber WHERE 1 = 1".to_owned();
        if let Some(status) = self.status {
            values.push(status.as_str().into());
            text += &format!(" AND status = ${}", values.len());
        }
        if let Some(search) = &self.search {
            values.push(sql::containing(&search.trim().to_lowercase()).into());
            text += &format!(" AND email LIKE ${} ESCAPE '\\'", values.len());
        }
        (text, values)
    }
}

/// A page of those who are wanted, the last asked first, and how many there are.
pub(crate) async fn page(
    conn: &impl ConnectionTrait,
    filter: &Filter,
    page: PageQuery,
) -> Result<(i64, Vec<Subscriber>), DbErr> {
    let (from, mut values) = filter.sql();
    let count = sql::scalar(conn, &format!("SELECT COUNT(*) {from}"), values.clone()).await?.unwrap_or(0);
    let (limit, offset) = (values.len() + 1, values.len() + 2);
    values.extend([page.page_size.into(), page.offset().into()]);
    let text =
        format!("SELECT {COLUMNS} {from} ORDER BY asked_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}");
    Ok((count, sql::all(conn, &text, values).await?))
}

/// Up to `limit` of those who are wanted, after the id `after`: for files.
pub(crate) async fn after(
    conn: &impl ConnectionTrait,
    filter: &Filter,
    after: Id,
    limit: i64,
) -> Result<Vec<Subscriber>, DbErr> {
    let (from, mut values) = filter.sql();
    let (id, most) = (values.len() + 1, values.len() + 2);
    values.extend([after.into(), limit.into()]);
    let text = format!("SELECT {COLUMNS} {from} AND id > ${id} ORDER BY id LIMIT ${most}");
    sql::all(conn, &text, values).await
}

/// Throws away what nobody confirmed.
pub(crate) async fn purge(db: &Db) -> Result<u64, DbErr> {
    let before = db.clock().now().minus(Duration::from_secs(PENDING_DAYS * 24 * 3_600));
    db.write_relaxed(move |tx| async move {
        let text = "DELETE FROM newsletter_subscriber WHERE id IN (SELECT id FROM newsletter_subscriber
            WHERE status = 'pending' AND asked_at < $1 ORDER BY asked_at LIMIT 5000)";
        sql::exec(&tx, text, [before.into()]).await
    })
    .await
}

impl FromQueryResult for Subscriber {
    fn from_query_result(row: &sea_orm::QueryResult, pre: &str) -> Result<Self, DbErr> {
        let status: String = row.try_get(pre, "status")?;
        Ok(Self {
            id: row.try_get(pre, "id")?,
            email: row.try_get(pre, "email")?,
            locale: row.try_get(pre, "locale")?,
            account_id: row.try_get(pre, "account_id")?,
            status: Status::parse(&status)
                .ok_or_else(|| DbErr::Type(format!("subscriber status {status}")))?,
            consent_text: row.try_get(pre, "consent_text")?,
            asked_at: row.try_get(pre, "asked_at")?,
            confirmed_at: row.try_get(pre, "confirmed_at")?,
            ended_at: row.try_get(pre, "ended_at")?,
        })
    }
}
