//! The built-in gateway that moves no money. Its methods are the ways in which a payment can go: approved, declined, confirmed at a
//! bank page, approved later by a webhook (`delayed`), approved later although the shop got no answer (`timeout`), and told of
//! twice (`duplicate`).
//!
//! Approvals and declines are told by the reference itself, as a real provider would remember them; what is decided later is kept in
//! `sandbox_charge` until then.

mod bank;
mod webhook;

pub use bank::{BANK_PATH, decide, show};
pub(crate) use webhook::settled;
pub use webhook::{SIGNATURE, notice, sign};

use async_trait::async_trait;
use http::HeaderMap;
use souk_db::{Db, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::Problem;
use souk_money::{Currency, Money};
use souk_platform::Secret;

use crate::{Gateway, GatewayError, GatewayEvent, Outcome, SandboxAccepted, StartPayment, Started};

/// Its name among gateways.
pub const NAME: &str = "sandbox";

/// The sandbox.
pub struct Sandbox {
    db: Db,
    /// Signs its events.
    key: Secret,
}

impl Sandbox {
    /// A sandbox that keeps its challenges in `db` and signs its events with `key`.
    #[must_use]
    pub fn new(db: Db, key: Secret) -> Self {
        Self { db, key }
    }
}

fn declined() -> Outcome {
    Outcome::Declined { reason: "The bank declined this payment. Nothing was taken.".to_owned() }
}

fn timed_out() -> GatewayError {
    GatewayError("the sandbox timed out, as it was asked to".to_owned())
}

fn unreachable(error: &DbErr) -> GatewayError {
    GatewayError(error.to_string())
}

#[async_trait]
impl Gateway for Sandbox {
    fn name(&self) -> &'static str {
        NAME
    }

    fn methods(&self) -> &'static [&'static str] {
        &["approve", "decline", "challenge", "delayed", "timeout", "duplicate"]
    }

    async fn start(&self, payment: &StartPayment) -> Result<Started, GatewayError> {
        let reference = self.reference_of(payment.payment_id, &payment.method);
        let outcome = match payment.method.as_str() {
            "approve" => Outcome::Captured,
            "challenge" => {
                let url = BANK_PATH.replace("{reference}", &reference);
                keep(&self.db, &reference, payment).await.map_err(|e| unreachable(&e))?;
                Outcome::RequiresAction { url }
            }
            "delayed" | "duplicate" => {
                keep(&self.db, &reference, payment).await.map_err(|e| unreachable(&e))?;
                Outcome::Pending
            }
            "timeout" => {
                // It has the payment, but its answer is lost.
                keep(&self.db, &reference, payment).await.map_err(|e| unreachable(&e))?;
                return Err(timed_out());
            }
            _ => declined(),
        };
        Ok(Started { reference, outcome })
    }

    async fn fetch(&self, reference: &str) -> Result<Outcome, GatewayError> {
        if reference.starts_with("sbx_approve_") {
            return Ok(Outcome::Captured);
        }
        let state = sql::scalar::<String>(
            self.db.read(),
            "SELECT state FROM sandbox_charge WHERE reference = $1",
            [reference.into()],
        )
        .await
        .map_err(|e| unreachable(&e))?;
        Ok(match state.as_deref() {
            Some("confirmed") => Outcome::Captured,
            Some("waiting") if reference.starts_with("sbx_timeout_") => return Err(timed_out()),
            Some("waiting") if !reference.starts_with("sbx_challenge_") => Outcome::Pending,
            Some("waiting") => Outcome::RequiresAction { url: BANK_PATH.replace("{reference}", reference) },
            _ => declined(),
        })
    }

    async fn refund(&self, _reference: &str, _amount: Money, _key: &str) -> Result<(), GatewayError> {
        // No money moved, so none has to move back; the shop's own books do the rest.
        Ok(())
    }

    fn read_event(&self, headers: &HeaderMap, body: &[u8]) -> Result<GatewayEvent, Problem> {
        webhook::read(&self.key, headers, body)
    }

    fn reference_of(&self, payment_id: Id, method: &str) -> String {
        format!("sbx_{method}_{}", payment_id.simple())
    }
}

#[derive(Row)]
#[row(table = "sandbox_charge")]
struct ChargeRow {
    reference: String,
    payment_id: Id,
    state: &'static str,
    amount: i64,
    currency: Currency,
    order_number: String,
    return_url: String,
    created_at: Timestamp,
}

async fn keep(db: &Db, reference: &str, payment: &StartPayment) -> Result<u64, DbErr> {
    let (reference, payment_id, amount) = (reference.to_owned(), payment.payment_id, payment.amount);
    let (order_number, return_url) = (payment.order_number.clone(), payment.return_url.clone());
    let accepted = SandboxAccepted { payment_id, method: payment.method.clone() };
    db.write(move |tx| async move {
        let charge = ChargeRow {
            reference,
            payment_id,
            state: "waiting",
            amount: amount.amount,
            currency: amount.currency,
            order_number,
            return_url,
            created_at: tx.now(),
        };
        let kept = sql::insert(&tx, [charge], "ON CONFLICT (reference) DO NOTHING").await?;
        if kept > 0 {
            tx.emit(&accepted);
        }
        Ok(kept)
    })
    .await
}

/// The sandbox takes the money of `payment_id`, which it had accepted before.
///
/// # Errors
/// What the database says.
pub async fn confirm(tx: &Tx, payment_id: Id) -> Result<u64, DbErr> {
    let text = "UPDATE sandbox_charge SET state = 'confirmed' WHERE payment_id = $1 AND state = 'waiting'";
    sql::exec(tx, text, [payment_id.into()]).await
}
