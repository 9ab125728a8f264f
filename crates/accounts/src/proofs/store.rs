//! The queries of proofs.

use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::secret;

use super::{CODE, Purpose};

#[derive(Row)]
#[row(table = "mail_proof")]
struct NewProof {
    id: Id,
    account_id: Option<Id>,
    purpose: String,
    email_digest: String,
    new_email: Option<String>,
    expires_at: Timestamp,
    created_at: Timestamp,
}

/// Writes down a proof of `purpose` for the account with `email`; without such an account one that proves nothing, at the same
/// cost. `new_email` is the address to be proved when it is another.
pub(crate) async fn insert(
    tx: &Tx,
    purpose: Purpose,
    email: &str,
    new_email: Option<String>,
) -> Result<Id, DbErr> {
    let id = tx.new_id();
    let text = "SELECT id FROM account WHERE email = $1 AND is_active";
    let account_id = sql::scalar::<Id>(tx, text, [email.into()]).await?;
    let proof = NewProof {
        id,
        account_id,
        purpose: purpose.as_str().to_owned(),
        email_digest: secret::digest(email),
        new_email,
        expires_at: tx.now().plus(purpose.lives()),
        created_at: tx.now(),
    };
    sql::insert(tx, [proof], "").await?;
    Ok(id)
}

/// A proof that holds, and whose.
#[derive(Clone, Debug, sea_orm::FromQueryResult)]
pub(crate) struct Proof {
    pub(crate) account_id: Id,
    pub(crate) email: String,
    /// In which language its owner is written to.
    pub(crate) locale: Option<String>,
    /// The address that its account is to have.
    pub(crate) new_email: Option<String>,
    pub(crate) created_at: Timestamp,
}

const HOLDS: &str = "SELECT p.account_id, a.email, a.locale, p.new_email, p.created_at
     FROM mail_proof p JOIN account a ON a.id = p.account_id
     WHERE p.id = $1 AND p.purpose = $2 AND p.used_at IS NULL AND p.expires_at > $3 AND a.is_active";

/// The proof `id` of `purpose`, if it holds.
pub(super) async fn holding(
    conn: &impl ConnectionTrait,
    id: Id,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<Proof>, DbErr> {
    sql::one(conn, HOLDS, [id.into(), purpose.as_str().into(), now.into()]).await
}

/// Uses the proof `id` up; none when it does not hold, or somebody else was quicker.
pub(crate) async fn take(tx: &Tx, id: Id, purpose: Purpose) -> Result<Option<Proof>, DbErr> {
    let text = "UPDATE mail_proof SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
    let Some(found) = holding(tx, id, purpose, tx.now()).await? else { return Ok(None) };
    Ok((sql::exec(tx, text, [id.into(), tx.now().into()]).await? > 0).then_some(found))
}

/// Ends every other proof of `purpose` of the account.
pub(super) async fn end_others(tx: &Tx, account: Id, purpose: Purpose) -> Result<(), DbErr> {
    let text =
        "UPDATE mail_proof SET used_at = $3 WHERE account_id = $1 AND purpose = $2 AND used_at IS NULL";
    sql::exec(tx, text, [account.into(), purpose.as_str().into(), tx.now().into()]).await?;
    Ok(())
}

#[derive(sea_orm::FromQueryResult)]
struct Tried {
    id: Id,
    account_id: Option<Id>,
}

/// Counts one try against every code of `email` that still holds, and says which those are; codes of unknown addresses count
/// and fit nobody.
pub(super) async fn try_codes(tx: &Tx, email: &str) -> Result<Vec<Id>, DbErr> {
    let text = "UPDATE mail_proof SET tries = tries + 1
         WHERE email_digest = $1 AND purpose = 'reset_password' AND used_at IS NULL AND tries < 5 AND created_at > $2
         RETURNING id, account_id";
    let tried =
        sql::all::<Tried>(tx, text, [secret::digest(email).into(), tx.now().minus(CODE).into()]).await?;
    Ok(tried.into_iter().filter(|t| t.account_id.is_some()).map(|t| t.id).collect())
}

/// Ends the code of the proof `id`, which was right: only its token is of use now.
pub(super) async fn end_code(tx: &Tx, id: Id) -> Result<(), DbErr> {
    sql::exec(tx, "UPDATE mail_proof SET tries = 5 WHERE id = $1", [id.into()]).await?;
    Ok(())
}
