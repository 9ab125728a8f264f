//! International bank account numbers (ISO 13616).

/// `text` without spaces and in capitals.
pub(crate) fn compact(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase()
}

/// Whether `text`, compact, begins like an IBAN: two letters and two digits.
pub(crate) fn looks_like_one(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() > 4
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
}

/// Whether the check digits of `text`, compact, are right: moved to its end, with letters as 10 to 35, the number leaves 1 when
/// divided by 97 (ISO 7064, MOD 97-10). An IBAN has 15 to 34 characters.
pub(crate) fn is_right(text: &str) -> bool {
    let can_be = (15..=34).contains(&text.len())
        && looks_like_one(text)
        && text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    if !can_be {
        return false;
    }
    let (head, tail) = text.split_at(4);
    let rest = tail.chars().chain(head.chars()).filter_map(|c| c.to_digit(36));
    rest.fold(0, |rest, value| (rest * if value > 9 { 100 } else { 10 } + value) % 97) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_registry_are_right_and_each_with_one_digit_changed_is_wrong() {
        for iban in [
            "BE68 5390 0754 7034",
            "DE89 3704 0044 0532 0130 00",
            "FR14 2004 1010 0505 0001 3M02 606",
            "NL91 ABNA 0417 1643 00",
            "GB29 NWBK 6016 1331 9268 19",
            "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
            "NO93 8601 1117 947",
        ] {
            let iban = compact(iban);
            assert!(is_right(&iban), "{iban}");
            let last = iban.chars().last().unwrap();
            let other = if last == '1' { '2' } else { '1' };
            let wrong = format!("{}{other}", &iban[..iban.len() - 1]);
            assert!(!is_right(&wrong), "{wrong}");
        }
        for wrong in ["", "DE89", "DE89370400440532013000000000000000000000", "DE8937040044053201300é"] {
            assert!(!is_right(wrong), "{wrong}");
        }
    }
}
