//! What checkout hands over when an order is placed.

use souk_db::Id;
use souk_money::Currency;

use crate::Address;

/// An order that is to be written down. All amounts are minor units of `currency`.
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
    /// The currency of every amount.
    pub currency: Currency,
    /// Sum of the lines before discounts.
    pub subtotal: i64,
    /// Discounts.
    pub discount: i64,
    /// Shipping.
    pub shipping: i64,
    /// Tax, within the prices or on top.
    pub tax: i64,
    /// Whether prices hold the tax.
    pub tax_included: bool,
    /// What is to be paid.
    pub total: i64,
    /// What the shopper wanted to say.
    pub note: String,
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
    pub shipping: i64,
    /// The tax on it.
    pub shipping_tax: i64,
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
    pub quantity: i64,
    /// Price of one.
    pub unit_price: i64,
    /// Discount on the line.
    pub discount: i64,
    /// Tax on the line.
    pub tax: i64,
    /// The tax's name.
    pub tax_name: String,
    /// The tax's rate in hundredths of a percent.
    pub tax_rate_bp: i64,
}

/// The order as written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its id.
    pub id: Id,
    /// Its short number.
    pub number: String,
}
