//! The arithmetic of totals, in one order: lines, discounts, shipping, tax, total.
//!
//! total = lines - discounts + shipping + tax that prices do not hold. Tax is rounded once per line and once for each price of
//! sending and rate, or once per rate and then split among them; the sum of what is shown is therefore what is charged.

use souk_db::Id;
use souk_money::{Currency, Money, MoneyError, Quantity, Ratio, allocate};
use souk_platform::TaxRounding;
use souk_pricing::{TaxRate, TaxRates};

/// A line to be summed.
#[derive(Clone, Debug)]
pub(crate) struct LineInput {
    /// Of what.
    pub(crate) variant_id: Id,
    /// Price of one.
    pub(crate) unit_price: Money,
    /// Units.
    pub(crate) quantity: Quantity,
    /// The kind of tax it takes.
    pub(crate) tax_class: String,
    /// Discount on the whole line; at most its price.
    pub(crate) discount: Money,
}

/// A price of sending, and of which lines it is asked.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    /// What it costs.
    pub(crate) price: Money,
    /// The places of the lines that are sent for it.
    pub(crate) lines: Vec<usize>,
}

/// A line with its sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedLine {
    /// Of what.
    pub variant_id: Id,
    /// Units.
    pub quantity: Quantity,
    /// Price of one.
    pub unit_price: Money,
    /// Price times units.
    pub subtotal: Money,
    /// Discount on the whole line.
    pub discount: Money,
    /// Subtotal less discount.
    pub total: Money,
    /// Tax within or on top.
    pub tax: Money,
    /// The taxes that it is made of.
    pub taxes: Vec<(TaxRate, Money)>,
}

impl PricedLine {
    /// Its taxes as one.
    #[must_use]
    pub fn tax_rate(&self) -> TaxRate {
        let rates: Vec<TaxRate> = self.taxes.iter().map(|(rate, _)| rate.clone()).collect();
        TaxRate::joined(&rates)
    }
}

/// The sums of all lines and of shipping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sums {
    /// Each line, in the order given.
    pub(crate) lines: Vec<PricedLine>,
    /// Sum of the lines before discounts.
    pub(crate) subtotal: Money,
    /// Sum of discounts.
    pub(crate) discount_total: Money,
    /// Shipping.
    pub(crate) shipping_total: Money,
    /// Tax on each parcel, within or on top, in the order given.
    pub(crate) shipping_taxes: Vec<Money>,
    /// Their sum.
    pub(crate) shipping_tax: Money,
    /// The same by rate; a rate may stand in it more than once.
    pub(crate) shipping_tax_by_rate: Vec<(TaxRate, Money)>,
    /// All tax, within or on top.
    pub(crate) tax_total: Money,
    /// What is to be paid.
    pub(crate) total: Money,
}

/// How tax is calculated.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TaxRules {
    /// Whether prices hold it.
    pub(crate) included: bool,
    /// Where it is rounded.
    pub(crate) rounding: TaxRounding,
}

impl TaxRules {
    /// The tax of `rate`, one of `rates`, on `amount`.
    fn of(self, amount: Money, rate: &TaxRate, rates: &[TaxRate]) -> Result<Money, MoneyError> {
        let ratio = Ratio::from_millipercent(rate.millipercent);
        let all = Ratio::from_millipercent(TaxRate::sum(rates));
        if self.included { ratio.included_among(all).of(amount) } else { ratio.of(amount) }
    }

    /// The taxes of each of `amounts`, within or on top, in their order.
    fn of_each(self, amounts: &[Bearing]) -> Result<Vec<Vec<(TaxRate, Money)>>, MoneyError> {
        if self.rounding == TaxRounding::Line {
            let of_one = |(rates, amount): &Bearing| {
                rates.iter().map(|rate| Ok((rate.clone(), self.of(*amount, rate, rates)?))).collect()
            };
            return amounts.iter().map(of_one).collect();
        }
        let mut taxes = vec![Vec::new(); amounts.len()];
        for (first, (rates, amount)) in amounts.iter().enumerate() {
            if amounts[..first].iter().any(|(earlier, _)| earlier == rates) {
                continue;
            }
            let places: Vec<usize> = (first..amounts.len()).filter(|at| amounts[*at].0 == *rates).collect();
            let whole = Money::sum(amount.currency, places.iter().map(|at| amounts[*at].1))?;
            let weights: Vec<i64> = places.iter().map(|at| amounts[*at].1.amount).collect();
            for rate in rates {
                let parts = allocate(self.of(whole, rate, rates)?, &weights)?;
                places.iter().zip(parts).for_each(|(at, part)| taxes[*at].push((rate.clone(), part)));
            }
        }
        Ok(taxes)
    }
}

