//! Texts as words: the same for what is kept and for what is looked for.

use std::borrow::Cow;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::measure::{is_figure, parted, unit};
use crate::stem::Language;

/// Bytes of a word at most; longer runs of letters are no words that anybody looks for.
const LONGEST: usize = 200;

/// Cuts a folded text into words: runs of letters, digits and their marks; each sign of a script that parts no words by spaces
/// is a word of its own.
pub(crate) fn words(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let folded = figures(folded);
    // Whether a mark, and whether a letter, still belongs to the last word.
    let (mut takes_marks, mut takes_letters) = (false, false);
    for c in folded.chars() {
        if !souk_catalog::is_letter_or_mark(c) && c != POINT {
            (takes_marks, takes_letters) = (false, false);
            continue;
        }
        let c = if c == POINT { '.' } else { c };
        let is_letter = c.is_alphanumeric() || c == '.';
        let alone = is_letter && is_unspaced(c);
        match words.last_mut() {
            Some(word) if !alone && if is_letter { takes_letters } else { takes_marks } => word.push(c),
            _ => words.push(c.to_string()),
        }
        takes_marks = true;
        takes_letters = if is_letter { !alone } else { takes_letters };
    }
    words.retain(|word| word.len() <= LONGEST);
    words
}

/// Stands for the point of a figure, which is no sign between words.
const POINT: char = '\u{f8ff}';

/// `folded` with the points of figures as [`POINT`], thousands written together, and inches in letters: `15.6"` is `15.6 inch`,
/// `1,000` is `1000`, and `178.0` is `178`.
fn figures(folded: &str) -> Cow<'_, str> {
    let is_digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    if !folded.contains(['.', ',', '"']) {
        return Cow::Borrowed(folded);
    }
    let all: Vec<char> = folded.chars().collect();
    let mut out = String::with_capacity(folded.len());
    let mut n = 0;
    while let Some(c) = all.get(n) {
        let is_inside = n > 0 && is_digit(all.get(n - 1)) && is_digit(all.get(n + 1));
        let digits = all[n + 1..].iter().take_while(|c| c.is_ascii_digit()).count();
        match c {
            ',' if is_inside && digits == 3 => {}
            // Nothing behind the point but zeros.
            '.' | ',' if is_inside && all[n + 1..=n + digits].iter().all(|c| *c == '0') => n += digits,
            '.' | ',' if is_inside => out.push(POINT),
            '"' if n > 0 && is_digit(all.get(n - 1)) => out.push_str(" inch "),
            c => out.push(*c),
        }
        n += 1;
    }
    Cow::Owned(out)
}

/// Thai, Lao, Burmese, Khmer, kana and Han.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// What a text is looked for by: its words without plural endings, figures together with their units.
///
/// The second of each is whether it stands in the place of the word before it: a figure with its unit does, beside the figure alone.
pub(crate) fn terms(folded: &str, language: Language) -> Vec<(String, bool)> {
    let words = words(folded);
    let mut terms = Vec::with_capacity(words.len());
    for (n, word) in words.iter().enumerate() {
        if let Some((figure, unit)) = parted(word) {
            terms.push((figure.to_owned(), false));
            terms.push((format!("{figure}{unit}"), true));
            continue;
        }
        terms.push((language.stem(word).into_owned(), false));
        if let Some(unit) = words.get(n + 1).and_then(|next| unit(next)).filter(|_| is_figure(word)) {
            terms.push((format!("{word}{unit}"), true));
        }
    }
    terms
}

/// A word that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AskedWord {
    /// As it was typed, folded.
    pub(crate) typed: String,
    /// What it is looked for by.
    pub(crate) term: String,
}

/// The words of a search: figures with units are one.
pub(crate) fn asked(folded: &str, language: Language) -> Vec<AskedWord> {
    let words = words(folded);
    let (mut asked, mut at) = (Vec::with_capacity(words.len()), 0);
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1).filter(|_| is_figure(word));
        if let Some((unit, next)) = next.and_then(|next| Some((unit(next)?, next))) {
            asked.push(AskedWord { typed: format!("{word} {next}"), term: format!("{word}{unit}") });
            at += 2;
            continue;
        }
        let term = match parted(word) {
            Some((figure, unit)) => format!("{figure}{unit}"),
            None => language.stem(word).into_owned(),
        };
        asked.push(AskedWord { typed: word.clone(), term });
        at += 1;
    }
    asked
}

