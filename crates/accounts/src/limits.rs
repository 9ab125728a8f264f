//! How often doors may be tried, and how answers tell it.

use axum::response::{IntoResponse, Response};
use http::header::HeaderValue;
use souk_cache::{Decision, Quota};
use souk_http::Problem;
use souk_http::client::ClientAddr;

use crate::{AccountsState, Auth};

/// Registrations of one address a minute.
pub(crate) const REGISTER: Quota = Quota::per_minute(5);
/// Sign-ins of one address a minute.
pub(crate) const LOGIN: Quota = Quota::per_minute(10);
/// Wrong passwords of strangers for one account an hour; with [`WRONG_KNOWN`] a hundred.
pub(crate) const WRONG: Quota = Quota::per_hour(90);
/// Wrong passwords of known devices and mailed links for one account an hour.
pub(crate) const WRONG_KNOWN: Quota = Quota::per_hour(10);
/// Sign-in links asked for by one address a minute.
pub(crate) const LINK: Quota = Quota::per_minute(3);
/// Sign-in links mailed for one account an hour because they were asked for.
pub(crate) const LINK_MAILS: Quota = Quota::per_hour(3);
/// Sign-in links mailed for one account an hour because it was closed.
pub(crate) const CLOSED_MAILS: Quota = Quota::per_hour(1);

/// Counts one try of `client` at the door `name`.
///
/// # Errors
/// 429 when there were too many.
pub(crate) async fn check(
    auth: &Auth,
    name: &str,
    client: ClientAddr,
    quota: Quota,
) -> Result<Decision, Problem> {
    let decision = auth.0.limiter.check(&format!("{name}:{}", client.bucket()), quota).await;
    if decision.allowed {
        return Ok(decision);
    }
    let [(limit, limit_value), (policy, policy_value)] = headers(name, &decision);
    let problem = Problem::too_many(decision.reset_after);
    Err(problem
        .header(http::HeaderName::from_static(limit), limit_value)
        .header(http::HeaderName::from_static(policy), policy_value))
}

/// Counts a sign-in by form.
///
/// # Errors
/// 429 when there were too many.
pub async fn limit_login(state: &AccountsState, client: ClientAddr) -> Result<(), Problem> {
    check(&state.auth, "login", client, LOGIN).await.map(|_| ())
}

/// Counts a registration by form.
///
/// # Errors
/// 429 when there were too many.
pub async fn limit_registration(state: &AccountsState, client: ClientAddr) -> Result<(), Problem> {
    check(&state.auth, "register", client, REGISTER).await.map(|_| ())
}

/// Tells in `response` what is left of the quota.
pub(crate) fn tell(response: impl IntoResponse, name: &str, decision: &Decision) -> Response {
    let mut response = response.into_response();
    for (header, value) in headers(name, decision) {
        response.headers_mut().insert(header, value);
    }
    response
}

fn headers(name: &str, d: &Decision) -> [(&'static str, HeaderValue); 2] {
    let value = |text: String| HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""));
    [
        ("ratelimit", value(format!("\"{name}\";r={};t={}", d.remaining, d.reset_after.as_secs().max(1)))),
        ("ratelimit-policy", value(format!("\"{name}\";q={};w={}", d.limit, d.per.as_secs()))),
    ]
}
