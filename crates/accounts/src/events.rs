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

/// Somebody proved that an address is theirs, by the link in a mail to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailVerified {
    /// Whose account it is.
    pub account_id: Id,
}

impl Event for EmailVerified {
    const TOPIC: &'static str = "email.verified";
    const SUBJECT: &'static str = "account_id";

    fn subject(&self) -> Id {
        self.account_id
    }
}
