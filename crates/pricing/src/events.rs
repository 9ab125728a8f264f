//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id, Timestamp};

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

/// A variant has a price that begins, and perhaps ends, at a moment of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceScheduled {
    /// Of which variant.
    pub variant_id: Id,
    /// From when on it holds.
    pub starts_at: Timestamp,
    /// From when on it holds no more.
    pub ends_at: Option<Timestamp>,
}

impl Event for PriceScheduled {
    const TOPIC: &'static str = "price.scheduled";
    const SUBJECT: &'static str = "variant_id";

    fn subject(&self) -> Id {
        self.variant_id
    }
}

/// A tax rate was made, changed or taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxRateChanged {
    /// Which.
    pub tax_rate_id: Id,
}

impl Event for TaxRateChanged {
    const TOPIC: &'static str = "tax_rate.changed";
    const SUBJECT: &'static str = "tax_rate_id";

    fn subject(&self) -> Id {
        self.tax_rate_id
    }
}

/// A channel was made or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelChanged {
    /// Which.
    pub channel_id: Id,
}

impl Event for ChannelChanged {
    const TOPIC: &'static str = "channel.changed";
    const SUBJECT: &'static str = "channel_id";

    fn subject(&self) -> Id {
        self.channel_id
    }
}
