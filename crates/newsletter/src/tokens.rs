//! The tokens of links in mails.

use souk_db::Id;
use souk_http::secret;
use souk_platform::Services;

/// What a link does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// Puts the address on the list.
    Confirm,
    /// Takes it off.
    End,
}

impl Link {
    fn purpose(self) -> &'static str {
        match self {
            Self::Confirm => "newsletter-confirm",
            Self::End => "newsletter-end",
        }
    }

    /// The token of this link for the subscriber `id`.
    pub(crate) fn token(self, services: &Services, id: Id) -> String {
        secret::signed(services.settings.secret.bytes(), self.purpose(), id)
    }

    /// The subscriber that `token` of this link is of.
    pub(crate) fn opens(self, services: &Services, token: &str) -> Option<Id> {
        secret::opened(services.settings.secret.bytes(), self.purpose(), token)
    }
}
