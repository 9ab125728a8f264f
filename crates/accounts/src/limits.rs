//! How often doors may be tried, and how answers tell it.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::HeaderValue;
use souk_cluster::{Decision, Quota};
use souk_http::Problem;
use souk_http::client::ClientAddr;

use crate::Auth;
use souk_platform::Services;

/// Registrations of one address a minute.
pub(crate) const REGISTER: Quota = Quota::per_minute(5);
/// Sign-ins of one address a minute.
pub(crate) const LOGIN: Quota = Quota::per_minute(10);
/// Wrong passwords of strangers for one account an hour; with [`WRONG_KNOWN`] a hundred.
pub(crate) const WRONG: Quota = Quota::per_hour(90);
/// Wrong passwords of known devices and mailed links for one account an hour.
pub(crate) const WRONG_KNOWN: Quota = Quota::per_hour(10);
/// Codes for a new password asked for by one address a minute.
pub(crate) const RESET: Quota = Quota::per_minute(3);
/// Codes and mailed links tried by one address a minute.
pub(crate) const CODES: Quota = Quota::per_minute(10);
/// Codes mailed for one account an hour.
pub(crate) const RESET_MAILS: Quota = Quota::per_hour(5);
/// Links that prove an address mailed for one account an hour.
pub(crate) const VERIFY_MAILS: Quota = Quota::per_hour(3);
/// Wrong codes of a second step for one account: of strangers, of known devices and mailed links, and of the signed-in owner, each.
pub(crate) const WRONG_OTP: Quota = Quota { limit: 5, per: Duration::from_secs(15 * 60) };
/// Sign-ins with a passkey of one address a minute, each in two requests.
pub(crate) const PASSKEYS: Quota = Quota::per_minute(20);
/// Changes of address asked for by one account an hour.
pub(crate) const EMAIL_CHANGES: Quota = Quota::per_hour(5);
/// Sign-in links asked for by one address a minute.
pub(crate) const LINK: Quota = Quota::per_minute(3);
/// Sign-in links mailed for one account an hour because they were asked for.
pub(crate) const LINK_MAILS: Quota = Quota::per_hour(3);
/// Sign-in links mailed for one account an hour because it was closed.
pub(crate) const CLOSED_MAILS: Quota = Quota::per_hour(1);

/// A door of the API that may be tried so often; the layer [`limited`] stands before it.
#[derive(Clone)]
pub(crate) struct Door {
    /// Who counts.
    pub(crate) auth: Auth,
    /// Its name in the count and in answers.
    pub(crate) name: &'static str,
    /// How often.
    pub(crate) quota: Quota,
}

/// Counts a request before anything of it is looked at, and tells in its answer, whatever that is, what is left.
pub(crate) async fn limited(
    State(door): State<Door>,
    client: ClientAddr,
    request: Request,
    next: Next,
) -> Response {
    let decision = decide(&door.auth, door.name, client, door.quota).await;
    let mut response = match decision.allowed {
        true => next.run(request).await,
        false => Problem::too_many(decision.reset_after).into_response(),
    };
    for (header, value) in headers(door.name, &decision) {
        response.headers_mut().insert(header, value);
    }
    response
}

async fn decide(auth: &Auth, name: &str, client: ClientAddr, quota: Quota) -> Decision {
    auth.0.limiter.check(&format!("{name}:{}", client.bucket()), quota).await
}

/// Counts one try of `client` at the door `name`.
///
/// # Errors
/// 429 when there were too many.
async fn check(auth: &Auth, name: &str, client: ClientAddr, quota: Quota) -> Result<(), Problem> {
    let decision = decide(auth, name, client, quota).await;
    if decision.allowed { Ok(()) } else { Err(Problem::too_many(decision.reset_after)) }
}

/// Counts a sign-in by form.
///
/// # Errors
/// 429 when there were too many.
pub async fn limit_login(services: &Services, client: ClientAddr) -> Result<(), Problem> {
    check(&Auth::of(services), "login", client, LOGIN).await
}

/// Counts a registration by form.
///
/// # Errors
/// 429 when there were too many.
pub async fn limit_registration(services: &Services, client: ClientAddr) -> Result<(), Problem> {
    check(&Auth::of(services), "register", client, REGISTER).await
}

/// Counts a code asked for by form.
///
/// # Errors
/// 429 when there were too many.
pub async fn limit_resets(services: &Services, client: ClientAddr) -> Result<(), Problem> {
    check(&Auth::of(services), "forgot-password", client, RESET).await
}

/// Counts a code or a mailed link tried by form.
///
/// # Errors
/// 429 when there were too many.
pub async fn limit_codes(services: &Services, client: ClientAddr) -> Result<(), Problem> {
    check(&Auth::of(services), "verify-otp", client, CODES).await
}

fn headers(name: &str, d: &Decision) -> [(&'static str, HeaderValue); 2] {
    let value = |text: String| HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""));
    [
        ("ratelimit", value(format!("\"{name}\";r={};t={}", d.remaining, d.reset_after.as_secs().max(1)))),
        ("ratelimit-policy", value(format!("\"{name}\";q={};w={}", d.limit, d.per.as_secs()))),
    ]
}
