//! What a method asks for in different places.

use serde::{Deserialize, Serialize};

/// By what the rates of a method go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RatedBy {
    /// What the goods are worth, in minor units.
    #[default]
    Worth,
    /// What they weigh, in grams.
    Weight,
    /// How many units they are.
    Quantity,
}

impl RatedBy {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Worth => "worth",
            Self::Weight => "weight",
            Self::Quantity => "quantity",
        }
    }

    /// Reads what [`Self::as_str`] wrote; worth for anything else, which the database lets nobody write.
    pub(crate) fn parse(text: &str) -> Self {
        match text {
            "weight" => Self::Weight,
            "quantity" => Self::Quantity,
            _ => Self::Worth,
        }
    }
}

/// Whether a method brings goods or has them waiting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MethodKind {
    /// A parcel is sent.
    #[default]
    Delivery,
    /// The shopper comes for it.
    Pickup,
}

impl MethodKind {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Delivery => "delivery",
            Self::Pickup => "pickup",
        }
    }

    /// Reads what [`Self::as_str`] wrote.
    pub(crate) fn parse(text: &str) -> Self {
        if text == "pickup" { Self::Pickup } else { Self::Delivery }
    }
}

/// What is to be sent, in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// What it is worth, in minor units.
    pub worth: i64,
    /// What it weighs; what has no weight weighs nothing.
    pub grams: i64,
    /// How many units it is.
    pub units: i64,
}

impl Load {
    pub(crate) fn by(self, rated_by: RatedBy) -> i64 {
        match rated_by {
            RatedBy::Worth => self.worth,
            RatedBy::Weight => self.grams,
            RatedBy::Quantity => self.units,
        }
    }
}

/// Countries in which a method asks for prices of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Zone {
    pub(crate) name: String,
    pub(crate) countries: Vec<String>,
    /// By `from`, which begins at 0.
    pub(crate) rates: Vec<Rate>,
    pub(crate) free_over_amount: Option<i64>,
}

/// A price from a worth, a weight or a number on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rate {
    pub(crate) from: i64,
    pub(crate) amount: i64,
}

impl Zone {
    /// The price of what measures so much: the rate that begins last at or below it.
    pub(crate) fn amount(&self, measure: i64) -> Option<i64> {
        self.rates.iter().rfind(|rate| rate.from <= measure).map(|rate| rate.amount)
    }
}

/// Reads the zones of a row.
pub(crate) fn read(zones: &str) -> Vec<Zone> {
    serde_json::from_str(zones).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rate_that_begins_last_holds() {
        let rates = [(0, 490), (2_000, 790), (10_000, 1_490)];
        let zone = Zone {
            name: "Benelux".into(),
            countries: vec!["NL".into()],
            rates: rates.map(|(from, amount)| Rate { from, amount }).to_vec(),
            free_over_amount: None,
        };
        let held = [0, 1_999, 2_000, 9_999, 10_000, i64::MAX].map(|grams| zone.amount(grams).unwrap());
        assert_eq!(held, [490, 490, 790, 790, 1_490, 1_490]);
    }
}
