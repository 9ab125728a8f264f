//! The queries of keys.

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

use crate::permission::{Permission, Permissions};

/// Keys that a list shows.
const SHOWN: i64 = 1_000;

/// An API key, without what it is.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ApiKey {
    /// Its id.
    id: Id,
    /// What its maker calls it.
    name: String,
    /// Its last four characters.
    hint: String,
    /// What was chosen for it. It may do that much of it which its maker may do.
    permissions: Vec<Permission>,
    /// Who made it.
    account_id: Id,
    /// Their address.
    email: String,
    /// From when on it is refused; null where it does not expire.
    expires_at: Option<Timestamp>,
    /// When it was last used, to the minute; null where it never was.
    last_used_at: Option<Timestamp>,
    /// When it was made.
    created_at: Timestamp,
    /// When it was revoked; null while it is not.
    revoked_at: Option<Timestamp>,
}

#[derive(FromQueryResult)]
struct KeyRow {
    id: Id,
    name: String,
    hint: String,
    permissions: String,
    account_id: Id,
    email: String,
    expires_at: Option<Timestamp>,
    last_used_at: Option<Timestamp>,
    created_at: Timestamp,
    revoked_at: Option<Timestamp>,
}

impl From<KeyRow> for ApiKey {
    fn from(row: KeyRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            hint: row.hint,
            permissions: Permissions::named(&row.permissions).iter().collect(),
            account_id: row.account_id,
            email: row.email,
            expires_at: row.expires_at,
            last_used_at: row.last_used_at,
            created_at: row.created_at,
            revoked_at: row.revoked_at,
        }
    }
}

const SELECT: &str = "SELECT k.id, k.name, k.hint, k.permissions, k.account_id, a.email, k.expires_at, k.last_used_at, k.created_at,
       k.revoked_at FROM api_key k JOIN account a ON a.id = k.account_id";

/// All keys, those made last first.
pub(super) async fn all(conn: &impl ConnectionTrait) -> Result<Vec<ApiKey>, DbErr> {
    let text = format!("{SELECT} ORDER BY k.created_at DESC, k.id DESC LIMIT $1");
    Ok(sql::all::<KeyRow>(conn, &text, [SHOWN.into()]).await?.into_iter().map(Into::into).collect())
}

/// The key `id`.
pub(super) async fn one(conn: &impl ConnectionTrait, id: Id) -> Result<Option<ApiKey>, DbErr> {
    let found = sql::one::<KeyRow>(conn, &format!("{SELECT} WHERE k.id = $1"), [id.into()]).await?;
    Ok(found.map(Into::into))
}

/// How many living keys `account` has.
pub(super) async fn living(tx: &Tx, account: Id) -> Result<i64, DbErr> {
    let text = "SELECT COUNT(*) FROM api_key WHERE account_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)";
    Ok(sql::scalar(tx, text, [account.into(), tx.now().into()]).await?.unwrap_or(0))
}

/// A key to be written down.
#[derive(Row)]
#[row(table = "api_key")]
pub(super) struct NewKey {
    pub(super) id: Id,
    pub(super) account_id: Id,
    pub(super) name: String,
    pub(super) hint: String,
    pub(super) token_digest: String,
    pub(super) permissions: String,
    pub(super) expires_at: Option<Timestamp>,
    pub(super) created_at: Timestamp,
}

pub(super) async fn insert(tx: &Tx, new: NewKey) -> Result<(), DbErr> {
    sql::insert(tx, [new], "").await.map(drop)
}

/// Revokes the key `id`. False where there is none that is not revoked yet.
pub(super) async fn revoke(tx: &Tx, id: Id) -> Result<bool, DbErr> {
    let text = "UPDATE api_key SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
    Ok(sql::exec(tx, text, [id.into(), tx.now().into()]).await? > 0)
}

/// Revokes the keys of `account` that were made at `since` or later; says how many.
pub(crate) async fn revoke_since(tx: &Tx, account: Id, since: Timestamp) -> Result<u64, DbErr> {
    let text = "UPDATE api_key SET revoked_at = $3 WHERE account_id = $1 AND created_at >= $2 AND revoked_at IS NULL";
    sql::exec(tx, text, [account.into(), since.into(), tx.now().into()]).await
}

/// Whoever a key stands for.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Holder {
    pub(super) id: Id,
    pub(super) account_id: Id,
    /// The names of what was chosen for it, divided by commas.
    pub(super) permissions: String,
    pub(super) expires_at: Option<Timestamp>,
    pub(super) last_used_at: Option<Timestamp>,
    pub(super) is_staff: bool,
    pub(super) is_superuser: bool,
    /// The names of its maker's permissions by group, divided by commas.
    pub(super) maker_permissions: Option<String>,
}

/// The key with this digest, if it was not revoked and its maker works for the shop.
pub(super) async fn holder(conn: &impl ConnectionTrait, digest: &str) -> Result<Option<Holder>, DbErr> {
    let text =
        "SELECT k.id, k.account_id, k.permissions, k.expires_at, k.last_used_at, a.is_staff, a.is_superuser,
          (SELECT string_agg(p.permission, ',') FROM staff_group_member m
           JOIN staff_group_permission p ON p.group_id = m.group_id WHERE m.account_id = a.id) AS maker_permissions
        FROM api_key k JOIN account a ON a.id = k.account_id
        WHERE k.token_digest = $1 AND k.revoked_at IS NULL AND a.is_active AND (a.is_staff OR a.is_superuser)";
    sql::one(conn, text, [digest.into()]).await
}

/// Writes down that the key `id` is in use, unless that was done after `before`.
pub(super) async fn used(tx: &Tx, id: Id, before: Timestamp) -> Result<(), DbErr> {
    let text =
        "UPDATE api_key SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $3)";
    sql::exec(tx, text, [id.into(), tx.now().into(), before.into()]).await.map(drop)
}
