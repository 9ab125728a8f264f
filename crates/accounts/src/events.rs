//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// What somebody of the staff may do changed, or what a group of them may.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffChanged {
    /// The account or the group.
    pub subject_id: Id,
}

impl Event for StaffChanged {
    const TOPIC: &'static str = "staff.changed";
    const SUBJECT: &'static str = "subject_id";

    fn subject(&self) -> Id {
        self.subject_id
    }
}
