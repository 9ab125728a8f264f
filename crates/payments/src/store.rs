//! The queries of this slice.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, QueryResult};
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::{Currency, Money};

use crate::{BankAccount, Outcome, Status, manual, methods};

/// A payment that is to be made.
#[derive(Clone, Debug)]
pub struct NewPayment {
    /// The order it is for.
    pub order_id: Id,
    /// The gateway's name.
    pub gateway: String,
    /// One of the gateway's methods.
    pub method: String,
    /// What to take; more than nothing.
    pub amount: Money,
    /// Where the shopper comes back to.
    pub return_url: String,
}

/// A payment as stored.
#[derive(Clone, Debug)]
pub struct Payment {
    /// Its id.
    pub id: Id,
    /// The order it is for.
    pub order_id: Id,
    /// The gateway's name.
    pub gateway: String,
    /// The chosen method.
    pub method: String,
    /// Where it stands.
    pub status: Status,
    /// What is to be taken.
    pub amount: Money,
    /// What was taken, in minor units.
    pub captured_amount: i64,
    /// What went back, in minor units.
    pub refunded_amount: i64,
    /// The gateway's own id.
    pub reference: Option<String>,
    /// Where the shopper must go.
    pub action_url: Option<String>,
    /// Why it was declined.
    pub decline_reason: Option<String>,
    /// Where the shopper comes back to.
    pub return_url: Option<String>,
    /// Where the shopper was told to transfer the money.
    pub transfer_to: Option<BankAccount>,
    /// What else the shopper was told, in the merchant's words.
    pub instructions: Option<String>,
    /// Since when its gateway is known to give no answer.
    pub unanswered_at: Option<Timestamp>,
    /// When it was begun.
    pub created_at: Timestamp,
}

impl Payment {
    /// Whether it stands in the way of another one: its money may be taken without the shopper. One that waits for the shopper, or
    /// that nobody answered, may be given up for another.
    #[must_use]
    pub fn is_underway(&self) -> bool {
        match self.status {
            Status::Pending if self.is_manual() => false,
            Status::Pending => self.unanswered_at.is_none(),
            Status::Authorised | Status::Captured => true,
            Status::RequiresAction | Status::Declined | Status::Cancelled => false,
        }
    }
}

impl Payment {
    /// Whether it waits for money that staff note by hand.
    #[must_use]
    pub fn is_promised(&self) -> bool {
        self.is_manual() && self.status == Status::Pending
    }

    fn is_manual(&self) -> bool {
        self.gateway == manual::NAME
    }
}

impl FromQueryResult for Payment {
    fn from_query_result(row: &QueryResult, pre: &str) -> Result<Self, DbErr> {
        let status: String = row.try_get(pre, "status")?;
        let currency: Currency = row.try_get(pre, "currency")?;
        Ok(Self {
            id: row.try_get(pre, "id")?,
            order_id: row.try_get(pre, "order_id")?,
            gateway: row.try_get(pre, "gateway")?,
            method: row.try_get(pre, "method")?,
            status: Status::parse(&status).ok_or_else(|| DbErr::Type(format!("payment status {status}")))?,
            amount: Money::new(row.try_get(pre, "amount")?, currency),
            captured_amount: row.try_get(pre, "captured_amount")?,
            refunded_amount: row.try_get(pre, "refunded_amount")?,
            reference: row.try_get(pre, "reference")?,
            action_url: row.try_get(pre, "action_url")?,
            decline_reason: row.try_get(pre, "decline_reason")?,
            return_url: row.try_get(pre, "return_url")?,
            transfer_to: match row.try_get::<Option<String>>(pre, "transfer_to")? {
                Some(json) => Some(serde_json::from_str(&json).map_err(|e| DbErr::Type(e.to_string()))?),
                None => None,
            },
            instructions: row.try_get(pre, "instructions")?,
            unanswered_at: row.try_get(pre, "unanswered_at")?,
            created_at: row.try_get(pre, "created_at")?,
        })
    }
}

const COLUMNS: &str = "id, order_id, gateway, method, status, amount, currency, captured_amount, refunded_amount, reference, \
                       action_url, decline_reason, return_url, transfer_to, instructions, unanswered_at, created_at";

#[derive(Row)]
#[row(table = "payment")]
struct PaymentRow<'a> {
    id: Id,
    order_id: Id,
    gateway: &'a str,
    method: &'a str,
    status: &'static str,
    amount: i64,
    currency: Currency,
    return_url: &'a str,
    transfer_to: Option<String>,
    instructions: Option<&'a str>,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// Writes down a payment before its gateway is asked.
