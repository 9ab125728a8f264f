//! Plural and singular made one.

use std::borrow::Cow;

/// Singulars that look like plurals.
const SINGULAR: [&str; 6] = ["lens", "canvas", "atlas", "iris", "tennis", "christmas"];

/// `word` without the ending of an English plural: Harman's S-stemmer ("How effective is suffixing?", 1991), which leaves all other
/// endings alone; in measurements it ranked as well as Porter's. Only words of more than three plain letters have one. What ends in
/// `se`, `xe`, `ze` or `che` loses its `e`, as its plural does: `case` and `cases` are one word.
pub(crate) fn stem(word: &str) -> Cow<'_, str> {
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
            assert_eq!(stem(one), stem(many));
        }
        for word in ["glass", "cactus", "ps4s", "gas", "größes", "lens"] {
            assert_eq!(stem(word), word);
        }
    }
}
