//! The arithmetic of totals, in one order: lines, discounts, shipping, tax, total.
//!
//! total = lines - discounts + shipping + tax that prices do not hold. Tax is rounded once per line and once for each price of
//! sending and rate, by the house's rule; the sum of what is shown is therefore what is charged.

use souk_db::Id;
use souk_money::{Currency, Money, MoneyError, Quantity, Ratio, allocate};
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
    /// Its rate.
    pub tax_rate: TaxRate,
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

/// Sums `lines` and the prices of `shipping` at `rates`. [`MoneyError::Overflow`] when a sum does not fit 64 bits or a discount exceeds its line.
pub(crate) fn sum(
    currency: Currency,
    prices_include_tax: bool,
    lines: &[LineInput],
    shipping: &[Sent],
    rates: &TaxRates,
) -> Result<Sums, MoneyError> {
    let tax_of = |amount: Money, rate: &TaxRate| {
        let ratio = Ratio::from_basis_points(rate.basis_points);
        if prices_include_tax { ratio.included().of(amount) } else { ratio.of(amount) }
    };
    // 1. Lines, their discounts, and the tax of each.
    let mut summed = Vec::with_capacity(lines.len());
    for line in lines {
        let subtotal = line.unit_price.times(line.quantity)?;
        let total = subtotal.minus(line.discount)?;
        if line.discount.amount < 0 || total.amount < 0 {
            return Err(MoneyError::Overflow);
        }
        let tax_rate = rates.rate(&line.tax_class);
        summed.push(PricedLine {
            variant_id: line.variant_id,
            quantity: line.quantity,
            unit_price: line.unit_price,
            subtotal,
            discount: line.discount,
            total,
            tax: tax_of(total, &tax_rate)?,
            tax_rate,
        });
    }
    let sum = |part: fn(&PricedLine) -> Money| Money::sum(currency, summed.iter().map(part));
    let subtotal = sum(|l| l.subtotal)?;
    let discount_total = sum(|l| l.discount)?;
    // 2. Shipping and its tax.
    let shipping_total = Money::sum(currency, shipping.iter().map(|sent| sent.price))?;
    let (mut shipping_taxes, mut shipping_tax_by_rate) = (Vec::new(), Vec::new());
    for sent in shipping {
        let mut taxes = Vec::new();
        for (rate, price) in by_rate(sent, &summed, rates)? {
            let tax = tax_of(price, &rate)?;
            taxes.push(tax);
            shipping_tax_by_rate.push((rate, tax));
        }
        shipping_taxes.push(Money::sum(currency, taxes)?);
    }
    let shipping_tax = Money::sum(currency, shipping_taxes.iter().copied())?;
    // 3. All tax, and the total.
    let tax_total = sum(|l| l.tax)?.plus(shipping_tax)?;
    let total = subtotal.minus(discount_total)?.plus(shipping_total)?;
    let total = if prices_include_tax { total } else { total.plus(tax_total)? };
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

/// The price of sending by the rates that it bears: that of its own class, or those of what is sent, in proportion to what that costs
/// (Directive 2006/112/EC, Article 78 (b)).
fn by_rate(sent: &Sent, lines: &[PricedLine], rates: &TaxRates) -> Result<Vec<(TaxRate, Money)>, MoneyError> {
    if let Some(own) = rates.of_sending() {
        return Ok(vec![(own, sent.price)]);
    }
    let mut worth: Vec<(TaxRate, i64)> = Vec::new();
    for line in sent.lines.iter().filter_map(|at| lines.get(*at)) {
        match worth.iter_mut().find(|(rate, _)| *rate == line.tax_rate) {
            Some((_, sum)) => *sum = sum.saturating_add(line.total.amount),
            None => worth.push((line.tax_rate.clone(), line.total.amount)),
        }
    }
    if worth.is_empty() {
        worth.push((rates.rate("standard"), 1));
    }
    let weights: Vec<i64> = worth.iter().map(|(_, amount)| *amount).collect();
    let parts = allocate(sent.price, &weights)?;
    Ok(worth.into_iter().map(|(rate, _)| rate).zip(parts).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rates(basis_points: i64) -> TaxRates {
        TaxRates::flat(TaxRate { name: "VAT".into(), basis_points })
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

    fn sent(price: i64) -> Sent {
        Sent { price: euro(price), lines: vec![0] }
    }

    #[test]
    fn tax_is_within_or_on_top() {
        let within = sum(Currency::EUR, true, &[line(12_100, 1)], &[sent(1_210)], &rates(2_100)).unwrap();
        assert_eq!(
            (within.total, within.tax_total, within.shipping_tax),
            (euro(13_310), euro(2_310), euro(210))
        );
        let on_top = sum(Currency::EUR, false, &[line(10_000, 1)], &[sent(1_000)], &rates(2_100)).unwrap();
        assert_eq!((on_top.total, on_top.tax_total), (euro(13_310), euro(2_310)));
    }

    #[test]
    fn sums_that_do_not_fit_are_refused() {
        assert!(sum(Currency::EUR, true, &[line(i64::MAX, 2)], &[], &rates(0)).is_err());
        let discounted = LineInput { discount: euro(101), ..line(100, 1) };
        assert!(sum(Currency::EUR, true, &[discounted], &[], &rates(0)).is_err());
    }

    proptest! {
        #[test]
        fn the_total_is_its_parts(
            lines in proptest::collection::vec((0_i64..1_000_000, 1_i64..1_000, 0_i64..100), 1..20),
            parcels in proptest::collection::vec(0_i64..10_000, 0..4), points in 0_i64..3_000, included in any::<bool>(),
        ) {
            let inputs: Vec<LineInput> = lines.iter().map(|(price, quantity, percent)| {
                LineInput { discount: euro(price * quantity * percent / 100), ..line(*price, *quantity) }
            }).collect();
            let shipping: Vec<Sent> = parcels.into_iter().map(sent).collect();
            let t = sum(Currency::EUR, included, &inputs, &shipping, &rates(points)).unwrap();
            prop_assert_eq!(t.shipping_taxes.len(), shipping.len());
            let on_top = if included { 0 } else { t.tax_total.amount };
            let parts = t.subtotal.amount - t.discount_total.amount + t.shipping_total.amount + on_top;
            prop_assert_eq!(t.total.amount, parts);
            let of_lines = |part: fn(&PricedLine) -> Money| t.lines.iter().map(|l| part(l).amount).sum::<i64>();
            prop_assert_eq!(t.tax_total.amount, of_lines(|l| l.tax) + t.shipping_tax.amount);
            prop_assert_eq!(t.subtotal.amount, of_lines(|l| l.subtotal));
            let holds = |l: &PricedLine| l.tax.amount >= 0 && l.total.amount == l.subtotal.amount - l.discount.amount;
            prop_assert!(t.lines.iter().all(holds));
        }
    }
}
