//! Tokens: what they say and how they are signed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Deserializer, Serialize};
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
/// How long a browser in which somebody signed in is known.
pub(crate) const DEVICE: Duration = Duration::from_secs(180 * 24 * 3_600);
/// How long a mailed link opens an account.
pub(crate) const LINK: Duration = Duration::from_secs(30 * 60);
/// How far the clocks of two nodes may lie apart.
const SKEW: Duration = Duration::from_secs(30);

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
    /// What to know of the lines of a guest's cart that came along, as in the cart's own `notices`.
    #[schema(value_type = Vec<Object>)]
    pub cart_notices: Vec<serde_json::Value>,
}

/// What an access token says. Of the other registered claims (RFC 7519) none is written; one that is there must be of its
/// type, and hold. An audience is never ours.
#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    sub: Id,
    sid: Id,
    typ: String,
    iat: i64,
    exp: i64,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    nbf: Option<i64>,
    #[serde(default, rename = "iss", deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    _iss: Option<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    aud: Option<serde_json::Value>,
    #[serde(default, rename = "jti", deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    _jti: Option<String>,
}

/// A claim that is there: null is none of its values.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(claim: D) -> Result<Option<T>, D::Error> {
    T::deserialize(claim).map(Some)
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
            nbf: None,
            aud: None,
            _iss: None,
            _jti: None,
        };
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.encoding).ok()
    }

    /// The session that a genuine access token of now names.
    pub(crate) fn read_access(&self, token: &str, now: Timestamp) -> Option<(Id, Id)> {
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &self.validation).ok()?.claims;
        let begun = claims.iat <= now.plus(SKEW).unix_seconds()
            && claims.nbf.is_none_or(|nbf| nbf <= now.plus(SKEW).unix_seconds());
        let alive =
            begun && claims.aud.is_none() && claims.exp > now.unix_seconds() && claims.typ == "access";
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

    /// The token of a sign-in link: the same each time it is asked for.
    pub(crate) fn link(&self, link: Id) -> String {
        format!("{}.{}", link.simple(), self.mac(&format!("link.{}", link.simple())))
    }

    /// The sign-in link that a genuine token names.
    pub(crate) fn read_link(&self, token: &str) -> Option<Id> {
        let link = Id::parse_str(token.split_once('.')?.0).ok()?;
        secret::same(token, &self.link(link)).then_some(link)
    }

    /// The six digits that are mailed with the proof `proof`: the same each time they are asked for.
    pub(crate) fn code(&self, proof: Id) -> String {
        let mut digest = [0_u8; 8];
        if let Ok(bytes) = URL_SAFE_NO_PAD.decode(self.mac(&format!("code.{}", proof.simple()))) {
            digest.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        }
        format!("{:06}", u64::from_be_bytes(digest) % 1_000_000)
    }

    /// A key for one `purpose`, made of the shop's secret.
    pub(crate) fn key(&self, purpose: &str) -> String {
        self.mac(&format!("key.{purpose}"))
    }

    /// What stands for the recovery code `code` of `account` in the database: nobody makes it without the shop's secret.
    pub(crate) fn recovery_digest(&self, account: Id, code: &str) -> String {
        self.mac(&format!("recovery.{}.{code}", account.simple()))
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
    fn every_registered_claim_is_held_against_its_type_and_the_clock() {
        let signer = Signer::new(b"a secret of thirty-two characters");
        let now = NOW.unix_seconds();
        let read = |claim: &str, value: serde_json::Value| {
            let mut claims = serde_json::json!({"sub": Id::from_u128(1), "sid": Id::from_u128(2), "typ": "access",
                "iat": now, "exp": now + 60});
            claims[claim] = value;
            let token =
                jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &signer.encoding).unwrap();
            signer.read_access(&token, NOW).is_some()
        };
        for (claim, value) in
            [("nbf", now.into()), ("iss", "souk".into()), ("jti", "1".into()), ("typ", "access".into())]
        {
            assert!(read(claim, value), "{claim}");
        }
        for claim in ["exp", "iat", "nbf", "sub", "iss", "aud", "jti"] {
            for value in
                [serde_json::json!(null), true.into(), serde_json::json!([]), serde_json::json!({"a": 1})]
            {
                assert!(!read(claim, value.clone()), "{claim}: {value}");
            }
        }
        let wrong = [
            ("nbf", (now + 3_600).into()),
            ("nbf", "x".into()),
            ("nbf", now.to_string().into()),
            ("iat", (now + 3_600).into()),
            ("iat", "x".into()),
            ("exp", "x".into()),
            ("exp", now.into()),
            ("sub", "x".into()),
            ("sub", 5.into()),
            ("iss", 5.into()),
            ("jti", 5.into()),
            ("aud", "another shop".into()),
            ("aud", 5.into()),
        ];
        for (claim, value) in wrong {
            assert!(!read(claim, serde_json::Value::clone(&value)), "{claim}: {value}");
        }
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
