//! The queries of passkeys.

use std::time::Duration;

use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

use super::Passkey;

/// How long an authenticator has to sign.
const CHALLENGE: Duration = Duration::from_secs(300);

/// The passkeys of `account`, oldest first.
pub(crate) async fn of_account(conn: &impl ConnectionTrait, account: Id) -> Result<Vec<Passkey>, DbErr> {
    let text = "SELECT id, name, last_used_at, created_at FROM passkey WHERE account_id = $1 ORDER BY created_at, id LIMIT 100";
    sql::all(conn, text, [account.into()]).await
}

/// The passkey `id` of `account`.
pub(super) async fn one(conn: &impl ConnectionTrait, account: Id, id: Id) -> Result<Option<Passkey>, DbErr> {
    let text = "SELECT id, name, last_used_at, created_at FROM passkey WHERE id = $1 AND account_id = $2";
    sql::one(conn, text, [id.into(), account.into()]).await
}

/// A credential, as a new one must not be made beside it.
#[derive(Clone, Debug, sea_orm::FromQueryResult)]
pub(super) struct Known {
    pub(super) credential_id: String,
    pub(super) transports: i64,
}

pub(super) async fn known(conn: &impl ConnectionTrait, account: Id) -> Result<Vec<Known>, DbErr> {
    let text = "SELECT credential_id, transports FROM passkey WHERE account_id = $1 LIMIT 100";
    sql::all(conn, text, [account.into()]).await
}

/// A passkey to be written down.
#[derive(Row)]
#[row(table = "passkey")]
pub(super) struct NewPasskey {
    pub(super) id: Id,
    pub(super) account_id: Id,
    pub(super) name: String,
    pub(super) credential_id: String,
    pub(super) transports: i64,
    pub(super) static_state: String,
    pub(super) dynamic_state: String,
    pub(super) created_at: Timestamp,
}

/// Writes a passkey down. False where its credential is known already.
pub(super) async fn insert(tx: &Tx, new: NewPasskey) -> Result<bool, DbErr> {
    Ok(sql::insert(tx, [new], "ON CONFLICT (credential_id) DO NOTHING").await? > 0)
}

/// A credential that somebody signs in with.
#[derive(Clone, Debug, sea_orm::FromQueryResult)]
pub(super) struct Credential {
    pub(super) id: Id,
    pub(super) account_id: Id,
    pub(super) static_state: String,
    pub(super) dynamic_state: String,
}

/// The credential of an account that may sign in; held until the write ends, so that its counter is compared once at a time.
pub(super) async fn credential(tx: &Tx, credential_id: &str) -> Result<Option<Credential>, DbErr> {
    let text = format!(
        "SELECT id, account_id, static_state, dynamic_state FROM passkey
         WHERE credential_id = $1 AND account_id IN (SELECT a.id FROM account a WHERE a.is_active){}",
        tx.for_update()
    );
    sql::one(tx, &text, [credential_id.into()]).await
}

/// Remembers that the passkey was used, and what its authenticator says of itself now.
pub(super) async fn used(tx: &Tx, id: Id, dynamic_state: String) -> Result<(), DbErr> {
    let text = "UPDATE passkey SET dynamic_state = $2, last_used_at = $3 WHERE id = $1";
    sql::exec(tx, text, [id.into(), dynamic_state.into(), tx.now().into()]).await?;
    Ok(())
}

pub(super) async fn rename(tx: &Tx, account: Id, id: Id, name: &str) -> Result<bool, DbErr> {
    let text = "UPDATE passkey SET name = $3 WHERE id = $1 AND account_id = $2";
    Ok(sql::exec(tx, text, [id.into(), account.into(), name.into()]).await? > 0)
}

pub(super) async fn delete(tx: &Tx, account: Id, id: Id) -> Result<bool, DbErr> {
    let text = "DELETE FROM passkey WHERE id = $1 AND account_id = $2";
    Ok(sql::exec(tx, text, [id.into(), account.into()]).await? > 0)
}

/// Forgets the passkeys of `account` that were made at `since` or later.
pub(crate) async fn forget_since(tx: &Tx, account: Id, since: Timestamp) -> Result<(), DbErr> {
    let text = "DELETE FROM passkey WHERE account_id = $1 AND created_at >= $2";
    sql::exec(tx, text, [account.into(), since.into()]).await?;
    Ok(())
}

#[derive(Row)]
#[row(table = "passkey_challenge")]
struct NewChallenge {
    digest: String,
    account_id: Option<Id>,
    state: String,
    expires_at: Timestamp,
}

/// Keeps what is needed to check the answer to a challenge: of a new passkey of `account`, or of a sign-in.
pub(super) async fn keep_challenge(
    tx: &Tx,
    digest: String,
    account_id: Option<Id>,
    state: String,
) -> Result<(), DbErr> {
    let new = NewChallenge { digest, account_id, state, expires_at: tx.now().plus(CHALLENGE) };
    sql::insert(tx, [new], "").await?;
    Ok(())
}

/// Uses a challenge up and says what was kept with it; none where it is too old, was used, or is somebody else's.
pub(super) async fn take_challenge(
    tx: &Tx,
    digest: &str,
    account: Option<Id>,
) -> Result<Option<String>, DbErr> {
    let whose = if account.is_some() { "account_id = $3" } else { "account_id IS NULL" };
    let text = format!(
        "DELETE FROM passkey_challenge WHERE digest = $1 AND expires_at > $2 AND {whose} RETURNING state"
    );
    let values = [digest.into(), tx.now().into()].into_iter().chain(account.map(Into::into));
    sql::scalar(tx, &text, values).await
}
