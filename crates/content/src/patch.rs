//! Fields of a change: what is left out stays.

use serde::{Deserialize, Deserializer};

/// Tells `null` (`Some(None)`) from an absent field (`None`, by the default).
pub(crate) fn nullable<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Takes a field that may be absent, but not `null`: what is left out stays, and nothing is emptied by it.
pub(crate) fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
