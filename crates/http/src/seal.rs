//! Texts that only whoever brings the key can read.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use rand::Rng as _;
use sha2::{Digest, Sha256};

/// Bytes of the number that makes each sealing another one; it stands before the sealed text.
const NONCE: usize = 12;

/// Closes and opens texts under a key; as hard to open without it as the key is to guess.
#[derive(Clone)]
pub struct Seal([u8; 32]);

impl std::fmt::Debug for Seal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Seal")
    }
}

impl Seal {
    /// The seal of `key` for one `purpose`.
    #[must_use]
    pub fn new(purpose: &str, key: &str) -> Self {
        let hash =
            Sha256::new().chain_update("seal\0").chain_update(purpose).chain_update("\0").chain_update(key);
        Self(hash.finalize().into())
    }

    /// `text`, sealed, in letters that any column holds.
    #[must_use]
    pub fn close(&self, text: &str) -> Option<String> {
        let mut nonce = [0_u8; NONCE];
        rand::rng().fill_bytes(&mut nonce);
        let sealed =
            ChaCha20Poly1305::new(&self.0.into()).encrypt(&Nonce::from(nonce), text.as_bytes()).ok()?;
        Some(STANDARD_NO_PAD.encode([&nonce[..], &sealed].concat()))
    }

    /// The text in `sealed`; none when it was sealed under another key, or changed.
    #[must_use]
    pub fn open(&self, sealed: &str) -> Option<String> {
        let bytes = STANDARD_NO_PAD.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let text = ChaCha20Poly1305::new(&self.0.into()).decrypt(&Nonce::from(*nonce), sealed).ok()?;
        String::from_utf8(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_for_the_same_purpose_opens() {
        let sealed = Seal::new("cart", "key").close("text").unwrap();
        assert_eq!(Seal::new("cart", "key").open(&sealed).as_deref(), Some("text"));
        for other in [Seal::new("cart", "kez"), Seal::new("card", "key")] {
            assert_eq!(other.open(&sealed), None);
        }
        assert_ne!(Seal::new("cart", "key").close("text").unwrap(), sealed);
    }
}
