//! The words of mails about wishes, by language.

use souk_http::Language;
use souk_mail::MailText;

use super::Kind;

/// What a mail says unless the merchant says otherwise; what stands below `closing` is never the merchant's.
pub(crate) struct Words {
    /// The language.
    pub(crate) locale: &'static str,
    subject: &'static str,
    intro: &'static str,
    closing: &'static str,
    pub(super) headline: &'static str,
    pub(super) button: &'static str,
    /// Before the price of then.
    pub(super) before: &'static str,
    pub(super) unsubscribe: &'static str,
    /// Why one gets it.
    pub(super) why: &'static str,
}

impl Words {
    /// What the merchant may change.
    pub(crate) fn text(&self) -> MailText {
        MailText::new(self.subject, self.intro, self.closing)
    }
}

/// The words of `kind` in the language of `locale`, English where it is none of ours.
pub(crate) fn words(kind: Kind, locale: &str) -> &'static Words {
    match (kind, Language::of_locale(locale)) {
        (Kind::BackInStock, Language::English) => &BACK_IN_ENGLISH,
        (Kind::BackInStock, Language::German) => &BACK_IN_GERMAN,
        (Kind::BackInStock, Language::Arabic) => &BACK_IN_ARABIC,
        (Kind::PriceDrop, Language::English) => &DROP_IN_ENGLISH,
        (Kind::PriceDrop, Language::German) => &DROP_IN_GERMAN,
        (Kind::PriceDrop, Language::Arabic) => &DROP_IN_ARABIC,
    }
}

static BACK_IN_ENGLISH: Words = Words {
    locale: "en",
    subject: "{product} is back in stock",
    intro: "You wanted to know when {product} can be bought again. It can, from now on.",
    closing: "We do not set one aside: who orders first has it.",
    headline: "Back in stock",
    button: "Look at it",
    before: "before",
    unsubscribe: "No more of these mails",
    why: "You get this mail because you asked {shop} to tell you.",
};

static BACK_IN_GERMAN: Words = Words {
    locale: "de",
    subject: "{product} ist wieder da",
    intro: "Sie wollten wissen, wann {product} wieder zu haben ist. Ab jetzt ist es so weit.",
    closing: "Wir legen nichts zurück: Wer zuerst bestellt, bekommt es.",
    headline: "Wieder da",
    button: "Ansehen",
    before: "vorher",
    unsubscribe: "Keine solchen Mails mehr",
    why: "Sie erhalten diese Mail, weil Sie {shop} darum gebeten haben.",
};

static BACK_IN_ARABIC: Words = Words {
    locale: "ar",
    subject: "{product} متوفر من جديد",
    intro: "طلبت إعلامك عند توفر {product} من جديد. يمكنك شراؤه الآن.",
    closing: "لا نحجز أي قطعة، والأولوية لمن يطلب أولًا.",
    headline: "متوفر من جديد",
    button: "عرض المنتج",
    before: "السعر السابق",
    unsubscribe: "إيقاف هذه الرسائل",
    why: "تصلك هذه الرسالة لأنك طلبت من {shop} إعلامك.",
};

static DROP_IN_ENGLISH: Words = Words {
    locale: "en",
    subject: "{product} costs less now",
    intro: "{product} is on your wishlist. It cost {price_before} when you saved it and costs {price} now.",
    closing: "",
    headline: "The price fell",
    button: "Look at it",
    before: "before",
    unsubscribe: "No more of these mails",
    why: "You get this mail because you asked for it on your wishlist at {shop}.",
};

static DROP_IN_GERMAN: Words = Words {
    locale: "de",
    subject: "{product} kostet jetzt weniger",
    intro: "{product} steht auf Ihrer Merkliste. Als Sie es gemerkt haben, kostete es {price_before}, jetzt kostet es {price}.",
    closing: "",
    headline: "Der Preis ist gefallen",
    button: "Ansehen",
    before: "vorher",
    unsubscribe: "Keine solchen Mails mehr",
    why: "Sie erhalten diese Mail, weil Sie auf Ihrer Merkliste bei {shop} darum gebeten haben.",
};

static DROP_IN_ARABIC: Words = Words {
    locale: "ar",
    subject: "انخفض سعر {product}",
    intro: "{product} في قائمة أمنياتك. كان سعره {price_before} عند حفظه، وسعره الآن {price}.",
    closing: "",
    headline: "انخفض السعر",
    button: "عرض المنتج",
    before: "السعر السابق",
    unsubscribe: "إيقاف هذه الرسائل",
    why: "تصلك هذه الرسالة لأنك طلبتها في قائمة أمنياتك لدى {shop}.",
};
