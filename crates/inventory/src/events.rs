//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// A variant's stock or reservations changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StockChanged {
    /// To whom.
    pub variant_id: Id,
}

impl Event for StockChanged {
    const TOPIC: &'static str = "stock.changed";
    const SUBJECT: &'static str = "variant_id";

    fn subject(&self) -> Id {
        self.variant_id
    }
}
