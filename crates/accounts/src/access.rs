//! Who may still try passwords when too many were wrong: known devices, and whoever holds a link that was mailed.
//!
//! Guessing is counted by account. When strangers have used up their tries, the account is closed to them until the hour ends;
//! browsers in which its owner signed in before, and clients that show a mailed link, have tries of their own.

use http::HeaderMap;
use http::header::HeaderValue;
use souk_cluster::Quota;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::{Problem, secret};

use crate::Auth;
use crate::limits::{WRONG, WRONG_KNOWN};
use crate::token::{DEVICE, LINK};
use souk_platform::Services;

/// Tries that one password counts against.
pub(crate) struct Tries {
    /// The limiter's bucket.
    pub(crate) bucket: String,
    /// How many there are.
    pub(crate) quota: Quota,
    /// The link that was shown, if it is for this account.
    pub(crate) link: Option<Id>,
}

/// Which tries a password for `email` counts against; `link` is what was mailed, else its cookie is read.
pub(crate) async fn tries(
    services: &Services,
    headers: &HeaderMap,
    email: &str,
    link: Option<&str>,
) -> Result<Tries, Problem> {
    let auth = Auth::of(services);
    let inner = &auth.0;
    let digest = secret::digest(email);
    let device = inner.cookies.get(headers, "device").map(|token| secret::digest(&token));
    let in_cookie = inner.cookies.get(headers, "link");
    let link = link.or(in_cookie.as_deref()).and_then(|token| inner.signer.read_link(token));
    let now = inner.db.clock().now();
    if device.is_some() || link.is_some() {
        let known = known(inner.db.read(), email, device, link, now).await?;
        if known.device || known.link {
            let bucket = format!("wrong-password-known:{digest}");
            return Ok(Tries { bucket, quota: WRONG_KNOWN, link: link.filter(|_| known.link) });
        }
    }
    Ok(Tries { bucket: format!("wrong-password:{digest}"), quota: WRONG, link: None })
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
