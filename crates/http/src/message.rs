//! What the shop says when something is wrong: data, until somebody reads it.
//!
//! A slice names a [`Message`] of its `messages.rs`, with the figures in question; in which language it is read, the edge
//! decides ([`crate::guard`] for the API, the page's locale for forms).

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Language;

/// One thing that can be said, in all languages of the shop.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// A stable word for programs, in `snake_case`.
    pub code: &'static str,
    /// In English. `{name}` stands for the parameter of this name.
    pub en: &'static str,
    /// In German, with the same parameters.
    pub de: &'static str,
    /// In Arabic, with the same parameters; English is said where there is none.
    pub ar: Option<&'static str>,
}

impl Message {
    /// What `code` stands for, in English and in German.
    #[must_use]
    pub const fn new(code: &'static str, en: &'static str, de: &'static str) -> Self {
        Self { code, en, de, ar: None }
    }

    /// The same message, saying `ar` in Arabic.
    #[must_use]
    pub const fn in_arabic(self, ar: &'static str) -> Self {
        Self { ar: Some(ar), ..self }
    }

    /// This message, saying `value` where its texts have `{name}`.
    #[must_use]
    pub fn with(&'static self, name: &'static str, value: impl Into<Param>) -> Said {
        Said::from(self).with(name, value)
    }
}

/// What a message says of the case: a figure or a name, the same in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum Param {
    /// A figure, such as the most that is allowed.
    Number(i64),
    /// A name, a code or a list of them.
    Text(String),
}

impl From<i64> for Param {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Param {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Param {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A message about one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    message: &'static Message,
    params: BTreeMap<&'static str, Param>,
}

impl From<&'static Message> for Said {
    fn from(message: &'static Message) -> Self {
        Self { message, params: BTreeMap::new() }
    }
}

impl Said {
    /// Also says `value` where the texts have `{name}`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.insert(name, value.into());
        self
    }

    /// The message's code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.message.code
    }

    /// The figures and names that it speaks of.
    #[must_use]
    pub fn params(&self) -> &BTreeMap<&'static str, Param> {
        &self.params
    }

    /// In words.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let mut rest = match language {
            Language::English => self.message.en,
            Language::German => self.message.de,
            Language::Arabic => self.message.ar.unwrap_or(self.message.en),
        };
        let mut text = String::with_capacity(rest.len());
        while let Some((before, (name, after))) =
            rest.split_once('{').and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
        {
            text.push_str(before);
            match self.params.get(name) {
                Some(Param::Number(number)) => text.push_str(&figure(*number, language)),
                Some(Param::Text(param)) => text.push_str(param),
                None => text.push('…'),
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }
}

/// A number as it is read; long ones in groups of three digits.
fn figure(number: i64, language: Language) -> String {
    let digits = number.to_string();
    if number.unsigned_abs() < 100_000 {
        return digits;
    }
    let mark = match language {
        Language::English | Language::Arabic => ',',
        Language::German => '.',
    };
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.char_indices() {
        if digit != '-' && !text.is_empty() && !text.ends_with('-') && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// Something that is wrong with an input, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The field, as its document names it: `shipping_address.city`, `variants[2].sku`.
    pub path: String,
    /// What is wrong with it.
    pub said: Said,
}

/// What is wrong with one field, and which.
#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = Violation)]
pub struct ViolationBody<'a> {
    /// The field that `errors` has the words for.
    pub path: &'a str,
    /// A stable word for what is wrong.
    pub code: &'a str,
    /// The figures and names that the words speak of.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[schema(value_type = Option<BTreeMap<String, Param>>)]
    pub params: &'a BTreeMap<&'static str, Param>,
}

impl<'a> From<&'a Violation> for ViolationBody<'a> {
    fn from(violation: &'a Violation) -> Self {
        let said = &violation.said;
        Self { path: &violation.path, code: said.code(), params: said.params() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: Message = Message::new("left", "{left} of {name} left.", "Noch {left} von {name} übrig.");

    #[test]
    fn a_message_is_read_in_each_language_and_in_english_where_it_has_no_arabic() {
        let said = LEFT.with("left", 3_i64).with("name", "{left}");
        assert_eq!(said.text(Language::English), "3 of {left} left.");
        assert_eq!(said.text(Language::German), "Noch 3 von {left} übrig.");
        assert_eq!(said.text(Language::Arabic), said.text(Language::English));
        const IN_ARABIC: Message = LEFT.in_arabic("المتبقي: {left} من {name}.");
        let said = IN_ARABIC.with("left", 3_i64).with("name", "Ada");
        assert_eq!(said.text(Language::Arabic), "المتبقي: 3 من Ada.");
    }

    #[test]
    fn long_figures_are_grouped_as_the_language_does() {
        assert_eq!(figure(10_000, Language::English), "10000");
        assert_eq!(figure(500_000, Language::English), "500,000");
        assert_eq!(figure(-100_000_000, Language::German), "-100.000.000");
        assert_eq!(figure(500_000, Language::Arabic), "500,000");
    }
}
