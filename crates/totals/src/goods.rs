//! What is known of the variants that somebody wants.

use std::collections::HashMap;

use souk_catalog::VariantFacts;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp};
use souk_money::Quantity;
use souk_platform::Channel;
use souk_pricing::{Claim, Price};

use crate::WishLine;

/// What is known now of some variants.
pub struct Goods {
    facts: HashMap<Id, VariantFacts>,
    prices: HashMap<Id, Price>,
    now: Timestamp,
}

impl Goods {
    /// Reads what is known of `variants` in `channel` at `now`, in two queries.
    ///
    /// # Errors
    /// What the database says.
    pub async fn load(
        conn: &impl ConnectionTrait,
        channel: &Channel,
        variants: &[Id],
        now: Timestamp,
    ) -> Result<Self, DbErr> {
        Ok(Self {
            facts: souk_catalog::variants_by_ids(conn, variants).await?,
            prices: souk_pricing::of_variants(conn, channel, variants, now).await?,
            now,
        })
    }

    /// What the catalog says of a variant, also of one that is not sold any more.
    #[must_use]
    pub fn facts(&self, variant: Id) -> Option<&VariantFacts> {
        self.facts.get(&variant)
    }

    /// The price of each of so many units of a variant, also of one that is not sold any more.
    #[must_use]
    pub fn price(&self, variant: Id, quantity: Quantity) -> Option<Price> {
        self.prices.get(&variant).and_then(|price| price.of(quantity))
    }

    /// Facts of a variant that is sold, and the price of each of so many units.
    #[must_use]
    pub fn on_sale(&self, variant: Id, quantity: Quantity) -> Option<(&VariantFacts, Price)> {
        let facts = self.facts.get(&variant).filter(|f| f.active)?;
        Some((facts, self.price(variant, quantity)?))
    }

    /// What an order of `lines` takes of flash sales.
    #[must_use]
    pub fn claims(&self, lines: &[WishLine]) -> Vec<Claim> {
        let claim = |line: &WishLine| {
            let sale =
                self.price(line.variant_id, line.quantity)?.sale.filter(|sale| sale.units.is_some())?;
            Some(Claim { price_id: sale.price_id, variant_id: line.variant_id, quantity: line.quantity })
        };
        lines.iter().filter_map(claim).collect()
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }
}
