//! Money that no provider moves: a transfer to the merchant's account, or cash at the door. The merchant says when it is there.

use async_trait::async_trait;
use souk_db::Id;
use souk_money::Money;

use crate::{Gateway, GatewayError, Outcome, StartPayment, Started};

/// Its name among gateways.
pub const NAME: &str = "manual";
/// The shopper transfers the money; goods leave once it is there.
pub const BANK_TRANSFER: &str = "bank_transfer";
/// Whoever delivers takes the money; goods leave before.
pub const CASH_ON_DELIVERY: &str = "cash_on_delivery";

/// The gateway that only writes down. Its payments wait until somebody of the staff notes the money.
pub(crate) struct Manual;

#[async_trait]
impl Gateway for Manual {
    fn name(&self) -> &'static str {
        NAME
    }

    fn methods(&self) -> &'static [&'static str] {
        &[BANK_TRANSFER, CASH_ON_DELIVERY]
    }

    async fn start(&self, payment: &StartPayment) -> Result<Started, GatewayError> {
        let reference = self.reference_of(payment.payment_id, &payment.method);
        Ok(Started { reference, outcome: Outcome::Pending })
    }

    async fn fetch(&self, _reference: &str) -> Result<Outcome, GatewayError> {
        Ok(Outcome::Pending)
    }

    /// The merchant pays back by hand; here it is written down that it is due.
    async fn refund(&self, _reference: &str, _amount: Money, _key: &str) -> Result<(), GatewayError> {
        Ok(())
    }

    fn reference_of(&self, payment_id: Id, _method: &str) -> String {
        payment_id.to_string()
    }
}
