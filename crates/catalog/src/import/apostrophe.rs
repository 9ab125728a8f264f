//! The apostrophe that stands before a cell so that a spreadsheet takes it as text.
//!
//! Spreadsheets' users put one before long numbers (`'7350177880121`), and exports before texts that a spreadsheet would
//! run as a formula (`'=1+1`). Neither belongs to the text:
//! - codes and figures (handle, SKU, barcode, price, …) lose one apostrophe at their beginning;
//! - free texts lose one only where a formula or a second apostrophe follows, so that `'Tis` and `'90s` stay as they are.
//!
//! [`defuse`] is the other direction: what it makes of a text, both read back as that text.

use std::borrow::Cow;

/// `text` as an export writes it: with an apostrophe before it where it begins like a formula or with an apostrophe.
#[must_use]
pub fn defuse(text: &str) -> Cow<'_, str> {
    if text.starts_with('\'') || begins_like_a_formula(text) {
        return Cow::Owned(format!("'{text}"));
    }
    Cow::Borrowed(text)
}

/// A code or figure without the mark.
pub(super) fn code(text: &str) -> &str {
    text.strip_prefix('\'').unwrap_or(text)
}

/// A free text without the mark.
pub(super) fn free_text(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with('\'') || begins_like_a_formula(rest) => rest,
        _ => text,
    }
}

fn begins_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_export_defuses_is_read_back_as_it_was() {
        for text in ["=1+1", "+44", "-5 °C", "@home", "'Tis", "'=x", "''", "plain", "", "a'b"] {
            assert_eq!(free_text(&defuse(text)), text);
            assert_eq!(code(&defuse(text)), text);
        }
    }

    #[test]
    fn a_spreadsheets_mark_goes_and_a_texts_own_apostrophe_stays() {
        assert_eq!(code("'7350177880121"), "7350177880121");
        assert_eq!(free_text("'90s lamp"), "'90s lamp");
    }
}
