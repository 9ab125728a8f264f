//! Events: facts that other slices act on, written in the transaction that made them true.

use std::sync::Arc;

use futures::future::BoxFuture;
use sea_orm::DbErr;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{Act, Id, Tx};

/// A fact that others act on: a struct of ids and figures, never of personal data, so that erasure stays possible. Fields may be
/// added with a default; what means something else gets another topic, since events of an older version may still wait.
pub trait Event: Serialize + DeserializeOwned {
    /// What happened, as `noun.verb`: `product.changed`, `order.placed`.
    const TOPIC: &'static str;
    /// The field that names to whom it happened.
    const SUBJECT: &'static str;

    /// To whom it happened.
    fn subject(&self) -> Id;
}

/// A fact as the outbox keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawEvent {
    /// The topic of its type.
    pub topic: String,
    /// To whom it happened.
    pub subject: Id,
    /// Its other fields as JSON text, `{}` when there are none.
    pub payload: String,
}

impl RawEvent {
    pub(crate) fn of<E: Event>(event: &E) -> Self {
        let mut fields = serde_json::to_value(event).unwrap_or_default();
        if let Some(fields) = fields.as_object_mut() {
            fields.remove(E::SUBJECT);
        }
        Self { topic: E::TOPIC.to_owned(), subject: event.subject(), payload: fields.to_string() }
    }

    /// The event itself.
    ///
    /// # Errors
    /// When it cannot be read as an `E`: whoever wanted it stops here, loudly, rather than miss it.
    pub fn read<E: Event>(&self) -> Result<E, DbErr> {
        let odd = |what: String| {
            DbErr::Custom(format!("unreadable event {} of {}: {what}", self.topic, self.subject))
        };
        let mut fields: Value = serde_json::from_str(&self.payload).map_err(|e| odd(e.to_string()))?;
        let object = fields.as_object_mut().ok_or_else(|| odd("no object".to_owned()))?;
        object.insert(E::SUBJECT.to_owned(), self.subject.to_string().into());
        serde_json::from_value(fields).map_err(|e| odd(e.to_string()))
    }
}

/// Events that came together, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Events(Vec<RawEvent>);

impl Events {
    pub(crate) fn new(events: Vec<RawEvent>) -> Self {
        Self(events)
    }

    /// Those of the type `E`.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn of<E: Event>(&self) -> Result<Vec<E>, DbErr> {
        self.0.iter().filter(|event| event.topic == E::TOPIC).map(RawEvent::read).collect()
    }

    /// What they are about: topic and subject of each, in order.
    pub fn subjects(&self) -> impl Iterator<Item = (&str, Id)> {
        self.0.iter().map(|event| (event.topic.as_str(), event.subject))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Acts on events inside the writer's transaction, once for all events of its topics that the transaction emitted.
/// Several events of one topic and subject arrive as one unless their payloads differ.
pub type Subscriber = Arc<dyn Fn(Tx, Events) -> BoxFuture<'static, Result<(), DbErr>> + Send + Sync>;

/// Keeps a record of an [`Act`] inside a transaction that is part of it, with the events that were emitted there.
pub type Recorder = Arc<dyn Fn(Tx, Arc<Act>, Events) -> BoxFuture<'static, Result<(), DbErr>> + Send + Sync>;

/// Who listens to what inside the transaction; wired once, at start.
#[derive(Clone, Default)]
pub struct Subscriptions {
    subscribers: Vec<(&'static [&'static str], Subscriber)>,
    recorder: Option<Recorder>,
}

impl Subscriptions {
    /// Adds a subscriber for `topics`; subscribers run in the order in which they were added.
    #[must_use]
    pub fn on<F, Fut>(mut self, topics: &'static [&'static str], subscriber: F) -> Self
    where
        F: Fn(Tx, Events) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), DbErr>> + Send + 'static,
    {
        self.subscribers.push((topics, Arc::new(move |tx, events| Box::pin(subscriber(tx, events)))));
        self
    }

    /// Has `recorder` keep a record of each write that somebody answers for.
    #[must_use]
    pub fn record_acts<F, Fut>(mut self, recorder: F) -> Self
    where
        F: Fn(Tx, Arc<Act>, Events) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), DbErr>> + Send + 'static,
    {
        self.recorder = Some(Arc::new(move |tx, act, events| Box::pin(recorder(tx, act, events))));
        self
    }

    /// Who keeps a record of acts.
    pub(crate) fn recorder(&self) -> Option<&Recorder> {
        self.recorder.as_ref()
    }

    /// Each subscriber that one of `events` concerns, with those that do.
    pub(crate) fn concerned(&self, events: &[RawEvent]) -> Vec<(&Subscriber, Events)> {
        let of = |topics: &[&str]| {
            Events::new(events.iter().filter(|e| topics.contains(&e.topic.as_str())).cloned().collect())
        };
        let concerned = self.subscribers.iter().map(|(topics, subscriber)| (subscriber, of(topics)));
        concerned.filter(|(_, mine)| !mine.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Moved {
        thing_id: Id,
        #[serde(default)]
        steps: i64,
    }

    impl Event for Moved {
        const TOPIC: &'static str = "thing.moved";
        const SUBJECT: &'static str = "thing_id";

        fn subject(&self) -> Id {
            self.thing_id
        }
    }

    #[test]
    fn an_event_is_read_as_it_was_written_and_one_from_before_a_field_was_there_too() {
        let moved = Moved { thing_id: Id::from_u128(7), steps: 3 };
        let raw = RawEvent::of(&moved);
        assert_eq!((raw.topic.as_str(), raw.payload.as_str()), ("thing.moved", r#"{"steps":3}"#));
        assert_eq!(raw.read::<Moved>().unwrap(), moved);
        let older = RawEvent { payload: "{}".to_owned(), ..raw };
        assert_eq!(older.read::<Moved>().unwrap(), Moved { steps: 0, ..moved });
    }

    #[test]
    fn an_event_that_cannot_be_read_is_named() {
        let raw = RawEvent::of(&Moved { thing_id: Id::from_u128(7), steps: 3 });
        for payload in ["", "[]", r#"{"steps":"three"}"#] {
            let odd = Events::new(vec![RawEvent { payload: payload.to_owned(), ..raw.clone() }]);
            let error = odd.of::<Moved>().unwrap_err().to_string();
            assert!(error.contains("thing.moved") && error.contains(&raw.subject.to_string()), "{error}");
        }
    }
}
