//! What is known of the variants that somebody wants.

use std::collections::HashMap;

use souk_catalog::VariantFacts;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp};
use souk_money::Quantity;
use souk_platform::Market;
use souk_pricing::{Claim, Price};

use crate::WishLine;

/// What is known now of some variants.
pub struct Goods {
    facts: HashMap<Id, VariantFacts>,
    prices: HashMap<Id, Price>,
    /// The language into which texts are translated.
    translation: Option<String>,
    now: Timestamp,
}

impl Goods {
    /// Reads what is known of `variants` in `market` at `now`, in its language.
    ///
    /// # Errors
    /// What the database says.
    pub async fn load(
        conn: &impl ConnectionTrait,
        market: &Market,
        variants: &[Id],
        now: Timestamp,
    ) -> Result<Self, DbErr> {
        let mut facts = souk_catalog::variants_by_ids(conn, variants).await?;
        if let Some(locale) = market.translation() {
            souk_catalog::translate_variants(conn, locale, &mut facts).await?;
        }
        Ok(Self {
            facts,
            prices: souk_pricing::of_variants(conn, &market.channel, variants, now).await?,
            translation: market.translation().map(ToOwned::to_owned),
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

    pub(crate) fn translation(&self) -> Option<&str> {
        self.translation.as_deref()
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }
}
