//! A payment as the shopper and the merchant see it.

use serde::Serialize;
use souk_db::{Id, Timestamp};
use souk_money::Money;

use crate::{BankAccount, Payment, Status, manual};

/// A payment of an order.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct PaymentView {
    /// Its id.
    pub id: Id,
    /// The gateway's name.
    pub gateway: String,
    /// The chosen method.
    pub method: String,
    /// Where it stands.
    pub status: Status,
    /// What was to be paid.
    pub amount: Money,
    /// What was taken.
    pub captured: Money,
    /// What went back.
    pub refunded: Money,
    /// What the shopper has to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_action: Option<NextAction>,
    /// Where the shopper is to transfer the money, with the order's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfer_to: Option<BankAccount>,
    /// What else the shopper was told of this way to pay, in the merchant's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructions: Option<String>,
    /// Whether the gateway gave no answer: the money may still be taken, and another payment may be begun.
    pub is_unanswered: bool,
    /// Why it was declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decline_reason: Option<String>,
    /// When it was begun.
    pub created_at: Timestamp,
}

/// A step that only the shopper can take.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct NextAction {
    /// `redirect`: send the shopper to `url`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Where to.
    pub url: String,
}

impl PaymentView {
    /// Whether it waits for money that staff note by hand.
    #[must_use]
    pub fn is_promised(&self) -> bool {
        self.gateway == manual::NAME && self.status == Status::Pending
    }
}

impl From<Payment> for PaymentView {
    fn from(p: Payment) -> Self {
        let next_action = match p.status {
            Status::RequiresAction => p.action_url.map(|url| NextAction { kind: "redirect", url }),
            _ => None,
        };
        Self {
            is_unanswered: p.status == Status::Pending && p.unanswered_at.is_some(),
            id: p.id,
            gateway: p.gateway,
            method: p.method,
            status: p.status,
            amount: p.amount,
            captured: Money::new(p.captured_amount, p.amount.currency),
            refunded: Money::new(p.refunded_amount, p.amount.currency),
            next_action,
            transfer_to: p.transfer_to,
            instructions: p.instructions,
            decline_reason: p.decline_reason,
            created_at: p.created_at,
        }
    }
}
