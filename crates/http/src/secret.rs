//! Unguessable tokens, the digests under which they are stored, and signed ones that need not be stored.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use rand::Rng as _;
use sha2::{Digest, Sha256};
use souk_db::Id;

/// A fresh token of 256 random bits in the URL-safe alphabet (43 characters).
#[must_use]
pub fn token() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// SHA-256 of `token` in the URL-safe alphabet: what the database holds instead of the token.
#[must_use]
pub fn digest(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_bytes()))
}

/// Compares in a time that does not depend on where the texts differ.
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    subtle::ConstantTimeEq::ct_eq(a.as_bytes(), b.as_bytes()).into()
}

/// A token that opens `id` for one `purpose`: the id, and an HMAC-SHA-256 of both by the shop's `key`. It ends only with the key.
#[must_use]
pub fn signed(key: &[u8], purpose: &str, id: Id) -> String {
    // HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return token() };
    mac.update(format!("{purpose}:").as_bytes());
    mac.update(id.as_bytes());
    format!("{id}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

/// What `token` opens, if [`signed`] made it by the same `key` for the same `purpose`.
#[must_use]
pub fn opened(key: &[u8], purpose: &str, token: &str) -> Option<Id> {
    let id = Id::parse_str(token.split_once('.')?.0).ok()?;
    same(token, &signed(key, purpose, id)).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_token_opens_one_thing_for_one_purpose_by_one_key() {
        let (one, other) = (Id::from_u128(1), Id::from_u128(2));
        let token = signed(b"key", "end", one);
        assert_eq!(opened(b"key", "end", &token), Some(one));
        assert_eq!(opened(b"another", "end", &token), None);
        assert_eq!(opened(b"key", "confirm", &token), None);
        let moved = token.replace(&one.to_string(), &other.to_string());
        for forged in [moved.as_str(), "", ".", &token[1..], &format!("{token}x")] {
            assert_eq!(opened(b"key", "end", forged), None, "{forged}");
        }
    }
}
