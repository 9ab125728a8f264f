//! What a gateway said becomes true: the one place where a capture makes an order paid.

use std::collections::BTreeMap;

use souk_db::{Consumer, DbErr, Event, Id, Subscriptions, Tx};
use souk_money::Quantity;
use souk_orders::{Actor, Facts, OrderPaid, Status};
use souk_payments::{Outcome, Payment, SandboxAccepted, SandboxSettled};
use souk_platform::Services;
use souk_search::FoundSale;

use crate::jobs::{MailKind, OrderMail, RefundLate, SandboxWebhook};
use souk_jobs::Queue;

/// Records what the gateway says of `payment`, and under which `reference` it knows it, and takes the consequences: a capture
/// marks the order paid, keeps its stock and enqueues its mail; one that comes after the order was given up is paid back by a
/// job. Repeating it changes nothing.
///
/// # Errors
/// What the database says.
pub async fn apply(
    tx: &Tx,
    queue: &Queue,
    payment: &Payment,
    outcome: &Outcome,
    reference: Option<&str>,
) -> Result<(), DbErr> {
    // The order is locked before its payment, as everywhere.
    let Some(order) = souk_orders::facts_for_update(tx, payment.order_id).await? else { return Ok(()) };
    if !souk_payments::record(tx, payment.id, outcome, reference).await? || *outcome != Outcome::Captured {
        return Ok(());
    }
    captured(tx, queue, &order, payment, &Actor::Gateway, "").await
}

/// Takes the consequences of money that `payment` brought for `order`, which is held: see [`apply`].
///
/// # Errors
/// What the database says.
pub(crate) async fn captured(
    tx: &Tx,
    queue: &Queue,
    order: &Facts,
    payment: &Payment,
    actor: &Actor,
    reason: &str,
) -> Result<(), DbErr> {
    if souk_orders::refresh_paid(tx, order, actor, reason).await? {
        if order.status != Status::AwaitingPayment {
            // Sent before it was paid: whoever paid at the door knows.
            return Ok(());
        }
        souk_inventory::keep(tx, order.id).await?;
        return OrderMail::paid(tx, queue, payment).await;
    }
    if order.status != Status::AwaitingPayment {
        // Cancelled in the meantime, or paid already by another payment: this money is not ours.
        let refund = RefundLate { payment_id: payment.id };
        queue.enqueue_unique(tx, &refund, &format!("refund-late:{}", payment.id)).await?;
    }
    Ok(())
}

/// An order that costs nothing is paid by being placed.
///
/// # Errors
/// What the database says.
pub(crate) async fn apply_free(tx: &Tx, queue: &Queue, order_id: Id) -> Result<(), DbErr> {
    let Some(order) = souk_orders::facts_for_update(tx, order_id).await? else { return Ok(()) };
    if souk_orders::refresh_paid(tx, &order, &Actor::Shop, "Nothing to pay.").await? {
        souk_inventory::keep(tx, order_id).await?;
        OrderMail::new(order_id, MailKind::Confirmation).enqueue(tx, queue).await?;
    }
    Ok(())
}

/// What this slice does in the transactions of others.
pub(crate) fn subscribe(subscriptions: Subscriptions, services: &Services) -> Subscriptions {
    let queue = services.queue.clone();
    let accepting = queue.clone();
    let subscriptions = subscriptions.on(&[SandboxAccepted::TOPIC], move |tx, events| {
        let queue = accepting.clone();
        async move {
            for accepted in events.of::<SandboxAccepted>()? {
                SandboxWebhook::promise(&tx, &queue, &accepted).await?;
            }
            Ok(())
        }
    });
    subscriptions.on(&[SandboxSettled::TOPIC], move |tx, events| {
        let queue = queue.clone();
        async move {
            for settled in events.of::<SandboxSettled>()? {
                sandbox_settled(&tx, &queue, &settled).await?;
            }
            Ok(())
        }
    })
}

async fn sandbox_settled(tx: &Tx, queue: &Queue, settled: &SandboxSettled) -> Result<(), DbErr> {
    let outcome = if settled.confirmed {
        Outcome::Captured
    } else {
        Outcome::Declined { reason: "You refused this payment at the bank. Nothing was taken.".to_owned() }
    };
    let Some(payment) = souk_payments::by_id(tx, settled.payment_id).await? else { return Ok(()) };
    if !souk_payments::record_event(tx, &settled.told(), Some(payment.id), true).await? {
        return Ok(());
    }
    apply(tx, queue, &payment, &outcome, None).await
}

/// Counts what paid orders sold, for the lists of best sellers and for the searches that had found it.
pub(crate) fn best_sellers() -> Consumer {
    Consumer::new("best_sellers", &[OrderPaid::TOPIC], |tx, events| async move {
        let paid: Vec<OrderPaid> = events.of()?;
        found_sales(&tx, &paid).await?;
        // In the order of ids, so that two writers cannot wait for each other.
        let mut sold: BTreeMap<Id, Quantity> = BTreeMap::new();
        for line in paid.into_iter().flat_map(|paid| paid.lines) {
            *sold.entry(line.product_id).or_default() += line.quantity;
        }
        souk_listing::count_sales(&tx, sold).await
    })
}

async fn found_sales(tx: &Tx, paid: &[OrderPaid]) -> Result<(), DbErr> {
    let orders: Vec<Id> = paid.iter().map(|paid| paid.order_id).collect();
    let lines = souk_orders::found_lines(tx, &orders).await?;
    let sales = lines.into_iter().map(|line| FoundSale {
        order_id: line.order_id,
        query: line.found_by,
        units: line.quantity,
        amount: line.total_amount,
        currency: line.currency,
    });
    souk_search::count_found_sales(tx, sales).await
}
