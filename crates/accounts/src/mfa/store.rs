//! The queries of second steps.

use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

use super::SecondStep;

/// An account's authenticator app.
#[derive(Clone, Debug, sea_orm::FromQueryResult)]
pub(super) struct Held {
    pub(super) sealed_secret: String,
    /// Since when it is asked for; none while no code of it was right.
    pub(super) confirmed_at: Option<Timestamp>,
    /// The last time step whose code was used.
    pub(super) last_step: Option<i64>,
}

pub(super) async fn held(conn: &impl ConnectionTrait, account: Id) -> Result<Option<Held>, DbErr> {
    let text = "SELECT sealed_secret, confirmed_at, last_step FROM totp WHERE account_id = $1";
    sql::one(conn, text, [account.into()]).await
}

/// Whether `account` is asked for codes.
pub(crate) async fn is_on(conn: &impl ConnectionTrait, account: Id) -> Result<bool, DbErr> {
    Ok(held(conn, account).await?.is_some_and(|held| held.confirmed_at.is_some()))
}

#[derive(Row)]
#[row(table = "totp")]
struct NewTotp {
    account_id: Id,
    sealed_secret: String,
    created_at: Timestamp,
}

/// Writes down the secret of an app that is yet to be confirmed, in place of another that was not. False where one was.
pub(super) async fn begin(tx: &Tx, account_id: Id, sealed_secret: String) -> Result<bool, DbErr> {
    if is_on(tx, account_id).await? {
        return Ok(false);
    }
    let new = NewTotp { account_id, sealed_secret, created_at: tx.now() };
    let again = "ON CONFLICT (account_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
         WHERE totp.confirmed_at IS NULL";
    sql::insert(tx, [new], again).await?;
    Ok(true)
}

/// Asks for codes from now on; that of `step` was right. False where somebody was quicker.
pub(super) async fn confirm(tx: &Tx, account: Id, step: i64) -> Result<bool, DbErr> {
    let text =
        "UPDATE totp SET confirmed_at = $2, last_step = $3 WHERE account_id = $1 AND confirmed_at IS NULL";
    Ok(sql::exec(tx, text, [account.into(), tx.now().into(), step.into()]).await? > 0)
}

/// Uses up the code of `step`, and all before it. False where that was done.
pub(super) async fn use_step(tx: &Tx, account: Id, step: i64) -> Result<bool, DbErr> {
    let text = "UPDATE totp SET last_step = $2 WHERE account_id = $1 AND confirmed_at IS NOT NULL AND last_step < $2";
    Ok(sql::exec(tx, text, [account.into(), step.into()]).await? > 0)
}

/// Forgets the app of `account` and its recovery codes; sessions that were proved by them are as others now. False where there was
/// no app.
pub(super) async fn switch_off(tx: &Tx, account: Id) -> Result<bool, DbErr> {
    let text = "UPDATE session SET second_step = NULL WHERE account_id = $1 AND second_step = 'totp'";
    sql::exec(tx, text, [account.into()]).await?;
    sql::exec(tx, "DELETE FROM recovery_code WHERE account_id = $1", [account.into()]).await?;
    Ok(sql::exec(tx, "DELETE FROM totp WHERE account_id = $1", [account.into()]).await? > 0)
}

/// Remembers that `session` was proved by `step`.
pub(super) async fn prove(tx: &Tx, session: Id, step: SecondStep) -> Result<(), DbErr> {
    let text = "UPDATE session SET second_step = $2 WHERE id = $1";
    sql::exec(tx, text, [session.into(), step.as_str().into()]).await?;
    Ok(())
}

#[derive(Row)]
#[row(table = "recovery_code")]
struct NewRecoveryCode {
    account_id: Id,
    digest: String,
    created_at: Timestamp,
}

/// Gives `account` the recovery codes with these `digests` in place of those that it had.
pub(super) async fn replace_recovery_codes(
    tx: &Tx,
    account_id: Id,
    digests: Vec<String>,
) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM recovery_code WHERE account_id = $1", [account_id.into()]).await?;
    let created_at = tx.now();
    let rows = digests.into_iter().map(|digest| NewRecoveryCode { account_id, digest, created_at });
    sql::insert(tx, rows, "").await?;
    Ok(())
}

/// Uses a recovery code up. False where it was, or never was one.
pub(super) async fn use_recovery_code(tx: &Tx, account: Id, digest: &str) -> Result<bool, DbErr> {
    let text =
        "UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND digest = $2 AND used_at IS NULL";
    Ok(sql::exec(tx, text, [account.into(), digest.into(), tx.now().into()]).await? > 0)
}

/// How many recovery codes are left.
pub(super) async fn recovery_codes_left(conn: &impl ConnectionTrait, account: Id) -> Result<i64, DbErr> {
    let text = "SELECT COUNT(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL";
    Ok(sql::scalar::<i64>(conn, text, [account.into()]).await?.unwrap_or(0))
}

/// Takes every passkey from `account`.
pub(crate) async fn forget_passkeys(tx: &Tx, account: Id) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM passkey WHERE account_id = $1", [account.into()]).await?;
    Ok(())
}
