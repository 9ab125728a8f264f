//! What this slice tells the others.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};
use souk_money::Quantity;

use crate::Status;

/// A line of an order that was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
pub struct PaidLine {
    /// Of which product.
    pub product_id: Id,
    /// Of which variant.
    pub variant_id: Id,
    /// Units.
    pub quantity: Quantity,
}

/// An order was placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderPlaced {
    /// To whom.
    pub order_id: Id,
}

impl Event for OrderPlaced {
    const TOPIC: &'static str = "order.placed";
    const SUBJECT: &'static str = "order_id";

    fn subject(&self) -> Id {
        self.order_id
    }
}

/// An order was paid in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderPaid {
    /// To whom.
    pub order_id: Id,
    /// What was bought.
    pub lines: Vec<PaidLine>,
}

impl Event for OrderPaid {
    const TOPIC: &'static str = "order.paid";
    const SUBJECT: &'static str = "order_id";

    fn subject(&self) -> Id {
        self.order_id
    }
}

/// An order moved from one status to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderChanged {
    /// To whom.
    pub order_id: Id,
    /// Where it stood.
    pub from: Status,
    /// Where it stands now.
    pub to: Status,
}

impl Event for OrderChanged {
    const TOPIC: &'static str = "order.changed";
    const SUBJECT: &'static str = "order_id";

    fn subject(&self) -> Id {
        self.order_id
    }
}

/// Staff wrote a note on an order, or took one away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderNoted {
    /// On which.
    pub order_id: Id,
}

impl Event for OrderNoted {
    const TOPIC: &'static str = "order.noted";
    const SUBJECT: &'static str = "order_id";

    fn subject(&self) -> Id {
        self.order_id
    }
}
