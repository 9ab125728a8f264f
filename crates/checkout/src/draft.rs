//! Prices a cart for an order, inside the write that places it: nothing the client says about prices counts.

use std::collections::HashMap;

use souk_cart::{CartKey, OpenCart, TakeError};
use souk_catalog::VariantFacts;
use souk_db::{DbErr, Id, Tx};
use souk_http::Problem;
use souk_inventory::{ReserveError, Shortage, Want};
use souk_money::{Money, MoneyError, allocate};
use souk_orders::{NewLine, NewOrder, NewSellerOrder};
use souk_platform::Channel;
use souk_pricing::Price;
use souk_pricing::totals::{self, LineInput, Totals};
use souk_shipping::ShippingQuote;

use crate::input::{Checked, PlaceOrder};

/// An order that is ready to be written down.
pub(crate) struct Draft {
    pub(crate) cart_id: Id,
    pub(crate) order: NewOrder,
    pub(crate) wants: Vec<Want>,
    pub(crate) total: Money,
}

/// Why an order was not placed.
#[derive(Debug)]
pub(crate) enum Failure {
    Key(Problem),
    AlreadyOrdered(Id),
    EmptyCart,
    Unavailable(Vec<Id>),
    OutOfStock(Vec<Shortage>),
    UnknownMethod,
    PriceChanged { accepted: i64, total: Money },
    TooLarge,
    Db(DbErr),
}

impl From<DbErr> for Failure {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

impl From<MoneyError> for Failure {
    fn from(_: MoneyError) -> Self {
        Self::TooLarge
    }
}

impl From<ReserveError> for Failure {
    fn from(error: ReserveError) -> Self {
        match error {
            ReserveError::OutOfStock(shortages) => Self::OutOfStock(shortages),
            ReserveError::Db(error) => Self::Db(error),
        }
    }
}

impl From<TakeError> for Failure {
    fn from(error: TakeError) -> Self {
        match error {
            TakeError::AlreadyOrdered(id) => Self::AlreadyOrdered(id),
            TakeError::Absent | TakeError::Empty => Self::EmptyCart,
            TakeError::Db(error) => Self::Db(error),
        }
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Key(problem) => problem,
            Failure::AlreadyOrdered(id) => {
                Self::conflict("cart_already_ordered", "This cart was ordered already.").fact("order_id", id)
            }
            Failure::EmptyCart => Self::conflict("cart_empty", "There is nothing in this cart."),
            Failure::Unavailable(ids) => {
                Self::conflict("unavailable", "Some things in this cart are not sold any more.")
                    .fact("variant_ids", ids)
            }
            Failure::OutOfStock(shortages) => {
                let lines: Vec<_> = shortages
                    .iter()
                    .map(|s| serde_json::json!({"variant_id": s.variant_id, "wanted": s.wanted, "available": s.available}))
                    .collect();
                Self::conflict("out_of_stock", "Not enough is left of some things in this cart.")
                    .fact("lines", lines)
            }
            Failure::UnknownMethod => {
                Self::invalid("shipping_method_id", "There is no such way of sending to this address.")
            }
            Failure::PriceChanged { accepted, total } => {
                Self::conflict("price_changed", "The total is another than the one you saw.")
                    .fact("accepted", Money::new(accepted, total.currency))
                    .fact("total", total)
            }
            Failure::TooLarge => Self::invalid("quantity", "The total is too large."),
            Failure::Db(error) => error.into(),
        }
    }
}

/// Takes the cart and makes an order of it at today's prices.
pub(crate) async fn prepare(
    tx: &Tx,
    channel: &Channel,
    cart: &CartKey,
    order_id: Id,
    input: &PlaceOrder,
    checked: Checked,
) -> Result<Draft, Failure> {
    let cart = souk_cart::take_for_order(tx, cart).await?;
    let ids: Vec<Id> = cart.lines.iter().map(|l| l.variant_id).collect();
    let facts = souk_catalog::variants_by_ids(tx, &ids).await?;
    let prices = souk_pricing::of_variants(tx, channel, &ids, tx.now()).await?;
    let gone: Vec<Id> = ids
        .iter()
        .filter(|id| !prices.contains_key(id) || !facts.get(id).is_some_and(|f| f.active))
        .copied()
        .collect();
    if !gone.is_empty() {
        return Err(Failure::Unavailable(gone));
    }
    let subtotal = subtotal(channel, &cart, &prices)?;
    let country = &checked.shipping_address.country;
    let quotes = souk_shipping::quotes(tx, channel, country, subtotal.amount, tx.now()).await?;
    let quote = quotes.iter().find(|q| q.id == input.shipping_method_id).ok_or(Failure::UnknownMethod)?;
    if input.shipping_methods.iter().any(|m| !quotes.iter().any(|q| q.id == m.method_id)) {
        return Err(Failure::UnknownMethod);
    }
    let rates = souk_pricing::tax_rates(tx, channel, country, &checked.shipping_address.region).await?;
    let lines: Vec<LineInput> = cart
        .lines
        .iter()
        .map(|l| LineInput {
            unit_price: prices[&l.variant_id].amount.amount,
            quantity: l.quantity,
            tax_class: facts[&l.variant_id].tax_class.clone(),
            discount: 0,
        })
        .collect();
    let totals = totals::compute(
        channel.currency,
        channel.prices_include_tax,
        &lines,
        Some(quote.price.amount),
        &rates,
    )?;
    check_accepted(channel, &cart, &prices, input, &totals)?;
    let wants = cart.lines.iter().map(|l| Want { variant_id: l.variant_id, quantity: l.quantity }).collect();
    let seller_orders = by_seller(&cart, &facts, &prices, &totals, quote)?;
    let total = Money::new(totals.total, channel.currency);
    let order = new_order(channel, &cart, order_id, checked, &totals, seller_orders);
    Ok(Draft { cart_id: cart.id, order, wants, total })
}

