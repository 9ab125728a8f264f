//! Until when an order waits for its money, and its goods for the order.

use souk_db::{DbErr, Timestamp, Tx};
use souk_orders::Facts;
use souk_payments::Terms;

use crate::HOLD;
use crate::input::Chosen;

/// What is agreed on when the way to pay is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Agreed {
    /// When the order is given up unless it is paid; none where it waits for as long as it takes.
    pub(crate) due_at: Option<Timestamp>,
    /// Whether whoever delivers takes the money.
    pub(crate) on_delivery: bool,
}

/// What holds for an order that is to be paid as `chosen`, from now on.
pub(crate) async fn agreed(tx: &Tx, chosen: &Chosen) -> Result<Agreed, DbErr> {
    let due_at = match souk_payments::terms(tx, &chosen.gateway, &chosen.method, tx.now()).await? {
        Terms::AtOnce => Some(tx.now().plus(HOLD)),
        Terms::Until(at) => Some(at),
        Terms::OnDelivery => None,
    };
    Ok(Agreed { due_at, on_delivery: due_at.is_none() })
}

/// Another way to pay was chosen for `order`, which waits for its money. Terms are never taken back: whoever tries a card meanwhile
/// keeps the days of a transfer, and what may be paid on delivery still may.
pub(crate) async fn change(tx: &Tx, order: &Facts, agreed: Agreed) -> Result<(), DbErr> {
    let on_delivery = agreed.on_delivery || order.on_delivery;
    let due_at = if on_delivery { None } else { agreed.due_at.max(order.due_at) };
    souk_orders::set_terms(tx, order.id, due_at, on_delivery).await?;
    souk_inventory::hold_until(tx, order.id, due_at).await
}
