//! Time and ids come from here, so that tests can travel.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use parking_lot::Mutex;
use sea_orm::DeriveValueType;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, SchemaFormat, schema};
use uuid::ContextV7;

/// A public id: a UUIDv7, so it sorts by creation and cannot be counted. Never an access right by itself.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType,
)]
#[serde(transparent)]
pub struct Id(pub uuid::Uuid);

impl Id {
    /// A fixed id, for rows that every shop has.
    #[must_use]
    pub const fn from_u128(value: u128) -> Self {
        Self(uuid::Uuid::from_u128(value))
    }

    /// Reads the text form.
    ///
    /// # Errors
    /// When `text` is no UUID.
    pub fn parse_str(text: &str) -> Result<Self, uuid::Error> {
        uuid::Uuid::parse_str(text).map(Self)
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Id {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse_str(text)
    }
}

impl std::ops::Deref for Id {
    type Target = uuid::Uuid;

    fn deref(&self) -> &uuid::Uuid {
        &self.0
    }
}

impl utoipa::PartialSchema for Id {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(schema::Type::String)
            .format(Some(SchemaFormat::KnownFormat(utoipa::openapi::KnownFormat::Uuid)))
            .into()
    }
}

impl utoipa::ToSchema for Id {
    fn name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }
}

/// A moment: microseconds since 1970-01-01T00:00:00Z. Stored as `bigint`, shown as RFC 3339 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// This moment plus `d`, saturating at the end of time.
    #[must_use]
    pub fn plus(self, d: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(d.as_micros()).unwrap_or(i64::MAX)))
    }

    /// This moment minus `d`, saturating at the beginning of time.
    #[must_use]
    pub fn minus(self, d: Duration) -> Self {
        Self(self.0.saturating_sub(i64::try_from(d.as_micros()).unwrap_or(i64::MAX)))
    }

    /// Time from `earlier` to this moment; zero if `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// Whole seconds since the epoch, as JWT and HTTP want them.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// From whole seconds since the epoch.
    #[must_use]
    pub fn from_unix_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1_000_000))
    }

    /// As `chrono` sees it; moments outside its calendar become the epoch.
    #[must_use]
    pub fn to_chrono(self) -> chrono::DateTime<chrono::Utc> {
        chrono::DateTime::from_timestamp_micros(self.0).unwrap_or_default()
    }

    /// RFC 3339 with microseconds, in UTC.
    #[must_use]
    pub fn to_rfc3339(self) -> String {
        self.to_chrono().to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_rfc3339())
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let at = chrono::DateTime::parse_from_rfc3339(&text)
            .map_err(|error| serde::de::Error::custom(format!("no moment: {error}")))?;
        Ok(Self(at.timestamp_micros()))
    }
}

impl utoipa::PartialSchema for Timestamp {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(schema::Type::String)
            .format(Some(SchemaFormat::KnownFormat(utoipa::openapi::KnownFormat::DateTime)))
            .description(Some("RFC 3339, UTC"))
            .into()
    }
}

impl utoipa::ToSchema for Timestamp {
    fn name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }
}

/// Where time comes from: the system, or a hand that a test turns. Ids come from it, too: one that a clock made later is greater,
/// also within a millisecond and while the clock stands still.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    hand: Option<Arc<AtomicI64>>,
    ids: Arc<Mutex<ContextV7>>,
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still at `at` until it is turned.
    #[must_use]
    pub fn manual(at: Timestamp) -> Self {
        Self { hand: Some(Arc::new(AtomicI64::new(at.0))), ..Self::default() }
    }

    /// The present moment.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the system's clock")]
    pub fn now(&self) -> Timestamp {
        match &self.hand {
            Some(at) => Timestamp(at.load(Ordering::SeqCst)),
            None => Timestamp(chrono::Utc::now().timestamp_micros()),
        }
    }

    /// Turns a manual clock forward; the system's clock is left alone.
    pub fn advance(&self, by: Duration) {
        if let Some(at) = &self.hand {
            at.fetch_add(i64::try_from(by.as_micros()).unwrap_or(i64::MAX), Ordering::SeqCst);
        }
    }

    /// A new id whose time is this clock's.
    #[must_use]
    pub fn new_id(&self) -> Id {
        let now = self.now();
        let seconds = u64::try_from(now.unix_seconds()).unwrap_or(0);
        let nanos = u32::try_from(now.0.rem_euclid(1_000_000) * 1_000).unwrap_or(0);
        Id(uuid::Uuid::new_v7(uuid::Timestamp::from_unix(&*self.ids.lock(), seconds, nanos)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manual_clock_moves_only_when_turned() {
        let clock = Clock::manual(Timestamp::from_unix_seconds(1_800_000_000));
        assert_eq!(clock.now().to_rfc3339(), "2027-01-15T08:00:00.000000Z");
        clock.advance(Duration::from_secs(60));
        assert_eq!(clock.now().unix_seconds(), 1_800_000_060);
    }

    #[test]
    fn ids_sort_by_the_clock_that_made_them() {
        let clock = Clock::manual(Timestamp::from_unix_seconds(1_800_000_000));
        let first = clock.new_id();
        clock.advance(Duration::from_millis(2));
        assert!(first < clock.new_id());
        let made: Vec<Id> = (0..1_000).map(|_| clock.new_id()).collect();
        assert!(made.is_sorted());
    }
}
