//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// A variant's price changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceChanged {
    /// To whom.
    pub variant_id: Id,
}

impl Event for PriceChanged {
    const TOPIC: &'static str = "price.changed";
    const SUBJECT: &'static str = "variant_id";

    fn subject(&self) -> Id {
        self.variant_id
    }
}
