//! `Idempotency-Key`: the same key and body give the same answer and one effect, for 24 hours.
//!
//! The key is written in the transaction of its effect, so a crash can never leave one without the other. Flow of an endpoint:
//! [`Key`] as extractor → [`Key::replay`] before the work → [`Key::claim`] inside the write → [`Key::answer`] when the answer
//! is known, in that transaction or a later one.
//!
//! Answers hold tokens and addresses, so neither they nor the keys are kept in clear: a key by its digest, an answer sealed
//! under the key itself, which whoever asks again brings along.

use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use http::request::Parts;
use serde::Serialize;
use souk_db::{Db, DbErr, FromQueryResult, Id, Timestamp, Tx, is_unique_violation, sql};

use crate::seal::Seal;
use crate::{Problem, messages, secret};

/// How long a key is kept.
pub const KEEP: Duration = Duration::from_secs(24 * 3600);
/// After this long a key without an answer belongs to a request that was cut off: none may take so long.
const UNDER_WAY: Duration = Duration::from_secs(60);

/// The request's `Idempotency-Key`, if it sent one.
#[derive(Clone, Debug, Default)]
pub struct Key(Option<String>);

/// A key bound to who uses it and for what.
#[derive(Clone, Debug)]
pub struct Bound {
    scope: String,
    /// Its digest.
    key: String,
    seal: Seal,
    fingerprint: String,
}

/// What an earlier request with the same key left.
#[derive(Debug)]
pub enum Earlier {
    /// Its whole answer.
    Answer(Response),
    /// It made this thing and left no answer.
    Subject(Id),
}

#[derive(FromQueryResult)]
struct Row {
    fingerprint: String,
    subject: Option<Id>,
    status: Option<i64>,
    body: Option<String>,
    created_at: Timestamp,
}

#[derive(souk_db::Row)]
#[row(table = "idempotency_key")]
struct KeyRow<'a> {
    scope: &'a str,
    key: &'a str,
    fingerprint: &'a str,
    subject: Id,
    created_at: Timestamp,
}

impl<S: Send + Sync> FromRequestParts<S> for Key {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let Some(value) = parts.headers.get("idempotency-key") else { return Ok(Self(None)) };
        match value.to_str() {
            Ok(key) if !key.is_empty() && key.len() <= 255 => Ok(Self(Some(key.to_owned()))),
            _ => Err(Problem::bad_parameter("Idempotency-Key", &messages::NO_KEY)),
        }
    }
}

impl Key {
    /// No key: what the shop's own forms use.
    #[must_use]
    pub fn none() -> Self {
        Self(None)
    }

    /// A key that the shop itself chose.
    #[must_use]
    pub fn of(key: &str) -> Self {
        Self(Some(key.to_owned()))
    }

    /// Binds the key to `operation`, its `caller` (a person's id or a cart token's digest) and the request's `body`.
    #[must_use]
    pub fn bind(&self, operation: &str, caller: &str, body: &impl Serialize) -> Option<Bound> {
        let key = self.0.as_deref()?;
        let fingerprint = secret::digest(&serde_json::to_string(body).unwrap_or_default());
        let scope = format!("{operation}:{caller}");
        Some(Bound { key: secret::digest(key), seal: Seal::new(&scope, key), scope, fingerprint })
    }
}

impl Bound {
    /// What an earlier request with this key left, if there was one.
    ///
    /// # Errors
    /// 422 `idempotency_key_reused` when it had another body.
    pub async fn replay(&self, db: &Db) -> Result<Option<Earlier>, Problem> {
        Ok(self.earlier(db).await?.map(|(earlier, _)| earlier))
    }

    /// Like [`Bound::replay`], for work whose answer is only known some time after its first effect.
    ///
    /// # Errors
    /// 422 `idempotency_key_reused` when it had another body; 409 `idempotency_key_in_use` when it is still under way.
    pub async fn replay_finished(&self, db: &Db) -> Result<Option<Earlier>, Problem> {
        match self.earlier(db).await? {
            Some((Earlier::Subject(_), at)) if at.plus(UNDER_WAY) > db.clock().now() => Err(in_use()),
            found => Ok(found.map(|(earlier, _)| earlier)),
        }
    }

