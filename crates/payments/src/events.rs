//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

use crate::{GatewayEvent, sandbox};

/// The sandbox accepted a payment that is decided later. It tells by webhook how that went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SandboxAccepted {
    /// Which.
    pub payment_id: Id,
    /// One of the sandbox's methods.
    pub method: String,
}

impl Event for SandboxAccepted {
    const TOPIC: &'static str = "sandbox.accepted";
    const SUBJECT: &'static str = "payment_id";

    fn subject(&self) -> Id {
        self.payment_id
    }
}

/// A shopper decided at the sandbox's bank page. The bank sends the same as a webhook of the same id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SandboxSettled {
    /// To whom.
    pub payment_id: Id,
    /// Whether the payment was confirmed.
    pub confirmed: bool,
}

impl SandboxSettled {
    /// What the bank tells the shop of it.
    #[must_use]
    pub fn told(&self) -> GatewayEvent {
        sandbox::settled(self.payment_id)
    }
}

impl Event for SandboxSettled {
    const TOPIC: &'static str = "sandbox.settled";
    const SUBJECT: &'static str = "payment_id";

    fn subject(&self) -> Id {
        self.payment_id
    }
}
