//! The words of a mail that a merchant may change.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Subject, opening and closing paragraphs of a mail: plain text with placeholders such as `{number}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailText {
    /// What about.
    pub subject: String,
    /// What it begins with; an empty line parts paragraphs.
    pub intro: String,
    /// What it ends with; may be empty.
    pub closing: String,
}

/// What stands for each placeholder.
pub type Placeholders = BTreeMap<&'static str, String>;

impl MailText {
    /// Of these words.
    #[must_use]
    pub fn new(subject: &str, intro: &str, closing: &str) -> Self {
        Self { subject: subject.to_owned(), intro: intro.to_owned(), closing: closing.to_owned() }
    }

    /// With `values` in place of the placeholders.
    #[must_use]
    pub fn filled(&self, values: &Placeholders) -> Self {
        let fill = |text: &str| fill(text, values);
        Self { subject: fill(&self.subject), intro: fill(&self.intro), closing: fill(&self.closing) }
    }
}

/// The paragraphs of `text`.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(ToOwned::to_owned).collect()
}

/// What stands in braces in `text` and is none of `known`, the first of it.
#[must_use]
pub fn unknown_placeholder<'a>(text: &'a str, known: &[&str]) -> Option<&'a str> {
    pieces(text).into_iter().find_map(|piece| match piece {
        Piece::Placeholder(name) if !known.contains(&name) => Some(name),
        _ => None,
    })
}

enum Piece<'a> {
    Words(&'a str),
    Placeholder(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        pieces.extend([Piece::Words(before), Piece::Placeholder(name)]);
        rest = tail;
    }
    pieces.push(Piece::Words(rest));
    pieces
}

/// Where nothing stands for a placeholder, such as the family name of somebody who has one name, the space before it goes too.
fn fill(text: &str, values: &Placeholders) -> String {
    let mut filled = String::with_capacity(text.len());
    for piece in pieces(text) {
        let value = match piece {
            Piece::Words(words) => words,
            Piece::Placeholder(name) => {
                let value = values.get(name).map_or("", String::as_str);
                if value.is_empty() && filled.ends_with(' ') {
                    filled.pop();
                }
                value
            }
        };
        filled.push_str(value);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_once_and_what_they_stand_for_is_not_read_again() {
        let values =
            Placeholders::from([("first_name", "{number}".to_owned()), ("number", "1001".to_owned())]);
        let text = MailText::new("Order {number}", "Hello {first_name}, {number}", "{ open");
        let filled = text.filled(&values);
        assert_eq!(filled, MailText::new("Order 1001", "Hello {number}, 1001", "{ open"));
    }

    #[test]
    fn somebody_with_one_name_is_greeted_without_a_gap() {
        let values = Placeholders::from([("first_name", "Suharto".to_owned()), ("last_name", String::new())]);
        let text = MailText::new("{last_name}", "Guten Tag {first_name} {last_name}, danke.", "");
        assert_eq!(text.filled(&values), MailText::new("", "Guten Tag Suharto, danke.", ""));
    }

    #[test]
    fn a_placeholder_that_nothing_stands_for_is_named() {
        assert_eq!(unknown_placeholder("Hello {first_name} {nane}", &["first_name"]), Some("nane"));
        assert_eq!(unknown_placeholder("Hello {first_name}", &["first_name"]), None);
        assert_eq!(unknown_placeholder("Hello {}", &["first_name"]), Some(""));
    }

    #[test]
    fn an_empty_line_parts_paragraphs() {
        assert_eq!(paragraphs("One\r\ntwo\r\n\r\n\r\nThree\n"), ["One\ntwo", "Three"]);
        assert!(paragraphs(" \n\n ").is_empty());
    }
}
