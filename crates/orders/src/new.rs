//! What checkout hands over when an order is placed.

use souk_db::{Id, Timestamp};
use souk_money::{Money, Quantity};
use souk_totals::Step;

use crate::Address;

/// An order that is to be written down, its amounts all of one currency.
#[derive(Clone, Debug)]
pub struct NewOrder {
    /// The id, chosen before the write so that the idempotency key can point to it.
    pub id: Id,
    /// Where it was sold.
    pub channel_id: Id,
    /// The cart that it was made of.
    pub cart_id: Id,
    /// The digest of a guest's cart token: who holds the token may read the order.
    pub cart_token_digest: Option<String>,
    /// The member who bought, if one did.
    pub account_id: Option<Id>,
    /// Where mails go.
    pub email: String,
    /// The language of mails.
    pub locale: String,
    /// Sum of the lines before discounts.
    pub subtotal: Money,
    /// Discounts.
    pub discount: Money,
    /// Shipping.
    pub shipping: Money,
    /// Tax, within the prices or on top.
    pub tax: Money,
    /// Whether prices hold the tax.
    pub tax_included: bool,
    /// What is to be paid.
    pub total: Money,
    /// How the total came about.
    pub steps: Vec<Step>,
    /// What the shopper wanted to say.
    pub note: String,
    /// The number under which whoever buys pays VAT; empty for most.
    pub vat_number: String,
    /// Until when it waits for its money before it is given up; none where that has no end.
    pub due_at: Option<Timestamp>,
    /// Whether whoever delivers takes the money.
    pub on_delivery: bool,
    /// Where it goes.
    pub shipping_address: Address,
    /// Who pays.
    pub billing_address: Address,
    /// One for each seller, with its lines.
    pub seller_orders: Vec<NewSellerOrder>,
}

/// One seller's part of an order.
#[derive(Clone, Debug)]
pub struct NewSellerOrder {
    /// The seller.
    pub seller_id: Id,
    /// The chosen method.
    pub shipping_method_id: Id,
    /// Its name on that day.
    pub shipping_method: String,
    /// Its price.
    pub shipping: Money,
    /// The tax on it.
    pub shipping_tax: Money,
    /// Delivery no sooner than, `YYYY-MM-DD`.
    pub estimated_from: String,
    /// Delivery no later than, `YYYY-MM-DD`.
    pub estimated_to: String,
    /// What this seller sends.
    pub lines: Vec<NewLine>,
}

/// A line, copied from the catalogue as it was.
#[derive(Clone, Debug)]
pub struct NewLine {
    /// The variant bought.
    pub variant_id: Id,
    /// Its product.
    pub product_id: Id,
    /// The product's address on that day.
    pub product_slug: String,
    /// SKU.
    pub sku: String,
    /// Title.
    pub title: String,
    /// Options as a JSON object.
    pub options: String,
    /// Picture as JSON.
    pub image: Option<String>,
    /// Units.
    pub quantity: Quantity,
    /// Price of one.
    pub unit_price: Money,
    /// Discount on the line.
    pub discount: Money,
    /// Price times units, less discount.
    pub total: Money,
    /// Tax on the line.
    pub tax: Money,
    /// The tax's name.
    pub tax_name: String,
    /// The tax's rate in hundredths of a percent.
    pub tax_millipercent: i64,
    /// The search by which the shopper came to it.
    pub found_by: Option<String>,
}

/// The order as written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its id.
    pub id: Id,
    /// Its short number.
    pub number: String,
}
