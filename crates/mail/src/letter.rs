//! From a mail's words and values to what is sent.

use serde_json::{Value, json};

use crate::{MailError, MailText, Placeholders, Sender, Templates, direction, paragraphs};

/// The languages that mails are written in, English first.
pub const LOCALES: [&str; 3] = ["en", "de", "ar"];

/// A mail that a merchant may put into his own words.
#[derive(Clone, Copy)]
pub struct Definition {
    /// Its name, such as `order_shipped`.
    pub name: &'static str,
    /// What may stand in braces in its words; `{shop}` may in all.
    pub placeholders: &'static [&'static str],
    /// What it says unless the merchant says otherwise, in a language of [`LOCALES`].
    pub text: fn(locale: &str) -> MailText,
    /// The mail with made-up values, as a preview shows it.
    pub sample: fn(locale: &str, text: MailText) -> Letter,
    /// The templates that it is made of.
    pub templates: fn() -> Result<Templates, MailError>,
}

/// A mail before it is written out.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The name of its templates, which end with `.txt` and `.html`.
    pub template: &'static str,
    /// Its language.
    pub locale: &'static str,
    /// Its words, with placeholders.
    pub text: MailText,
    /// What stands for them.
    pub placeholders: Placeholders,
    /// Why one gets it, for its foot; with placeholders, too.
    pub why: &'static str,
    /// What else its templates show.
    pub values: Value,
}

/// A mail that is written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What about.
    pub subject: String,
    /// For those who read plain text.
    pub text: String,
    /// For the others.
    pub html: String,
}

impl Letter {
    /// Writes it out, from `sender`, whose name stands for `{shop}`.
    ///
    /// # Errors
    /// When a template is missing or asks for what it was not given.
    pub fn compose(&self, templates: &Templates, sender: &Sender) -> Result<Written, MailError> {
        let mut placeholders = self.placeholders.clone();
        placeholders.insert("shop", sender.name.clone());
        for value in placeholders.values_mut() {
            *value = direction::isolated(self.locale, value);
        }
        let words = self.text.filled(&placeholders);
        let why = MailText::new(self.why, "", "").filled(&placeholders).subject;
        let is_rtl = direction::is_rtl(self.locale);
        let (dir, start, end) = if is_rtl { ("rtl", "right", "left") } else { ("ltr", "left", "right") };
        let mut values = self.values.clone();
        if let Value::Object(values) = &mut values {
            let own = json!({
                "locale": self.locale, "dir": dir, "start": start, "end": end, "subject": words.subject, "intro": paragraphs(&words.intro),
                "closing": paragraphs(&words.closing), "shop": sender.name, "address": direction::isolated(self.locale, &sender.address),
                "contact": sender.contact, "why": why,
            });
            values.extend(own.as_object().into_iter().flatten().map(|(k, v)| (k.clone(), v.clone())));
        }
        let render = |kind: &str| templates.render(&format!("{}.{kind}", self.template), &values);
        Ok(Written { text: render("txt")?, html: render("html")?, subject: words.subject })
    }
}
