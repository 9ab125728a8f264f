//! How often an account may do what concerns others.

use souk_cluster::Quota;
use souk_db::Id;
use souk_http::Problem;
use souk_platform::Services;

/// Reviews that an account writes and changes an hour.
pub(crate) const WRITES: Quota = Quota::per_hour(10);
/// Photos that an account sends an hour.
pub(crate) const PHOTOS: Quota = Quota::per_hour(40);
/// Votes that an account gives and takes back an hour.
pub(crate) const VOTES: Quota = Quota::per_hour(120);

/// Counts one try of `account` at `what`.
///
/// # Errors
/// 429 when there were too many.
pub(crate) async fn count(services: &Services, what: &str, account: Id, quota: Quota) -> Result<(), Problem> {
    let decision = services.limiter.check(&format!("review-{what}:{account}"), quota).await;
    if decision.allowed { Ok(()) } else { Err(Problem::too_many(decision.reset_after)) }
}
