//! Collects everything that is wrong with an input, so that the client learns it at once.

use crate::{Problem, Said, messages};

/// Findings by field; [`Invalid::done`] turns them into one 422.
#[derive(Default)]
pub struct Invalid(Option<Problem>);

impl Invalid {
    /// Nothing found yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes `said` for `field` unless `right`.
    pub fn check(&mut self, right: bool, field: &str, said: impl Into<Said>) {
        if !right {
            self.note(field, said);
        }
    }

    /// Notes `said` for `field`.
    pub fn note(&mut self, field: &str, said: impl Into<Said>) {
        self.0 = Some(match self.0.take() {
            Some(problem) => problem.field(field, said),
            None => Problem::invalid(field, said),
        });
    }

    /// One line of 1 to `longest` characters after trimming; notes what is wrong.
    pub fn text(&mut self, field: &str, value: &str, longest: usize) -> String {
        let trimmed = value.trim();
        self.check(!trimmed.is_empty(), field, &messages::EMPTY);
        self.optional_text(field, trimmed, longest)
    }

    /// One line of at most `longest` characters after trimming, such as a name, a title or a street; notes what is wrong:
    /// line breaks, control characters, and characters that change the direction of the text around them.
    pub fn optional_text(&mut self, field: &str, value: &str, longest: usize) -> String {
        let trimmed = value.trim();
        self.check(trimmed.chars().count() <= longest, field, messages::TOO_LONG.with("most", longest));
        self.check(
            !trimmed.contains(|c: char| c.is_control() || is_hidden(c)),
            field,
            &messages::NOT_ONE_LINE,
        );
        trimmed.to_owned()
    }

    /// Several lines of at most `longest` characters together after trimming, such as a note, each ended by a line feed;
    /// notes what is wrong.
    pub fn lines(&mut self, field: &str, value: &str, longest: usize) -> String {
        let trimmed = value.trim().replace("\r\n", "\n");
        self.check(trimmed.chars().count() <= longest, field, messages::TOO_LONG.with("most", longest));
        self.check(
            !trimmed.contains(|c: char| (c.is_control() && c != '\n' && c != '\t') || turns_text(c)),
            field,
            &messages::INVISIBLE_CHARACTERS,
        );
        trimmed
    }

    /// A mail address in lower case, such as a mail can be sent to; notes what is wrong.
    pub fn email(&mut self, field: &str, value: &str) -> String {
        let email = value.trim().to_lowercase();
        self.check(!email.is_empty(), field, &messages::EMPTY);
        self.check(email.is_empty() || souk_mail::is_address(&email), field, &messages::NO_EMAIL);
        email
    }

    /// The findings as one problem.
    ///
    /// # Errors
    /// The 422, if anything was noted.
    pub fn done(self) -> Result<(), Problem> {
        self.0.map_or(Ok(()), Err)
    }
}

/// Whether `c` shows nothing but breaks the line or turns its direction: no line of text in the shop holds it.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    is_line_break(c) || turns_text(c)
}

/// Line and paragraph separators, which are no control characters to Unicode.
fn is_line_break(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether Unicode counts `c` as `Bidi_Control`: it makes what stands beside it read differently from what it is.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_holds_neither_breaks_nor_controls_nor_turns_of_direction() {
        for c in ['\n', '\r', '\t', '\0', '\u{85}', '\u{2028}', '\u{61c}', '\u{202e}', '\u{2066}', '\u{2069}']
        {
            let mut invalid = Invalid::new();
            let _ = invalid.optional_text("first_name", &format!("An{c}n"), 100);
            assert!(invalid.done().unwrap_err().names("first_name"), "{c:?}");
        }
        for name in ["Zoë", "محمد", "می\u{200c}خواهم", "O’Brien-Łuczak", "山田"] {
            let mut invalid = Invalid::new();
            assert_eq!(invalid.text("first_name", name, 100), name);
            assert!(invalid.done().is_ok(), "{name}");
        }
    }

    #[test]
    fn a_note_keeps_its_lines_as_browsers_send_them() {
        let mut invalid = Invalid::new();
        assert_eq!(invalid.lines("note", " Ring twice.\r\nThank you. ", 100), "Ring twice.\nThank you.");
        assert!(invalid.done().is_ok());
        let mut invalid = Invalid::new();
        let _ = invalid.lines("note", "Ring\u{202e}twice", 100);
        assert!(invalid.done().is_err());
    }
}
