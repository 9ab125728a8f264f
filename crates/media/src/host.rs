//! What we ask of the hosts that pictures come from: a few fetches at once, and a rest for one that does not answer (a circuit
//! breaker: closed, open for a time that doubles, then half open for a few tries).

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use parking_lot::Mutex;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Fetches from one host at once.
const AT_ONCE: usize = 4;
/// Failures in a row after which a host is left alone.
const FAILURES: u32 = 4;
/// How long it is left alone at first; doubled with each further failure.
const REST: Duration = Duration::from_secs(30);
/// How long at most.
const LONGEST_REST: Duration = Duration::from_secs(15 * 60);
/// Hosts remembered; a file that names more starts the list anew.
const REMEMBERED: usize = 10_000;

/// The hosts that were asked. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Hosts(Arc<Mutex<HashMap<String, Host>>>);

struct Host {
    permits: Arc<Semaphore>,
    breaker: Breaker,
}

/// Whether a host is asked.
#[derive(Default)]
struct Breaker {
    failures: u32,
    open_until: Option<Instant>,
}

impl Breaker {
    /// How long the host is left alone from `now`.
    fn rest(&self, now: Instant) -> Option<Duration> {
        self.open_until.and_then(|until| until.checked_duration_since(now)).filter(|rest| !rest.is_zero())
    }

    fn answered(&mut self) {
        self.failures = 0;
    }

    fn failed(&mut self, now: Instant, asked: Option<Duration>) {
        self.failures += 1;
        let over = self.failures.saturating_sub(FAILURES);
        let own = (self.failures >= FAILURES).then(|| REST.saturating_mul(1 << over.min(6)));
        if let Some(rest) = asked.or(own) {
            self.open_until = Some(now + rest.min(LONGEST_REST));
        }
    }
}

/// Leave to fetch once from a host.
pub(crate) struct Pass {
    hosts: Hosts,
    name: String,
    _permit: OwnedSemaphorePermit,
}

impl Hosts {
    /// Waits for a turn at `name`.
    ///
    /// # Errors
    /// How long the host is to be left alone.
    pub(crate) async fn enter(&self, name: &str) -> Result<Pass, Duration> {
        let permits = {
            let mut hosts = self.0.lock();
            if hosts.len() >= REMEMBERED && !hosts.contains_key(name) {
                hosts.clear();
            }
            let host = hosts.entry(name.to_owned()).or_insert_with(|| Host {
                permits: Arc::new(Semaphore::new(AT_ONCE)),
                breaker: Breaker::default(),
            });
            Arc::clone(&host.permits)
        };
        self.open(name)?;
        // The semaphore is never closed, so that waiting for it does not fail.
        let permit = permits.acquire_owned().await.map_err(|_| REST)?;
        // Those before this one may have found out that the host is away.
        self.open(name)?;
        Ok(Pass { hosts: self.clone(), name: name.to_owned(), _permit: permit })
    }

    fn open(&self, name: &str) -> Result<(), Duration> {
        let rest = self.0.lock().get(name).and_then(|host| host.breaker.rest(Instant::now()));
        rest.map_or(Ok(()), Err)
    }
}

impl Pass {
    /// The host answered.
    pub(crate) fn answered(self) {
        if let Some(host) = self.hosts.0.lock().get_mut(&self.name) {
            host.breaker.answered();
        }
    }

    /// It did not, or asks to be left alone for `rest`.
    pub(crate) fn failed(self, rest: Option<Duration>) {
        if let Some(host) = self.hosts.0.lock().get_mut(&self.name) {
            host.breaker.failed(Instant::now(), rest);
        }
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt as _;

    use super::*;

    #[test]
    fn a_host_that_does_not_answer_is_left_alone_longer_and_longer() {
        let (mut breaker, now) = (Breaker::default(), Instant::now());
        for _ in 1..FAILURES {
            breaker.failed(now, None);
            assert_eq!(breaker.rest(now), None, "a few failures are the net's");
        }
        breaker.failed(now, None);
        assert_eq!(breaker.rest(now), Some(REST));
        let later = now + REST;
        assert_eq!(breaker.rest(later), None, "half open: it is asked again");
        breaker.failed(later, None);
        assert_eq!(breaker.rest(later), Some(REST * 2));
        breaker.answered();
        breaker.failed(later + REST * 2, None);
        assert_eq!(breaker.rest(later + REST * 2), None, "an answer forgives");
        breaker.failed(now, Some(Duration::from_secs(7)));
        assert_eq!(breaker.rest(now), Some(Duration::from_secs(7)), "what the host asks for goes first");
    }

    #[tokio::test]
    async fn a_host_is_asked_for_a_few_pictures_at_once_and_others_as_before() {
        let hosts = Hosts::default();
        let mut passes = Vec::new();
        for _ in 0..AT_ONCE {
            passes.push(hosts.enter("pictures.example.org").await.ok().unwrap());
        }
        assert!(hosts.enter("pictures.example.org").now_or_never().is_none(), "one too many waits");
        assert!(hosts.enter("another.example.org").now_or_never().is_some());
        for pass in passes {
            pass.failed(None);
        }
        assert_eq!(hosts.enter("pictures.example.org").await.err().map(|rest| rest <= REST), Some(true));
    }
}
