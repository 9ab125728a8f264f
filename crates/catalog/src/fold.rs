//! Spellings of the same word made one: for addresses and for search.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` as it is searched: in small letters, full-width forms and ligatures plain, typographic quotes and dashes as on a
/// keyboard, apostrophes left out, letters of Europe and of Hebrew and Arabic without their marks. Stored texts and what a
/// shopper types are folded alike: `Crème`, `CREME` and `creme` are one word, as are `Tim's`, `Tim’s` and `tims`.
#[must_use]
pub fn fold(text: &str) -> String {
    small_letters(text, has_optional_marks).chars().filter(|c| *c != '\'').collect()
}

/// `text` in small letters and composed (NFC), compatibility forms plain; letters that `bare` names lose their marks.
pub(crate) fn small_letters(text: &str, bare: fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_bare = false;
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // The vowel sign am of Thai and Lao is one sign to those who write it.
            '\u{e33}' | '\u{eb3}' => plain.push(c),
            // Inches are no two apostrophes.
            '″' => plain.push('"'),
            _ => plain.extend(std::iter::once(c).nfkd()),
        }
    }
    // As a whole, since the small form of a sigma depends on its place.
    for c in plain.to_lowercase().nfd() {
        if is_combining_mark(c) {
            if !is_bare {
                out.push(c);
            }
            continue;
        }
        is_bare = bare(c) || !c.is_alphabetic();
        match c {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ħ' => out.push('h'),
            'ı' => out.push('i'),
            '‘' | '’' | '‚' | '‛' | '`' | '´' | '′' | 'ʼ' | 'ʻ' => out.push('\''),
            '“' | '”' | '„' | '‟' => out.push('"'),
            '‐'..='―' | '−' => out.push('-'),
            // Soft hyphens, joiners and marks of direction are no letters and part no words.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {}
            c => out.push(c),
        }
    }
    out.nfc().collect()
}

/// Whether `c` belongs to a word.
#[must_use]
pub fn is_letter_or_mark(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Whether `c` is a Latin letter.
pub(crate) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}')
}

/// Latin, Greek, Cyrillic, Hebrew and Arabic letters: people search without their marks.
fn has_optional_marks(c: char) -> bool {
    is_latin(c) || matches!(c, '\u{370}'..='\u{52f}' | '\u{590}'..='\u{6ff}' | '\u{1f00}'..='\u{1fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_word_are_one() {
        for (text, folded) in [
            ("Tim’s Coffee", "tims coffee"),
            ("Tim's COFFEE", "tims coffee"),
            ("Crème Brûlée", "creme brulee"),
            ("Ｔ－ｓｈｉｒｔ", "t-shirt"),
            ("T–Shirt T‑Shirt", "t-shirt t-shirt"),
            ("Ёлка", "елка"),
            ("Αθήνα", "αθηνα"),
            ("STRASSE Straße", "strasse strasse"),
            ("ガラス ｶﾞﾗｽ", "ガラス ガラス"),
            ("Zu\u{ad}cker", "zucker"),
            ("5″", "5\""),
        ] {
            assert_eq!(fold(text), folded);
        }
    }
}
