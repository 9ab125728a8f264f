//! Which addresses mail can be sent to.

use lettre::Address;

/// Characters of an address at most (RFC 5321).
const LONGEST: usize = 254;

/// Whether mail can be sent to `text`: the mailer takes it, it is at most 254 bytes long, its domain is a name with a dot and
/// not a number, and nothing in it is quoted or stands in a header for something else.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let Ok(address) = text.parse::<Address>() else { return false };
    let domain = address.domain();
    let odd = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, ',' | '<' | '>' | '"' | '\\' | '[' | ']')
    };
    text.len() <= LONGEST
        && !text.contains(odd)
        && domain.contains('.')
        && !domain.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_what_a_mail_can_be_sent_to() {
        for good in [
            "ana@example.com",
            "ana.b+souk@mail.example.co.uk",
            "o'neil@example.org",
            "ana@xn--bcher-kva.example",
        ] {
            assert!(is_address(good), "{good}");
        }
        let long = format!("{}@example.com", "a".repeat(65));
        for bad in [
            "ana.@example.com",
            ".ana@example.com",
            "a..b@example.com",
            "ana@example",
            "ana@-example.com",
            "ana@example..com",
            "ana@example.com.",
            "ana@@example.com",
            "an a@example.com",
            "ana@127.0.0.1",
            "ana@[127.0.0.1]",
            "\"ana\"@example.com",
            "Ana <ana@example.com>",
            "ana@example.com, b@example.com",
            "@example.com",
            "ana",
            "",
            &long,
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
