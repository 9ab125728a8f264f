//! Password hashes of Django (`pbkdf2_sha256$ITERATIONS$SALT$HASH`), as its `PBKDF2PasswordHasher` stores them: read, so that
//! customers of a shop that ran on it sign in with the passwords that they have. None is made: the first sign-in stores argon2id.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::Sha256;
use souk_http::secret;

/// More rounds than any release of Django asks for: a hash that a file made up must not keep a processor busy.
const MOST_ROUNDS: u32 = 3_000_000;

/// A hash that can be checked.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Pbkdf2<'a> {
    rounds: u32,
    salt: &'a str,
    hash: &'a str,
}

impl<'a> Pbkdf2<'a> {
    /// The hash that `text` is, if it is one.
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let (rounds, rest) = text.strip_prefix("pbkdf2_sha256$")?.split_once('$')?;
        let (salt, hash) = rest.split_once('$')?;
        let rounds = rounds.parse().ok().filter(|rounds| (1..=MOST_ROUNDS).contains(rounds))?;
        let is_whole = !salt.is_empty() && STANDARD.decode(hash).is_ok_and(|bytes| bytes.len() == 32);
        is_whole.then_some(Self { rounds, salt, hash })
    }

    /// Whether it is that of `password`.
    pub(crate) fn is_of(&self, password: &str) -> bool {
        let mut made = [0_u8; 32];
        pbkdf2::pbkdf2_hmac::<Sha256>(password.as_bytes(), self.salt.as_bytes(), self.rounds, &mut made);
        secret::same(&STANDARD.encode(made), self.hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made by Python: `base64.b64encode(hashlib.pbkdf2_hmac("sha256", b"saffron-and-shade-62", b"NaCl", 1000))`.
    const HASH: &str = "pbkdf2_sha256$1000$NaCl$PamAyQ5WahEHJWULG9K1ylqZEiKPp9W0iBiBjrcRS9E=";

    #[test]
    fn a_hash_of_django_is_checked() {
        let hash = Pbkdf2::read(HASH).unwrap();
        assert!(hash.is_of("saffron-and-shade-62"));
        assert!(!hash.is_of("saffron-and-shade-63"));
    }

    #[test]
    fn what_is_no_hash_of_django_is_none() {
        let too_many = HASH.replace("$1000$", "$4000000$");
        for text in
            ["", "!", "pbkdf2_sha256$1000$NaCl$x", "pbkdf2_sha1$1000$NaCl$x", "argon2$x", too_many.as_str()]
        {
            assert_eq!(Pbkdf2::read(text), None, "{text}");
        }
    }
}
