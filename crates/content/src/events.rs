//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// A kind of content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// The shop's profile.
    Settings,
    /// A page.
    Page,
    /// A menu.
    Menu,
    /// A banner.
    Banner,
    /// A redirect.
    Redirect,
    /// A section of the home page, or their order.
    HomeSection,
}

/// Something of the merchant's words was made, changed or taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentChanged {
    /// Of what.
    pub content_id: Id,
    /// Its kind.
    pub what: Content,
}

impl Event for ContentChanged {
    const TOPIC: &'static str = "content.changed";
    const SUBJECT: &'static str = "content_id";

    fn subject(&self) -> Id {
        self.content_id
    }
}
