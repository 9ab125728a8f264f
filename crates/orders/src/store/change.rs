//! Changes of an order, each with its entry in the history.

use sea_orm::{FromQueryResult, QueryResult};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};
use souk_money::{Currency, Money};

use crate::{OrderChanged, OrderPaid, PaidLine, PaymentStatus, Status};

/// Who changes an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The shopper, signed in or not.
    Shopper(Option<Id>),
    /// A member of staff.
    Staff(Id),
    /// A payment gateway.
    Gateway,
    /// The shop itself: a schedule or a rule.
    Shop,
}

impl Actor {
    fn name(&self) -> &'static str {
        match self {
            Self::Shopper(_) => "shopper",
            Self::Staff(_) => "staff",
            Self::Gateway => "gateway",
            Self::Shop => "shop",
        }
    }

    fn id(&self) -> Option<Id> {
        match self {
            Self::Shopper(id) => *id,
            Self::Staff(id) => Some(*id),
            Self::Gateway | Self::Shop => None,
        }
    }
}

/// What other slices need to know of an order.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its id.
    pub id: Id,
    /// Its short number.
    pub number: String,
    /// Where it stands.
    pub status: Status,
    /// How much of it is paid.
    pub payment_status: PaymentStatus,
    /// What is to be paid.
    pub total: Money,
    /// What was paid, in minor units.
    pub paid: i64,
    /// Where mails go.
    pub email: String,
    /// The member who bought, if one did.
    pub account_id: Option<Id>,
    /// The digest of the guest's cart token.
    pub cart_token_digest: Option<String>,
    /// The language of mails.
    pub locale: String,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// Until when it waits for its money; none where that has no end.
    pub due_at: Option<Timestamp>,
    /// Whether whoever delivers takes the money.
    pub on_delivery: bool,
}

impl Facts {
    /// Whether it may be sent, or what is left of it: it is paid, or is to be paid on delivery.
    #[must_use]
    pub fn may_be_sent(&self) -> bool {
        match self.status {
            Status::Paid | Status::PartlyFulfilled => true,
            Status::AwaitingPayment => self.on_delivery,
            Status::Fulfilled | Status::Delivered | Status::Cancelled | Status::Refunded => false,
        }
    }

    /// Whether it can still be paid: it was not given up, and not all of it was paid.
    #[must_use]
    pub fn is_payable(&self) -> bool {
        matches!(self.payment_status, PaymentStatus::Unpaid | PaymentStatus::Authorised)
            && !matches!(self.status, Status::Cancelled | Status::Refunded)
    }
}

impl FromQueryResult for Facts {
    fn from_query_result(row: &QueryResult, pre: &str) -> Result<Self, DbErr> {
        let status: String = row.try_get(pre, "status")?;
        let payment_status: String = row.try_get(pre, "payment_status")?;
        let currency: Currency = row.try_get(pre, "currency")?;
        Ok(Self {
            id: row.try_get(pre, "id")?,
            number: row.try_get(pre, "number")?,
            status: Status::parse(&status).ok_or_else(|| DbErr::Type(format!("order status {status}")))?,
            payment_status: PaymentStatus::parse(&payment_status)
                .ok_or_else(|| DbErr::Type(format!("payment status {payment_status}")))?,
            total: Money::new(row.try_get(pre, "total_amount")?, currency),
            paid: row.try_get(pre, "paid_amount")?,
            email: row.try_get(pre, "email")?,
            account_id: row.try_get(pre, "account_id")?,
            cart_token_digest: row.try_get(pre, "cart_token_digest")?,
            locale: row.try_get(pre, "locale")?,
            placed_at: row.try_get(pre, "placed_at")?,
            due_at: row.try_get(pre, "due_at")?,
            on_delivery: row.try_get(pre, "on_delivery")?,
        })
    }
}

const FACTS: &str = "SELECT id, number, status, payment_status, total_amount, currency, paid_amount, email, account_id, \
                     cart_token_digest, locale, placed_at, due_at, on_delivery FROM orders WHERE id = $1";

/// What is known of the order `id`.
///
/// # Errors
/// What the database says.
pub async fn facts(conn: &impl ConnectionTrait, id: Id) -> Result<Option<Facts>, DbErr> {
    sql::one(conn, FACTS, [id.into()]).await
}

/// What is known of the order `id`, held until the transaction ends.
///
/// # Errors
/// What the database says.
pub async fn facts_for_update(tx: &Tx, id: Id) -> Result<Option<Facts>, DbErr> {
    sql::one(tx, &format!("{FACTS}{}", tx.for_update()), [id.into()]).await
}

/// The order that a cart became, if it did.
///
/// # Errors
/// What the database says.
pub async fn ids_of_cart(conn: &impl ConnectionTrait, cart_id: Id) -> Result<Option<Id>, DbErr> {
    sql::scalar(conn, "SELECT id FROM orders WHERE cart_id = $1", [cart_id.into()]).await
}

