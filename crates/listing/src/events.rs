//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// What a list shows of a product changed, or whether it is listed at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardChanged {
    /// To whom.
    pub product_id: Id,
}

impl Event for CardChanged {
    const TOPIC: &'static str = "listing.card_changed";
    const SUBJECT: &'static str = "product_id";

    fn subject(&self) -> Id {
        self.product_id
    }
}

/// Only the units left of a product changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitsChanged {
    /// To whom.
    pub product_id: Id,
}

impl Event for UnitsChanged {
    const TOPIC: &'static str = "listing.stock_changed";
    const SUBJECT: &'static str = "product_id";

    fn subject(&self) -> Id {
        self.product_id
    }
}

/// What shoppers think of a product changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingChanged {
    /// Of which.
    pub product_id: Id,
}

impl Event for RatingChanged {
    const TOPIC: &'static str = "listing.rating_changed";
    const SUBJECT: &'static str = "product_id";

    fn subject(&self) -> Id {
        self.product_id
    }
}

/// More of a product was counted as sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sold {
    /// To whom.
    pub product_id: Id,
}

impl Event for Sold {
    const TOPIC: &'static str = "listing.sold";
    const SUBJECT: &'static str = "product_id";

    fn subject(&self) -> Id {
        self.product_id
    }
}
