//! Who may still try passwords when too many were wrong: known devices, and whoever holds a link that was mailed.
//!
//! Guessing is counted by account. When strangers have used up their tries, the account is closed to them until the hour ends;
//! browsers in which its owner signed in before, and clients that show a mailed link, have tries of their own.

use http::HeaderMap;
use http::header::HeaderValue;
use souk_cluster::Quota;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::{Problem, secret};

use crate::letters::{Letter, LetterJob};
use crate::limits::{WRONG, WRONG_KNOWN};
use crate::proofs::{self, Purpose};
use crate::store::Account;
use crate::token::{DEVICE, LINK};
use crate::{Auth, Caller};
use souk_jobs::Queue;
use souk_platform::Services;

/// Tries that one password counts against.
pub(crate) struct Tries {
    /// The limiter's bucket.
    pub(crate) bucket: String,
    /// How many there are.
    pub(crate) quota: Quota,
    /// Whether it is a browser of the owner's, or a mailed link, that tries.
    pub(crate) is_known: bool,
    /// The link that was shown, if it is for this account.
    pub(crate) link: Option<Id>,
}

/// Which tries a password for `email`, which is that of `account` if there is one, counts against; `link` is what was mailed, else its cookie is read.
pub(crate) async fn tries(
    services: &Services,
    headers: &HeaderMap,
    (email, account): (&str, Option<&Account>),
    link: Option<&str>,
) -> Result<Tries, Problem> {
    let auth = Auth::of(services);
    let inner = &auth.0;
    // A new password is guessed at anew.
    let changed = account.and_then(|account| account.password_changed_at).unwrap_or(Timestamp(0));
    let digest = format!("{}:{}", secret::digest(email), changed.0);
    let device = inner.cookies.get(headers, "device").map(|token| secret::digest(&token));
    let in_cookie = inner.cookies.get(headers, "link");
    let link = link.or(in_cookie.as_deref()).and_then(|token| inner.signer.read_link(token));
    let now = inner.db.clock().now();
    if device.is_some() || link.is_some() {
        let known = known(inner.db.read(), email, device, link, now).await?;
        if known.device || known.link {
            let bucket = format!("wrong-password-known:{digest}");
            return Ok(Tries {
                bucket,
                quota: WRONG_KNOWN,
                is_known: true,
                link: link.filter(|_| known.link),
            });
        }
    }
    Ok(Tries { bucket: format!("wrong-password:{digest}"), quota: WRONG, is_known: false, link: None })
}

#[derive(Default, sea_orm::FromQueryResult)]
struct Known {
    device: bool,
    link: bool,
}

async fn known(
    conn: &impl ConnectionTrait,
    email: &str,
    device: Option<String>,
    link: Option<Id>,
    now: Timestamp,
) -> Result<Known, DbErr> {
    let found = sql::one::<Known>(
        conn,
        "SELECT EXISTS (SELECT 1 FROM known_device d
                        WHERE d.account_id = a.id AND d.token_digest = $2 AND d.expires_at > $4) AS device,
                EXISTS (SELECT 1 FROM sign_in_link l
                        WHERE l.account_id = a.id AND l.id = $3 AND l.used_at IS NULL AND l.expires_at > $4) AS link
         FROM account a WHERE a.email = $1",
        [email.into(), device.into(), link.into(), now.into()],
    )
    .await?;
    Ok(found.unwrap_or_default())
}

#[derive(Row)]
#[row(table = "known_device")]
struct DeviceRow {
    account_id: Id,
    token_digest: String,
    expires_at: Timestamp,
}

/// The cookie by which the browser of `headers`, in which `account` has just signed in, is known from now on. Browsers that
/// are known already, of whomever, keep their token.
pub(crate) async fn remember_device(
    services: &Services,
    headers: &HeaderMap,
    account: Id,
) -> Result<HeaderValue, Problem> {
    let auth = Auth::of(services);
    let inner = &auth.0;
    let shown = inner.cookies.get(headers, "device");
    let token = inner
        .db
        .write(move |tx| async move {
            let mut token = secret::token();
            if let Some(shown) = shown
                && is_device(&tx, &secret::digest(&shown)).await?
            {
                token = shown;
            }
            let device = DeviceRow {
                account_id: account,
                token_digest: secret::digest(&token),
                expires_at: tx.now().plus(DEVICE),
            };
            let known =
                "ON CONFLICT (account_id, token_digest) DO UPDATE SET expires_at = excluded.expires_at";
            sql::insert(&tx, [device], known).await?;
            Ok(token)
        })
        .await
        .map_err(|e: DbErr| Problem::from(e))?;
    Ok(inner.cookies.set("device", &token, i64::try_from(DEVICE.as_secs()).unwrap_or(0)))
}

