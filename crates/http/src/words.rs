//! What serde says of a misfit, in words for people: they name no type of ours and echo no value of theirs.

use crate::strict::OBJECT;

/// The name that `text`, in serde's words, is about.
pub(crate) fn quoted(text: &str) -> &str {
    text.split('`').nth(1).unwrap_or_default()
}

/// A sentence for `text`, in serde's words such as `invalid type: string "2", expected i64`. What a type of the shop says
/// itself stays as it is.
pub(crate) fn plain(text: &str) -> String {
    const NUMBER: &str = "A whole number is wanted.";
    const TRUTH: &str = "Either true or false is wanted.";
    const ID: &str = "An id is wanted.";
    let wanted = text.rsplit_once("expected ").map_or("", |(_, wanted)| wanted);
    if text.starts_with("unknown variant") {
        let known: Vec<&str> = wanted.split('`').skip(1).step_by(2).collect();
        return format!("One of: {}.", known.join(", "));
    }
    if text.starts_with("UUID parsing failed") {
        return ID.to_owned();
    }
    if text.starts_with("invalid type")
        || text.starts_with("invalid value")
        || text.starts_with("invalid length")
    {
        return match wanted {
            "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" | "isize" => NUMBER,
            "f32" | "f64" => "A number is wanted.",
            "a string" | "a borrowed string" | "string" | "str" => "A text is wanted.",
            "a boolean" => TRUTH,
            "a sequence" => "A list is wanted.",
            "a map" | OBJECT => "An object is wanted.",
            _ if wanted.starts_with("struct ") => "An object is wanted.",
            _ if wanted.contains("UUID") => ID,
            _ => "This value does not fit here.",
        }
        .to_owned();
    }
    // Numbers and truths of a query, as the standard library refuses them.
    if text.starts_with("invalid digit")
        || text.contains("parse integer")
        || text.contains("to fit in target type")
    {
        return NUMBER.to_owned();
    }
    if text.starts_with("provided string was not") {
        return TRUTH.to_owned();
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_names_a_type_or_echoes_a_value() {
        for (said, wanted) in [
            ("invalid type: string \"x expected a boolean\", expected i64", "A whole number is wanted."),
            ("invalid type: map, expected struct LoginInput", "An object is wanted."),
            ("unknown variant `x`, expected `paid` or `sent`", "One of: paid, sent."),
            ("unknown variant `x`, expected one of `a`, `b`, `c`", "One of: a, b, c."),
            ("invalid type: null, expected enum Status", "This value does not fit here."),
            ("This currency is not known.", "This currency is not known."),
        ] {
            assert_eq!(plain(said), wanted, "{said}");
        }
    }
}
