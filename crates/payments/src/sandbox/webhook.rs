//! What the sandbox's bank tells the shop by itself: signed, as real providers sign.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use http::header::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use serde_json::json;
use sha2::Sha256;
use souk_db::Id;
use souk_http::{Problem, secret};
use souk_platform::Secret;

use crate::GatewayEvent;
use crate::messages;

/// The header that holds the signature.
pub const SIGNATURE: &str = "souk-sandbox-signature";

/// The shopper decided at the bank.
pub(super) const SETTLED: &str = "payment.settled";
/// The version of events that this shop reads.
pub(super) const VERSION: i64 = 1;

/// An event as the sandbox sends it.
#[derive(Deserialize)]
struct Body {
    id: String,
    version: i64,
    kind: String,
    #[serde(default)]
    payment_id: Option<Id>,
}

/// The signature of `body` under the shop's `key`; none where the key is no key.
#[must_use]
pub fn sign(key: &Secret, body: &[u8]) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.bytes()).ok()?;
    mac.update(b"sandbox-webhook:");
    mac.update(body);
    Some(URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

/// The webhook that the sandbox sends once it took the money of `payment_id`: its signed headers and its body. The same however often
/// it is sent.
#[must_use]
pub fn notice(key: &Secret, payment_id: Id) -> Option<(HeaderMap, String)> {
    let GatewayEvent { id, kind, version, .. } = settled(payment_id);
    let body = json!({"id": id, "version": version, "kind": kind, "payment_id": payment_id}).to_string();
    let signature = HeaderValue::from_str(&sign(key, body.as_bytes())?).ok()?;
    Some((HeaderMap::from_iter([(HeaderName::from_static(SIGNATURE), signature)]), body))
}

/// The event that the bank sends once the shopper decided on `payment_id`.
pub(crate) fn settled(payment_id: Id) -> GatewayEvent {
    GatewayEvent {
        gateway: super::NAME,
        id: format!("evt_{}_settled", payment_id.simple()),
        kind: SETTLED.to_owned(),
        version: VERSION,
        payment_id: Some(payment_id),
        is_known: true,
    }
}

/// Reads what was sent with `headers`.
pub(super) fn read(key: &Secret, headers: &HeaderMap, body: &[u8]) -> Result<GatewayEvent, Problem> {
    let shown = headers.get(SIGNATURE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !sign(key, body).is_some_and(|own| secret::same(&own, shown)) {
        return Err(Problem::unauthenticated(&messages::EVENT_UNSIGNED));
    }
    let body: Body = serde_json::from_slice(body).map_err(|_| Problem::malformed(&messages::NO_EVENT))?;
    if body.id.is_empty() || body.id.len() > 255 || body.kind.len() > 255 {
        return Err(Problem::malformed(&messages::EVENT_TOO_LONG));
    }
    let is_known = body.version == VERSION && body.kind == SETTLED;
    Ok(GatewayEvent {
        gateway: super::NAME,
        id: body.id,
        kind: body.kind,
        version: body.version,
        payment_id: body.payment_id,
        is_known,
    })
}