/// Pairs of neighbours written as one: of a title all of them, so that `powerbank` finds a power bank; of other texts those with a
/// hyphen between them.
pub(crate) fn joined(folded: &str, all: bool, language: Language) -> Vec<String> {
    let pieces: Vec<&str> = if all { vec![folded] } else { folded.split_whitespace().collect() };
    let mut out = Vec::new();
    for piece in pieces.into_iter().filter(|piece| all || piece.contains('-')) {
        for pair in words(piece).windows(2) {
            let fits = |word: &String| word.len() > 1 && word.chars().all(char::is_alphabetic);
            if pair.iter().all(fits) {
                out.push(language.stem(&pair.concat()).into_owned());
            }
        }
    }
    out
}

/// [`terms`] of the folded text, for the index.
#[derive(Clone, Default)]
pub(crate) struct Folding(pub(crate) Language);

/// [`words`] of letters alone, as they are written: what a word that was typed wrong may have meant.
#[derive(Clone, Default)]
pub(crate) struct Vocabulary;

pub(crate) struct Words {
    rest: std::vec::IntoIter<(String, bool)>,
    token: Token,
}

impl Words {
    fn of(terms: Vec<(String, bool)>) -> Self {
        Self { rest: terms.into_iter(), token: Token::default() }
    }
}

impl Tokenizer for Folding {
    type TokenStream<'a> = Words;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Words {
        Words::of(terms(&souk_catalog::fold(text), self.0))
    }
}

impl Tokenizer for Vocabulary {
    type TokenStream<'a> = Words;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Words {
        let words = words(&souk_catalog::fold(text)).into_iter();
        Words::of(words.filter(|w| w.chars().all(char::is_alphabetic)).map(|w| (w, false)).collect())
    }
}

impl TokenStream for Words {
    fn advance(&mut self) -> bool {
        let Some((word, same_place)) = self.rest.next() else { return false };
        if !same_place {
            self.token.position = self.token.position.wrapping_add(1);
        }
        self.token.text = word;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_signs_of_unspaced_scripts_stand_alone() {
        for (text, expected) in [
            ("Tim’s Coffee, 250 g", &["tims", "coffee", "250", "g"][..]),
            ("T–Shirt (Größe: L)", &["t", "shirt", "grosse", "l"]),
            ("한국어 책", &["한국어", "책"]),
            ("黑咖啡豆", &["黑", "咖", "啡", "豆"]),
            ("咖啡mug", &["咖", "啡", "mug"]),
            ("- ! %", &[]),
            ("15.6\" 1,000 178.0, 2.", &["15.6", "inch", "1000", "178", "2"]),
        ] {
            assert_eq!(words(&souk_catalog::fold(text)), expected, "{text}");
        }
    }

    #[test]
    fn a_figure_and_its_unit_are_one_word_however_they_are_written() {
        for text in ["17 inch", "17-inch", "17\"", "17″", "17in", "17 Zoll"] {
            let asked = asked(&souk_catalog::fold(text), Language::English);
            assert_eq!(asked.iter().map(|a| a.term.as_str()).collect::<Vec<_>>(), ["17in"], "{text}");
            let terms = terms(&souk_catalog::fold(text), Language::English);
            assert!(terms.iter().any(|(term, _)| term == "17in") && terms[0].0 == "17", "{text}: {terms:?}");
        }
        let two: Vec<String> =
            asked("8gb 1 tb mugs", Language::English).into_iter().map(|a| a.term).collect();
        assert_eq!(two, ["8gb", "1tb", "mug"]);
        assert_eq!(asked("2 in 1", Language::English).len(), 3);
    }

    #[test]
    fn neighbours_are_joined() {
        assert_eq!(joined("power bank 8gb", true, Language::English), ["powerbank"]);
        assert_eq!(joined("with wi-fi and more", false, Language::English), ["wifi"]);
    }
}
