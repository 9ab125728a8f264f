//! The whole truth of totals, in named steps and one order: lines, discounts, shipping, tax, total.
//!
//! total = lines - discounts + shipping + tax that prices do not hold. Tax is rounded once per line and once for shipping, by
//! the house's rule; the sum of what is shown is therefore what is charged.

use souk_money::{Currency, Money, MoneyError, Ratio};

use crate::{TaxRate, TaxRates};

/// A line to be summed, in minor units.
#[derive(Clone, Debug)]
pub struct LineInput {
    /// Price of one.
    pub unit_price: i64,
    /// Units.
    pub quantity: i64,
    /// The kind of tax it takes.
    pub tax_class: String,
    /// Discount on the whole line; at most its price.
    pub discount: i64,
}

/// A summed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineTotals {
    /// Price times units.
    pub subtotal: i64,
    /// Discount.
    pub discount: i64,
    /// Subtotal less discount.
    pub total: i64,
    /// Tax within or on top.
    pub tax: i64,
    /// Its rate.
    pub tax_rate: TaxRate,
}

/// The sums of a cart, quote or order, in minor units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Each line, in the order given.
    pub lines: Vec<LineTotals>,
    /// Sum of the lines before discounts.
    pub subtotal: i64,
    /// Sum of discounts.
    pub discount_total: i64,
    /// Shipping.
    pub shipping_total: i64,
    /// Tax on shipping, within or on top.
    pub shipping_tax: i64,
    /// All tax, within or on top.
    pub tax_total: i64,
    /// What is to be paid.
    pub total: i64,
}

/// Sums `lines` and `shipping` at `rates`.
///
/// # Errors
/// [`MoneyError::Overflow`] when a sum does not fit 64 bits or a discount exceeds its line.
pub fn compute(
    currency: Currency,
    prices_include_tax: bool,
    lines: &[LineInput],
    shipping: Option<i64>,
    rates: &TaxRates,
) -> Result<Totals, MoneyError> {
    let money = |amount| Money::new(amount, currency);
    let tax_of = |amount: Money, rate: &TaxRate| {
        let ratio = Ratio::from_basis_points(rate.basis_points);
        if prices_include_tax { ratio.included().of(amount) } else { ratio.of(amount) }
    };
    // 1. Lines and their discounts.
    let mut summed = Vec::with_capacity(lines.len());
    for line in lines {
        let subtotal = money(line.unit_price).times(line.quantity)?;
        if line.discount < 0 || line.discount > subtotal.amount {
            return Err(MoneyError::Overflow);
        }
        let total = subtotal.minus(money(line.discount))?;
        // 2. Tax of each line.
        let tax_rate = rates.rate(&line.tax_class);
        let tax = tax_of(total, &tax_rate)?.amount;
        summed.push(LineTotals {
            subtotal: subtotal.amount,
            discount: line.discount,
            total: total.amount,
            tax,
            tax_rate,
        });
    }
    let sum = |part: fn(&LineTotals) -> i64| Money::sum(currency, summed.iter().map(|l| money(part(l))));
    let subtotal = sum(|l| l.subtotal)?;
    let discount = sum(|l| l.discount)?;
    // 3. Shipping and its tax, at the standard rate.
    let shipping = money(shipping.unwrap_or(0));
    let shipping_tax = tax_of(shipping, &rates.rate("standard"))?;
    // 4. All tax.
    let tax = sum(|l| l.tax)?.plus(shipping_tax)?;
    // 5. The total.
    let total = subtotal.minus(discount)?.plus(shipping)?;
    let total = if prices_include_tax { total } else { total.plus(tax)? };
    Ok(Totals {
        lines: summed,
        subtotal: subtotal.amount,
        discount_total: discount.amount,
        shipping_total: shipping.amount,
        shipping_tax: shipping_tax.amount,
        tax_total: tax.amount,
        total: total.amount,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rates(basis_points: i64) -> TaxRates {
        TaxRates::flat(TaxRate { name: "VAT".into(), basis_points })
    }

    fn line(unit_price: i64, quantity: i64) -> LineInput {
        LineInput { unit_price, quantity, tax_class: "standard".into(), discount: 0 }
    }

    #[test]
    fn tax_is_within_or_on_top() {
        let lines = [line(12_100, 1)];
        let within = compute(Currency::EUR, true, &lines, Some(1_210), &rates(2_100)).unwrap();
        assert_eq!((within.total, within.tax_total, within.shipping_tax), (13_310, 2_310, 210));
        let on_top = compute(Currency::EUR, false, &[line(10_000, 1)], Some(1_000), &rates(2_100)).unwrap();
        assert_eq!((on_top.total, on_top.tax_total), (13_310, 2_310));
    }

    #[test]
    fn sums_that_do_not_fit_are_refused() {
        assert!(compute(Currency::EUR, true, &[line(i64::MAX, 2)], None, &rates(0)).is_err());
        let discounted = LineInput { discount: 101, ..line(100, 1) };
        assert!(compute(Currency::EUR, true, &[discounted], None, &rates(0)).is_err());
    }

    proptest! {
        #[test]
        fn the_total_is_its_parts(
            lines in proptest::collection::vec((0_i64..1_000_000, 1_i64..1_000, 0_i64..100), 1..20),
            shipping in 0_i64..10_000, points in 0_i64..3_000, included in any::<bool>(),
        ) {
            let inputs: Vec<LineInput> = lines.iter().map(|(price, quantity, percent)| {
                LineInput { discount: price * quantity * percent / 100, ..line(*price, *quantity) }
            }).collect();
            let t = compute(Currency::EUR, included, &inputs, Some(shipping), &rates(points)).unwrap();
            let on_top = if included { 0 } else { t.tax_total };
            prop_assert_eq!(t.total, t.subtotal - t.discount_total + t.shipping_total + on_top);
            prop_assert_eq!(t.tax_total, t.lines.iter().map(|l| l.tax).sum::<i64>() + t.shipping_tax);
            prop_assert_eq!(t.subtotal, t.lines.iter().map(|l| l.subtotal).sum::<i64>());
            prop_assert!(t.lines.iter().all(|l| l.tax >= 0 && l.total == l.subtotal - l.discount));
        }
    }
}
