//! What is known of the variants that somebody wants.

use std::collections::HashMap;

use souk_catalog::VariantFacts;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp};
use souk_platform::Channel;
use souk_pricing::Price;

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

    /// The price of a variant, also of one that is not sold any more.
    #[must_use]
    pub fn price(&self, variant: Id) -> Option<&Price> {
        self.prices.get(&variant)
    }

    /// Facts and price of a variant that is sold.
    #[must_use]
    pub fn on_sale(&self, variant: Id) -> Option<(&VariantFacts, &Price)> {
        let facts = self.facts.get(&variant).filter(|f| f.active)?;
        Some((facts, self.prices.get(&variant)?))
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }
}
