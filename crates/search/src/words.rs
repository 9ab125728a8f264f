//! Texts as words: the same for what is kept and for what is looked for.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Bytes of a word at most; longer runs of letters are no words that anybody looks for.
const LONGEST: usize = 200;

/// Cuts a folded text into words: runs of letters, digits and their marks; each sign of a script that parts no words by spaces
/// is a word of its own.
pub(crate) fn words(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    // Whether a mark, and whether a letter, still belongs to the last word.
    let (mut takes_marks, mut takes_letters) = (false, false);
    for c in folded.chars() {
        if !souk_catalog::is_letter_or_mark(c) {
            (takes_marks, takes_letters) = (false, false);
            continue;
        }
        let is_letter = c.is_alphanumeric();
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

/// Thai, Lao, Burmese, Khmer, kana and Han.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// [`words`] of the folded text, for the index.
#[derive(Clone, Default)]
pub(crate) struct Folding;

pub(crate) struct Words {
    rest: std::vec::IntoIter<String>,
    token: Token,
}

impl Tokenizer for Folding {
    type TokenStream<'a> = Words;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Words {
        Words { rest: words(&souk_catalog::fold(text)).into_iter(), token: Token::default() }
    }
}

impl TokenStream for Words {
    fn advance(&mut self) -> bool {
        let Some(word) = self.rest.next() else { return false };
        self.token.position = self.token.position.wrapping_add(1);
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
        ] {
            assert_eq!(words(&souk_catalog::fold(text)), expected, "{text}");
        }
    }
}