/// Moves an order to `to` if the graph allows it; `false` (and no change) if not.
///
/// # Errors
/// What the database says.
pub async fn transition(tx: &Tx, id: Id, to: Status, actor: &Actor, reason: &str) -> Result<bool, DbErr> {
    match facts_for_update(tx, id).await? {
        Some(order) => move_to(tx, &order, to, actor, reason).await,
        None => Ok(false),
    }
}

/// Like [`transition`], for an order that is held already.
async fn move_to(tx: &Tx, order: &Facts, to: Status, actor: &Actor, reason: &str) -> Result<bool, DbErr> {
    if !order.status.may_become(to) {
        return Ok(false);
    }
    let id = order.id;
    let fulfillment = match to {
        Status::PartlyFulfilled => Some("partly_fulfilled"),
        Status::Fulfilled => Some("fulfilled"),
        Status::Delivered => Some("delivered"),
        _ => None,
    };
    sql::exec(
        tx,
        "UPDATE orders SET status = $2, fulfillment_status = COALESCE($3, fulfillment_status), version = version + 1,
           updated_at = $4 WHERE id = $1",
        [id.into(), to.as_str().into(), fulfillment.into(), tx.now().into()],
    )
    .await?;
    moved(tx, order, to, actor, reason).await?;
    Ok(true)
}

/// What every move leaves behind: an entry in the history and an event.
async fn moved(tx: &Tx, order: &Facts, to: Status, actor: &Actor, reason: &str) -> Result<(), DbErr> {
    note(tx, order.id, Some(order.status), to, actor, reason).await?;
    tx.emit(&OrderChanged { order_id: order.id, from: order.status, to });
    Ok(())
}

/// Sets what `order`, held by [`facts_for_update`], has been paid to what its payments say. Once that covers the total an order that
/// waits for it moves to paid; one that was sent before, to be paid on delivery, stays where it is. Call it after every change of a
/// payment. Says whether this call made it paid.
///
/// # Errors
/// What the database says.
pub async fn refresh_paid(tx: &Tx, order: &Facts, actor: &Actor, reason: &str) -> Result<bool, DbErr> {
    let id = order.id;
    let paid = souk_payments::captured_less_refunded(tx, &[id]).await?.remove(&id).unwrap_or(0);
    let status = match paid {
        p if p >= order.total.amount => PaymentStatus::Paid,
        _ if order.payment_status == PaymentStatus::Paid && paid > 0 => PaymentStatus::PartlyRefunded,
        0 if matches!(order.payment_status, PaymentStatus::Paid | PaymentStatus::PartlyRefunded) => {
            PaymentStatus::Refunded
        }
        _ => order.payment_status,
    };
    let is_new = status == PaymentStatus::Paid && order.is_payable();
    let moves = is_new && order.status.may_become(Status::Paid);
    let to = if moves { Status::Paid } else { order.status };
    let (text, values) = sql::named(
        "UPDATE orders SET paid_amount = :paid, payment_status = :payment_status, status = :status,
           version = version + 1, updated_at = :now WHERE id = :id",
        [
            ("id", id.into()),
            ("paid", paid.into()),
            ("payment_status", status.as_str().into()),
            ("status", to.as_str().into()),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await?;
    if !is_new {
        return Ok(false);
    }
    if moves {
        moved(tx, order, to, actor, reason).await?;
    } else {
        // Sent before it was paid: the entry says that the money came, and the order stays where it is.
        note(tx, id, Some(order.status), order.status, actor, reason).await?;
    }
    let sold = sql::all::<PaidLine>(
        tx,
        "SELECT product_id, variant_id, quantity FROM order_line WHERE order_id = $1",
        [id.into()],
    );
    tx.emit(&OrderPaid { order_id: id, lines: sold.await? });
    Ok(true)
}

/// Adds an entry to the history.
pub(crate) async fn note(
    tx: &Tx,
    id: Id,
    from: Option<Status>,
    to: Status,
    actor: &Actor,
    reason: &str,
) -> Result<u64, DbErr> {
    // Not a row: the database counts the entries before it.
    let (text, values) = sql::named(
        "INSERT INTO order_history (id, order_id, position, at, from_status, to_status, actor, actor_id, reason)
         VALUES (:id, :order, (SELECT COUNT(*) FROM order_history WHERE order_id = :order), :now, :from, :to, :actor,
           :actor_id, :reason)",
        [
            ("id", tx.new_id().into()),
            ("order", id.into()),
            ("now", tx.now().into()),
            ("from", from.map(Status::as_str).into()),
            ("to", to.as_str().into()),
            ("actor", actor.name().into()),
            ("actor_id", actor.id().into()),
            ("reason", reason.into()),
        ],
    )?;
    sql::exec(tx, &text, values).await
}
