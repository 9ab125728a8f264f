//! A cart as shoppers see it.

use std::collections::BTreeMap;

use serde::Serialize;
use souk_catalog::ImageFacts;
use souk_db::Id;
use souk_money::{Money, Quantity};
use souk_platform::Channel;
use souk_totals::Totals;

/// A cart with its full cost.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Cart)]
pub struct CartView {
    /// Its id; none while nothing is in it.
    pub id: Option<Id>,
    /// A new guest's token, told once: send it as `X-Cart-Token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// What is in it.
    pub lines: Vec<CartLineView>,
    /// What it costs, sent in the cheapest way.
    #[serde(flatten)]
    pub totals: Totals,
    /// From this subtotal on, sending costs nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_shipping_from: Option<Money>,
    /// Units of all lines.
    #[schema(value_type = i64, minimum = 0)]
    pub item_count: Quantity,
    /// What changed since the lines were added.
    pub notices: Vec<Notice>,
}

impl CartView {
    /// A cart with nothing in it.
    pub(crate) fn empty(id: Option<Id>, channel: &Channel) -> Self {
        Self {
            id,
            token: None,
            lines: Vec::new(),
            totals: Totals::zero(channel),
            free_shipping_from: None,
            item_count: Quantity::ZERO,
            notices: Vec::new(),
        }
    }
}

/// A line of a cart.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = CartLine)]
pub struct CartLineView {
    /// Its id.
    pub id: Id,
    /// What.
    pub variant_id: Id,
    /// Of which product.
    pub product_id: Id,
    /// The product's address.
    pub product_slug: String,
    /// SKU.
    pub sku: String,
    /// Title.
    pub title: String,
    /// Chosen options.
    pub options: BTreeMap<String, String>,
    /// Picture.
    pub image: Option<ImageFacts>,
    /// Units.
    #[schema(value_type = i64, minimum = 0)]
    pub quantity: Quantity,
    /// What one costs now.
    pub unit_price: Money,
    /// What it cost before, when it is reduced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compare_at_price: Option<Money>,
    /// What the line costs.
    pub total: Money,
    /// Units that can be bought; null where they are not counted.
    pub available: Option<i64>,
}

/// Something that a shopper should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Notice {
    /// `price_changed`, `out_of_stock`, `quantity_too_high` or `unavailable`.
    pub code: &'static str,
    /// About which line.
    pub line_id: Id,
    /// What one cost when it was added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Money>,
    /// What one costs now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<Money>,
    /// Units that are left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available: Option<i64>,
}
