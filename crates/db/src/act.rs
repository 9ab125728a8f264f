//! On whose behalf writes are made: a request that somebody answers for is told to the database once, and all of its
//! transactions know it.

use std::sync::{Arc, OnceLock};

use parking_lot::Mutex;
use tracing::Instrument;

use crate::Id;

tokio::task_local! {
    static ACT: Arc<Act>;
}

/// A request that changes something, as those who keep a record of it need it.
#[derive(Debug)]
pub struct Act {
    /// What is asked for: the method and the address as the documentation writes it, such as `PATCH /api/products/{id}/`.
    pub operation: String,
    /// The address that was asked.
    pub path: String,
    /// The request's id.
    pub request_id: String,
    /// Where it came from, as far as the shop can tell.
    pub client: String,
    actor: OnceLock<Id>,
    key: OnceLock<Id>,
    input: Mutex<Option<Vec<u8>>>,
}

impl Act {
    /// One that nobody answers for yet.
    #[must_use]
    pub fn new(operation: String, path: String, request_id: String, client: String) -> Self {
        Self {
            operation,
            path,
            request_id,
            client,
            actor: OnceLock::new(),
            key: OnceLock::new(),
            input: Mutex::new(None),
        }
    }

    /// Runs `future` as part of this act.
    pub async fn run<F: Future>(self, future: F) -> F::Output {
        ACT.scope(Arc::new(self), future).await
    }

    /// That of the present task, if it is part of one.
    #[must_use]
    pub fn current() -> Option<Arc<Self>> {
        ACT.try_with(Arc::clone).ok()
    }

    /// Runs `work`, part of the present act, to its end even when whoever waits for it goes away: between its steps nothing is left
    /// half done because a browser was closed.
    pub async fn to_its_end<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> T {
        let act = Self::current();
        let whole = async move {
            match act {
                Some(act) => ACT.scope(act, work).await,
                None => work.await,
            }
        };
        match tokio::spawn(whole.instrument(tracing::Span::current())).await {
            Ok(done) => done,
            Err(failed) if failed.is_panic() => std::panic::resume_unwind(failed.into_panic()),
            // The process ends, and with it whoever waits.
            Err(_) => std::future::pending().await,
        }
    }

    /// Says that `account` answers for it. The first one stays.
    pub fn answered_for_by(&self, account: Id) {
        let _ = self.actor.set(account);
    }

    /// Says that it is done by a program that holds the API key `key`. The first one stays.
    pub fn done_with(&self, key: Id) {
        let _ = self.key.set(key);
    }

    /// The API key that it is done with, if it is.
    #[must_use]
    pub fn key(&self) -> Option<Id> {
        self.key.get().copied()
    }

    /// Whoever answers for it.
    #[must_use]
    pub fn actor(&self) -> Option<Id> {
        self.actor.get().copied()
    }

    /// Keeps what was sent with it.
    pub fn sent(&self, body: &[u8]) {
        *self.input.lock() = Some(body.to_vec());
    }

    /// What was sent with it.
    #[must_use]
    pub fn input(&self) -> Option<Vec<u8>> {
        self.input.lock().clone()
    }
}
