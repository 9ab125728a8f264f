//! Forms of a word made one, by the language of the shop.

use std::borrow::Cow;

use frostem::{Algorithm, Stemmer};
use serde::{Deserialize, Serialize};

/// The language whose endings searches look through. English loses its plurals alone, which ranked as well as Porter's stemmer in
/// measurements; the others go by Snowball's stemmers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = SearchLanguage)]
pub enum Language {
    /// Arabic.
    #[serde(rename = "ar")]
    Arabic,
    /// Danish.
    #[serde(rename = "da")]
    Danish,
    /// German.
    #[serde(rename = "de")]
    German,
    /// Greek.
    #[serde(rename = "el")]
    Greek,
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
    /// Finnish.
    #[serde(rename = "fi")]
    Finnish,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Hungarian.
    #[serde(rename = "hu")]
    Hungarian,
    /// Italian.
    #[serde(rename = "it")]
    Italian,
    /// Dutch.
    #[serde(rename = "nl")]
    Dutch,
    /// Norwegian.
    #[serde(rename = "no")]
    Norwegian,
    /// Portuguese.
    #[serde(rename = "pt")]
    Portuguese,
    /// Romanian.
    #[serde(rename = "ro")]
    Romanian,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
    /// Swedish.
    #[serde(rename = "sv")]
    Swedish,
    /// Tamil.
    #[serde(rename = "ta")]
    Tamil,
    /// Turkish.
    #[serde(rename = "tr")]
    Turkish,
    /// Any other: words are looked for as they are written.
    #[serde(rename = "none")]
    Other,
}

impl Language {
    /// By the first two letters of a locale, such as `de` of `de-AT`.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let code = locale.split(['-', '_']).next().unwrap_or_default();
        let code = if matches!(code, "nb" | "nn") { "no" } else { code };
        Self::read(code).unwrap_or(Self::Other)
    }

    /// The language that is called `code`.
    pub(crate) fn read(code: &str) -> Option<Self> {
        serde_json::from_value(code.into()).ok()
    }

    /// `word`, folded, without the endings that its forms differ by.
    pub(crate) fn stem(self, word: &str) -> Cow<'_, str> {
        let algorithm = match self {
            Self::English => return singular(word),
            Self::Other => return Cow::Borrowed(word),
            Self::Arabic => Algorithm::Arabic,
            Self::Danish => Algorithm::Danish,
            Self::German => Algorithm::German,
            Self::Greek => Algorithm::Greek,
            Self::Spanish => Algorithm::Spanish,
            Self::Finnish => Algorithm::Finnish,
            Self::French => Algorithm::French,
            Self::Hungarian => Algorithm::Hungarian,
            Self::Italian => Algorithm::Italian,
            Self::Dutch => Algorithm::Dutch,
            Self::Norwegian => Algorithm::Norwegian,
            Self::Portuguese => Algorithm::Portuguese,
            Self::Romanian => Algorithm::Romanian,
            Self::Russian => Algorithm::Russian,
            Self::Swedish => Algorithm::Swedish,
            Self::Tamil => Algorithm::Tamil,
            Self::Turkish => Algorithm::Turkish,
        };
        // Names of parts are no words of a language.
        if word.chars().any(|c| c.is_ascii_digit()) || word.chars().count() <= 3 {
            return Cow::Borrowed(word);
        }
        Stemmer::new(algorithm).stem(word)
    }
}

/// Singulars that look like plurals.
const SINGULAR: [&str; 6] = ["lens", "canvas", "atlas", "iris", "tennis", "christmas"];

/// `word` without the ending of an English plural: Harman's S-stemmer ("How effective is suffixing?", 1991), which leaves all other
/// endings alone; in measurements it ranked as well as Porter's. Only words of more than three plain letters have one. What ends in
/// `se`, `xe`, `ze` or `che` loses its `e`, as its plural does: `case` and `cases` are one word.
fn singular(word: &str) -> Cow<'_, str> {
    if word.len() <= 3 || !word.bytes().all(|b| b.is_ascii_lowercase()) || SINGULAR.contains(&word) {
        return Cow::Borrowed(word);
    }
    let before = |ending: usize| word.as_bytes()[word.len() - ending - 1];
    let without = |ending: usize| Cow::Borrowed(&word[..word.len() - ending]);
    if word.ends_with("ies") && !matches!(before(3), b'a' | b'e') {
        return Cow::Owned(format!("{}y", &word[..word.len() - 3]));
    }
    if word.ends_with("es") && matches!(before(2), b's' | b'x' | b'z') {
        return without(2);
    }
    if word.ends_with("ches") || word.ends_with("shes") {
        return without(2);
    }
    if (word.ends_with('e') && matches!(before(1), b's' | b'x' | b'z')) || word.ends_with("che") {
        return without(1);
    }
    if word.ends_with('s') && !matches!(before(1), b'u' | b's') {
        return without(1);
    }
    Cow::Borrowed(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singular_and_plural_are_one_word() {
        for (one, many) in [
            ("battery", "batteries"),
            ("box", "boxes"),
            ("watch", "watches"),
            ("brush", "brushes"),
            ("book", "books"),
            ("case", "cases"),
            ("house", "houses"),
            ("size", "sizes"),
            ("cache", "caches"),
            ("lens", "lenses"),
            ("canvas", "canvases"),
            ("glass", "glasses"),
            ("bus", "buses"),
            ("key", "keys"),
        ] {
            assert_eq!(singular(one), singular(many));
        }
        for word in ["glass", "cactus", "ps4s", "gas", "größes", "lens"] {
            assert_eq!(singular(word), word);
        }
    }

    #[test]
    fn forms_of_a_word_are_one_in_its_language() {
        for (locale, one, many) in [
            ("de-AT", "Tasse", "Tassen"),
            ("de", "Buch", "Bücher"),
            ("de", "Lampe", "Lampen"),
            ("fr", "chaussure", "chaussures"),
            ("es", "botella", "botellas"),
            ("it", "lampada", "lampade"),
            ("nl", "fles", "flessen"),
            ("sv-SE", "lampa", "lampor"),
            ("nb", "lampe", "lamper"),
            ("ru", "книга", "книги"),
            ("en", "lamp", "lamps"),
        ] {
            let stem = |word: &str| Language::of_locale(locale).stem(&souk_catalog::fold(word)).into_owned();
            assert_eq!(stem(one), stem(many), "{locale}");
        }
        assert_eq!(Language::of_locale("ja-JP").stem("lamps"), "lamps");
        assert_eq!(Language::of_locale("de").stem("ps4s"), "ps4s");
    }
}
