//! The life of an order as data.

use serde::{Deserialize, Serialize};

/// Where an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = OrderStatus)]
pub enum Status {
    /// Placed; its stock is held for a while.
    AwaitingPayment,
    /// Paid in full; to be sent.
    Paid,
    /// Some of it was sent.
    PartlyFulfilled,
    /// All of it was sent.
    Fulfilled,
    /// It arrived.
    Delivered,
    /// Given up; its stock is free again.
    Cancelled,
    /// All money went back.
    Refunded,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 7] = [
        Self::AwaitingPayment,
        Self::Paid,
        Self::PartlyFulfilled,
        Self::Fulfilled,
        Self::Delivered,
        Self::Cancelled,
        Self::Refunded,
    ];

    /// As stored and shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AwaitingPayment => "awaiting_payment",
            Self::Paid => "paid",
            Self::PartlyFulfilled => "partly_fulfilled",
            Self::Fulfilled => "fulfilled",
            Self::Delivered => "delivered",
            Self::Cancelled => "cancelled",
            Self::Refunded => "refunded",
        }
    }

    /// Reads what [`Status::as_str`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == text)
    }

    /// The graph: which status may follow this one.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        use Status::{AwaitingPayment, Cancelled, Delivered, Fulfilled, Paid, PartlyFulfilled, Refunded};
        match self {
            // Sent before it is paid: where it is paid on delivery.
            AwaitingPayment => &[Paid, PartlyFulfilled, Fulfilled, Cancelled],
            Paid => &[PartlyFulfilled, Fulfilled, Cancelled, Refunded],
            PartlyFulfilled => &[Fulfilled, Refunded],
            Fulfilled => &[Delivered, Refunded],
            Delivered => &[Refunded],
            Cancelled | Refunded => &[],
        }
    }

    /// Whether `next` may follow this status.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }
}

/// How much of an order is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentStatus {
    /// Nothing yet.
    Unpaid,
    /// The money is held.
    Authorised,
    /// All of it.
    Paid,
    /// Some of it went back.
    PartlyRefunded,
    /// All of it went back.
    Refunded,
}

impl PaymentStatus {
    /// As stored and shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unpaid => "unpaid",
            Self::Authorised => "authorised",
            Self::Paid => "paid",
            Self::PartlyRefunded => "partly_refunded",
            Self::Refunded => "refunded",
        }
    }

    /// Reads what [`PaymentStatus::as_str`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Unpaid, Self::Authorised, Self::Paid, Self::PartlyRefunded, Self::Refunded]
            .into_iter()
            .find(|s| s.as_str() == text)
    }
}

/// How much of an order was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FulfillmentStatus {
    /// Nothing yet.
    Unfulfilled,
    /// Some of it.
    PartlyFulfilled,
    /// All of it.
    Fulfilled,
    /// It arrived.
    Delivered,
}

impl FulfillmentStatus {
    /// As stored and shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unfulfilled => "unfulfilled",
            Self::PartlyFulfilled => "partly_fulfilled",
            Self::Fulfilled => "fulfilled",
            Self::Delivered => "delivered",
        }
    }

    /// Reads what [`FulfillmentStatus::as_str`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Unfulfilled, Self::PartlyFulfilled, Self::Fulfilled, Self::Delivered]
            .into_iter()
            .find(|s| s.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_but_the_last_ones_leads_somewhere_and_none_leads_to_itself() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.as_str()), Some(status));
            assert!(!status.may_become(status));
            assert_eq!(status.next().is_empty(), matches!(status, Status::Cancelled | Status::Refunded));
        }
    }

    #[test]
    fn nothing_goes_back_to_waiting_for_payment() {
        assert!(Status::ALL.into_iter().all(|s| !s.may_become(Status::AwaitingPayment)));
    }
}
