//! Pays back money that is not ours.

use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id};
use souk_jobs::{Job, JobError, JobHandle, Priority};
use souk_money::Money;
use souk_orders::Actor;

use super::{MailKind, OrderMail};
use souk_payments::Gateways;
use souk_platform::Services;

/// Pays back what a payment still holds: of a cancelled order, or a second one for the same order.
#[derive(Debug, Serialize, Deserialize)]
pub struct RefundLate {
    /// The payment.
    pub payment_id: Id,
}

impl Job for RefundLate {
    const NAME: &'static str = "checkout.refund_late";
    const PRIORITY: Priority = Priority::High;
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let gone = || JobError::GiveUp("there is no such payment".to_owned());
        let payment = souk_payments::by_id(services.db.read(), self.payment_id).await?.ok_or_else(gone)?;
        let left = payment.captured_amount - payment.refunded_amount;
        if left == 0 {
            return Ok(());
        }
        let gateways = Gateways::of(services);
        let gateway = gateways.get(&payment.gateway);
        let gateway =
            gateway.ok_or_else(|| JobError::Retry(format!("no gateway `{}` here", payment.gateway)))?;
        let reference =
            payment.reference.clone().unwrap_or_else(|| gateway.reference_of(payment.id, &payment.method));
        let amount = Money::new(left, payment.amount.currency);
        // The key makes a second try after a crash one refund.
        let key = format!("refund-late:{}", payment.id);
        gateway.refund(&reference, amount, &key).await.map_err(|e| JobError::Retry(e.to_string()))?;
        let (id, order) = (payment.id, payment.order_id);
        let queue = services.queue.clone();
        let recorded: Result<(), DbErr> = services
            .db
            .write(move |tx| async move {
                let Some(order) = souk_orders::facts_for_update(&tx, order).await? else { return Ok(()) };
                if souk_payments::record_refund(&tx, id, left).await? {
                    souk_orders::refresh_paid(&tx, &order, &Actor::Shop, "Paid back.").await?;
                    let mail = OrderMail::new(order.id, MailKind::Refunded).of_payment(id).of_amount(left);
                    mail.enqueue(&tx, &queue).await?;
                }
                Ok(())
            })
            .await;
        Ok(recorded?)
    }
}
