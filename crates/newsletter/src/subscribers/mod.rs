//! Addresses on the list.

mod change;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod export;
mod follow;
pub(crate) mod list;

pub use change::{confirm, opens, unsubscribe};
pub use create::{Subscribed, subscribe};
pub(crate) use follow::follow_members;

use serde::{Deserialize, Serialize};
use souk_db::{Id, Timestamp};

/// Where a subscription stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SubscriberStatus)]
pub(crate) enum Status {
    /// Asked for; its owner has not confirmed it.
    Pending,
    /// Written to.
    Confirmed,
    /// Ended by its owner.
    Unsubscribed,
}

impl Status {
    /// As stored and shown.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Confirmed => "confirmed",
            Self::Unsubscribed => "unsubscribed",
        }
    }

    /// Reads what [`Status::as_str`] wrote.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::Pending, Self::Confirmed, Self::Unsubscribed].into_iter().find(|s| s.as_str() == text)
    }
}

/// An address on the list.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = NewsletterSubscriber)]
pub(crate) struct Subscriber {
    /// Its id.
    pub(crate) id: Id,
    /// The address.
    pub(crate) email: String,
    /// In which language it is written to.
    pub(crate) locale: String,
    /// The member whose address it is; null for guests.
    pub(crate) account_id: Option<Id>,
    /// Where it stands.
    pub(crate) status: Status,
    /// The words that were agreed to.
    pub(crate) consent_text: String,
    /// When it was asked for.
    pub(crate) asked_at: Timestamp,
    /// When its owner confirmed it.
    pub(crate) confirmed_at: Option<Timestamp>,
    /// When its owner ended it.
    pub(crate) ended_at: Option<Timestamp>,
}
