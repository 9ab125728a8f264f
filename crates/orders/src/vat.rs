//! VAT identification numbers, checked for their form.
//!
//! The shapes are those of the European Commission's VIES (frequently asked questions, question 11), of HMRC for the United Kingdom, of
//! the Swiss Federal Statistical Office and of the Brønnøysund registers. Whether a number is given to somebody is not asked.

use souk_http::Invalid;

use crate::messages;

/// The letters before a number, and what follows them: `9` is a digit, `@` a letter, `*` either.
const SHAPES: &[(&str, &[&str])] = &[
    ("AT", &["U99999999"]),
    ("BE", &["9999999999"]),
    ("BG", &["999999999", "9999999999"]),
    ("CHE", &["999999999", "999999999MWST", "999999999TVA", "999999999IVA"]),
    ("CY", &["99999999@"]),
    ("CZ", &["99999999", "999999999", "9999999999"]),
    ("DE", &["999999999"]),
    ("DK", &["99999999"]),
    ("EE", &["999999999"]),
    ("EL", &["999999999"]),
    ("ES", &["*9999999*"]),
    ("FI", &["99999999"]),
    ("FR", &["**999999999"]),
    ("GB", &["999999999", "999999999999", "GD999", "HA999"]),
    ("HR", &["99999999999"]),
    ("HU", &["99999999"]),
    ("IE", &["9999999@", "9999999@@", "9*99999@"]),
    ("IT", &["99999999999"]),
    ("LT", &["999999999", "999999999999"]),
    ("LU", &["99999999"]),
    ("LV", &["99999999999"]),
    ("MT", &["99999999"]),
    ("NL", &["999999999B99"]),
    ("NO", &["999999999", "999999999MVA"]),
    ("PL", &["9999999999"]),
    ("PT", &["999999999"]),
    ("RO", &["99", "999", "9999", "99999", "999999", "9999999", "99999999", "999999999", "9999999999"]),
    ("SE", &["999999999999"]),
    ("SI", &["99999999"]),
    ("SK", &["9999999999"]),
    ("XI", &["999999999", "999999999999", "GD999", "HA999"]),
];

/// `text` as a VAT number: in capitals, without spaces and marks. One that begins with the letters of a country above must have its
/// form; others have 4 to 20 letters and digits. What is wrong is noted at `field`; empty stays empty.
pub fn vat_number(field: &str, text: &str, invalid: &mut Invalid) -> String {
    let kept: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '/')).collect();
    let number = kept.to_uppercase();
    if number.is_empty() {
        return number;
    }
    let is_plain = number.len() <= 20 && number.bytes().all(|b| b.is_ascii_alphanumeric());
    let known = SHAPES.iter().find_map(|(letters, shapes)| Some((number.strip_prefix(letters)?, *shapes)));
    let fits = match known {
        Some((rest, shapes)) => shapes.iter().any(|shape| has_shape(rest, shape)),
        None => number.len() >= 4 && number.bytes().any(|b| b.is_ascii_digit()),
    };
    invalid.check(is_plain && fits, field, &messages::NO_VAT_NUMBER);
    number.chars().take(20).collect()
}

fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(b, s)| match s {
            b'9' => b.is_ascii_digit(),
            b'@' => b.is_ascii_uppercase(),
            b'*' => b.is_ascii_digit() || b.is_ascii_uppercase(),
            other => b == other,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Option<String> {
        let mut invalid = Invalid::new();
        let number = vat_number("vat_number", text, &mut invalid);
        invalid.done().is_ok().then_some(number)
    }

    #[test]
    fn numbers_are_kept_without_spaces_and_marks_and_must_have_the_form_of_their_country() {
        for (typed, number) in [
            ("", ""),
            ("be 0403.170.701", "BE0403170701"),
            ("ATU 1234 5678", "ATU12345678"),
            ("NL123456789B01", "NL123456789B01"),
            ("FR XX 123456789", "FRXX123456789"),
            ("ESX1234567X", "ESX1234567X"),
            ("IE1234567WA", "IE1234567WA"),
            ("CHE-123.456.789 MWST", "CHE123456789MWST"),
            ("GB 999 9999 73", "GB999999973"),
            ("GBGD123", "GBGD123"),
            ("NO 923 609 016 MVA", "NO923609016MVA"),
            ("AU 51 824 753 556", "AU51824753556"),
        ] {
            assert_eq!(kept(typed).as_deref(), Some(number), "{typed}");
        }
        for wrong in [
            "BE123",
            "DE12345678",
            "DE1234567890",
            "NL123456789X01",
            "FR123",
            "ABC",
            "12",
            "BE０４０３",
            "x".repeat(30).as_str(),
        ] {
            assert_eq!(kept(wrong), None, "{wrong}");
        }
    }
}
