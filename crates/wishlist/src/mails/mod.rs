//! What mails about wishes say.

mod words;

use serde_json::json;
use souk_mail::{Definition, Letter, MailError, MailText, Placeholders, Templates, isolated};
use souk_money::{Currency, Money};

use words::Words;
pub(crate) use words::words;

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What was sold out can be bought again.
    BackInStock,
    /// What a member wishes for costs less.
    PriceDrop,
}

impl Kind {
    /// By which a merchant's own words are kept.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::BackInStock => "back_in_stock",
            Self::PriceDrop => "price_drop",
        }
    }
}

/// A mail before it has words.
pub(crate) struct Told {
    /// The name of the product, with the variant.
    pub(crate) product: String,
    /// What it costs now.
    pub(crate) price: Option<Money>,
    /// What it cost when it was wished.
    pub(crate) before: Option<Money>,
    /// The address of its page.
    pub(crate) link: String,
    /// The address that ends such mails.
    pub(crate) unsubscribe: String,
}

/// What these mails are made of.
pub(crate) fn templates() -> Result<Templates, MailError> {
    let mut templates = Templates::default();
    templates.add("wishlist.txt", include_str!("../../templates/wishlist.txt"))?;
    templates.add("wishlist.html", include_str!("../../templates/wishlist.html"))?;
    Ok(templates)
}

/// `24.00 EUR`, `24,00 EUR`.
fn money(amount: Money, locale: &str) -> String {
    let plain = amount.to_plain();
    if locale == "de" { plain.replace('.', ",") } else { isolated(locale, &plain) }
}

/// `told` in these words.
pub(crate) fn letter(kind: Kind, words: &'static Words, told: &Told, text: MailText) -> Letter {
    let locale = words.locale;
    let price = told.price.map(|price| money(price, locale));
    let before = told.before.map(|before| money(before, locale)).filter(|_| kind == Kind::PriceDrop);
    let values = json!({
        "headline": words.headline, "link": told.link, "button_label": words.button, "product": isolated(locale, &told.product),
        "price": price, "price_before": before, "before_label": words.before, "unsubscribe": told.unsubscribe,
        "unsubscribe_label": words.unsubscribe,
    });
    let placeholders = Placeholders::from([
        ("product", told.product.clone()),
        ("price", price.unwrap_or_default()),
        ("price_before", before.unwrap_or_default()),
    ]);
    Letter { template: "wishlist", locale, text, placeholders, why: words.why, values }
}

fn sample(kind: Kind, locale: &str, text: MailText) -> Letter {
    let told = Told {
        product: "Tamri mug, Sea".to_owned(),
        price: Some(Money::new(1_900, Currency::EUR)),
        before: Some(Money::new(2_400, Currency::EUR)),
        link: "https://shop.example/p/tamri-mug/".to_owned(),
        unsubscribe: "https://shop.example/wishlist/unsubscribe/?token=…".to_owned(),
    };
    letter(kind, words(kind, locale), &told, text)
}

/// A mail about wishes that a merchant may put into his own words.
macro_rules! definition {
    ($kind:ident, $placeholders:expr) => {
        Definition {
            name: Kind::$kind.name(),
            placeholders: $placeholders,
            text: |locale| words(Kind::$kind, locale).text(),
            sample: |locale, text: MailText| sample(Kind::$kind, locale, text),
            templates,
        }
    };
}

/// The mails of this slice.
pub(crate) const MAILS: &[Definition] = &[
    definition!(BackInStock, &["product", "price"]),
    definition!(PriceDrop, &["product", "price", "price_before"]),
];
