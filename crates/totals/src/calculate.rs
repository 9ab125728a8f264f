//! The calculation itself.

use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id};
use souk_http::{Message, Problem};
use souk_money::{Money, MoneyError, Quantity};
use souk_platform::Channel;
use souk_pricing::TaxRate;
use souk_shipping::{Load, ShippingQuote};

use crate::messages;
use crate::sending::{SellerWays, Sending, Share, choose, of_each_seller};
use crate::sum::{LineInput, Sums, TaxRules, sum};
use crate::{Goods, Method, Parcel, PricedLine, Step, StepKind};

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
    pub method: Method<'a>,
}

/// Units of a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WishLine {
    /// Of what.
    pub variant_id: Id,
    /// Units.
    pub quantity: Quantity,
}

/// What it costs.
#[derive(Clone, Debug)]
pub struct Calculation {
    /// The lines that are sold, in the order of the wish.
    pub lines: Vec<PricedLine>,
    /// Variants of the wish that are not sold.
    pub unavailable: Vec<Id>,
    /// The ways to send it, cheapest first, then those to pick it up.
    pub methods: Vec<ShippingQuote>,
    /// The ways in which each seller's part could be sent by itself, in the order of the lines; none where all is of one seller.
    pub sellers: Vec<SellerWays>,
    /// The one that the totals are for; none while there is nothing to send, or no way to. Where sellers were given ways of their
    /// own: the one of all others, if one was chosen.
    pub method: Option<ShippingQuote>,
    /// What each seller sends, in the order of the lines; none where there is no way to.
    pub parcels: Vec<Parcel>,
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
    /// The same for the seller named at this place.
    UnknownMethodOfSeller(usize),
    /// The seller named at this place has nothing among the goods.
    UnknownSeller(usize),
    /// The seller named at this place was named before.
    SellerTwice(usize),
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
        let seller = |at: usize, field: &str, said: &'static Message| {
            Self::invalid(format!("shipping_methods[{at}].{field}"), said)
        };
        match error {
            CalculationError::UnknownMethod => Self::invalid("shipping_method_id", &messages::NO_SUCH_WAY),
            CalculationError::UnknownMethodOfSeller(at) => seller(at, "method_id", &messages::NO_SUCH_WAY),
            CalculationError::UnknownSeller(at) => seller(at, "seller_id", &messages::NO_SUCH_SELLER),
            CalculationError::SellerTwice(at) => seller(at, "seller_id", &messages::SELLER_TWICE),
            CalculationError::TooLarge => Self::invalid("quantity", &messages::TOTAL_TOO_LARGE),
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
        let Some((facts, price)) = goods.on_sale(line.variant_id, line.quantity) else {
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
    check_sellers(goods, wish)?;
    let shares = shares(goods, &lines)?;
    let load = Load {
        worth: Money::sum(currency, shares.iter().map(|s| s.worth))?.amount,
        grams: shares.iter().fold(0, |sum: i64, s| sum.saturating_add(s.load.grams)),
        units: shares.iter().fold(0, |sum: i64, s| sum.saturating_add(s.load.units)),
    };
    let ways = souk_shipping::methods(conn, channel, wish.country, goods.now()).await?;
    let ways = ways.translated(conn, goods.translation()).await?;
    let mut methods = ways.quotes(load);
    methods.sort_by_key(ShippingQuote::rank);
    let sending = choose(wish.method, &ways, &methods, &shares)?;
    let rates = souk_pricing::tax_rates(conn, channel, wish.country, wish.region).await?;
    let rules = TaxRules { included: channel.prices_include_tax, rounding: channel.tax_rounding };
    let sums = sum(currency, rules, &lines, &sending.sent(&shares), &rates)?;
    let steps = steps(&sums, sending.by_way(&methods)?, channel.prices_include_tax)?;
    let parcels = sending.parcels(&shares, &sums)?;
    let method = match (wish.method, sending) {
        (_, Sending::Together(way)) => Some(way),
        (Method::PerSeller { others, .. }, _) => methods.iter().find(|m| Some(m.id) == others).cloned(),
        _ => None,
    };
    Ok(Calculation {
        lines: sums.lines,
        unavailable,
        methods,
        sellers: of_each_seller(&ways, &shares),
        method,
        parcels,
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

/// Sellers with ways of their own have goods among those wanted, and are named once.
fn check_sellers(goods: &Goods, wish: &Wish<'_>) -> Result<(), CalculationError> {
    let Method::PerSeller { named, .. } = wish.method else { return Ok(()) };
    for (at, one) in named.iter().enumerate() {
        let sells =
            |line: &WishLine| goods.facts(line.variant_id).is_some_and(|f| f.seller_id == one.seller_id);
        if !wish.lines.iter().any(sells) {
            return Err(CalculationError::UnknownSeller(at));
        }
        if named[..at].iter().any(|earlier| earlier.seller_id == one.seller_id) {
            return Err(CalculationError::SellerTwice(at));
        }
    }
    Ok(())
}

/// Each seller's part of `lines`, in their order.
fn shares(goods: &Goods, lines: &[LineInput]) -> Result<Vec<Share>, MoneyError> {
    let mut shares: Vec<Share> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(facts) = goods.facts(line.variant_id) else { continue };
        let worth = line.unit_price.times(line.quantity)?;
        let units = line.quantity.get();
        let grams = facts.weight_grams.unwrap_or(0).saturating_mul(units);
        match shares.iter_mut().find(|s| s.seller_id == facts.seller_id) {
            Some(share) => {
                share.worth = share.worth.plus(worth)?;
                share.lines.push(at);
                share.load.worth = share.worth.amount;
                share.load.grams = share.load.grams.saturating_add(grams);
                share.load.units = share.load.units.saturating_add(units);
            }
            None => {
                let load = Load { worth: worth.amount, grams, units };
                shares.push(Share { seller_id: facts.seller_id, worth, lines: vec![at], load });
            }
        }
    }
    Ok(shares)
}

/// The steps as a receipt shows them: each tax by its rate.
fn steps(
    sums: &Sums,
    sending: Vec<(&str, Money)>,
    tax_included: bool,
) -> Result<Vec<Step>, CalculationError> {
    let mut steps = vec![Step::plain(StepKind::Subtotal, "", sums.subtotal)];
    if sums.discount_total.amount > 0 {
        let off = Money::zero(sums.discount_total.currency).minus(sums.discount_total)?;
        steps.push(Step::plain(StepKind::Discount, "", off));
    }
    for (name, price) in sending {
        steps.push(Step::plain(StepKind::Shipping, name, price));
    }
    let mut taxes: Vec<(&TaxRate, Money)> = Vec::new();
    for (rate, tax) in sums.lines.iter().flat_map(|l| &l.taxes).chain(&sums.shipping_tax_by_rate) {
        match taxes.iter_mut().find(|(known, _)| *known == rate) {
            Some((_, sum)) => *sum = sum.plus(*tax)?,
            None => taxes.push((rate, *tax)),
        }
    }
    let kind = if tax_included { StepKind::TaxIncluded } else { StepKind::Tax };
    for (rate, amount) in taxes.into_iter().filter(|(_, amount)| amount.amount != 0) {
        let rate_millipercent = Some(rate.millipercent);
        steps.push(Step { rate_millipercent, ..Step::plain(kind, &rate.name, amount) });
    }
    steps.push(Step::plain(StepKind::Total, "", sums.total));
    Ok(steps)
}
