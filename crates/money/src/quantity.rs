//! Numbers of units.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

use sea_orm::sea_query::Nullable;
use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::Number;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type};

/// A whole number of units, 0 or more. Sums stop at the largest `i64`; a change of stock, which may be negative, is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Quantity(i64);

impl Quantity {
    /// No units.
    pub const ZERO: Self = Self(0);

    /// So many `units`; none below 0.
    #[must_use]
    pub const fn new(units: i64) -> Option<Self> {
        if units < 0 { None } else { Some(Self(units)) }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Whether there are no units.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// What is left when `other` are taken away; none when those are more.
    #[must_use]
    pub const fn minus(self, other: Self) -> Option<Self> {
        // Neither is below 0, so the difference fits.
        Self::new(self.0 - other.0)
    }
}

impl From<u32> for Quantity {
    fn from(units: u32) -> Self {
        Self(units.into())
    }
}

impl Add for Quantity {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Quantity {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Quantity {
    fn sum<I: Iterator<Item = Self>>(quantities: I) -> Self {
        quantities.fold(Self::ZERO, Self::add)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let units = i64::deserialize(deserializer)?;
        Self::new(units).ok_or_else(|| D::Error::invalid_value(Unexpected::Signed(units), &"0 or more units"))
    }
}

impl utoipa::PartialSchema for Quantity {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)))
            .minimum(Some(Number::Int(0)))
            .into()
    }
}

impl utoipa::ToSchema for Quantity {
    fn name() -> std::borrow::Cow<'static, str> {
        "Quantity".into()
    }
}

impl From<Quantity> for sea_orm::Value {
    fn from(quantity: Quantity) -> Self {
        quantity.0.into()
    }
}

impl Nullable for Quantity {
    fn null() -> sea_orm::Value {
        i64::null()
    }
}

impl sea_orm::TryGetable for Quantity {
    fn try_get_by<I: sea_orm::ColIdx>(
        row: &sea_orm::QueryResult,
        index: I,
    ) -> Result<Self, sea_orm::TryGetError> {
        let units = i64::try_get_by(row, index)?;
        Self::new(units).ok_or_else(|| sea_orm::DbErr::Type(format!("{units} units are below 0")).into())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_quantity_is_below_zero() {
        assert_eq!(Quantity::new(-1), None);
        assert_eq!(Quantity::new(0), Some(Quantity::ZERO));
        assert_eq!(Quantity::from(5).minus(Quantity::from(3)), Some(Quantity::from(2)));
        assert_eq!(Quantity::from(3).minus(Quantity::from(5)), None);
        assert!(Quantity::ZERO.is_zero() && !Quantity::from(1).is_zero());
    }

    #[test]
    fn sums_stop_at_the_largest_number() {
        let most = Quantity::new(i64::MAX).unwrap();
        assert_eq!(most + Quantity::from(1), most);
        assert_eq!([1, 2, 3].map(Quantity::from).into_iter().sum::<Quantity>().get(), 6);
        assert_eq!(std::iter::empty::<Quantity>().sum::<Quantity>(), Quantity::ZERO);
    }

    #[test]
    fn it_is_written_and_read_as_a_plain_integer() {
        assert_eq!(json!({"quantity": Quantity::from(7)}), json!({"quantity": 7}));
        assert_eq!(Quantity::from(7).to_string(), "7");
        assert_eq!(serde_json::from_str::<Quantity>("7").unwrap(), Quantity::from(7));
        for wrong in ["-1", "1.5", "\"7\"", "null", "9223372036854775808"] {
            assert!(serde_json::from_str::<Quantity>(wrong).is_err(), "{wrong}");
        }
        let schema = json!({"type": "integer", "format": "int64", "minimum": 0});
        assert_eq!(json!(<Quantity as utoipa::PartialSchema>::schema()), schema);
    }

    #[test]
    fn the_database_sees_a_bigint() {
        assert_eq!(sea_orm::Value::from(Quantity::from(7)), sea_orm::Value::from(7_i64));
        assert_eq!(sea_orm::Value::from(None::<Quantity>), sea_orm::Value::from(None::<i64>));
    }
}
