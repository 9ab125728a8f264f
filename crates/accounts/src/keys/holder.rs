//! Who a key that was shown stands for.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use parking_lot::Mutex;
use souk_db::{DbErr, Timestamp};
use souk_http::{Problem, secret};

use super::store::{self, Holder};
use super::{PREFIX, RANDOM, may_hold};
use crate::auth::{REMEMBERED, SWEEP_AT, rights_of};
use crate::permission::Permissions;
use crate::{Auth, Principal};

/// How exactly the last use is known.
const USED_EVERY: Duration = Duration::from_secs(60);

/// Keys that were looked up less than a second ago, by their digests.
#[derive(Default)]
pub(crate) struct Memory(Mutex<HashMap<String, (Instant, Holder)>>);

impl Memory {
    /// Has every key looked up anew.
    pub(crate) fn clear(&self) {
        self.0.lock().clear();
    }

    fn get(&self, digest: &str) -> Option<Holder> {
        let known = self.0.lock();
        known.get(digest).filter(|(at, _)| at.elapsed() < REMEMBERED).map(|(_, holder)| holder.clone())
    }

    fn keep(&self, digest: String, holder: Holder) {
        let mut known = self.0.lock();
        if known.len() >= SWEEP_AT {
            known.retain(|_, (at, _)| at.elapsed() < REMEMBERED);
        }
        known.insert(digest, (Instant::now(), holder));
    }
}

/// Whether `token` says that it is a key.
pub(crate) fn is_key(token: &str) -> bool {
    token.starts_with(PREFIX)
}

/// What the living key `token` may do; none where there is no such key, or its maker no longer works for the shop.
///
/// # Errors
/// What the database says.
pub(crate) async fn principal(auth: &Auth, token: &str) -> Result<Option<Principal>, Problem> {
    let is_whole = token.strip_prefix(PREFIX).is_some_and(|random| random.len() == RANDOM);
    if !is_whole {
        return Ok(None);
    }
    let (digest, now) = (secret::digest(token), auth.0.db.clock().now());
    let holder = match auth.0.keys.get(&digest) {
        Some(known) => known,
        None => {
            let Some(found) = store::holder(auth.0.db.read(), &digest).await? else { return Ok(None) };
            note_use(auth, &found, now).await;
            auth.0.keys.keep(digest, found.clone());
            found
        }
    };
    if holder.expires_at.is_some_and(|end| end <= now) {
        return Ok(None);
    }
    let makers = rights_of(holder.is_staff, holder.is_superuser, holder.maker_permissions.as_deref());
    let chosen = Permissions::named(&holder.permissions);
    let permissions = chosen.and(makers).only(may_hold);
    Ok(Some(Principal::of_key(holder.account_id, holder.id, permissions)))
}

/// Writes down that the key is in use. That this fails stops nobody.
async fn note_use(auth: &Auth, holder: &Holder, now: Timestamp) {
    let is_living = holder.expires_at.is_none_or(|end| end > now);
    if !is_living || holder.last_used_at.is_some_and(|at| now.since(at) < USED_EVERY) {
        return;
    }
    let (id, before) = (holder.id, now.minus(USED_EVERY));
    let noted: Result<(), DbErr> =
        auth.0.db.write(move |tx| async move { store::used(&tx, id, before).await }).await;
    if let Err(error) = noted {
        tracing::warn!(key = %id.0, %error, "the use of an API key was not written down");
    }
}
