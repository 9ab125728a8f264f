//! The words of mails about second steps of sign-in.

use serde::{Deserialize, Serialize};
use souk_http::Language;

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
    pub(super) const fn words(self, language: Language) -> [&'static str; 2] {
        match language {
            Language::English => self.english(),
            Language::German => self.german(),
            Language::Arabic => self.arabic(),
        }
    }

    const fn english(self) -> [&'static str; 2] {
        match self {
            Self::TotpOn => [
                "Two-step sign-in was switched on",
                "Signing in now takes a code of your authenticator app. All other devices were signed out.",
            ],
            Self::TotpOff => [
                "Two-step sign-in was switched off",
                "Signing in takes no code of an authenticator app any more: the password is enough.",
            ],
            Self::RecoveryCodes => [
                "You have new recovery codes",
                "Ten new recovery codes were made. Those before them do not work any more.",
            ],
            Self::PasskeyAdded => [
                "A passkey was added to your account",
                "Whoever can unlock it signs in without your password.",
            ],
            Self::PasskeyRemoved => {
                ["A passkey was removed from your account", "Nobody can sign in with it any more."]
            }
            Self::IdentityAdded => [
                "Another account was linked to yours",
                "Whoever is signed in to it elsewhere can sign in here without your password.",
            ],
            Self::IdentityRemoved => {
                ["A linked account was removed from yours", "Nobody can sign in here with it any more."]
            }
        }
    }

    const fn german(self) -> [&'static str; 2] {
        match self {
            Self::TotpOn => [
                "Die Anmeldung in zwei Schritten ist eingeschaltet",
                "Zur Anmeldung gehört jetzt ein Code Ihrer Authenticator-App. Alle anderen Geräte wurden abgemeldet.",
            ],
            Self::TotpOff => [
                "Die Anmeldung in zwei Schritten ist ausgeschaltet",
                "Zur Anmeldung gehört kein Code einer Authenticator-App mehr: Das Passwort genügt.",
            ],
            Self::RecoveryCodes => [
                "Sie haben neue Wiederherstellungscodes",
                "Es wurden zehn neue Wiederherstellungscodes ausgegeben. Die bisherigen gelten nicht mehr.",
            ],
            Self::PasskeyAdded => [
                "Ihr Konto hat einen neuen Passkey",
                "Wer ihn entsperren kann, meldet sich ohne Ihr Passwort an.",
            ],
            Self::PasskeyRemoved => {
                ["Ein Passkey Ihres Kontos wurde entfernt", "Mit ihm kann sich niemand mehr anmelden."]
            }
            Self::IdentityAdded => [
                "Ein anderes Konto wurde mit Ihrem verknüpft",
                "Wer dort angemeldet ist, kann sich hier ohne Ihr Passwort anmelden.",
            ],
            Self::IdentityRemoved => {
                ["Ein verknüpftes Konto wurde entfernt", "Mit ihm kann sich hier niemand mehr anmelden."]
            }
        }
    }

    const fn arabic(self) -> [&'static str; 2] {
        match self {
            Self::TotpOn => [
                "تم تفعيل تسجيل الدخول بخطوتين",
                "يتطلب تسجيل الدخول الآن رمزًا من تطبيق المصادقة. تم تسجيل الخروج من جميع الأجهزة الأخرى.",
            ],
            Self::TotpOff => [
                "تم إيقاف تسجيل الدخول بخطوتين",
                "لم يعد تسجيل الدخول يتطلب رمزًا من تطبيق المصادقة، وتكفي كلمة المرور.",
            ],
            Self::RecoveryCodes => {
                ["لديك رموز استرداد جديدة", "تم إصدار عشرة رموز استرداد جديدة. لم تعد الرموز السابقة صالحة."]
            }
            Self::PasskeyAdded => {
                ["أُضيف مفتاح مرور إلى حسابك", "من يستطيع فتح هذا المفتاح يسجّل الدخول من دون كلمة المرور."]
            }
            Self::PasskeyRemoved => ["أُزيل مفتاح مرور من حسابك", "لم يعد تسجيل الدخول به ممكنًا."],
            Self::IdentityAdded => [
                "رُبط حساب آخر بحسابك",
                "من سجّل الدخول إلى ذلك الحساب يستطيع تسجيل الدخول هنا من دون كلمة المرور.",
            ],
            Self::IdentityRemoved => ["أُزيل حساب مرتبط من حسابك", "لم يعد تسجيل الدخول به هنا ممكنًا."],
        }
    }
}
