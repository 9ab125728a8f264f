//! A description in two parts: what it says in sentences, and the facts that it lists.
//!
//! Imported descriptions often end in a list of `name: value`. Among them are names of other things (the printers that a cartridge
//! fits), so they count less than what is said of the product itself.

use souk_http::richtext::to_plain;

use crate::source::Fact;

/// Letters of a fact's name at most; what stands before a colon in a sentence is longer, as a rule.
const LONGEST_NAME: usize = 60;

/// The sentences of the HTML `description`, without HTML, and its facts.
pub(crate) fn part(description: &str) -> (String, Vec<Fact>) {
    let (mut rest, mut facts) = (String::with_capacity(description.len()), Vec::new());
    let mut left = description;
    while let Some((before, item)) = left.split_once("<li>") {
        rest.push_str(before);
        let Some((text, behind)) = item.split_once("</li>") else {
            left = item;
            break;
        };
        match fact(&to_plain(text)) {
            Some(fact) => facts.push(fact),
            None => {
                rest.push(' ');
                rest.push_str(text);
                rest.push(' ');
            }
        }
        left = behind;
    }
    rest.push_str(left);
    (to_plain(&rest), facts)
}

fn fact(text: &str) -> Option<Fact> {
    let (name, value) = text.split_once(": ")?;
    let fits = (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.contains(['.', '!', '?']);
    (fits && !value.trim().is_empty())
        .then(|| Fact { name: name.trim().to_owned(), value: value.trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_parted_from_sentences() {
        let html = "<p>Thin &amp; light.</p><ul><li>type: <b>Original</b></li><li>fits: A-1, B-2</li><li>Made in Fès</li></ul><p>End.</p>";
        let (prose, facts) = part(html);
        assert_eq!(prose, "Thin & light. Made in Fès End.");
        let pairs: Vec<(&str, &str)> = facts.iter().map(|f| (f.name.as_str(), f.value.as_str())).collect();
        assert_eq!(pairs, [("type", "Original"), ("fits", "A-1, B-2")]);
        assert_eq!(part("<li>no end").0, "no end");
        assert_eq!(part("").0, "");
    }
}
