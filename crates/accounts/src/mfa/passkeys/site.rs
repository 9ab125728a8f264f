//! For which site passkeys are made, and how challenges are kept.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use souk_http::{Problem, secret};
use souk_platform::Services;
use url::Url;
use webauthn_rp::request::{AsciiDomain, RpId};
use webauthn_rp::response::SentChallenge;

use crate::messages;

/// The shop as browsers see it.
pub(super) struct Site {
    /// Its domain: passkeys are made for it.
    pub(super) rp_id: RpId,
    /// Where pages come from that may use them: `https://shop.example`.
    pub(super) origin: String,
}

impl Site {
    /// # Errors
    /// 409 where the shop's address is no domain, which passkeys need.
    pub(super) fn of(services: &Services) -> Result<Self, Problem> {
        let url = Url::parse(&services.settings.public_url).ok();
        let domain = url.as_ref().and_then(|url| url.domain()).map(ToOwned::to_owned);
        let domain = domain.and_then(|domain| AsciiDomain::try_from(domain).ok());
        let none = || Problem::conflict(&messages::PASSKEYS_UNAVAILABLE);
        let origin = url.ok_or_else(none)?.origin().ascii_serialization();
        Ok(Self { rp_id: RpId::Domain(domain.ok_or_else(none)?), origin })
    }
}

/// Under which name a challenge is kept.
pub(super) fn name_of(challenge: SentChallenge) -> String {
    secret::digest(&format!("{:032x}", challenge.0))
}

/// Bytes as columns hold them.
pub(super) fn text(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes of a column.
///
/// # Errors
/// 500 for what was not written by [`text`].
pub(super) fn bytes(text: &str) -> Result<Vec<u8>, Problem> {
    URL_SAFE_NO_PAD.decode(text).map_err(Problem::internal)
}
