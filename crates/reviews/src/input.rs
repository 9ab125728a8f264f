//! What authors send, and what of it is taken.

use serde::{Deserialize, Serialize};
use souk_http::{Invalid, Problem};

use crate::messages;

/// Characters of a title.
const TITLE: usize = 120;
/// Characters of a text: at least, at most.
const TEXT: (usize, usize) = (20, 5_000);
/// Characters of an author's name.
const AUTHOR: usize = 60;

/// A review to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewInput {
    /// Stars.
    #[schema(minimum = 1, maximum = 5)]
    pub rating: i64,
    /// What it says in a line.
    #[schema(min_length = 1, max_length = 120)]
    pub title: String,
    /// What it says: plain text, with line feeds.
    #[schema(min_length = 20, max_length = 5_000)]
    pub text: String,
    /// What its author wants to be called; the first name and the initial of the last one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 60)]
    pub author: Option<String>,
}

/// What is to change of one's own review.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewChange {
    /// Stars.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 5)]
    pub rating: Option<i64>,
    /// What it says in a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 120)]
    pub title: Option<String>,
    /// What it says: plain text, with line feeds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 20, max_length = 5_000)]
    pub text: Option<String>,
    /// What its author wants to be called; empty for no name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 60)]
    pub author: Option<String>,
}

/// What an author says, with nothing wrong in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) rating: i64,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) author: String,
}

/// `words` with nothing wrong in them.
///
/// # Errors
/// 422 naming the fields that are wrong.
pub(crate) fn checked(words: Words) -> Result<Words, Problem> {
    let mut invalid = Invalid::new();
    invalid.check((1..=5).contains(&words.rating), "rating", &messages::STARS);
    let title = invalid.text("title", &words.title, TITLE);
    let text = invalid.lines("text", &words.text, TEXT.1);
    invalid.check(text.chars().count() >= TEXT.0, "text", messages::TOO_SHORT.with("least", TEXT.0));
    let author = invalid.optional_text("author", &words.author, AUTHOR);
    invalid.done()?;
    Ok(Words { rating: words.rating, title, text, author })
}

/// How a review names its author who did not say: `Marta S.`
#[must_use]
pub fn signed(first_name: &str, last_name: &str) -> String {
    let initial = last_name.trim().chars().next().map(|c| format!(" {c}."));
    let name = format!("{}{}", first_name.trim(), initial.unwrap_or_default());
    name.trim().chars().take(AUTHOR).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_who_did_not_say_is_known_by_first_name_and_initial() {
        assert_eq!(signed("Marta", "Santos"), "Marta S.");
        assert_eq!(signed("Marta", ""), "Marta");
        assert_eq!(signed("", ""), "");
    }
}
