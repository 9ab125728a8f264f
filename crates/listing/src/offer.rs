//! What is asked for a thing now.

use serde::{Deserialize, Serialize};
use souk_db::Timestamp;
use souk_money::Money;
use souk_pricing::Price;

/// The flash sale that a price is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = SaleOffer)]
pub struct Sale {
    /// From when on the price holds no more.
    pub ends_at: Timestamp,
    /// For how many units it is; absent where it is for any number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// How many of them are left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<i64>,
}

/// The price of a variant, or of the variant that a list shows, as the JSON of both has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Offer {
    pub(crate) price: Option<Money>,
    #[serde(default)]
    pub(crate) compare_at_price: Option<Money>,
    #[serde(default)]
    pub(crate) lowest_price: Option<Money>,
    #[serde(default)]
    pub(crate) sale: Option<Sale>,
}

impl Offer {
    /// Of the price that holds, with the lowest of the 30 days before it where it is reduced.
    pub(crate) fn new(price: Option<&Price>, lowest: Option<Money>) -> Self {
        let Some(price) = price else { return Self::default() };
        let compare_at_price = price.compare_at.filter(|before| before.amount > price.amount.amount);
        let sale = price.sale.map(|sale| Sale {
            ends_at: sale.ends_at,
            quantity: sale.units.map(|units| units.of),
            left: sale.units.map(|units| units.left),
        });
        let lowest_price = lowest.filter(|_| compare_at_price.is_some());
        Self { price: Some(price.amount), compare_at_price, lowest_price, sale }
    }

    /// Whether it is reduced.
    pub(crate) fn is_reduced(&self) -> bool {
        self.compare_at_price.is_some()
    }
}