///
/// # Errors
/// What the database says.
pub async fn create(tx: &Tx, new: NewPayment) -> Result<Payment, DbErr> {
    let id = tx.new_id();
    let (transfer_to, instructions) = methods::told(tx, &new.gateway, &new.method).await?;
    let account = transfer_to.as_ref().map(serde_json::to_string).transpose();
    let payment = PaymentRow {
        id,
        order_id: new.order_id,
        gateway: &new.gateway,
        method: &new.method,
        status: Status::Pending.as_str(),
        amount: new.amount.amount,
        currency: new.amount.currency,
        return_url: &new.return_url,
        transfer_to: account.map_err(|e| DbErr::Custom(e.to_string()))?,
        instructions: instructions.as_deref(),
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    sql::insert(tx, [payment], "").await?;
    Ok(Payment {
        id,
        order_id: new.order_id,
        gateway: new.gateway,
        method: new.method,
        status: Status::Pending,
        amount: new.amount,
        captured_amount: 0,
        refunded_amount: 0,
        reference: None,
        action_url: None,
        decline_reason: None,
        return_url: Some(new.return_url),
        transfer_to,
        instructions,
        unanswered_at: None,
        created_at: tx.now(),
    })
}

/// Moves a payment to what its gateway says, if it may go there, and keeps the `reference` under which the gateway knows it; the
/// first one stays. Says whether this call moved it: a repeated event does not.
///
/// # Errors
/// What the database says.
pub async fn record(
    tx: &Tx,
    payment_id: Id,
    outcome: &Outcome,
    reference: Option<&str>,
) -> Result<bool, DbErr> {
    let (next, url, reason) = match outcome {
        Outcome::Captured => (Status::Captured, None, None),
        Outcome::Authorised => (Status::Authorised, None, None),
        Outcome::RequiresAction { url } => (Status::RequiresAction, Some(url.as_str()), None),
        Outcome::Declined { reason } => (Status::Declined, None, Some(reason.as_str())),
        Outcome::Pending => (Status::Pending, None, None),
    };
    let from = Status::ALL.into_iter().filter(|s| s.may_become(next)).map(Status::as_str);
    let (text, values) = sql::named(
        "UPDATE payment SET status = :status, action_url = COALESCE(:url, action_url), decline_reason = :reason,
           captured_amount = CASE WHEN :status = 'captured' THEN amount ELSE captured_amount END,
           reference = COALESCE(reference, :reference), updated_at = :now
         WHERE id = :id AND status IN ({keys})",
        [
            ("id", payment_id.into()),
            ("status", next.as_str().into()),
            ("url", url.into()),
            ("reason", reason.into()),
            ("reference", reference.into()),
            ("now", tx.now().into()),
        ],
    )?;
    if sql::exec_by_keys(tx, &text, &values, from).await? > 0 {
        return Ok(true);
    }
    if let Some(reference) = reference {
        let text =
            "UPDATE payment SET reference = $2, unanswered_at = NULL WHERE id = $1 AND reference IS NULL";
        sql::exec(tx, text, [payment_id.into(), reference.into()]).await?;
    }
    Ok(false)
}

/// Notes that the gateway of `payment_id` gave no answer, unless it did in the meantime.
///
/// # Errors
/// What the database says.
pub async fn note_unanswered(tx: &Tx, payment_id: Id) -> Result<u64, DbErr> {
    let text = "UPDATE payment SET unanswered_at = $2, updated_at = $2
         WHERE id = $1 AND status = 'pending' AND reference IS NULL AND unanswered_at IS NULL";
    sql::exec(tx, text, [payment_id.into(), tx.now().into()]).await
}

/// The payment `id`.
///
/// # Errors
/// What the database says.
pub async fn by_id(conn: &impl ConnectionTrait, id: Id) -> Result<Option<Payment>, DbErr> {
    sql::one(conn, &format!("SELECT {COLUMNS} FROM payment WHERE id = $1"), [id.into()]).await
}

/// The payments of each of `orders`, oldest first, in one query.
///
/// # Errors
/// What the database says.
pub async fn of_orders(
    conn: &impl ConnectionTrait,
    orders: &[Id],
) -> Result<HashMap<Id, Vec<Payment>>, DbErr> {
    let mut found: HashMap<Id, Vec<Payment>> = HashMap::new();
    let text = format!("SELECT {COLUMNS} FROM payment WHERE order_id IN ({{keys}}) ORDER BY created_at, id");
    for payment in sql::by_keys::<Payment>(conn, &text, &[], orders.iter().copied()).await? {
        found.entry(payment.order_id).or_default().push(payment);
    }
    Ok(found)
}

#[derive(FromQueryResult)]
struct Sum {
    order_id: Id,
    paid: i64,
}

/// What each of `orders` has been paid: captures less refunds over all its payments, in minor units. Those without a payment are
/// left out.
///
/// # Errors
/// What the database says.
pub async fn captured_less_refunded(
    conn: &impl ConnectionTrait,
    orders: &[Id],
) -> Result<HashMap<Id, i64>, DbErr> {
    let text = "SELECT order_id, CAST(SUM(captured_amount - refunded_amount) AS bigint) AS paid FROM payment
         WHERE order_id IN ({keys}) GROUP BY order_id";
    let rows = sql::by_keys::<Sum>(conn, text, &[], orders.iter().copied()).await?;
    Ok(rows.into_iter().map(|r| (r.order_id, r.paid)).collect())
}

#[derive(FromQueryResult)]
struct PaidFor {
    order_id: Id,
}

/// Up to `limit` orders that payments name, in order of their ids, after `after`: for audits.
///
/// # Errors
/// What the database says.
pub async fn paid_for_after(conn: &impl ConnectionTrait, after: Id, limit: i64) -> Result<Vec<Id>, DbErr> {
    let text = "SELECT DISTINCT order_id FROM payment WHERE order_id > $1 ORDER BY order_id LIMIT $2";
    let rows = sql::all::<PaidFor>(conn, text, [after.into(), limit.into()]).await?;
    Ok(rows.into_iter().map(|r| r.order_id).collect())
}

/// Payments that still wait for their gateway and were last touched before `before`, and those begun after `since` that were given
/// up without an answer, whose money may be taken all the same: for reconciliation.
///
/// # Errors
/// What the database says.
pub async fn open_before(
    conn: &impl ConnectionTrait,
    before: Timestamp,
    since: Timestamp,
) -> Result<Vec<Payment>, DbErr> {
    let text = format!(
        "SELECT {COLUMNS} FROM payment WHERE status IN ('pending', 'requires_action', 'authorised') AND updated_at < $1
           AND gateway <> 'manual'
         ORDER BY updated_at LIMIT 200"
    );
    let mut open = sql::all(conn, &text, [before.into()]).await?;
    let text = format!(
        "SELECT {COLUMNS} FROM payment WHERE status = 'cancelled' AND unanswered_at IS NOT NULL AND reference IS NULL
           AND created_at > $1 ORDER BY created_at LIMIT 200"
    );
    open.extend(sql::all::<Payment>(conn, &text, [since.into()]).await?);
    Ok(open)
}

/// Notes that `amount` minor units of a captured payment went back; `false` when that would be more than was taken.
///
/// # Errors
/// What the database says.
pub async fn record_refund(tx: &Tx, payment_id: Id, amount: i64) -> Result<bool, DbErr> {
    let refunded = sql::exec(
        tx,
        "UPDATE payment SET refunded_amount = refunded_amount + $2, updated_at = $3
         WHERE id = $1 AND $2 > 0 AND refunded_amount + $2 <= captured_amount",
        [payment_id.into(), amount.into(), tx.now().into()],
    )
    .await?;
    Ok(refunded > 0)
}

/// Gives up the payments of `order_id` that wait for the shopper or the gateway.
///
/// # Errors
/// What the database says.
pub async fn cancel_open(tx: &Tx, order_id: Id) -> Result<u64, DbErr> {
    sql::exec(
        tx,
        "UPDATE payment SET status = 'cancelled', updated_at = $2
         WHERE order_id = $1 AND status IN ('pending', 'requires_action')",
        [order_id.into(), tx.now().into()],
    )
    .await
}

#[derive(FromQueryResult)]
struct Lost {
    id: Id,
}

/// Payments whose figures contradict their status, for `souk audit`.
///
/// # Errors
/// What the database says.
pub(crate) async fn audit(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let rows = sql::all::<Lost>(
        conn,
        "SELECT id FROM payment WHERE (status = 'captured') <> (captured_amount > 0) LIMIT 100",
        [],
    )
    .await?;
    Ok(rows.into_iter().map(|r| format!("payment {}: status and captured amount disagree", r.id)).collect())
}