    async fn earlier(&self, db: &Db) -> Result<Option<(Earlier, Timestamp)>, Problem> {
        let row = sql::one::<Row>(
            db.read(),
            "SELECT fingerprint, subject, status, body, created_at FROM idempotency_key WHERE scope = $1 AND key = $2 AND created_at > $3",
            [self.scope.clone().into(), self.key.clone().into(), db.clock().now().minus(KEEP).into()],
        )
        .await?;
        let Some(row) = row else { return Ok(None) };
        if row.fingerprint != self.fingerprint {
            return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, &messages::KEY_REUSED)
                .field("Idempotency-Key", &messages::FRESH_KEY));
        }
        match (row.status, row.body, row.subject) {
            (Some(status), Some(sealed), _) => {
                let body =
                    self.seal.open(&sealed).ok_or_else(|| Problem::internal("a stored answer is damaged"))?;
                let status = u16::try_from(status)
                    .ok()
                    .and_then(|s| StatusCode::from_u16(s).ok())
                    .unwrap_or(StatusCode::OK);
                let mut response = (status, body).into_response();
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                response.headers_mut().insert("idempotency-replayed", HeaderValue::from_static("true"));
                Ok(Some((Earlier::Answer(response), row.created_at)))
            }
            (_, _, Some(subject)) => Ok(Some((Earlier::Subject(subject), row.created_at))),
            _ => Ok(None),
        }
    }

    /// Takes the key for the thing `subject` in the transaction that makes it. Call it first in the write.
    ///
    /// # Errors
    /// What [`refused`] makes a 409 of when another request came first: look at [`Bound::replay`] again.
    pub async fn claim(&self, tx: &Tx, subject: Id) -> Result<(), DbErr> {
        sql::exec(
            tx,
            "DELETE FROM idempotency_key WHERE scope = $1 AND key = $2 AND created_at <= $3",
            [self.scope.clone().into(), self.key.clone().into(), tx.now().minus(KEEP).into()],
        )
        .await?;
        let key = KeyRow {
            scope: &self.scope,
            key: &self.key,
            fingerprint: &self.fingerprint,
            subject,
            created_at: tx.now(),
        };
        sql::insert(tx, [key], "").await?;
        Ok(())
    }

    /// Keeps the answer for those who ask again.
    ///
    /// # Errors
    /// What the database says.
    pub async fn answer(&self, tx: &Tx, status: StatusCode, body: &impl Serialize) -> Result<(), DbErr> {
        let body = serde_json::to_string(body).map_err(|e| DbErr::Custom(e.to_string()))?;
        let sealed =
            self.seal.close(&body).ok_or_else(|| DbErr::Custom("an answer was not sealed".into()))?;
        sql::exec(
            tx,
            "UPDATE idempotency_key SET status = $3, body = $4 WHERE scope = $1 AND key = $2",
            [
                self.scope.clone().into(),
                self.key.clone().into(),
                i64::from(status.as_u16()).into(),
                sealed.into(),
            ],
        )
        .await?;
        Ok(())
    }
}

/// The code of a request that comes while another one with its key is under way.
pub const IN_USE: &str = "idempotency_key_in_use";

fn in_use() -> Problem {
    Problem::conflict(&messages::KEY_IN_USE).header(RETRY_AFTER, HeaderValue::from_static("1"))
}

/// Why [`Bound::claim`] failed: 409 `idempotency_key_in_use` when another request with the key came first.
#[must_use]
pub fn refused(error: DbErr) -> Problem {
    if is_taken(&error) { in_use() } else { error.into() }
}

/// Whether [`Bound::claim`] failed because another request with the key came first.
#[must_use]
pub fn is_taken(error: &DbErr) -> bool {
    is_unique_violation(error, "idempotency_key_pkey")
        || is_unique_violation(error, "idempotency_key_scope_key_key")
}

/// Forgets keys that are older than [`KEEP`]; says how many.
///
/// # Errors
/// What the database says.
pub async fn purge(db: &Db) -> Result<u64, DbErr> {
    db.write(|tx| async move {
        sql::exec(&tx, "DELETE FROM idempotency_key WHERE created_at <= $1", [tx.now().minus(KEEP).into()])
            .await
    })
    .await
}
