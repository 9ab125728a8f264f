//! The mails about accounts, and which words they have.

use souk_http::Language;
use souk_mail::MailText;

use super::{ar, de, en};

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Somebody registered.
    Welcome,
    /// An address is to be proved.
    VerifyAddress,
    /// A code for a new password.
    ResetCode,
    /// The password is another.
    PasswordChanged,
    /// A link that opens a closed account.
    SignInLink,
    /// A sign-in from where nobody signed in before.
    NewDevice,
    /// A session was ended, since it was used from two places.
    SessionEnded,
    /// A second step of sign-in came, went or changed.
    SecurityChanged,
    /// To the new address, which is to be proved.
    NewAddress,
    /// To the old address: another was asked for.
    AddressChanging,
    /// To the old address: it is the account's no more.
    AddressChanged,
    /// To the address of an account that is erased.
    AccountErased,
}

/// What a mail says unless the merchant says otherwise.
pub(super) struct Words {
    pub(super) subject: &'static str,
    pub(super) intro: &'static str,
    pub(super) closing: &'static str,
    /// What stands above it where that is not its subject; never the merchant's.
    pub(super) headline: &'static str,
    /// What its button says, where it has one; never the merchant's.
    pub(super) button: &'static str,
}

impl Kind {
    /// By which a merchant's own words are kept.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::VerifyAddress => "verify_address",
            Self::ResetCode => "reset_code",
            Self::PasswordChanged => "password_changed",
            Self::SignInLink => "sign_in_link",
            Self::NewDevice => "new_device",
            Self::SessionEnded => "session_ended",
            Self::SecurityChanged => "security_changed",
            Self::NewAddress => "new_address",
            Self::AddressChanging => "address_changing",
            Self::AddressChanged => "address_changed",
            Self::AccountErased => "account_erased",
        }
    }

    pub(super) fn words(self, language: Language) -> Words {
        match language {
            Language::English => en::words(self),
            Language::German => de::words(self),
            Language::Arabic => ar::words(self),
        }
    }

    /// The default words of `language`.
    pub(super) fn text(self, language: Language) -> MailText {
        let Words { subject, intro, closing, .. } = self.words(language);
        MailText::new(subject, intro, closing)
    }
}
