//! The calculation itself.

use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id};
use souk_http::Problem;
use souk_money::{Money, MoneyError};
use souk_platform::Channel;
use souk_pricing::TaxRate;
use souk_shipping::ShippingQuote;

use crate::sum::{LineInput, Sums, sum};
use crate::{Goods, PricedLine, Step, StepKind};

/// What somebody wants, and where it is to go.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// What.
    pub lines: &'a [WishLine],
    /// Where to, as ISO 3166-1 alpha-2; it decides over tax and the ways to send.
    pub country: &'a str,
    /// State or province; empty where none is known.
    pub region: &'a str,
    /// How it is to be sent.
    pub method: Method,
}

/// Units of a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WishLine {
    /// Of what.
    pub variant_id: Id,
    /// Units.
    pub quantity: i64,
}

/// How something is to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// In the cheapest way there is, so that the full cost is known before anything was chosen.
    Cheapest,
    /// In this one.
    Chosen(Id),
}

/// What it costs.
#[derive(Clone, Debug)]
pub struct Calculation {
    /// The lines that are sold, in the order of the wish.
    pub lines: Vec<PricedLine>,
    /// Variants of the wish that are not sold.
    pub unavailable: Vec<Id>,
    /// The ways to send it, cheapest first.
    pub methods: Vec<ShippingQuote>,
    /// The one that the totals are for; none while there is nothing to send, or no way to.
    pub method: Option<ShippingQuote>,
    /// Tax on sending, within or on top.
    pub shipping_tax: Money,
    /// The sums.
    pub totals: Totals,
}

/// The sums of a cart, a quote or an order, as clients of the API see them.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Totals {
    /// Sum of the lines before discounts.
    pub subtotal: Money,
    /// Sum of discounts.
    pub discount_total: Money,
    /// Sending.
    pub shipping_total: Money,
    /// All tax, within the prices or on top.
    pub tax_total: Money,
    /// Whether prices hold the tax.
    pub tax_included: bool,
    /// What is to be paid.
    pub total: Money,
    /// How the total came about.
    pub steps: Vec<Step>,
}

impl Totals {
    /// Of nothing, in `channel`.
    #[must_use]
    pub fn zero(channel: &Channel) -> Self {
        let zero = Money::zero(channel.currency);
        Self {
            subtotal: zero,
            discount_total: zero,
            shipping_total: zero,
            tax_total: zero,
            tax_included: channel.prices_include_tax,
            total: zero,
            steps: Vec::new(),
        }
    }
}

/// Why nothing could be calculated.
#[derive(Debug)]
pub enum CalculationError {
    /// The chosen way of sending does not exist, or not to there.
    UnknownMethod,
    /// A sum does not fit.
    TooLarge,
    /// The database.
    Db(DbErr),
}

impl From<DbErr> for CalculationError {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

impl From<MoneyError> for CalculationError {
    fn from(_: MoneyError) -> Self {
        Self::TooLarge
    }
}

impl From<CalculationError> for Problem {
    fn from(error: CalculationError) -> Self {
        match error {
            CalculationError::UnknownMethod => {
                Self::invalid("shipping_method_id", "There is no such way of sending to this address.")
            }
            CalculationError::TooLarge => Self::invalid("quantity", "The total is too large."),
            CalculationError::Db(error) => error.into(),
        }
    }
}

/// What `wish` costs in `channel`, by what is known of its `goods`. Nothing that a client says about prices counts.
///
/// # Errors
/// See [`CalculationError`].
pub async fn calculate(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    goods: &Goods,
    wish: &Wish<'_>,
) -> Result<Calculation, CalculationError> {
    let currency = channel.currency;
    let (mut lines, mut unavailable) = (Vec::with_capacity(wish.lines.len()), Vec::new());
    for line in wish.lines {
        let Some((facts, price)) = goods.on_sale(line.variant_id) else {
            unavailable.push(line.variant_id);
            continue;
        };
        lines.push(LineInput {
            variant_id: line.variant_id,
            unit_price: price.amount,
            quantity: line.quantity,
            tax_class: facts.tax_class.clone(),
            discount: Money::zero(currency),
        });
    }
    let mut worth = Money::zero(currency);
    for line in &lines {
        worth = worth.plus(line.unit_price.times(line.quantity)?)?;
    }
    let mut methods = souk_shipping::quotes(conn, channel, wish.country, worth.amount, goods.now()).await?;
    methods.sort_by_key(|m| m.price.amount);
    let method = match wish.method {
        Method::Cheapest => methods.first().filter(|_| !lines.is_empty()).cloned(),
        Method::Chosen(id) => {
            let chosen = methods.iter().find(|m| m.id == id).cloned();
            Some(chosen.ok_or(CalculationError::UnknownMethod)?)
        }
    };
    let rates = souk_pricing::tax_rates(conn, channel, wish.country, wish.region).await?;
    let sending = method.as_ref().map(|m| m.price);
    let sums = sum(currency, channel.prices_include_tax, &lines, sending, &rates)?;
    let steps = steps(&sums, method.as_ref(), channel.prices_include_tax)?;
    Ok(Calculation {
        lines: sums.lines,
        unavailable,
        methods,
        method,
        shipping_tax: sums.shipping_tax,
        totals: Totals {
            subtotal: sums.subtotal,
            discount_total: sums.discount_total,
            shipping_total: sums.shipping_total,
            tax_total: sums.tax_total,
            tax_included: channel.prices_include_tax,
            total: sums.total,
            steps,
        },
    })
}

/// The steps as a receipt shows them: each tax by its rate.
fn steps(
    sums: &Sums,
    method: Option<&ShippingQuote>,
    tax_included: bool,
) -> Result<Vec<Step>, CalculationError> {
    let mut steps = vec![Step::plain(StepKind::Subtotal, "", sums.subtotal)];
    if sums.discount_total.amount > 0 {
        let off = Money::zero(sums.discount_total.currency).minus(sums.discount_total)?;
        steps.push(Step::plain(StepKind::Discount, "", off));
    }
    if let Some(method) = method {
        steps.push(Step::plain(StepKind::Shipping, &method.name, sums.shipping_total));
    }
    let mut taxes: Vec<(&TaxRate, Money)> = Vec::new();
    let of_lines = sums.lines.iter().map(|l| (&l.tax_rate, l.tax));
    for (rate, tax) in of_lines.chain([(&sums.shipping_tax_rate, sums.shipping_tax)]) {
        match taxes.iter_mut().find(|(known, _)| *known == rate) {
            Some((_, sum)) => *sum = sum.plus(tax)?,
            None => taxes.push((rate, tax)),
        }
    }
    let kind = if tax_included { StepKind::TaxIncluded } else { StepKind::Tax };
    for (rate, amount) in taxes.into_iter().filter(|(_, amount)| amount.amount != 0) {
        let rate_basis_points = Some(rate.basis_points);
        steps.push(Step { rate_basis_points, ..Step::plain(kind, &rate.name, amount) });
    }
    steps.push(Step::plain(StepKind::Total, "", sums.total));
    Ok(steps)
}
