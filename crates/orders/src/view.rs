//! An order as shoppers and merchants see it.

use serde::{Deserialize, Serialize};
use souk_db::{Id, Timestamp};
use souk_money::{Money, Quantity};
use souk_payments::PaymentView;
use souk_totals::Step;

use crate::{Address, FulfillmentStatus, PaymentStatus, Status};

/// An order.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Order)]
pub struct OrderView {
    /// Its id.
    pub id: Id,
    /// Its short number.
    pub number: String,
    /// Where it stands.
    pub status: Status,
    /// How much of it is paid.
    pub payment_status: PaymentStatus,
    /// How much of it was sent.
    pub fulfillment_status: FulfillmentStatus,
    /// Where mails go.
    pub email: String,
    /// The account of the member who bought; null for guests.
    pub account_id: Option<Id>,
    /// What was bought.
    pub lines: Vec<OrderLineView>,
    /// Sum of the lines before discounts.
    pub subtotal: Money,
    /// Discounts.
    pub discount_total: Money,
    /// Shipping.
    pub shipping_total: Money,
    /// Tax, within the prices or on top.
    pub tax_total: Money,
    /// Whether prices hold the tax.
    pub tax_included: bool,
    /// What is to be paid.
    pub total: Money,
    /// How the total came about.
    pub steps: Vec<Step>,
    /// What was paid: captures less refunds.
    pub paid: Money,
    /// Where it goes.
    pub shipping_address: Address,
    /// Who pays.
    pub billing_address: Address,
    /// How and when it comes, one per seller.
    pub deliveries: Vec<DeliveryView>,
    /// Attempts to pay, oldest first.
    pub payments: Vec<PaymentView>,
    /// What was sent.
    pub fulfillments: Vec<FulfillmentView>,
    /// What became of it, oldest first.
    pub history: Vec<HistoryEntry>,
    /// What the shopper wanted to say.
    pub note: String,
    /// The number under which whoever buys pays VAT; empty for most.
    pub vat_number: String,
    /// Until when it waits for its money before it is given up; null where it does not, or has no end.
    pub due_at: Option<Timestamp>,
    /// Whether whoever delivers takes the money: it is sent before it is paid.
    pub on_delivery: bool,
    /// Grows with every change; for `If-Match`.
    pub version: i64,
    /// When it was placed.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// A product's picture on the day of the order.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LineImage {
    /// Address of the widest rendition.
    pub url: String,
    /// What it shows.
    pub alt: String,
    /// Pixels of the widest.
    pub width: Option<i64>,
    /// Pixels of the widest.
    pub height: Option<i64>,
    /// Every rendition.
    pub srcset: String,
}

/// A line of an order.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = OrderLine)]
pub struct OrderLineView {
    /// Its id.
    pub id: Id,
    /// The variant bought.
    pub variant_id: Id,
    /// Its product.
    pub product_id: Id,
    /// The product's address on that day.
    pub product_slug: String,
    /// SKU on that day.
    pub sku: String,
    /// Title on that day.
    pub title: String,
    /// Chosen options.
    #[schema(value_type = std::collections::BTreeMap<String, String>)]
    pub options: serde_json::Value,
    /// Picture on that day.
    pub image: Option<LineImage>,
    /// Units.
    #[schema(value_type = i64, minimum = 0)]
    pub quantity: Quantity,
    /// Units that were sent.
    #[schema(value_type = i64, minimum = 0)]
    pub fulfilled_quantity: Quantity,
    /// Price of one.
    pub unit_price: Money,
    /// Discount on the line.
    pub discount: Money,
    /// Tax on the line.
    pub tax: Money,
    /// The tax's name.
    pub tax_name: String,
    /// Quantity times price, less discount.
    pub total: Money,
    /// Who sends it.
    pub seller_id: Id,
}

/// How one seller's part comes.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Delivery)]
pub struct DeliveryView {
    /// The seller.
    pub seller_id: Id,
    /// The method's name.
    pub method: String,
    /// Its price.
    pub price: Money,
    /// No sooner than, `YYYY-MM-DD`.
    pub estimated_from: String,
    /// No later than, `YYYY-MM-DD`.
    pub estimated_to: String,
}

/// A parcel.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Fulfillment)]
pub struct FulfillmentView {
    /// Its id.
    pub id: Id,
    /// Who carries it.
    pub carrier: String,
    /// Under which number.
    pub tracking_number: String,
    /// What is in it.
    pub lines: Vec<FulfillmentLineView>,
    /// When it was sent.
    pub created_at: Timestamp,
}

/// What is in a parcel.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = FulfillmentLine)]
pub struct FulfillmentLineView {
    /// The order's line.
    pub line_id: Id,
    /// Units.
    #[schema(value_type = i64, minimum = 0)]
    pub quantity: Quantity,
}

/// A change of an order.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct HistoryEntry {
    /// When.
    pub at: Timestamp,
    /// From which status; none for the first entry.
    pub from: Option<Status>,
    /// To which.
    pub to: Status,
    /// `shopper`, `staff`, `gateway` or `shop`.
    pub actor: String,
    /// Why.
    pub reason: String,
}
