//! Collects everything that is wrong with an input, so that the client learns it at once.

use crate::Problem;

/// Findings by field; [`Invalid::done`] turns them into one 422.
#[derive(Default)]
pub struct Invalid(Option<Problem>);

impl Invalid {
    /// Nothing found yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes `text` for `field` unless `right`.
    pub fn check(&mut self, right: bool, field: &str, text: &str) {
        if !right {
            self.note(field, text);
        }
    }

    /// Notes `text` for `field`.
    pub fn note(&mut self, field: &str, text: &str) {
        self.0 = Some(match self.0.take() {
            Some(problem) => problem.field(field, text),
            None => Problem::invalid(field, text),
        });
    }

    /// A text of 1 to `longest` characters after trimming, without control characters; notes what is wrong.
    pub fn text(&mut self, field: &str, value: &str, longest: usize) -> String {
        let trimmed = value.trim();
        self.check(!trimmed.is_empty(), field, "This may not be empty.");
        self.optional_text(field, trimmed, longest)
    }

    /// A text of at most `longest` characters after trimming, without control characters; notes what is wrong.
    pub fn optional_text(&mut self, field: &str, value: &str, longest: usize) -> String {
        let trimmed = value.trim();
        self.check(trimmed.chars().count() <= longest, field, &format!("At most {longest} characters."));
        self.check(
            !trimmed.chars().any(|c| c.is_control() && c != '\n' && c != '\t'),
            field,
            "Control characters are not allowed.",
        );
        trimmed.to_owned()
    }

    /// The findings as one problem.
    ///
    /// # Errors
    /// The 422, if anything was noted.
    pub fn done(self) -> Result<(), Problem> {
        self.0.map_or(Ok(()), Err)
    }
}
