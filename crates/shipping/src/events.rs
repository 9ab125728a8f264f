//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// A shipping method was made, changed or taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShippingMethodChanged {
    /// Which.
    pub shipping_method_id: Id,
}

impl Event for ShippingMethodChanged {
    const TOPIC: &'static str = "shipping_method.changed";
    const SUBJECT: &'static str = "shipping_method_id";

    fn subject(&self) -> Id {
        self.shipping_method_id
    }
}

/// A channel's parcels leave at other times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShippingCalendarChanged {
    /// Whose parcels.
    pub channel_id: Id,
}

impl Event for ShippingCalendarChanged {
    const TOPIC: &'static str = "shipping_calendar.changed";
    const SUBJECT: &'static str = "channel_id";

    fn subject(&self) -> Id {
        self.channel_id
    }
}
