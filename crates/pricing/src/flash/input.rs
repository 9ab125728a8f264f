//! What a merchant sends of a flash sale.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, Id, Timestamp};
use souk_http::{Invalid, Problem};
use souk_money::Money;
use souk_platform::Channel;
use utoipa::openapi::Object;

use super::write::{NewFlashSale, NewFlashSaleItem};
use crate::messages;
use crate::schema::{DEAREST, money_schema};

/// Variants of one flash sale.
const MOST_ITEMS: usize = 1_000;
/// Units of one of them.
const MOST_UNITS: i64 = 1_000_000_000;

fn price() -> Object {
    money_schema("What one costs in the sale, in the channel's currency.")
}

/// A flash sale.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FlashSaleInput {
    /// Its name, as shoppers see it.
    #[schema(min_length = 1, max_length = 255)]
    title: String,
    /// From when on its prices hold.
    starts_at: Timestamp,
    /// From when on they hold no more.
    ends_at: Timestamp,
    /// What is sold in it, each variant once.
    #[schema(min_items = 1, max_items = 1000)]
    items: Vec<FlashSaleItemInput>,
}

/// A variant of a flash sale.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FlashSaleItemInput {
    /// Which.
    variant_id: Id,
    /// What one costs in the sale.
    #[schema(schema_with = price)]
    price: Money,
    /// For how many units: not one more is sold at this price. Absent or null for any number.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    quantity: Option<i64>,
}

impl FlashSaleInput {
    /// The sale, if it can be.
    pub(crate) async fn checked(
        &self,
        conn: &impl ConnectionTrait,
        channel: &Channel,
    ) -> Result<NewFlashSale, Problem> {
        let mut invalid = Invalid::new();
        let title = invalid.text("title", &self.title, 255);
        invalid.check(self.starts_at.0 > 0, "starts_at", &messages::BEFORE_1970);
        invalid.check(self.ends_at > self.starts_at, "ends_at", &messages::ENDS_TOO_EARLY);
        invalid.check(!self.items.is_empty(), "items", &souk_http::messages::REQUIRED);
        invalid.check(
            self.items.len() <= MOST_ITEMS,
            "items",
            messages::TOO_MANY_ITEMS.with("most", MOST_ITEMS),
        );
        invalid.done()?;
        let mut invalid = Invalid::new();
        let ids: Vec<Id> = self.items.iter().map(|item| item.variant_id).collect();
        let known = souk_catalog::variants_by_ids(conn, &ids).await?;
        let mut seen = HashSet::new();
        for (at, item) in self.items.iter().enumerate() {
            let field = |name: &str| format!("items[{at}].{name}");
            let is_known = known.contains_key(&item.variant_id);
            invalid.check(is_known, &field("variant_id"), &souk_catalog::messages::NO_SUCH_VARIANT);
            invalid.check(seen.insert(item.variant_id), &field("variant_id"), &messages::VARIANT_TWICE);
            let fits = (0..=DEAREST).contains(&item.price.amount);
            invalid.check(fits, &field("price.amount"), &messages::AMOUNT_OUT_OF_RANGE);
            invalid.check(
                item.price.currency == channel.currency,
                &field("price.currency"),
                messages::OTHER_CURRENCY.with("currency", channel.currency.code()),
            );
            let fits = item.quantity.is_none_or(|units| (1..=MOST_UNITS).contains(&units));
            invalid.check(fits, &field("quantity"), &messages::UNITS_OUT_OF_RANGE);
        }
        invalid.done()?;
        let items = self.items.iter().map(|item| NewFlashSaleItem {
            variant_id: item.variant_id,
            amount: item.price.amount,
            quantity: item.quantity,
        });
        Ok(NewFlashSale { title, starts_at: self.starts_at, ends_at: self.ends_at, items: items.collect() })
    }
}
