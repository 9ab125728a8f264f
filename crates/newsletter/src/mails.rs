//! What the mail that asks to confirm says.

use serde_json::json;
use souk_http::Language;
use souk_mail::{Definition, Letter, MailError, MailText, Placeholders, Templates};

/// By which a merchant's own words are kept.
pub(crate) const NAME: &str = "newsletter_confirm";

/// What the mail says unless the merchant says otherwise.
pub(crate) struct Words {
    /// The language.
    pub(crate) locale: &'static str,
    subject: &'static str,
    intro: &'static str,
    closing: &'static str,
    headline: &'static str,
    button: &'static str,
    /// Before the words that are agreed to.
    agreed: &'static str,
    why: &'static str,
}

impl Words {
    /// What the merchant may change.
    pub(crate) fn text(&self) -> MailText {
        MailText::new(self.subject, self.intro, self.closing)
    }
}

/// The words in the language of `locale`, English where it is none of ours.
pub(crate) fn words(locale: &str) -> &'static Words {
    match Language::of_locale(locale) {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
        Language::Arabic => &ARABIC,
    }
}

static ENGLISH: Words = Words {
    locale: "en",
    subject: "Please confirm your subscription to {shop}",
    intro: "Somebody, we hope you, asked for mails about news from {shop}. They come once you confirm that this address is yours.",
    closing: "If it was not you, do nothing: without your confirmation we do not write again.",
    headline: "One more step",
    button: "Confirm",
    agreed: "With that you agree to this:",
    why: "You get this mail because your address was entered at {shop}.",
};

static GERMAN: Words = Words {
    locale: "de",
    subject: "Bitte bestätigen Sie Ihr Abonnement bei {shop}",
    intro: "Jemand, hoffentlich Sie, möchte Mails über Neues von {shop}. Sie kommen, sobald Sie bestätigen, dass dies Ihre Adresse ist.",
    closing: "Wenn Sie es nicht waren, tun Sie nichts: Ohne Ihre Bestätigung schreiben wir nicht wieder.",
    headline: "Noch ein Schritt",
    button: "Bestätigen",
    agreed: "Damit stimmen Sie dem zu:",
    why: "Sie erhalten diese Mail, weil Ihre Adresse bei {shop} eingetragen wurde.",
};

static ARABIC: Words = Words {
    locale: "ar",
    subject: "يُرجى تأكيد اشتراكك لدى {shop}",
    intro: "طلب أحد، ونأمل أن تكون أنت، رسائل عن جديد {shop}. تصلك الرسائل بعد أن تؤكد أن هذا العنوان لك.",
    closing: "إن لم تكن أنت، فلا تفعل شيئًا: لن نراسلك مرة أخرى دون تأكيدك.",
    headline: "خطوة واحدة باقية",
    button: "تأكيد",
    agreed: "وبذلك توافق على ما يلي:",
    why: "تصلك هذه الرسالة لأن عنوانك أُدخل لدى {shop}.",
};

/// What this mail is made of.
pub(crate) fn templates() -> Result<Templates, MailError> {
    let mut templates = Templates::default();
    templates.add("newsletter.txt", include_str!("../templates/newsletter.txt"))?;
    templates.add("newsletter.html", include_str!("../templates/newsletter.html"))?;
    Ok(templates)
}

/// The mail that is confirmed by `link`, about the words `consent`.
pub(crate) fn letter(words: &'static Words, link: &str, consent: &str, text: MailText) -> Letter {
    let values = json!({
        "headline": words.headline, "link": link, "button_label": words.button, "agreed": words.agreed, "consent": consent,
    });
    let placeholders = Placeholders::new();
    Letter { template: "newsletter", locale: words.locale, text, placeholders, why: words.why, values }
}

/// The mails of this slice.
pub(crate) const MAILS: &[Definition] = &[Definition {
    name: NAME,
    placeholders: &[],
    text: |locale| words(locale).text(),
    sample: |locale, text: MailText| {
        let consent = souk_profile::consents::words(Language::of_locale(locale));
        letter(words(locale), "https://shop.example/newsletter/confirm/?token=…", consent, text)
    },
    templates,
}];
