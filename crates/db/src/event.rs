//! Events: facts that other slices act on, written in the transaction that made them true.

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

/// Acts on events inside the writer's transaction, once for all events of its topics that the transaction emitted.
/// Several events of one topic and subject arrive as one unless their payloads differ.
pub type Subscriber = Arc<dyn Fn(Tx, Vec<Event>) -> BoxFuture<'static, Result<(), DbErr>> + Send + Sync>;

/// Who listens to what inside the transaction; wired once, at start.
#[derive(Clone, Default)]
pub struct Subscriptions(Vec<(&'static [&'static str], Subscriber)>);

impl Subscriptions {
    /// Adds a subscriber for `topics`; subscribers run in the order in which they were added.
    #[must_use]
    pub fn on<F, Fut>(mut self, topics: &'static [&'static str], subscriber: F) -> Self
    where
        F: Fn(Tx, Vec<Event>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), DbErr>> + Send + 'static,
    {
        self.0.push((topics, Arc::new(move |tx, events| Box::pin(subscriber(tx, events)))));
        self
    }

    /// Each subscriber that one of `events` concerns, with those that do.
    pub(crate) fn concerned(&self, events: &[Event]) -> Vec<(&Subscriber, Vec<Event>)> {
        let of = |topics: &[&str]| -> Vec<Event> {
            events.iter().filter(|e| topics.contains(&e.topic.as_str())).cloned().collect()
        };
        let concerned = self.0.iter().map(|(topics, subscriber)| (subscriber, of(topics)));
        concerned.filter(|(_, mine)| !mine.is_empty()).collect()
    }
}
