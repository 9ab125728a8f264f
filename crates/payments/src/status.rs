//! The life of a payment.

use serde::{Deserialize, Serialize};

/// Where a payment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PaymentState)]
pub enum Status {
    /// Made here; the gateway has not answered yet.
    Pending,
    /// The shopper must do something, such as confirm at the bank.
    RequiresAction,
    /// The money is held, not taken.
    Authorised,
    /// The money is taken.
    Captured,
    /// The gateway or the shopper's bank said no.
    Declined,
    /// Given up before any money moved.
    Cancelled,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 6] = [
        Self::Pending,
        Self::RequiresAction,
        Self::Authorised,
        Self::Captured,
        Self::Declined,
        Self::Cancelled,
    ];

    /// As stored and shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::RequiresAction => "requires_action",
            Self::Authorised => "authorised",
            Self::Captured => "captured",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads what [`Status::as_str`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == text)
    }

    /// Whether a payment may go from this status to `next`. A capture may arrive late, after the shop had given the payment
    /// up: the money is real, so it is recorded and then fulfilled or refunded.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        use Status::{Authorised, Cancelled, Captured, Declined, Pending, RequiresAction};
        match self {
            Pending => next != Pending,
            RequiresAction => matches!(next, Authorised | Captured | Declined | Cancelled),
            Authorised => matches!(next, Captured | Cancelled),
            Cancelled => next == Captured,
            Captured | Declined => false,
        }
    }

    /// Whether nothing more is to be expected of the gateway.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Captured | Self::Declined | Self::Cancelled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_survives_its_text_and_captures_are_final() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.as_str()), Some(status));
            assert!(!Status::Captured.may_become(status));
            assert!(!status.may_become(status));
        }
    }
}
