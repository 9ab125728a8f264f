//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// A collection was made, changed or taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionChanged {
    /// Which.
    pub collection_id: Id,
    /// Whether other products may be in it now.
    #[serde(default)]
    pub members: bool,
}

impl Event for CollectionChanged {
    const TOPIC: &'static str = "collection.changed";
    const SUBJECT: &'static str = "collection_id";

    fn subject(&self) -> Id {
        self.collection_id
    }
}