fn subtotal(channel: &Channel, cart: &OpenCart, prices: &HashMap<Id, Price>) -> Result<Money, Failure> {
    let mut sum = Money::zero(channel.currency);
    for line in &cart.lines {
        sum = sum.plus(prices[&line.variant_id].amount.times(line.quantity)?)?;
    }
    Ok(sum)
}

/// The shopper's own total decides where one was sent; without one, no price may have risen since the line was added.
fn check_accepted(
    channel: &Channel,
    cart: &OpenCart,
    prices: &HashMap<Id, Price>,
    input: &PlaceOrder,
    totals: &Totals,
) -> Result<(), Failure> {
    let total = Money::new(totals.total, channel.currency);
    if let Some(accepted) = input.accept_total {
        return if accepted == totals.total {
            Ok(())
        } else {
            Err(Failure::PriceChanged { accepted, total })
        };
    }
    let rise: i64 = cart
        .lines
        .iter()
        .map(|l| {
            (prices[&l.variant_id].amount.amount - l.unit_price_amount).max(0).saturating_mul(l.quantity)
        })
        .fold(0, i64::saturating_add);
    if rise > 0 {
        Err(Failure::PriceChanged { accepted: totals.total.saturating_sub(rise), total })
    } else {
        Ok(())
    }
}

/// One seller order per seller; shipping and its tax are split over them in proportion to their goods, to the cent.
fn by_seller(
    cart: &OpenCart,
    facts: &HashMap<Id, VariantFacts>,
    prices: &HashMap<Id, Price>,
    totals: &Totals,
    quote: &ShippingQuote,
) -> Result<Vec<NewSellerOrder>, Failure> {
    let currency = quote.price.currency;
    let mut parts: Vec<NewSellerOrder> = Vec::new();
    for (line, priced) in cart.lines.iter().zip(&totals.lines) {
        let fact = &facts[&line.variant_id];
        let new = new_line(line.variant_id, line.quantity, fact, &prices[&line.variant_id], priced);
        match parts.iter_mut().find(|p| p.seller_id == fact.seller_id) {
            Some(part) => part.lines.push(new),
            None => parts.push(NewSellerOrder {
                seller_id: fact.seller_id,
                shipping_method_id: quote.id,
                shipping_method: quote.name.clone(),
                shipping: 0,
                shipping_tax: 0,
                estimated_from: quote.estimated_from.clone(),
                estimated_to: quote.estimated_to.clone(),
                lines: vec![new],
            }),
        }
    }
    let weights: Vec<i64> =
        parts.iter().map(|p| p.lines.iter().map(|l| l.unit_price * l.quantity - l.discount).sum()).collect();
    let shipping = allocate(Money::new(totals.shipping_total, currency), &weights)?;
    let tax = allocate(Money::new(totals.shipping_tax, currency), &weights)?;
    for (part, (shipping, tax)) in parts.iter_mut().zip(shipping.into_iter().zip(tax)) {
        part.shipping = shipping.amount;
        part.shipping_tax = tax.amount;
    }
    Ok(parts)
}

fn new_line(
    variant_id: Id,
    quantity: i64,
    fact: &VariantFacts,
    price: &Price,
    priced: &totals::LineTotals,
) -> NewLine {
    let options: serde_json::Map<String, serde_json::Value> =
        fact.options.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
    NewLine {
        variant_id,
        product_id: fact.product_id,
        product_slug: fact.product_slug.clone(),
        sku: fact.sku.clone(),
        title: fact.product_title.clone(),
        options: serde_json::Value::Object(options).to_string(),
        image: fact.image.as_ref().and_then(|i| serde_json::to_string(i).ok()),
        quantity,
        unit_price: price.amount.amount,
        discount: priced.discount,
        tax: priced.tax,
        tax_name: priced.tax_rate.name.clone(),
        tax_rate_bp: priced.tax_rate.basis_points,
    }
}

fn new_order(
    channel: &Channel,
    cart: &OpenCart,
    id: Id,
    checked: Checked,
    totals: &Totals,
    seller_orders: Vec<NewSellerOrder>,
) -> NewOrder {
    NewOrder {
        id,
        channel_id: channel.id,
        cart_id: cart.id,
        cart_token_digest: cart.token_digest.clone(),
        account_id: cart.account_id,
        email: checked.email,
        locale: channel.locale.clone(),
        currency: channel.currency,
        subtotal: totals.subtotal,
        discount: totals.discount_total,
        shipping: totals.shipping_total,
        tax: totals.tax_total,
        tax_included: channel.prices_include_tax,
        total: totals.total,
        note: checked.note,
        shipping_address: checked.shipping_address,
        billing_address: checked.billing_address,
        seller_orders,
    }
}