/// An amount, and the taxes that it bears.
type Bearing = (Vec<TaxRate>, Money);

/// Sums `lines` and the prices of `shipping` at `rates`. [`MoneyError::Overflow`] when a sum does not fit 64 bits or a discount exceeds its line.
pub(crate) fn sum(
    currency: Currency,
    rules: TaxRules,
    lines: &[LineInput],
    shipping: &[Sent],
    rates: &TaxRates,
) -> Result<Sums, MoneyError> {
    // 1. Lines and their discounts, then what of sending bears which rate.
    let mut summed = lines.iter().map(untaxed).collect::<Result<Vec<_>, _>>()?;
    let of_sent = |sent: &Sent| by_rate(sent, lines, &summed, rates);
    let parts = shipping.iter().map(of_sent).collect::<Result<Vec<_>, _>>()?;
    // 2. The tax of each of them.
    let of_lines = lines.iter().zip(&summed).map(|(line, l)| (rates.of(&line.tax_class), l.total));
    let bearing: Vec<Bearing> = of_lines.chain(parts.iter().flatten().cloned()).collect();
    let mut taxes = rules.of_each(&bearing)?.into_iter();
    for (line, taxes) in summed.iter_mut().zip(taxes.by_ref()) {
        line.tax = Money::sum(currency, taxes.iter().map(|(_, tax)| *tax))?;
        line.taxes = taxes;
    }
    let (mut shipping_taxes, mut shipping_tax_by_rate) = (Vec::new(), Vec::new());
    for part in parts {
        let of_part: Vec<_> = taxes.by_ref().take(part.len()).flatten().collect();
        shipping_taxes.push(Money::sum(currency, of_part.iter().map(|(_, tax)| *tax))?);
        shipping_tax_by_rate.extend(of_part);
    }
    // 3. The sums.
    let sum = |part: fn(&PricedLine) -> Money| Money::sum(currency, summed.iter().map(part));
    let subtotal = sum(|l| l.subtotal)?;
    let discount_total = sum(|l| l.discount)?;
    let shipping_total = Money::sum(currency, shipping.iter().map(|sent| sent.price))?;
    let shipping_tax = Money::sum(currency, shipping_taxes.iter().copied())?;
    let tax_total = sum(|l| l.tax)?.plus(shipping_tax)?;
    let total = subtotal.minus(discount_total)?.plus(shipping_total)?;
    let total = if rules.included { total } else { total.plus(tax_total)? };
    Ok(Sums {
        lines: summed,
        subtotal,
        discount_total,
        shipping_total,
        shipping_taxes,
        shipping_tax,
        shipping_tax_by_rate,
        tax_total,
        total,
    })
}

/// A line with its sums, but for its tax.
fn untaxed(line: &LineInput) -> Result<PricedLine, MoneyError> {
    let subtotal = line.unit_price.times(line.quantity)?;
    let total = subtotal.minus(line.discount)?;
    if line.discount.amount < 0 || total.amount < 0 {
        return Err(MoneyError::Overflow);
    }
    Ok(PricedLine {
        variant_id: line.variant_id,
        quantity: line.quantity,
        unit_price: line.unit_price,
        subtotal,
        discount: line.discount,
        total,
        tax: Money::zero(total.currency),
        taxes: Vec::new(),
    })
}

