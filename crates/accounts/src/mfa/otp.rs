//! One-time passwords as people type them.

use rand::Rng as _;

/// How many recovery codes an account gets.
pub(crate) const RECOVERY_CODES: usize = 10;
/// Letters and digits that are told apart when read aloud (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Letters of a recovery code: 50 bits.
const LENGTH: usize = 10;

/// A one-time password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Otp {
    /// Six digits of an authenticator app.
    Totp(String),
    /// A recovery code, without its dash.
    Recovery(String),
}

impl Otp {
    /// Reads `text`, in which spaces, dashes and capitals do not matter; none when it can be neither kind.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if text.len() > 64 {
            return None;
        }
        let kept = text.trim().chars().filter(|c| !matches!(c, ' ' | '-'));
        let text: String = kept.map(|c| c.to_ascii_lowercase()).collect();
        if text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit()) {
            return Some(Self::Totp(text));
        }
        let text = text.replace('o', "0").replace(['i', 'l'], "1");
        let is_recovery = text.len() == LENGTH && text.bytes().all(|b| ALPHABET.contains(&b));
        is_recovery.then_some(Self::Recovery(text))
    }
}

/// Fresh recovery codes, as they are shown: `7kq2m-x0f4a`.
pub(crate) fn recovery_codes() -> Vec<String> {
    let code = |_| {
        let mut bytes = [0_u8; LENGTH];
        rand::rng().fill_bytes(&mut bytes);
        let letters = bytes.iter().filter_map(|byte| ALPHABET.get(usize::from(byte % 32)));
        let mut code: String = letters.map(|letter| char::from(*letter)).collect();
        code.insert(LENGTH / 2, '-');
        code
    };
    (0..RECOVERY_CODES).map(code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_people_type_them() {
        let totp = |text: &str| Some(Otp::Totp(text.to_owned()));
        let recovery = |text: &str| Some(Otp::Recovery(text.to_owned()));
        assert_eq!(Otp::read(" 123 456"), totp("123456"));
        assert_eq!(Otp::read("7KQ2M-XOF4A"), recovery("7kq2mx0f4a"));
        assert_eq!(Otp::read("7kq2mxlf4i"), recovery("7kq2mx1f41"));
        for wrong in ["", "12345", "1234567", "١٢٣٤٥٦", "7kq2m-x0f4u", "7kq2m-x0f4aa", "abcdef"] {
            assert_eq!(Otp::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn recovery_codes_differ_and_are_read_again() {
        let codes = recovery_codes();
        assert_eq!(codes.len(), RECOVERY_CODES);
        for code in &codes {
            assert_eq!(codes.iter().filter(|other| *other == code).count(), 1);
            assert_eq!(Otp::read(code), Some(Otp::Recovery(code.replace('-', ""))));
        }
    }
}
