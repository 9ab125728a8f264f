//! The queries of this slice.

use std::time::Duration;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, Db, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::{Invalid, Problem};

use crate::Caller;
use crate::mfa::SecondStep;
use crate::password::{Hasher, check_strength};
use crate::token::{GRACE, REFRESH};

/// A person.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Account {
    /// Its id.
    pub id: Id,
    /// Its address, in lower case.
    pub email: String,
    pub(crate) password_hash: String,
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Sells in this shop.
    pub is_seller: bool,
    /// Works for this shop.
    pub is_staff: bool,
    /// May do everything.
    pub is_superuser: bool,
    /// Whether it may sign in.
    pub is_active: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// When its address was proved, if it was.
    pub email_verified_at: Option<Timestamp>,
    /// In which language its owner is written to, if that is known.
    pub locale: Option<String>,
    /// In which currency its owner shops, if one was chosen: an ISO 4217 code.
    pub currency: Option<String>,
    pub(crate) password_changed_at: Option<Timestamp>,
}

impl Account {
    /// Its roles in words.
    #[must_use]
    pub fn roles(&self) -> Vec<&'static str> {
        let all = [
            ("customer", true),
            ("seller", self.is_seller),
            ("staff", self.is_staff),
            ("superuser", self.is_superuser),
        ];
        all.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect()
    }
}

const COLUMNS: &str = "id, email, password_hash, first_name, last_name, is_seller, is_staff, is_superuser, is_active, created_at, email_verified_at, locale, currency, password_changed_at";

/// The account `id`.
///
/// # Errors
/// What the database says.
pub async fn account_by_id(conn: &impl ConnectionTrait, id: Id) -> Result<Option<Account>, DbErr> {
    sql::one(conn, &format!("SELECT {COLUMNS} FROM account WHERE id = $1"), [id.into()]).await
}

pub(crate) async fn account_by_email(
    conn: &impl ConnectionTrait,
    email: &str,
) -> Result<Option<Account>, DbErr> {
    sql::one(conn, &format!("SELECT {COLUMNS} FROM account WHERE email = $1"), [email.into()]).await
}

/// An account to be made; `password_hash` is a hash already.
pub(crate) struct NewAccount {
    pub(crate) email: String,
    pub(crate) password_hash: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) is_staff: bool,
    pub(crate) locale: Option<&'static str>,
}

