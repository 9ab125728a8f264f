//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// A review was written, changed, published, rejected, answered, found helpful or taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewChanged {
    /// Which.
    pub review_id: Id,
    /// Of which product.
    pub product_id: Id,
    /// Whether others see something else of it than before.
    pub is_shown: bool,
}

impl Event for ReviewChanged {
    const TOPIC: &'static str = "review.changed";
    const SUBJECT: &'static str = "review_id";

    fn subject(&self) -> Id {
        self.review_id
    }
}
