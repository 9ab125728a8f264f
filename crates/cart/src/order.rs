//! A cart on its way to becoming an order.

use std::time::Duration;

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Timestamp, Tx, sql};

use crate::store::{LATEST, held_by, lines_of};
use crate::{CartKey, CartLine};

/// A cart that was taken for an order, locked until the transaction ends.
#[derive(Clone, Debug)]
pub struct OpenCart {
    /// Its id.
    pub id: Id,
    /// Where it was filled.
    pub channel_id: Id,
    /// The member it belongs to.
    pub account_id: Option<Id>,
    /// The digest of the guest's token.
    pub token_digest: Option<String>,
    /// What is in it.
    pub lines: Vec<CartLine>,
}

/// Why a cart cannot become an order.
#[derive(Debug)]
pub enum TakeError {
    /// It became this one already.
    AlreadyOrdered(Id),
    /// There is no such cart.
    Absent,
    /// There is nothing in it.
    Empty,
    /// The database.
    Db(DbErr),
}

impl From<DbErr> for TakeError {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

/// A member has had carts before: one that was ordered longer ago than this is not the one that a request means.
const MEANT: Duration = Duration::from_secs(10 * 60);

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    updated_at: Timestamp,
    channel_id: Id,
    account_id: Option<Id>,
    token_digest: Option<String>,
    order_id: Option<Id>,
}

/// Locks the cart that `key` opens in `channel` and reads what is in it.
///
/// # Errors
/// See [`TakeError`].
pub async fn take_for_order(tx: &Tx, key: &CartKey, channel: Id) -> Result<OpenCart, TakeError> {
    let (holds, values) = held_by(key, channel).ok_or(TakeError::Absent)?;
    let text = format!(
        "SELECT id, updated_at, channel_id, account_id, token_digest, order_id FROM cart WHERE {holds} {LATEST}{}",
        tx.for_update()
    );
    let row = sql::one::<Row>(tx, &text, values).await?.ok_or(TakeError::Absent)?;
    if let Some(order) = row.order_id {
        let meant = row.account_id.is_none() || row.updated_at >= tx.now().minus(MEANT);
        return Err(if meant { TakeError::AlreadyOrdered(order) } else { TakeError::Absent });
    }
    let lines = lines_of(tx, row.id).await?;
    if lines.is_empty() {
        return Err(TakeError::Empty);
    }
    Ok(OpenCart {
        id: row.id,
        channel_id: row.channel_id,
        account_id: row.account_id,
        token_digest: row.token_digest,
        lines,
    })
}

/// The cart became the order `order_id`; call it in the transaction that took it.
///
/// # Errors
/// What the database says.
pub async fn mark_ordered(tx: &Tx, id: Id, order_id: Id) -> Result<(), DbErr> {
    let text = "UPDATE cart SET status = 'ordered', order_id = $2, updated_at = $3 WHERE id = $1 AND status = 'open'";
    match sql::exec(tx, text, [id.into(), order_id.into(), tx.now().into()]).await? {
        1 => Ok(()),
        _ => Err(DbErr::Custom("a cart was ordered that nobody had taken".into())),
    }
}
