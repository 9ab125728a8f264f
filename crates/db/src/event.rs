//! Events: facts that other slices act on, written in the transaction that made them true.

use std::collections::HashMap;
use std::sync::Arc;

use futures::future::BoxFuture;
use sea_orm::DbErr;

use crate::{Id, Tx};

/// A fact. Payloads hold ids and figures, never personal data, so that erasure stays possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened, as `noun.verb`: `product.changed`, `order.placed`.
    pub topic: String,
    /// To whom it happened.
    pub subject: Id,
    /// More facts as JSON text, `{}` when there are none.
    pub payload: String,
}

/// Acts on events inside the writer's transaction, once for all events of its topic that the transaction emitted.
/// Several events of one topic and subject arrive as one unless their payloads differ.
pub type Subscriber = Arc<dyn Fn(Tx, Vec<Event>) -> BoxFuture<'static, Result<(), DbErr>> + Send + Sync>;

/// Who listens to what inside the transaction; wired once, at start.
#[derive(Clone, Default)]
pub struct Subscriptions(HashMap<&'static str, Vec<Subscriber>>);

impl Subscriptions {
    /// Adds a subscriber for `topic`; they run in the order in which they were added.
    #[must_use]
    pub fn on<F, Fut>(mut self, topic: &'static str, subscriber: F) -> Self
    where
        F: Fn(Tx, Vec<Event>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), DbErr>> + Send + 'static,
    {
        self.0.entry(topic).or_default().push(Arc::new(move |tx, events| Box::pin(subscriber(tx, events))));
        self
    }

    pub(crate) fn of(&self, topic: &str) -> &[Subscriber] {
        self.0.get(topic).map_or(&[], Vec::as_slice)
    }
}