async fn is_device(tx: &Tx, digest: &str) -> Result<bool, DbErr> {
    let text = "SELECT COUNT(*) FROM known_device WHERE token_digest = $1 AND expires_at > $2";
    let found = sql::scalar::<i64>(tx, text, [digest.into(), tx.now().into()]).await?;
    Ok(found.unwrap_or(0) > 0)
}

/// Writes down a link for the account with `email`; without such an account one that opens nothing, at the same cost.
pub(crate) async fn insert_link(tx: &Tx, email: &str) -> Result<Id, DbErr> {
    let id = tx.new_id();
    sql::exec(
        tx,
        "INSERT INTO sign_in_link (id, account_id, expires_at)
         VALUES ($1, (SELECT id FROM account WHERE email = $2 AND is_active), $3)",
        [id.into(), email.into(), tx.now().plus(LINK).into()],
    )
    .await?;
    Ok(id)
}

/// Uses `link` up. False when somebody else did.
pub(crate) async fn use_link(tx: &Tx, link: Id) -> Result<bool, DbErr> {
    let text = "UPDATE sign_in_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
    Ok(sql::exec(tx, text, [link.into(), tx.now().into()]).await? > 0)
}

/// The address that `link` is to be mailed to, if it opens an account.
pub(crate) async fn address_of(
    conn: &impl ConnectionTrait,
    link: Id,
    now: Timestamp,
) -> Result<Option<String>, DbErr> {
    let text = "SELECT a.email FROM sign_in_link l JOIN account a ON a.id = l.account_id
                WHERE l.id = $1 AND l.used_at IS NULL AND l.expires_at > $2";
    sql::scalar(conn, text, [link.into(), now.into()]).await
}

/// Whether `caller`, who has just proved to be the owner of `account`, is a device that nobody signed in with before, though others
/// did: neither by its cookie nor by what it calls itself and from where. The first of all is no stranger.
pub(crate) async fn is_stranger(
    tx: &Tx,
    account: Id,
    device: Option<String>,
    caller: &Caller,
) -> Result<bool, DbErr> {
    // Sessions are forgotten a week after they ended, browsers after half a year.
    let text = "SELECT (SELECT COUNT(*) FROM session WHERE account_id = $1)
           + (SELECT COUNT(*) FROM known_device WHERE account_id = $1)";
    let before = sql::scalar::<i64>(tx, text, [account.into()]).await?.unwrap_or(0);
    let text = "SELECT COUNT(*) FROM session WHERE account_id = $1 AND device = $2 AND client = $3";
    let alike = [account.into(), caller.device().into(), caller.client.bucket().into()];
    let alike = sql::scalar::<i64>(tx, text, alike).await?.unwrap_or(0);
    let text =
        "SELECT COUNT(*) FROM known_device WHERE account_id = $1 AND token_digest = $2 AND expires_at > $3";
    let known = [account.into(), device.into(), tx.now().into()];
    let known = sql::scalar::<i64>(tx, text, known).await?.unwrap_or(0);
    Ok(before > 0 && alike == 0 && known == 0)
}

/// Mails the owner of the account of `session` that it was opened by a stranger, with a link by which it was not them.
pub(crate) async fn tell_owner(tx: &Tx, queue: &Queue, session: Id, locale: &str) -> Result<(), DbErr> {
    let text = "SELECT a.email FROM session s JOIN account a ON a.id = s.account_id WHERE s.id = $1";
    let Some(email) = sql::scalar::<String>(tx, text, [session.into()]).await? else { return Ok(()) };
    let proof = proofs::insert(tx, Purpose::Disown, &email, None).await?;
    let letter = Letter::NewDevice { session, proof };
    queue.enqueue(tx, &LetterJob { letter, locale: locale.to_owned() }).await
}
