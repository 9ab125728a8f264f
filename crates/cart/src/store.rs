//! The queries of this slice.

use std::time::Duration;

use sea_orm::{FromQueryResult, Value};
use souk_db::{ConnectionTrait, Db, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::Quantity;

use crate::CartKey;

/// A cart.
#[derive(FromQueryResult)]
pub(crate) struct CartRow {
    pub(crate) id: Id,
    /// Whether it became an order.
    pub(crate) status: String,
}

/// A line of a cart.
#[derive(Clone, Debug, FromQueryResult)]
pub struct CartLine {
    /// Its id.
    pub id: Id,
    /// What.
    pub variant_id: Id,
    /// Units.
    pub quantity: Quantity,
    /// What one cost when it was added.
    pub unit_price_amount: i64,
    /// The search by which the shopper came to it.
    pub found_by: Option<String>,
}

/// The condition on `cart` that holds for the carts of `key` in `channel`, with the values of its `$1` and `$2`; none for a guest
/// without a token. A member's cart wins; a guest's token never opens a cart that belongs to a member.
pub(crate) fn held_by(key: &CartKey, channel: Id) -> Option<(&'static str, [Value; 2])> {
    let (condition, holder): (_, Value) = match (&key.account_id, &key.token_digest) {
        (Some(account), _) => ("account_id = $1 AND channel_id = $2", (*account).into()),
        (None, Some(digest)) => {
            ("token_digest = $1 AND account_id IS NULL AND channel_id = $2", digest.clone().into())
        }
        (None, None) => return None,
    };
    Some((condition, [holder, channel.into()]))
}

/// Of several carts of one holder: the open one, else the one that was ordered last.
pub(crate) const LATEST: &str =
    "ORDER BY CASE WHEN status = 'open' THEN 0 ELSE 1 END, updated_at DESC LIMIT 1";

/// The latest cart that `key` opens in `channel`; an ordered one only while there is no open one.
pub(crate) async fn find(
    conn: &impl ConnectionTrait,
    key: &CartKey,
    channel: Id,
) -> Result<Option<CartRow>, DbErr> {
    let Some((holds, values)) = held_by(key, channel) else { return Ok(None) };
    sql::one(conn, &format!("SELECT id, status FROM cart WHERE {holds} {LATEST}"), values).await
}

/// The lines of the open cart that `key` opens in `channel`, in the order in which they were added.
///
/// # Errors
/// What the database says.
pub async fn lines(conn: &impl ConnectionTrait, key: &CartKey, channel: Id) -> Result<Vec<CartLine>, DbErr> {
    let Some((holds, values)) = held_by(key, channel) else { return Ok(Vec::new()) };
    let text = format!(
        "SELECT l.id, l.variant_id, l.quantity, l.unit_price_amount, l.found_by FROM cart JOIN cart_line l ON l.cart_id = cart.id
         WHERE {holds} AND status = 'open' ORDER BY l.created_at, l.id"
    );
    sql::all(conn, &text, values).await
}

pub(crate) async fn lines_of(conn: &impl ConnectionTrait, cart: Id) -> Result<Vec<CartLine>, DbErr> {
    let text = "SELECT id, variant_id, quantity, unit_price_amount, found_by FROM cart_line WHERE cart_id = $1 ORDER BY created_at, id";
    sql::all(conn, text, [cart.into()]).await
}

#[derive(Row)]
#[row(table = "cart")]
struct NewCart<'a> {
    id: Id,
    channel_id: Id,
    token_digest: Option<&'a str>,
    account_id: Option<Id>,
    status: &'static str,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// An open cart.
pub(crate) struct Opened {
    pub(crate) id: Id,
    /// Whether it was made just now: nothing is in it.
    pub(crate) new: bool,
    /// Whether the token that was offered holds it from now on.
    pub(crate) took_token: bool,
}

/// The open cart that `key` opens, made when there is none; `digest` is of the token of a new guest's. The caller's own token
/// holds a new cart only if it held one before: a token that somebody thought up could be guessed.
pub(crate) async fn open(tx: &Tx, key: &CartKey, channel: Id, digest: Option<&str>) -> Result<Opened, DbErr> {
    let found = find(tx, key, channel).await?;
    if let Some(cart) = found.as_ref().filter(|c| c.status == "open") {
        return Ok(Opened { id: cart.id, new: false, took_token: false });
    }
    let took_token = key.account_id.is_none() && found.is_none();
    let digest = match key.account_id {
        Some(_) => None,
        None if took_token => digest,
        None => key.token_digest.as_deref(),
    };
    let id = tx.new_id();
    let cart = NewCart {
        id,
        channel_id: channel,
        token_digest: digest,
        account_id: key.account_id,
        status: "open",
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    // Two first requests of one holder race here; the index lets one in and the other finds it.
    let made = sql::insert(tx, [cart], "ON CONFLICT DO NOTHING").await?;
    if made > 0 {
        return Ok(Opened { id, new: true, took_token });
    }
    let found = find(tx, key, channel).await?.filter(|c| c.status == "open");
    let opened = found.map(|c| Opened { id: c.id, new: false, took_token: false });
    opened.ok_or_else(|| DbErr::Custom("the cart was neither made nor found".into()))
}

/// Notes that the cart changed. False when it was ordered since it was found: the caller rolls back, for an ordered cart
/// stays as it is.
pub(crate) async fn touch(tx: &Tx, cart: Id) -> Result<bool, DbErr> {
    let text = "UPDATE cart SET updated_at = $2 WHERE id = $1 AND status = 'open'";
    Ok(sql::exec(tx, text, [cart.into(), tx.now().into()]).await? > 0)
}

/// Carts that one write throws away at most.
const AT_ONCE: i64 = 5_000;

/// Throws away carts that nobody touched for `kept` days, also those that became orders: those say themselves what was bought.
pub(crate) async fn purge(db: &Db, kept: u32) -> Result<u64, DbErr> {
    let before = db.clock().now().minus(Duration::from_secs(u64::from(kept) * 86_400));
    db.write_relaxed(move |tx| async move {
        let old = "SELECT id FROM cart WHERE updated_at < $1 ORDER BY updated_at LIMIT $2";
        let lines = format!("DELETE FROM cart_line WHERE cart_id IN ({old})");
        sql::exec(&tx, &lines, [before.into(), AT_ONCE.into()]).await?;
        let carts = format!("DELETE FROM cart WHERE id IN ({old})");
        sql::exec(&tx, &carts, [before.into(), AT_ONCE.into()]).await
    })
    .await
}
