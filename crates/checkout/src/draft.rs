//! Prices a cart for an order, inside the write that places it: nothing the client says about prices counts.

use souk_cart::{CartKey, OpenCart, TakeError};
use souk_catalog::VariantFacts;
use souk_db::{DbErr, Id, Tx};
use souk_http::Problem;
use souk_inventory::{ReserveError, Shortage, Want};
use souk_money::Money;
use souk_orders::{NewLine, NewOrder, NewSellerOrder};
use souk_platform::Market;
use souk_shipping::{MethodKind, ShippingQuote};
use souk_totals::{Calculation, CalculationError, Goods, Parcel, PricedLine, Wish, WishLine};

use crate::input::{Checked, PlaceOrder, sending};
use crate::messages;

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
    PriceChanged { accepted: i64, total: Money },
    SaleOver,
    Calculation(CalculationError),
    Db(DbErr),
}

impl From<DbErr> for Failure {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

impl From<CalculationError> for Failure {
    fn from(error: CalculationError) -> Self {
        Self::Calculation(error)
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
                Self::conflict(&messages::CART_ALREADY_ORDERED).fact("order_id", id)
            }
            Failure::EmptyCart => Self::conflict(&messages::CART_EMPTY),
            Failure::Unavailable(ids) => {
                Self::conflict(&messages::THINGS_UNAVAILABLE).fact("variant_ids", ids)
            }
            Failure::OutOfStock(shortages) => {
                let lines: Vec<_> = shortages
                    .iter()
                    .map(|s| serde_json::json!({"variant_id": s.variant_id, "wanted": s.wanted, "available": s.available}))
                    .collect();
                Self::conflict(&messages::OUT_OF_STOCK).fact("lines", lines)
            }
            Failure::PriceChanged { accepted, total } => Self::conflict(&messages::PRICE_CHANGED)
                .fact("accepted", Money::new(accepted, total.currency))
                .fact("total", total),
            Failure::SaleOver => Self::conflict(&messages::SALE_OVER),
            Failure::Calculation(error) => error.into(),
            Failure::Db(error) => error.into(),
        }
    }
}

/// Takes the cart and makes an order of it at today's prices.
pub(crate) async fn prepare(
    tx: &Tx,
    market: &Market,
    cart: &CartKey,
    order_id: Id,
    input: &PlaceOrder,
    checked: Checked,
) -> Result<Draft, Failure> {
    let channel = &market.channel;
    let cart = souk_cart::take_for_order(tx, cart, channel.id).await?;
    let wanted: Vec<WishLine> =
        cart.lines.iter().map(|l| WishLine { variant_id: l.variant_id, quantity: l.quantity }).collect();
    let ids: Vec<Id> = wanted.iter().map(|l| l.variant_id).collect();
    let mut goods = Goods::load(tx, market, &ids, tx.now()).await?;
    // Units of a flash sale are this order's before it is priced; where others were quicker, it is priced without them.
    if !souk_pricing::claim(tx, order_id, goods.claims(&wanted)).await? {
        goods = Goods::load(tx, market, &ids, tx.now()).await?;
        if !souk_pricing::claim(tx, order_id, goods.claims(&wanted)).await? {
            return Err(Failure::SaleOver);
        }
    }
    let wish = Wish {
        lines: &wanted,
        country: &checked.shipping_address.country,
        region: &checked.shipping_address.region,
        method: sending(&input.shipping_methods, Some(input.shipping_method_id)),
    };
    let calculation = souk_totals::calculate(tx, channel, &goods, &wish).await?;
    if !calculation.unavailable.is_empty() {
        return Err(Failure::Unavailable(calculation.unavailable));
    }
    check_accepted(&cart, &calculation, input)?;
    let wants = wanted.iter().map(|l| Want { variant_id: l.variant_id, quantity: l.quantity }).collect();
    let seller_orders = by_seller(&cart, &goods, &calculation);
    let total = calculation.totals.total;
    let order = new_order(market, &cart, order_id, checked, &calculation, seller_orders);
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
            (now.unit_price.amount - then.unit_price_amount).max(0).saturating_mul(now.quantity.get())
        })
        .fold(0, i64::saturating_add);
    if rise > 0 {
        Err(Failure::PriceChanged { accepted: total.amount.saturating_sub(rise), total })
    } else {
        Ok(())
    }
}

/// One seller order per parcel, with its lines.
fn by_seller(cart: &OpenCart, goods: &Goods, calculation: &Calculation) -> Vec<NewSellerOrder> {
    let found_by = |variant: Id| {
        cart.lines.iter().find(|line| line.variant_id == variant).and_then(|line| line.found_by.clone())
    };
    let lines_of = |seller: Id| {
        let lines = calculation.lines.iter().filter_map(|line| Some((goods.facts(line.variant_id)?, line)));
        lines
            .filter(|(facts, _)| facts.seller_id == seller)
            .map(|(facts, line)| NewLine { found_by: found_by(line.variant_id), ..new_line(facts, line) })
            .collect()
    };
    let part = |parcel: &Parcel| NewSellerOrder {
        seller_id: parcel.seller_id,
        shipping_method_id: parcel.method.id,
        shipping_method: named(&parcel.method),
        shipping: parcel.price,
        shipping_tax: parcel.tax,
        estimated_from: parcel.method.estimated_from.clone(),
        estimated_to: parcel.method.estimated_to.clone(),
        lines: lines_of(parcel.seller_id),
    };
    calculation.parcels.iter().map(part).collect()
}

/// What the order calls the way it is sent; of a place where it is picked up, also where that is.
fn named(method: &ShippingQuote) -> String {
    match method.kind {
        MethodKind::Delivery => method.name.clone(),
        MethodKind::Pickup => format!("{}, {}", method.name, method.pickup_address.replace('\n', ", ")),
    }
}

fn new_line(facts: &VariantFacts, line: &PricedLine) -> NewLine {
    let options: serde_json::Map<String, serde_json::Value> =
        facts.options.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
    let tax = line.tax_rate();
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
        tax_name: tax.name,
        tax_millipercent: tax.millipercent,
        found_by: None,
    }
}

fn new_order(
    market: &Market,
    cart: &OpenCart,
    id: Id,
    checked: Checked,
    calculation: &Calculation,
    seller_orders: Vec<NewSellerOrder>,
) -> NewOrder {
    NewOrder {
        // Set by the terms of its payment.
        due_at: None,
        on_delivery: false,
        id,
        channel_id: market.channel.id,
        cart_id: cart.id,
        cart_token_digest: cart.token_digest.clone(),
        account_id: cart.account_id,
        email: checked.email,
        locale: market.locale.clone(),
        subtotal: calculation.totals.subtotal,
        discount: calculation.totals.discount_total,
        shipping: calculation.totals.shipping_total,
        tax: calculation.totals.tax_total,
        tax_included: calculation.totals.tax_included,
        total: calculation.totals.total,
        steps: calculation.totals.steps.clone(),
        note: checked.note,
        vat_number: checked.vat_number,
        shipping_address: checked.shipping_address,
        billing_address: checked.billing_address,
        seller_orders,
    }
}
