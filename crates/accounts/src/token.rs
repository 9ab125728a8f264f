//! Tokens: what they say and how they are signed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use souk_db::{Id, Timestamp};
use souk_http::secret;
use std::time::Duration;

use crate::Account;

/// How long an access token lives.
pub(crate) const ACCESS: Duration = Duration::from_secs(3_600);
/// How long a session lives without being refreshed.
pub(crate) const REFRESH: Duration = Duration::from_secs(7 * 24 * 3_600);
/// How long the token just rotated still gives its successor.
pub(crate) const GRACE: Duration = Duration::from_secs(30);

/// A person as tokens are handed out to.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = User)]
pub struct UserView {
    /// Its id.
    pub id: Id,
    /// Its address.
    pub email: String,
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// `customer`, `seller`, `staff`, `superuser`.
    pub roles: Vec<&'static str>,
}

impl From<&Account> for UserView {
    fn from(account: &Account) -> Self {
        Self {
            id: account.id,
            email: account.email.clone(),
            first_name: account.first_name.clone(),
            last_name: account.last_name.clone(),
            roles: account.roles(),
        }
    }
}

/// A person who has just signed in.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct SignedIn {
    /// Who.
    pub user: UserView,
    /// For an hour: `Authorization: Bearer …`.
    pub access: String,
    /// For seven days: gives the next pair, once.
    pub refresh: String,
}

/// What an access token says.
#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    sub: Id,
    sid: Id,
    typ: String,
    iat: i64,
    exp: i64,
}

/// Signs and reads tokens.
pub(crate) struct Signer {
    encoding: EncodingKey,
    decoding: DecodingKey,
    validation: Validation,
    refresh_key: Vec<u8>,
}

impl Signer {
    pub(crate) fn new(secret: &[u8]) -> Self {
        // One algorithm, whatever a token's header says. Expiry is held against the injected clock below.
        let mut validation = Validation::new(Algorithm::HS256);
        validation.validate_exp = false;
        validation.set_required_spec_claims(&["exp", "sub"]);
        let mut refresh_key = b"refresh:".to_vec();
        refresh_key.extend_from_slice(secret);
        Self {
            encoding: EncodingKey::from_secret(secret),
            decoding: DecodingKey::from_secret(secret),
            validation,
            refresh_key,
        }
    }

    pub(crate) fn access(&self, account: Id, session: Id, now: Timestamp) -> Option<String> {
        let claims = Claims {
            sub: account,
            sid: session,
            typ: "access".to_owned(),
            iat: now.unix_seconds(),
            exp: now.plus(ACCESS).unix_seconds(),
        };
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.encoding).ok()
    }

    /// The session that a genuine access token of now names.
    pub(crate) fn read_access(&self, token: &str, now: Timestamp) -> Option<(Id, Id)> {
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &self.validation).ok()?.claims;
        let alive = claims.exp > now.unix_seconds() && claims.typ == "access";
        alive.then_some((claims.sub, claims.sid))
    }

    /// The refresh token of a session's `rotation`: the same each time it is asked for.
    pub(crate) fn refresh(&self, session: Id, rotation: i64) -> String {
        let body = format!("{}.{rotation}", session.simple());
        let mac = self.mac(&body);
        format!("{body}.{mac}")
    }

    /// The session and rotation that a genuine refresh token names.
    pub(crate) fn read_refresh(&self, token: &str) -> Option<(Id, i64)> {
        let (body, mac) = token.rsplit_once('.')?;
        if !secret::same(mac, &self.mac(body)) {
            return None;
        }
        let (session, rotation) = body.split_once('.')?;
        Some((Id::parse_str(session).ok()?, rotation.parse().ok()?))
    }

    fn mac(&self, body: &str) -> String {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.refresh_key) else { return secret::token() };
        mac.update(body.as_bytes());
        URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_424_400_000_000);

    #[test]
    fn a_token_lives_an_hour_and_only_with_our_algorithm_key_and_kind() {
        let signer = Signer::new(b"a secret of thirty-two characters");
        let (account, session) = (Id::from_u128(1), Id::from_u128(2));
        let token = signer.access(account, session, NOW).unwrap();
        assert_eq!(signer.read_access(&token, NOW), Some((account, session)));
        assert_eq!(signer.read_access(&token, NOW.plus(ACCESS)), None);
        assert_eq!(Signer::new(b"another secret of thirty-two chars").read_access(&token, NOW), None);
        let body = token.split('.').nth(1).unwrap();
        let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#);
        assert_eq!(signer.read_access(&format!("{none}.{body}."), NOW), None);
        assert_eq!(signer.read_access(&signer.refresh(session, 0), NOW), None);
    }

    #[test]
    fn a_refresh_token_names_its_session_and_rotation_and_cannot_be_made_up() {
        let signer = Signer::new(b"a secret of thirty-two characters");
        let token = signer.refresh(Id::from_u128(2), 7);
        assert_eq!(signer.read_refresh(&token), Some((Id::from_u128(2), 7)));
        assert_eq!(signer.read_refresh(&token.replace(".7.", ".8.")), None);
        assert_eq!(signer.read_refresh("x"), None);
    }
}
