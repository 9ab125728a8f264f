//! The rows of the audit log.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use sea_orm::FromQueryResult;
use serde::Serialize;
use serde_json::Value as Json;
use souk_db::{Act, ConnectionTrait, Db, DbErr, Events, Id, Timestamp, Tx, Value, sql};

/// Bytes of what was sent that an entry keeps; more is not kept at all.
const LONGEST_INPUT: usize = 64 * 1024;

/// The kind of subject that an API key is to what is done with it.
const KEY_USED: &str = "api_key.used";

/// What stands for a secret in what was sent.
const HIDDEN: &str = "•••";

/// Something that staff did.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct AuditEntry {
    /// Its id.
    pub id: Id,
    /// When it was done.
    pub at: Timestamp,
    /// The account that did it.
    pub account_id: Id,
    /// Its address.
    pub email: String,
    /// The method and the address as the documentation writes it, such as `PATCH /api/products/{id}/`.
    pub operation: String,
    /// The address that was asked.
    pub path: String,
    /// What was sent, without secrets; null where nothing was sent, or more than 64 KB.
    #[schema(value_type = Option<Object>)]
    pub input: Option<Json>,
    /// What it touched: in a list 20 at most of each kind of event.
    pub subjects: Vec<AuditSubject>,
    /// How many those are in all.
    pub subject_count: i64,
    /// The request's id, as the logs have it.
    pub request_id: String,
    /// The client's address.
    pub client: String,
}

/// What an entry touched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct AuditSubject {
    /// What happened, such as `product.changed`.
    pub topic: String,
    /// To whom.
    pub id: Id,
}

#[derive(souk_db::Row)]
#[row(table = "audit_entry")]
struct EntryRow<'a> {
    id: Id,
    at: Timestamp,
    account_id: Id,
    operation: &'a str,
    path: &'a str,
    input: Option<String>,
    request_id: &'a str,
    client: &'a str,
}

#[derive(souk_db::Row)]
#[row(table = "audit_subject")]
struct SubjectRow<'a> {
    entry_id: Id,
    topic: &'a str,
    subject: Id,
}

/// Keeps `act` with the events that it caused in `tx`.
pub(super) async fn insert(tx: &Tx, act: &Act, events: &Events) -> Result<(), DbErr> {
    let Some(account) = act.actor() else { return Ok(()) };
    let id = tx.new_id();
    let entry = EntryRow {
        id,
        at: tx.now(),
        account_id: account,
        operation: &act.operation,
        path: &act.path,
        input: act.input().filter(|_| !is_own_account(&act.path)).as_deref().and_then(shown),
        request_id: &act.request_id,
        client: &act.client,
    };
    sql::insert(tx, [entry], "").await?;
    let mut subjects: BTreeSet<(&str, Id)> = events.subjects().collect();
    subjects.extend(act.key().map(|key| (KEY_USED, key)));
    let rows = subjects.into_iter().map(|(topic, subject)| SubjectRow { entry_id: id, topic, subject });
    sql::insert(tx, rows, "").await?;
    Ok(())
}

/// Whether `path` is where people change their own account: what they send there, codes and passkeys, is not kept.
pub(crate) fn is_own_account(path: &str) -> bool {
    path.starts_with("/accounts/") || path.starts_with("/account/")
}

/// What was sent as an entry keeps it.
fn shown(body: &[u8]) -> Option<String> {
    if body.len() > LONGEST_INPUT {
        return None;
    }
    let mut input: Json = serde_json::from_slice(body).ok()?;
    hide(&mut input);
    Some(input.to_string())
}

/// Puts [`HIDDEN`] in the place of secrets.
fn hide(value: &mut Json) {
    match value {
        Json::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                let is_secret = ["password", "token", "secret", "otp"].iter().any(|word| name.contains(word));
                if is_secret { *value = HIDDEN.into() } else { hide(value) }
            }
        }
        Json::Array(items) => items.iter_mut().for_each(hide),
        _ => {}
    }
}

/// Which entries are wanted.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    /// Of whom.
    pub account_id: Option<Id>,
    /// Of which operation.
    pub operation: Option<String>,
    /// That touched what.
    pub subject: Option<Id>,
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
}