/// The price of sending by the rates that it bears: those of its own class, or those of what is sent, in proportion to what that costs
/// (Directive 2006/112/EC, Article 78 (b)).
fn by_rate(
    sent: &Sent,
    lines: &[LineInput],
    summed: &[PricedLine],
    rates: &TaxRates,
) -> Result<Vec<Bearing>, MoneyError> {
    if let Some(own) = rates.of_sending() {
        return Ok(vec![(own, sent.price)]);
    }
    let mut worth: Vec<(Vec<TaxRate>, i64)> = Vec::new();
    for (line, priced) in sent.lines.iter().filter_map(|at| Some((lines.get(*at)?, summed.get(*at)?))) {
        let borne = rates.of(&line.tax_class);
        match worth.iter_mut().find(|(known, _)| *known == borne) {
            Some((_, sum)) => *sum = sum.saturating_add(priced.total.amount),
            None => worth.push((borne, priced.total.amount)),
        }
    }
    if worth.is_empty() {
        worth.push((rates.of("standard"), 1));
    }
    let weights: Vec<i64> = worth.iter().map(|(_, amount)| *amount).collect();
    let parts = allocate(sent.price, &weights)?;
    Ok(worth.into_iter().map(|(borne, _)| borne).zip(parts).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rates(millipercent: i64) -> TaxRates {
        TaxRates::flat(TaxRate { name: "VAT".into(), millipercent })
    }

    fn euro(amount: i64) -> Money {
        Money::new(amount, Currency::EUR)
    }

    fn line(unit_price: i64, quantity: i64) -> LineInput {
        let (unit_price, discount) = (euro(unit_price), euro(0));
        LineInput {
            variant_id: Id::from_u128(1),
            unit_price,
            quantity: Quantity::new(quantity).unwrap(),
            tax_class: "standard".into(),
            discount,
        }
    }

    fn by_line(included: bool) -> TaxRules {
        TaxRules { included, rounding: TaxRounding::Line }
    }

    fn sent(price: i64) -> Sent {
        Sent { price: euro(price), lines: vec![0] }
    }

    #[test]
    fn tax_is_within_or_on_top() {
        let within =
            sum(Currency::EUR, by_line(true), &[line(12_100, 1)], &[sent(1_210)], &rates(21_000)).unwrap();
        assert_eq!(
            (within.total, within.tax_total, within.shipping_tax),
            (euro(13_310), euro(2_310), euro(210))
        );
        let on_top =
            sum(Currency::EUR, by_line(false), &[line(10_000, 1)], &[sent(1_000)], &rates(21_000)).unwrap();
        assert_eq!((on_top.total, on_top.tax_total), (euro(13_310), euro(2_310)));
    }

    #[test]
    fn tax_that_is_rounded_once_per_rate_is_split_among_what_bears_it() {
        let rules = TaxRules { included: true, rounding: TaxRounding::Rate };
        let lines = [line(1_601, 1), line(3_207, 1)];
        let once = sum(Currency::EUR, rules, &lines, &[sent(600)], &rates(10_000)).unwrap();
        // 5408 / 11 = 491.64; one by one it is 146 + 292 + 55.
        assert_eq!(once.tax_total, euro(492));
        let parts = [once.lines[0].tax, once.lines[1].tax, once.shipping_tax];
        assert_eq!(parts, [euro(146), euro(292), euro(54)]);
    }

    #[test]
    fn sums_that_do_not_fit_are_refused() {
        assert!(sum(Currency::EUR, by_line(true), &[line(i64::MAX, 2)], &[], &rates(0)).is_err());
        let discounted = LineInput { discount: euro(101), ..line(100, 1) };
        assert!(sum(Currency::EUR, by_line(true), &[discounted], &[], &rates(0)).is_err());
    }

    proptest! {
        #[test]
        fn the_total_is_its_parts(
            lines in proptest::collection::vec((0_i64..1_000_000, 1_i64..1_000, 0_i64..100), 1..20),
            parcels in proptest::collection::vec(0_i64..10_000, 0..4), points in 0_i64..30_000, included in any::<bool>(), per_rate in any::<bool>(),
        ) {
            let rounding = if per_rate { TaxRounding::Rate } else { TaxRounding::Line };
            let rules = TaxRules { included, rounding };
            let inputs: Vec<LineInput> = lines.iter().map(|(price, quantity, percent)| {
                LineInput { discount: euro(price * quantity * percent / 100), ..line(*price, *quantity) }
            }).collect();
            let shipping: Vec<Sent> = parcels.into_iter().map(sent).collect();
            let t = sum(Currency::EUR, rules, &inputs, &shipping, &rates(points)).unwrap();
            prop_assert_eq!(t.shipping_taxes.len(), shipping.len());
            let on_top = if included { 0 } else { t.tax_total.amount };
            let parts = t.subtotal.amount - t.discount_total.amount + t.shipping_total.amount + on_top;
            prop_assert_eq!(t.total.amount, parts);
            let of_lines = |part: fn(&PricedLine) -> Money| t.lines.iter().map(|l| part(l).amount).sum::<i64>();
            prop_assert_eq!(t.tax_total.amount, of_lines(|l| l.tax) + t.shipping_tax.amount);
            prop_assert_eq!(t.subtotal.amount, of_lines(|l| l.subtotal));
            let holds = |l: &PricedLine| l.tax.amount >= 0 && l.total.amount == l.subtotal.amount - l.discount.amount;
            prop_assert!(t.lines.iter().all(holds));
            if per_rate {
                let bearing = Money::sum(Currency::EUR, t.lines.iter().map(|l| l.total)).unwrap().plus(t.shipping_total).unwrap();
                let all = rates(points).of("standard");
                prop_assert_eq!(t.tax_total, rules.of(bearing, &all[0], &all).unwrap());
            }
        }
    }
}
