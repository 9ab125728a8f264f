//! How often something may be tried.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use parking_lot::Mutex;
use souk_db::Clock;

/// So many tries in so much time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Tries, 1 or more.
    pub limit: u32,
    /// The window that they are counted in.
    pub per: Duration,
}

impl Quota {
    /// `limit` tries a minute.
    #[must_use]
    pub const fn per_minute(limit: u32) -> Self {
        Self { limit, per: Duration::from_secs(60) }
    }

    /// `limit` tries an hour.
    #[must_use]
    pub const fn per_hour(limit: u32) -> Self {
        Self { limit, per: Duration::from_secs(3_600) }
    }
}

/// What a try was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Whether it may go on.
    pub allowed: bool,
    /// Tries in a window.
    pub limit: u32,
    /// Tries left in this one.
    pub remaining: u32,
    /// When the window ends.
    pub reset_after: Duration,
    /// How long a window is.
    pub per: Duration,
}

/// Counts tries in fixed windows of the injected clock: in Redis where there is one, so that all nodes count together, and in
/// this process otherwise and whenever Redis does not answer. Cheap to clone.
#[derive(Clone)]
pub struct Limiter(Arc<Inner>);

struct Inner {
    clock: Clock,
    factor: u32,
    namespace: String,
    local: Mutex<HashMap<String, (i64, u32)>>,
    redis: Option<redis::Client>,
    connection: tokio::sync::Mutex<Option<redis::aio::MultiplexedConnection>>,
    away: AtomicBool,
}

/// Buckets kept in this process before old ones are swept out.
const SWEEP_AT: usize = 50_000;

impl Limiter {
    /// Counts by `clock`, in the Redis at `redis_url` if one is named, under keys of `namespace`, which tells shops that share
    /// a Redis apart. `factor` multiplies every limit: 1 but in load tests.
    #[must_use]
    pub fn new(clock: Clock, redis_url: Option<&str>, namespace: &str, factor: u32) -> Self {
        let redis = redis_url.and_then(|url| redis::Client::open(url).ok());
        Self(Arc::new(Inner {
            clock,
            factor: factor.max(1),
            namespace: namespace.to_owned(),
            local: Mutex::default(),
            redis,
            connection: tokio::sync::Mutex::new(None),
            away: AtomicBool::new(false),
        }))
    }

    /// Counts one try against `bucket` (`login:203.0.113.9`) and says whether it may go on.
    pub async fn check(&self, bucket: &str, quota: Quota) -> Decision {
        let limit = quota.limit.saturating_mul(self.0.factor);
        let now = self.0.clock.now().0;
        let width = i64::try_from(quota.per.as_micros()).unwrap_or(i64::MAX).max(1);
        let slot = now.div_euclid(width);
        let key = format!("souk:{}:limit:{bucket}:{}", self.0.namespace, quota.per.as_secs());
        let counted = match &self.0.redis {
            Some(client) => self.add_in_redis(client, &format!("{key}:{slot}"), quota.per, 1).await,
            None => None,
        };
        let tries = counted.unwrap_or_else(|| self.count_here(key, slot));
        let left = (slot + 1).saturating_mul(width) - now;
        Decision {
            allowed: tries <= limit,
            limit,
            remaining: limit.saturating_sub(tries),
            reset_after: Duration::from_micros(u64::try_from(left).unwrap_or(0)),
            per: quota.per,
        }
    }

    /// Takes back a try counted against `bucket` that turned out not to matter, such as a right password.
    pub async fn give_back(&self, bucket: &str, quota: Quota) {
        let width = i64::try_from(quota.per.as_micros()).unwrap_or(i64::MAX).max(1);
        let slot = self.0.clock.now().0.div_euclid(width);
        let key = format!("souk:{}:limit:{bucket}:{}", self.0.namespace, quota.per.as_secs());
        if let Some(entry) = self.0.local.lock().get_mut(&key).filter(|(s, _)| *s == slot) {
            entry.1 = entry.1.saturating_sub(1);
        }
        if let Some(client) = &self.0.redis {
            self.add_in_redis(client, &format!("{key}:{slot}"), quota.per, -1).await;
        }
    }

    fn count_here(&self, key: String, slot: i64) -> u32 {
        let mut local = self.0.local.lock();
        if local.len() >= SWEEP_AT {
            local.retain(|_, (s, _)| *s == slot);
        }
        let entry = local.entry(key).or_insert((slot, 0));
        if entry.0 != slot {
            *entry = (slot, 0);
        }
        entry.1 = entry.1.saturating_add(1);
        entry.1
    }

    async fn add_in_redis(
        &self,
        client: &redis::Client,
        key: &str,
        per: Duration,
        tries: i64,
    ) -> Option<u32> {
        let asked = async {
            let mut held = self.0.connection.lock().await;
            if held.is_none() {
                *held = Some(client.get_multiplexed_async_connection().await?);
            }
            let Some(mut connection) = held.clone() else { return Ok(0) };
            drop(held);
            let seconds = i64::try_from(per.as_secs()).unwrap_or(60).saturating_mul(2);
            let (counted,): (i64,) = redis::pipe()
                .atomic()
                .incr(key, tries)
                .expire(key, seconds)
                .ignore()
                .query_async(&mut connection)
                .await?;
            Ok::<u32, redis::RedisError>(u32::try_from(counted).unwrap_or(0))
        };
        match tokio::time::timeout(Duration::from_millis(250), asked).await {
            Ok(Ok(tries)) => {
                self.0.away.store(false, Ordering::Relaxed);
                Some(tries)
            }
            Ok(Err(_)) | Err(_) => {
                *self.0.connection.lock().await = None;
                if !self.0.away.swap(true, Ordering::Relaxed) {
                    tracing::warn!("Redis does not answer; limits are counted in this process");
                }
                None
            }
        }
    }
}
