//! Which way a language is written, and what keeps its own way within it.

/// U+2068 FIRST STRONG ISOLATE.
const ISOLATE: char = '\u{2068}';
/// U+2069 POP DIRECTIONAL ISOLATE.
const POP: char = '\u{2069}';

/// Whether `locale` is written from right to left.
pub(crate) fn is_rtl(locale: &str) -> bool {
    locale.split('-').next() == Some("ar")
}

/// `text` for a mail in `locale`: an amount, a number or an address keeps its own direction within words that are written from right
/// to left.
#[must_use]
pub fn isolated(locale: &str, text: &str) -> String {
    if !is_rtl(locale) || text.is_empty() || text.starts_with(ISOLATE) {
        return text.to_owned();
    }
    format!("{ISOLATE}{text}{POP}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_isolated_once_and_only_where_words_run_the_other_way() {
        assert_eq!(isolated("de", "24,00 EUR"), "24,00 EUR");
        assert_eq!(isolated("ar", ""), "");
        let once = isolated("ar", "24.00 EUR");
        assert_eq!(once, "\u{2068}24.00 EUR\u{2069}");
        assert_eq!(isolated("ar", &once), once);
    }
}
