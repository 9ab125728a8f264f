//! Prices a cart for an order, inside the write that places it: nothing the client says about prices counts.

use souk_cart::{CartKey, OpenCart, TakeError};
use souk_catalog::VariantFacts;
use souk_db::{DbErr, Id, Tx};
use souk_http::Problem;
use souk_inventory::{ReserveError, Shortage, Want};
use souk_money::{Money, MoneyError, allocate};
use souk_orders::{NewLine, NewOrder, NewSellerOrder};
use souk_platform::Channel;
use souk_shipping::ShippingQuote;
use souk_totals::{Calculation, CalculationError, Goods, Method, PricedLine, Wish, WishLine};

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

impl From<CalculationError> for Failure {
    fn from(error: CalculationError) -> Self {
        match error {
            CalculationError::UnknownMethod => Self::UnknownMethod,
            CalculationError::TooLarge => Self::TooLarge,
            CalculationError::Db(error) => Self::Db(error),
        }
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
    let cart = souk_cart::take_for_order(tx, cart, channel.id).await?;
    let wanted: Vec<WishLine> =
        cart.lines.iter().map(|l| WishLine { variant_id: l.variant_id, quantity: l.quantity }).collect();
    let ids: Vec<Id> = wanted.iter().map(|l| l.variant_id).collect();
    let goods = Goods::load(tx, channel, &ids, tx.now()).await?;
    let wish = Wish {
        lines: &wanted,
        country: &checked.shipping_address.country,
        region: &checked.shipping_address.region,
        method: Method::Chosen(input.shipping_method_id),
    };
    let calculation = souk_totals::calculate(tx, channel, &goods, &wish).await?;
    if !calculation.unavailable.is_empty() {
        return Err(Failure::Unavailable(calculation.unavailable));
    }
    let Some(method) = &calculation.method else { return Err(Failure::UnknownMethod) };
    if input.shipping_methods.iter().any(|m| !calculation.methods.iter().any(|q| q.id == m.method_id)) {
        return Err(Failure::UnknownMethod);
    }
    check_accepted(&cart, &calculation, input)?;
    let wants = wanted.iter().map(|l| Want { variant_id: l.variant_id, quantity: l.quantity }).collect();
    let seller_orders = by_seller(&goods, &calculation, method)?;
    let total = calculation.totals.total;
    let order = new_order(channel, &cart, order_id, checked, &calculation, seller_orders);
    Ok(Draft { cart_id: cart.id, order, wants, total })
}

/// The shopper's own total decides where one was sent; without one, no price may have risen since the line was added.
fn check_accepted(cart: &OpenCart, calculation: &Calculation, input: &PlaceOrder) -> Result<(), Failure> {
    let total = calculation.totals.total;
    if let Some(accepted) = input.accept_total {
        return if accepted == total.amount {
            Ok(())
        } else {
            Err(Failure::PriceChanged { accepted, total })
        };
    }
    let rise: i64 = cart
        .lines
        .iter()
        .zip(&calculation.lines)
        .map(|(then, now)| {
            (now.unit_price.amount - then.unit_price_amount).max(0).saturating_mul(now.quantity)
        })
        .fold(0, i64::saturating_add);
    if rise > 0 {
        Err(Failure::PriceChanged { accepted: total.amount.saturating_sub(rise), total })
    } else {
        Ok(())
    }
}

/// One seller order per seller; shipping and its tax are split over them in proportion to their goods, to the cent.
fn by_seller(
    goods: &Goods,
    calculation: &Calculation,
    method: &ShippingQuote,
) -> Result<Vec<NewSellerOrder>, Failure> {
    let zero = Money::zero(calculation.totals.total.currency);
    let mut parts: Vec<NewSellerOrder> = Vec::new();
    for line in &calculation.lines {
        let Some(facts) = goods.facts(line.variant_id) else { continue };
        let new = new_line(facts, line);
        match parts.iter_mut().find(|p| p.seller_id == facts.seller_id) {
            Some(part) => part.lines.push(new),
            None => parts.push(NewSellerOrder {
                seller_id: facts.seller_id,
                shipping_method_id: method.id,
                shipping_method: method.name.clone(),
                shipping: zero,
                shipping_tax: zero,
                estimated_from: method.estimated_from.clone(),
                estimated_to: method.estimated_to.clone(),
                lines: vec![new],
            }),
        }
    }
    let mut weights = Vec::with_capacity(parts.len());
    for part in &parts {
        let worth = part.lines.iter().map(|l| l.total.amount).fold(0, i64::saturating_add);
        weights.push(worth);
    }
    let shipping = allocate(calculation.totals.shipping_total, &weights)?;
    let tax = allocate(calculation.shipping_tax, &weights)?;
    for (part, (shipping, tax)) in parts.iter_mut().zip(shipping.into_iter().zip(tax)) {
        part.shipping = shipping;
        part.shipping_tax = tax;
    }
    Ok(parts)
}

fn new_line(facts: &VariantFacts, line: &PricedLine) -> NewLine {
    let options: serde_json::Map<String, serde_json::Value> =
        facts.options.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
    NewLine {
        variant_id: line.variant_id,
        product_id: facts.product_id,
        product_slug: facts.product_slug.clone(),
        sku: facts.sku.clone(),
        title: facts.product_title.clone(),
        options: serde_json::Value::Object(options).to_string(),
        image: facts.image.as_ref().and_then(|i| serde_json::to_string(i).ok()),
        quantity: line.quantity,
        unit_price: line.unit_price,
        discount: line.discount,
        total: line.total,
        tax: line.tax,
        tax_name: line.tax_rate.name.clone(),
        tax_rate_bp: line.tax_rate.basis_points,
    }
}

fn new_order(
    channel: &Channel,
    cart: &OpenCart,
    id: Id,
    checked: Checked,
    calculation: &Calculation,
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
        subtotal: calculation.totals.subtotal,
        discount: calculation.totals.discount_total,
        shipping: calculation.totals.shipping_total,
        tax: calculation.totals.tax_total,
        tax_included: calculation.totals.tax_included,
        total: calculation.totals.total,
        steps: calculation.totals.steps.clone(),
        note: checked.note,
        shipping_address: checked.shipping_address,
        billing_address: checked.billing_address,
        seller_orders,
    }
}
