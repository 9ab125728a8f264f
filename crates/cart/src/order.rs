//! A cart on its way to becoming an order.

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Tx, sql};

use crate::CartLine;
use crate::store::lines_of;

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

#[derive(FromQueryResult)]
struct Row {
    channel_id: Id,
    account_id: Option<Id>,
    token_digest: Option<String>,
    order_id: Option<Id>,
}

/// Locks the cart `id` and reads what is in it.
///
/// # Errors
/// See [`TakeError`].
pub async fn take_for_order(tx: &Tx, id: Id) -> Result<OpenCart, TakeError> {
    let text = format!(
        "SELECT channel_id, account_id, token_digest, order_id FROM cart WHERE id = $1{}",
        tx.for_update()
    );
    let row = sql::one::<Row>(tx, &text, [id.into()]).await?.ok_or(TakeError::Absent)?;
    if let Some(order) = row.order_id {
        return Err(TakeError::AlreadyOrdered(order));
    }
    let lines = lines_of(tx, id).await?;
    if lines.is_empty() {
        return Err(TakeError::Empty);
    }
    Ok(OpenCart {
        id,
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
