//! What belongs to one way to a provider and back.

use souk_db::{DbErr, Id};
use souk_http::{Problem, secret};
use souk_platform::{Services, SignInProvider};
use url::Url;

use super::provider::Providers;
use super::store;
use crate::Auth;

/// The secrets of one attempt, all made of its id with the shop's key.
pub(super) struct Keys {
    /// Goes through the provider and back in the address.
    pub(super) state: String,
    /// Comes back inside the signed answer.
    pub(super) nonce: String,
    /// Proves at the exchange of the code that it is us who asked (PKCE, RFC 7636).
    pub(super) verifier: String,
    /// The cookie of the browser that began.
    pub(super) browser: String,
}

impl Keys {
    pub(super) fn of(auth: &Auth, attempt: Id) -> Self {
        let key = |purpose: &str| auth.0.signer.key(&format!("openid-{purpose}.{}", attempt.simple()));
        Self {
            state: format!("{}.{}", attempt.simple(), key("state")),
            nonce: key("nonce"),
            verifier: key("verifier"),
            browser: key("browser"),
        }
    }
}

/// The attempt that a genuine `state` names.
pub(super) fn read_state(auth: &Auth, state: &str) -> Option<(Id, Keys)> {
    let id = Id::parse_str(state.split_once('.')?.0).ok()?;
    let keys = Keys::of(auth, id);
    secret::same(state, &keys.state).then_some((id, keys))
}

/// Where the browser goes, and the cookie that it takes along.
pub(super) struct Begun {
    pub(super) location: Url,
    pub(super) cookie: http::HeaderValue,
}

/// Begins a way to `provider` that leads back to `next`; to link what is there to `account`, if one is named.
///
/// # Errors
/// 503 when the provider cannot be reached.
pub(super) async fn begin(
    services: &Services,
    provider: &SignInProvider,
    account: Option<Id>,
    next: String,
) -> Result<Begun, Problem> {
    let auth = Auth::of(services);
    let providers = services.part::<Providers>();
    let metadata = providers.metadata(provider).await?;
    let name = provider.name.clone();
    let kept =
        auth.0.db.write(move |tx| async move { store::insert_attempt(&tx, name, account, next).await });
    let id = kept.await.map_err(|e: DbErr| Problem::from(e))?;
    let keys = Keys::of(&auth, id);
    let location = super::provider::authorize_url(services, provider, metadata, &keys)?;
    let seconds = i64::try_from(store::ATTEMPT.as_secs()).unwrap_or(0);
    Ok(Begun { location, cookie: auth.0.cookies.set("openid", &keys.browser, seconds) })
}
