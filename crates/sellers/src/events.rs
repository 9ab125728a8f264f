//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// A seller changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SellerChanged {
    /// Which.
    pub seller_id: Id,
}

impl Event for SellerChanged {
    const TOPIC: &'static str = "seller.changed";
    const SUBJECT: &'static str = "seller_id";

    fn subject(&self) -> Id {
        self.seller_id
    }
}
