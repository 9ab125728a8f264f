//! Mails about accounts as a merchant sees them.

use serde_json::json;
use souk_http::Language;
use souk_mail::{Definition, Letter, MailText, Placeholders};

use super::kind::{Kind, Words};
use super::mfa::MfaChange;
use super::templates;
use super::told::Told;

/// `told` in these words.
pub(super) fn letter(told: &Told, language: Language, text: MailText) -> Letter {
    let Words { headline, button, .. } = told.kind.words(language);
    let why = match language {
        Language::English => "You get this mail because of an account at {shop} with your address.",
        Language::German => "Sie erhalten diese Mail wegen eines Kontos bei {shop} mit Ihrer Adresse.",
        Language::Arabic => "تصلك هذه الرسالة بسبب حساب لدى {shop} بعنوان بريدك.",
    };
    let values = json!({
        "headline": headline, "code": told.placeholders.get("code"), "link": told.link, "button_label": button,
    });
    let placeholders = told.placeholders.clone();
    Letter { template: "account", locale: language.tag(), text, placeholders, why, values }
}

/// The mail of `kind` to nobody, for previews.
fn sample(kind: Kind, locale: &str, text: MailText) -> Letter {
    let language = Language::of_locale(locale);
    let [change, meaning] = MfaChange::TotpOn.words(language);
    let placeholders = [
        ("code", "482913".to_owned()),
        ("new_address", "i…@example.org".to_owned()),
        ("time", "2026-11-26, 18:42 UTC".to_owned()),
        ("device", "Firefox, Linux".to_owned()),
        ("place", "203.0.113.7".to_owned()),
        ("change", change.to_owned()),
        ("meaning", meaning.to_owned()),
    ];
    let own = placeholders_of(kind);
    let told = Told {
        to: String::new(),
        kind,
        placeholders: placeholders
            .into_iter()
            .filter(|(name, _)| own.contains(name))
            .collect::<Placeholders>(),
        link: (!kind.words(language).button.is_empty()).then(|| "https://shop.example/account/".to_owned()),
    };
    letter(&told, language, text)
}

/// What may stand in braces in the words of `kind`.
const fn placeholders_of(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::ResetCode => &["code"],
        Kind::NewDevice | Kind::SessionEnded => &["time", "device", "place"],
        Kind::SecurityChanged => &["change", "meaning"],
        Kind::AddressChanging => &["new_address"],
        _ => &[],
    }
}

/// A mail about accounts that a merchant may put into his own words.
macro_rules! definition {
    ($kind:ident) => {
        Definition {
            name: Kind::$kind.name(),
            placeholders: placeholders_of(Kind::$kind),
            text: |locale| Kind::$kind.text(Language::of_locale(locale)),
            sample: |locale, text: MailText| sample(Kind::$kind, locale, text),
            templates,
        }
    };
}

/// The mails of this slice.
pub(crate) const MAILS: &[Definition] = &[
    definition!(Welcome),
    definition!(VerifyAddress),
    definition!(ResetCode),
    definition!(PasswordChanged),
    definition!(SignInLink),
    definition!(NewDevice),
    definition!(SessionEnded),
    definition!(SecurityChanged),
    definition!(NewAddress),
    definition!(AddressChanging),
    definition!(AddressChanged),
    definition!(AccountErased),
];
