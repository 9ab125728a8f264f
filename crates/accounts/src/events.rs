//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// What somebody may do changed: whether they sign in, their rights, or those of their group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessChanged {
    /// The account or the group.
    pub subject_id: Id,
}

impl Event for AccessChanged {
    const TOPIC: &'static str = "access.changed";
    const SUBJECT: &'static str = "subject_id";

    fn subject(&self) -> Id {
        self.subject_id
    }
}
