//! The queries of attempts and identities.

use std::time::Duration;

use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

/// How long somebody may take at the provider.
pub(super) const ATTEMPT: Duration = Duration::from_secs(15 * 60);

#[derive(Row)]
#[row(table = "openid_attempt")]
struct AttemptRow {
    id: Id,
    provider: String,
    account_id: Option<Id>,
    next: String,
    expires_at: Timestamp,
}

/// Writes down that somebody goes to `provider`, and comes back to `next`; to link what is there to `account_id`, if one is named.
pub(super) async fn insert_attempt(
    tx: &Tx,
    provider: String,
    account_id: Option<Id>,
    next: String,
) -> Result<Id, DbErr> {
    let id = tx.new_id();
    let attempt = AttemptRow { id, provider, account_id, next, expires_at: tx.now().plus(ATTEMPT) };
    sql::insert(tx, [attempt], "").await?;
    Ok(id)
}

/// An attempt that holds.
#[derive(Clone, Debug, sea_orm::FromQueryResult)]
pub(super) struct Attempt {
    /// To whom the identity is to be linked.
    pub(super) account_id: Option<Id>,
    pub(super) next: String,
}

/// Uses the attempt `id` at `provider` up; none when it does not hold, or was used.
pub(super) async fn take_attempt(tx: &Tx, id: Id, provider: &str) -> Result<Option<Attempt>, DbErr> {
    let text = "UPDATE openid_attempt SET used_at = $3
         WHERE id = $1 AND provider = $2 AND used_at IS NULL AND expires_at > $3
         RETURNING account_id, next";
    sql::one(tx, text, [id.into(), provider.into(), tx.now().into()]).await
}

#[derive(Row)]
#[row(table = "account_identity")]
pub(super) struct NewIdentity {
    pub(super) id: Id,
    pub(super) account_id: Id,
    pub(super) provider: String,
    pub(super) issuer: String,
    pub(super) subject: String,
    pub(super) email: String,
    pub(super) last_used_at: Option<Timestamp>,
    pub(super) created_at: Timestamp,
}

/// Whose account here `subject` of `issuer` opens.
pub(super) async fn owner(
    conn: &impl ConnectionTrait,
    (issuer, subject): (&str, &str),
) -> Result<Option<Id>, DbErr> {
    let text = "SELECT account_id FROM account_identity WHERE issuer = $1 AND subject = $2";
    sql::scalar(conn, text, [issuer.into(), subject.into()]).await
}

/// Notes that `subject` of `issuer` signed in.
pub(super) async fn used(tx: &Tx, (issuer, subject): (&str, &str)) -> Result<(), DbErr> {
    let text = "UPDATE account_identity SET last_used_at = $3 WHERE issuer = $1 AND subject = $2";
    sql::exec(tx, text, [issuer.into(), subject.into(), tx.now().into()]).await?;
    Ok(())
}

/// An account elsewhere, as its owner sees it.
#[derive(Clone, Debug, sea_orm::FromQueryResult)]
pub(super) struct IdentityRow {
    pub(super) id: Id,
    pub(super) provider: String,
    pub(super) email: String,
    pub(super) last_used_at: Option<Timestamp>,
    pub(super) created_at: Timestamp,
}

/// The accounts elsewhere of `account`, oldest first.
pub(super) async fn identities(conn: &impl ConnectionTrait, account: Id) -> Result<Vec<IdentityRow>, DbErr> {
    let text = "SELECT id, provider, email, last_used_at, created_at FROM account_identity
         WHERE account_id = $1 ORDER BY created_at, id LIMIT 100";
    sql::all(conn, text, [account.into()]).await
}

/// Takes `identity` from `account`. False when it has none such.
pub(super) async fn delete(tx: &Tx, account: Id, identity: Id) -> Result<bool, DbErr> {
    let text = "DELETE FROM account_identity WHERE id = $1 AND account_id = $2";
    Ok(sql::exec(tx, text, [identity.into(), account.into()]).await? > 0)
}

/// Takes every account elsewhere from `account`.
pub(crate) async fn forget_all(tx: &Tx, account: Id) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM account_identity WHERE account_id = $1", [account.into()]).await?;
    Ok(())
}
