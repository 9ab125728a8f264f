//! What serde says of a misfit, as a message for people: it names no type of ours and echoes no value of theirs.

use crate::strict::OBJECT;
use crate::{Message, Said, messages};

/// The name that `text`, in serde's words, is about.
pub(crate) fn quoted(text: &str) -> &str {
    text.split('`').nth(1).unwrap_or_default()
}

/// What `text` means, which is in serde's words such as `invalid type: string "2", expected i64`, or in those of a type's own
/// reading.
pub(crate) fn misfit(text: &str) -> Said {
    let wanted = text.rsplit_once("expected ").map_or("", |(_, wanted)| wanted);
    if text.starts_with("unknown variant") {
        let known: Vec<&str> = wanted.split('`').skip(1).step_by(2).collect();
        return messages::ONE_OF.with("known", known.join(", "));
    }
    let is_of_serde = ["invalid type", "invalid value", "invalid length"].iter().any(|s| text.starts_with(s));
    if is_of_serde { of_wanted(wanted) } else { of_a_type(text) }.into()
}

/// The message for a value that is not what serde wanted.
fn of_wanted(wanted: &str) -> &'static Message {
    match wanted {
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" | "isize" => {
            &messages::WHOLE_NUMBER
        }
        "f32" | "f64" => &messages::NUMBER,
        "a string" | "a borrowed string" | "string" | "str" => &messages::TEXT,
        "a boolean" => &messages::TRUTH,
        "a sequence" => &messages::LIST,
        "a map" | OBJECT => &messages::OBJECT,
        _ if wanted.starts_with("struct ") => &messages::OBJECT,
        _ if wanted.contains("UUID") => &messages::ID,
        _ => &messages::DOES_NOT_FIT,
    }
}

/// The message for what a type that reads itself says of a text.
fn of_a_type(text: &str) -> &'static Message {
    match text {
        _ if text.starts_with("UUID parsing failed") => &messages::ID,
        _ if text.starts_with("unknown currency") => &messages::CURRENCY,
        _ if text.starts_with("no moment") => &messages::MOMENT,
        // Numbers and truths of a query, as the standard library refuses them.
        _ if ["invalid digit", "parse integer", "to fit in target type"].iter().any(|s| text.contains(s)) => {
            &messages::WHOLE_NUMBER
        }
        _ if text.starts_with("provided string was not") => &messages::TRUTH,
        _ => &messages::DOES_NOT_FIT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn no_sentence_names_a_type_or_echoes_a_value() {
        let no_moment = serde_json::from_str::<souk_db::Timestamp>("\"today\"").unwrap_err().to_string();
        for (said, wanted) in [
            ("invalid type: string \"x expected a boolean\", expected i64", "A whole number is wanted."),
            ("invalid type: map, expected struct LoginInput", "An object is wanted."),
            ("unknown variant `x`, expected `paid` or `sent`", "One of: paid, sent."),
            ("unknown variant `x`, expected one of `a`, `b`, `c`", "One of: a, b, c."),
            ("invalid type: null, expected enum Status", "This value does not fit here."),
            ("unknown currency `XXX`", "This currency is not known."),
            (no_moment.as_str(), "A moment is wanted, such as 2026-01-31T12:00:00Z."),
            ("what a library says", "This value does not fit here."),
        ] {
            assert_eq!(misfit(said).text(Language::English), wanted, "{said}");
        }
    }
}
