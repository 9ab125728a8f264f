//! The words of mails about second steps of sign-in.

use serde::{Deserialize, Serialize};
use souk_http::Language;

use super::text::{Content, content, words};

/// What changed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MfaChange {
    /// Sign-in asks for codes.
    TotpOn,
    /// Sign-in does not ask for codes any more.
    TotpOff,
    /// There are new recovery codes.
    RecoveryCodes,
    /// There is a new passkey.
    PasskeyAdded,
    /// There is a passkey less.
    PasskeyRemoved,
    /// An account elsewhere signs in here as well.
    IdentityAdded,
    /// An account elsewhere does not sign in here any more.
    IdentityRemoved,
}

impl MfaChange {
    /// The heading, and what it means.
    fn words(self, l: Language) -> [&'static str; 2] {
        let [en, de] = match self {
            Self::TotpOn => [
                [
                    "Two-step sign-in was switched on",
                    "Signing in now takes a code of your authenticator app. All other devices were signed out.",
                ],
                [
                    "Die Anmeldung in zwei Schritten ist eingeschaltet",
                    "Zur Anmeldung gehört jetzt ein Code Ihrer Authenticator-App. Alle anderen Geräte wurden abgemeldet.",
                ],
            ],
            Self::TotpOff => [
                [
                    "Two-step sign-in was switched off",
                    "Signing in takes no code of an authenticator app any more: the password is enough.",
                ],
                [
                    "Die Anmeldung in zwei Schritten ist ausgeschaltet",
                    "Zur Anmeldung gehört kein Code einer Authenticator-App mehr: Das Passwort genügt.",
                ],
            ],
            Self::RecoveryCodes => [
                [
                    "You have new recovery codes",
                    "Ten new recovery codes were made. Those before them do not work any more.",
                ],
                [
                    "Sie haben neue Wiederherstellungscodes",
                    "Es wurden zehn neue Wiederherstellungscodes ausgegeben. Die bisherigen gelten nicht mehr.",
                ],
            ],
            Self::PasskeyAdded => [
                [
                    "A passkey was added to your account",
                    "Whoever can unlock it signs in without your password.",
                ],
                [
                    "Ihr Konto hat einen neuen Passkey",
                    "Wer ihn entsperren kann, meldet sich ohne Ihr Passwort an.",
                ],
            ],
            Self::PasskeyRemoved => [
                ["A passkey was removed from your account", "Nobody can sign in with it any more."],
                ["Ein Passkey Ihres Kontos wurde entfernt", "Mit ihm kann sich niemand mehr anmelden."],
            ],
            Self::IdentityAdded => [
                [
                    "Another account was linked to yours",
                    "Whoever is signed in to it elsewhere can sign in here without your password.",
                ],
                [
                    "Ein anderes Konto wurde mit Ihrem verknüpft",
                    "Wer dort angemeldet ist, kann sich hier ohne Ihr Passwort anmelden.",
                ],
            ],
            Self::IdentityRemoved => [
                ["A linked account was removed from yours", "Nobody can sign in here with it any more."],
                ["Ein verknüpftes Konto wurde entfernt", "Mit ihm kann sich hier niemand mehr anmelden."],
            ],
        };
        match l {
            Language::English => en,
            Language::German => de,
        }
    }
}

/// Tells of `change` at `shop`; `page` shows one's devices and second steps.
pub(super) fn changed(l: Language, shop: &str, change: MfaChange, page: String) -> Content {
    let [heading, meaning] = change.words(l);
    let whose = match l {
        Language::English => format!("This is about your account at {shop}."),
        Language::German => format!("Es geht um Ihr Konto bei {shop}."),
    };
    let note = words(
        l,
        "If this was not you, change your password now and look through your devices.",
        "Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort und sehen Sie Ihre Geräte durch.",
    );
    let button = Some((words(l, "See my account's security", "Sicherheit meines Kontos ansehen"), page));
    content(heading.to_owned(), vec![meaning.to_owned(), whose], button, note)
}
