//! Texts in several languages, and which of them a reader gets.

use std::collections::{BTreeMap, HashMap};

use souk_db::Id;
use souk_http::{Invalid, Problem};
use souk_platform::Market;

use crate::messages;

/// Texts by language, as BCP 47 writes it: `de` or `de-AT`.
pub type Translations<T> = BTreeMap<String, T>;

/// Languages of one thing at most.
const MANY: usize = 50;
/// How [`is_locale`] is told to clients of the API.
/// Whether `tag` is a language as BCP 47 writes it, with a country or without: `de`, `de-AT`.
fn is_locale(tag: &str) -> bool {
    let (language, country) = tag.split_once('-').map_or((tag, None), |(l, c)| (l, Some(c)));
    language.len() == 2
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && country.is_none_or(|c| c.len() == 2 && c.bytes().all(|b| b.is_ascii_uppercase()))
}

/// Notes for `field` what is wrong with the languages of `texts`: there is one at least.
pub(crate) fn check<T>(invalid: &mut Invalid, field: &str, texts: &Translations<T>) {
    invalid.check(!texts.is_empty(), field, &messages::NO_TEXTS);
    invalid.check(texts.len() <= MANY, field, &messages::TOO_MANY_LANGUAGES);
    for tag in texts.keys().filter(|tag| !is_locale(tag)) {
        let shown: String = tag.chars().take(40).collect();
        invalid.note(&format!("{field}.{shown}"), &messages::NO_LOCALE);
    }
}

/// The language that a reader wants, and the channel's own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    pub(crate) locale: &'a str,
    pub(crate) default: &'a str,
}

impl<'a> Wanted<'a> {
    /// The language that a request names, or that its market found.
    ///
    /// # Errors
    /// 400 for a name that is no language's.
    pub(crate) fn of(named: Option<&'a str>, market: &'a Market) -> Result<Self, Problem> {
        match named {
            Some(tag) if !is_locale(tag) => Err(Problem::bad_parameter("locale", &messages::NO_LOCALE)),
            _ => Ok(Self { locale: named.unwrap_or(&market.locale), default: &market.channel.locale }),
        }
    }

    /// How far `tag` is from what is wanted: it, its language alone, the default, its language, any other.
    fn distance(self, tag: &str) -> u8 {
        let language = |locale: &'a str| locale.split('-').next().unwrap_or(locale);
        let order = [self.locale, language(self.locale), self.default, language(self.default)];
        (0..).zip(order).find(|(_, liked)| liked.eq_ignore_ascii_case(tag)).map_or(u8::MAX, |(n, _)| n)
    }

    /// The text for this reader, with its language.
    pub(crate) fn best<T>(self, texts: Translations<T>) -> Option<(String, T)> {
        texts.into_iter().min_by_key(|(tag, _)| self.distance(tag))
    }
}

/// Rows of translations, by what they belong to.
pub(crate) fn by_owner<T>(rows: impl IntoIterator<Item = (Id, String, T)>) -> HashMap<Id, Translations<T>> {
    let mut out: HashMap<Id, Translations<T>> = HashMap::new();
    for (owner, locale, text) in rows {
        out.entry(owner).or_default().insert(locale, text);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_nearest_language_that_is_there() {
        let best = |locale, there: &[&str]| {
            let texts = there.iter().map(|tag| ((*tag).to_owned(), ())).collect();
            Wanted { locale, default: "en" }.best(texts).unwrap().0
        };
        assert_eq!(best("de-AT", &["de", "de-AT", "en"]), "de-AT");
        assert_eq!(best("de-AT", &["de", "de-CH", "en"]), "de");
        assert_eq!(best("de-AT", &["de-CH", "en", "fr"]), "en");
        assert_eq!(best("de-AT", &["fr", "nl"]), "fr");
    }

    #[test]
    fn a_language_is_two_small_letters_and_perhaps_a_country() {
        for tag in ["de", "de-AT", "nl-BE"] {
            assert!(is_locale(tag), "{tag}");
        }
        for tag in ["", "d", "DE", "deu", "de_AT", "de-at", "de-AUT", "de-AT-1996", "de-", "klingon", "dé"] {
            assert!(!is_locale(tag), "{tag}");
        }
    }
}