#[derive(Row)]
#[row(table = "account")]
struct AccountRow {
    id: Id,
    email: String,
    password_hash: String,
    first_name: String,
    last_name: String,
    is_staff: bool,
    is_superuser: bool,
    locale: Option<String>,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// Makes an account; a known address breaks `account_email_key`. Staff made here are superusers.
pub(crate) async fn insert(tx: &Tx, new: NewAccount) -> Result<Id, DbErr> {
    let id = tx.new_id();
    let account = AccountRow {
        id,
        email: new.email,
        password_hash: new.password_hash,
        first_name: new.first_name,
        last_name: new.last_name,
        is_staff: new.is_staff,
        is_superuser: new.is_staff,
        locale: new.locale.map(ToOwned::to_owned),
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    sql::insert(tx, [account], "").await?;
    Ok(id)
}

/// Makes a superuser, or makes the account with this address one and gives it this password.
///
/// # Errors
/// 422 for an address or password that will not do.
pub async fn create_superuser(db: &Db, email: &str, password: &str) -> Result<Id, Problem> {
    let mut invalid = Invalid::new();
    let email = invalid.email("email", email);
    check_strength("password", password, &email, &mut invalid);
    invalid.done()?;
    let password_hash = Hasher::default().hash(password.to_owned()).await?;
    db.write(move |tx| async move {
        if let Some(known) = account_by_email(&tx, &email).await? {
            let text = "UPDATE account SET is_staff = TRUE, is_superuser = TRUE, is_active = TRUE, password_hash = $2,
                        updated_at = $3 WHERE id = $1";
            sql::exec(&tx, text, [known.id.into(), password_hash.into(), tx.now().into()]).await?;
            return Ok(known.id);
        }
        let (first_name, last_name) = (String::new(), String::new());
        insert(&tx, NewAccount { email, password_hash, first_name, last_name, is_staff: true, locale: None }).await
    })
    .await
    .map_err(|e: DbErr| e.into())
}

/// A living session.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct SessionRow {
    pub(crate) id: Id,
    pub(crate) device: String,
    pub(crate) client: String,
    pub(crate) created_at: Timestamp,
    pub(crate) rotated_at: Timestamp,
}

#[derive(Row)]
#[row(table = "session")]
struct NewSession {
    id: Id,
    account_id: Id,
    rotated_at: Timestamp,
    expires_at: Timestamp,
    device: String,
    client: String,
    second_step: Option<String>,
    created_at: Timestamp,
}

pub(crate) async fn open_session(
    tx: &Tx,
    account: Id,
    caller: &Caller,
    second_step: Option<SecondStep>,
) -> Result<Id, DbErr> {
    let id = tx.new_id();
    let session = NewSession {
        id,
        account_id: account,
        rotated_at: tx.now(),
        expires_at: tx.now().plus(REFRESH),
        device: caller.device(),
        client: caller.client.bucket(),
        second_step: second_step.map(|step| step.as_str().to_owned()),
        created_at: tx.now(),
    };
    sql::insert(tx, [session], "").await?;
    Ok(id)
}

pub(crate) async fn sessions(
    conn: &impl ConnectionTrait,
    account: Id,
    now: Timestamp,
) -> Result<Vec<SessionRow>, DbErr> {
    sql::all(
        conn,
        "SELECT id, device, client, created_at, rotated_at FROM session WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2
         ORDER BY rotated_at DESC LIMIT 100",
        [account.into(), now.into()],
    )
    .await
}

/// Whose `session` is or was.
pub(crate) async fn owner(conn: &impl ConnectionTrait, session: Id) -> Result<Option<Id>, DbErr> {
    sql::scalar(conn, "SELECT account_id FROM session WHERE id = $1", [session.into()]).await
}

/// Revokes `session`; of `owner` alone when one is named. Says whether it lived.
pub(crate) async fn revoke(tx: &Tx, session: Id, owner: Option<Id>) -> Result<bool, DbErr> {
    let text = match owner {
        Some(_) => {
            "UPDATE session SET revoked_at = $3 WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL"
        }
        None => "UPDATE session SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL",
    };
    let values = match owner {
        Some(owner) => vec![session.into(), owner.into(), tx.now().into()],
        None => vec![session.into(), tx.now().into()],
    };
    Ok(sql::exec(tx, text, values).await? > 0)
}

/// Ends every session of `account` but `kept`, and says which those were.
pub(crate) async fn revoke_others(tx: &Tx, account: Id, kept: Option<Id>) -> Result<Vec<Id>, DbErr> {
    let text =
        "UPDATE session SET revoked_at = $3 WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $3
         AND id IS DISTINCT FROM $2 RETURNING id";
    let ended = sql::all::<Ended>(tx, text, [account.into(), kept.into(), tx.now().into()]).await?;
    Ok(ended.into_iter().map(|session| session.id).collect())
}

#[derive(FromQueryResult)]
struct Ended {
    id: Id,
}

#[derive(FromQueryResult)]
struct Rotating {
    account_id: Id,
    rotation: i64,
    rotated_at: Timestamp,
    expires_at: Timestamp,
    revoked_at: Option<Timestamp>,
}

/// What presenting a refresh token led to.
pub(crate) enum Rotated {
    /// The session goes on with this rotation.
    To { account: Id, rotation: i64 },
    /// An old token: somebody else may hold the session, so it is dead now.
    Reused {
        /// In which language its owner is told.
        locale: String,
    },
    /// There is no such living session.
    Dead,
}

/// Rotates `session`, for whom the token of `rotation` was presented.
pub(crate) async fn rotate(tx: &Tx, session: Id, rotation: i64) -> Result<Rotated, DbErr> {
    let text = format!(
        "SELECT account_id, rotation, rotated_at, expires_at, revoked_at FROM session WHERE id = $1{}",
        tx.for_update()
    );
    let Some(held) = sql::one::<Rotating>(tx, &text, [session.into()]).await? else {
        return Ok(Rotated::Dead);
    };
    if held.revoked_at.is_some() || held.expires_at <= tx.now() {
        return Ok(Rotated::Dead);
    }
    let account = held.account_id;
    if rotation == held.rotation {
        sql::exec(
            tx,
            "UPDATE session SET rotation = rotation + 1, rotated_at = $2, expires_at = $3 WHERE id = $1",
            [session.into(), tx.now().into(), tx.now().plus(REFRESH).into()],
        )
        .await?;
        return Ok(Rotated::To { account, rotation: rotation + 1 });
    }
    if rotation == held.rotation - 1 && tx.now().since(held.rotated_at) <= GRACE {
        return Ok(Rotated::To { account, rotation: held.rotation });
    }
    revoke(tx, session, None).await?;
    let locale = account_by_id(tx, account).await?.and_then(|account| account.locale).unwrap_or_default();
    Ok(Rotated::Reused { locale })
}

/// Who a living session belongs to, and what that person is.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Living {
    pub(crate) account_id: Id,
    pub(crate) is_seller: bool,
    pub(crate) is_staff: bool,
    pub(crate) is_superuser: bool,
    /// Whether the session was proved by more than a password.
    pub(crate) is_two_step: bool,
    /// The names of its permissions by group, divided by commas.
    pub(crate) permissions: Option<String>,
}

pub(crate) async fn living(
    conn: &impl ConnectionTrait,
    session: Id,
    now: Timestamp,
) -> Result<Option<Living>, DbErr> {
    sql::one(
        conn,
        "SELECT s.account_id, a.is_seller, a.is_staff, a.is_superuser, s.second_step IS NOT NULL AS is_two_step,
           (SELECT string_agg(p.permission, ',') FROM staff_group_member m
            JOIN staff_group_permission p ON p.group_id = m.group_id WHERE m.account_id = a.id) AS permissions
         FROM session s JOIN account a ON a.id = s.account_id
         WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND a.is_active",
        [session.into(), now.into()],
    )
    .await
}

/// Forgets sessions, devices, links and API keys that ended more than `keep` ago; says how many.
///
/// # Errors
/// What the database says.
pub(crate) async fn purge(db: &Db, keep: Duration) -> Result<u64, DbErr> {
    db.write(move |tx| async move {
        let before: Timestamp = tx.now().minus(keep);
        let gone = [
            "DELETE FROM session WHERE expires_at < $1 OR revoked_at < $1",
            "DELETE FROM known_device WHERE expires_at < $1",
            "DELETE FROM sign_in_link WHERE expires_at < $1",
            "DELETE FROM mail_proof WHERE expires_at < $1",
            "DELETE FROM passkey_challenge WHERE expires_at < $1",
            "DELETE FROM openid_attempt WHERE expires_at < $1",
            "DELETE FROM pending_sign_in WHERE expires_at < $1",
            "DELETE FROM api_key WHERE expires_at < $1 OR revoked_at < $1",
        ];
        let mut rows = 0;
        for text in gone {
            rows += sql::exec(&tx, text, [before.into()]).await?;
        }
        Ok(rows)
    })
    .await
}
