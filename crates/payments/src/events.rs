//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// A shopper decided at the sandbox's bank page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SandboxSettled {
    /// To whom.
    pub payment_id: Id,
    /// Whether the payment was confirmed.
    pub confirmed: bool,
}

impl Event for SandboxSettled {
    const TOPIC: &'static str = "sandbox.settled";
    const SUBJECT: &'static str = "payment_id";

    fn subject(&self) -> Id {
        self.payment_id
    }
}