impl AuditFilter {
    fn sql(&self, after: Option<Id>) -> (String, Vec<Value>) {
        let mut wheres = vec!["TRUE".to_owned()];
        let mut values: Vec<Value> = Vec::new();
        let mut add = |condition: &str, value: Option<Value>| {
            if let Some(value) = value {
                values.push(value);
                wheres.push(condition.replace('?', &format!("${}", values.len())));
            }
        };
        add("e.account_id = ?", self.account_id.map(Into::into));
        add("e.operation = ?", self.operation.clone().map(Into::into));
        add("e.id IN (SELECT entry_id FROM audit_subject WHERE subject = ?)", self.subject.map(Into::into));
        add("e.at >= ?", self.from.map(Into::into));
        add("e.at < ?", self.until.map(Into::into));
        add("e.id < ?", after.map(Into::into));
        (wheres.join(" AND "), values)
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    at: Timestamp,
    account_id: Id,
    email: String,
    operation: String,
    path: String,
    input: Option<String>,
    request_id: String,
    client: String,
}

/// Up to `limit` entries that `filter` lets through, newest first, from the one after `after` on; with `most` subjects of each kind.
///
/// # Errors
/// What the database says.
pub async fn after(
    conn: &impl ConnectionTrait,
    filter: &AuditFilter,
    after: Option<Id>,
    limit: i64,
    most: i64,
) -> Result<Vec<AuditEntry>, DbErr> {
    let (wheres, mut values) = filter.sql(after);
    values.push(limit.into());
    // Ids are made in the order of time.
    let text = format!(
        "SELECT e.id, e.at, e.account_id, a.email, e.operation, e.path, e.input, e.request_id, e.client
         FROM audit_entry e JOIN account a ON a.id = e.account_id WHERE {wheres} ORDER BY e.id DESC LIMIT ${}",
        values.len()
    );
    let rows = sql::all::<Row>(conn, &text, values).await?;
    let mut subjects = subjects(conn, rows.iter().map(|row| row.id), most).await?;
    let mut entry = |row: Row| {
        let (subject_count, subjects) = subjects.remove(&row.id).unwrap_or_default();
        AuditEntry {
            subjects,
            subject_count,
            input: row.input.and_then(|text| serde_json::from_str(&text).ok()),
            id: row.id,
            at: row.at,
            account_id: row.account_id,
            email: row.email,
            operation: row.operation,
            path: row.path,
            request_id: row.request_id,
            client: row.client,
        }
    };
    Ok(rows.into_iter().map(&mut entry).collect())
}

/// For each entry how many subjects it has, and the first `most` of each kind.
async fn subjects(
    conn: &impl ConnectionTrait,
    entries: impl Iterator<Item = Id>,
    most: i64,
) -> Result<HashMap<Id, (i64, Vec<AuditSubject>)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Subject {
        entry_id: Id,
        topic: String,
        subject: Id,
        counted: i64,
    }
    // A change of a thousand variants touches thousands: they are counted, and some are shown.
    let text = "SELECT entry_id, topic, subject, counted FROM (
          SELECT entry_id, topic, subject, COUNT(*) OVER (PARTITION BY entry_id) AS counted,
            ROW_NUMBER() OVER (PARTITION BY entry_id, topic ORDER BY subject) AS place
          FROM audit_subject WHERE entry_id IN ({keys})) AS numbered
        WHERE place <= $1 ORDER BY entry_id, topic, subject";
    let mut all: HashMap<Id, (i64, Vec<AuditSubject>)> = HashMap::new();
    for row in sql::by_keys::<Subject>(conn, text, &[most.into()], entries).await? {
        let (counted, subjects) = all.entry(row.entry_id).or_default();
        *counted = row.counted;
        subjects.push(AuditSubject { topic: row.topic, id: row.subject });
    }
    Ok(all)
}

/// Entries that one write throws away at most.
const AT_ONCE: i64 = 5_000;

/// Throws away what is older than `kept` days; 0 keeps all.
pub(crate) async fn purge(db: &Db, kept: u32) -> Result<u64, DbErr> {
    if kept == 0 {
        return Ok(0);
    }
    let before = db.clock().now().minus(Duration::from_secs(u64::from(kept) * 86_400));
    db.write_relaxed(move |tx| async move {
        let old = "SELECT id FROM audit_entry WHERE at < $1 ORDER BY at LIMIT $2";
        let subjects = format!("DELETE FROM audit_subject WHERE entry_id IN ({old})");
        sql::exec(&tx, &subjects, [before.into(), AT_ONCE.into()]).await?;
        let entries = format!("DELETE FROM audit_entry WHERE id IN ({old})");
        sql::exec(&tx, &entries, [before.into(), AT_ONCE.into()]).await
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_is_kept_without_its_secrets() {
        let body = br#"{"email":"a@b.example","password":"hunter2","nested":[{"reset_token":"x","n":1}]}"#;
        let kept = shown(body).unwrap();
        assert!(!kept.contains("hunter2") && !kept.contains("\"x\""), "{kept}");
        assert!(kept.contains("a@b.example") && kept.contains("\"n\":1"), "{kept}");
        assert_eq!(shown(b"no json"), None);
        assert_eq!(shown(&vec![b' '; LONGEST_INPUT + 1]), None);
    }
}
