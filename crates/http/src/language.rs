//! In which language words are put on what happened.

use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE;

/// A language that the shop's own texts are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// What is spoken when nothing else is asked for.
    #[default]
    English,
    /// Also for `de-AT` and `de-CH`.
    German,
    /// Also for `ar-EG` and the others.
    Arabic,
}

impl Language {
    /// The language of a page in `locale`, such as `de` or `de-AT`; English where there is no other.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        match locale.split(['-', '_']).next() {
            Some(language) if language.eq_ignore_ascii_case("de") => Self::German,
            Some(language) if language.eq_ignore_ascii_case("ar") => Self::Arabic,
            _ => Self::English,
        }
    }

    /// The language that `Accept-Language` in `headers` likes best.
    #[must_use]
    pub fn asked_for(headers: &HeaderMap) -> Self {
        preferred(accepted(headers), &["en", "de", "ar"]).map_or_else(Self::default, Self::of_locale)
    }

    /// Its tag, as `Content-Language` has it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Arabic => "ar",
        }
    }
}

/// What `Accept-Language` in `headers` says; empty when it says nothing readable.
#[must_use]
pub fn accepted(headers: &HeaderMap) -> &str {
    headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default()
}

/// The one of `locales` that an `Accept-Language` of `wanted` likes best: by weight, and `de-CH` is served by `de`.
#[must_use]
pub fn preferred<'a>(wanted: &str, locales: &'a [impl AsRef<str>]) -> Option<&'a str> {
    let mut ranges: Vec<(&str, f32)> = wanted
        .split(',')
        .map(|range| {
            let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
            let weight = weight.trim().strip_prefix("q=").and_then(|q| q.trim().parse().ok());
            (tag.trim(), weight.unwrap_or(0.0))
        })
        .filter(|(_, weight)| *weight > 0.0)
        .collect();
    ranges.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranges.into_iter().find_map(|(tag, _)| {
        let language = tag.split('-').next().unwrap_or(tag);
        let is = |tag: &str| locales.iter().map(AsRef::as_ref).find(|l| l.eq_ignore_ascii_case(tag));
        is(tag).or_else(|| is(language))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_is_liked_best_among_those_there_are_is_taken() {
        for (wanted, found) in [
            ("de", Some("de")),
            ("de-CH, en;q=0.8", Some("de")),
            ("fr, en;q=0.5, de; q=0.7", Some("de")),
            ("EN-gb", Some("en")),
            ("de;q=0, en", Some("en")),
            ("fr", None),
            ("", None),
            ("*;q=x", None),
        ] {
            assert_eq!(preferred(wanted, &["en", "de"]), found, "{wanted}");
        }
    }

    #[test]
    fn a_locale_is_read_by_its_language() {
        for (locale, language) in [
            ("de", Language::German),
            ("de-AT", Language::German),
            ("DE", Language::German),
            ("ar", Language::Arabic),
            ("ar-EG", Language::Arabic),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
        for locale in ["en", "nl-BE", "den", "arc", ""] {
            assert_eq!(Language::of_locale(locale), Language::English, "{locale}");
        }
    }
}
