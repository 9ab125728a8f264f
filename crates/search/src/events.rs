//! What this slice tells itself on other nodes.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// Every node is to make its index anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reindex {
    /// To whom.
    pub channel_id: Id,
}

impl Event for Reindex {
    const TOPIC: &'static str = "search.reindex";
    const SUBJECT: &'static str = "channel_id";

    fn subject(&self) -> Id {
        self.channel_id
    }
}
