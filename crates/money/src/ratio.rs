//! Shares and splits of an amount, to the cent.

use crate::{Money, MoneyError};

/// A share of an amount as a fraction, such as a tax rate: 21 % is `Ratio::from_millipercent(21_000)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    numerator: i64,
    denominator: i64,
}

impl Ratio {
    /// Thousandths of a percent: `21_000` is 21 %.
    #[must_use]
    pub const fn from_millipercent(thousandths: i64) -> Self {
        Self { numerator: thousandths, denominator: 100_000 }
    }

    /// The part that a rate has in a price that already holds it: 21 % on top is 21/121 within.
    #[must_use]
    pub const fn included(self) -> Self {
        self.included_among(self)
    }

    /// The same where the price holds `all` rates together, this one among them: 5 % of 15 % on top is 5/115 within.
    #[must_use]
    pub const fn included_among(self, all: Self) -> Self {
        Self { numerator: self.numerator, denominator: self.denominator + all.numerator }
    }

    /// This share of `money`, rounded half away from zero: the one rounding rule of the house.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] when the result does not fit 64 bits or the denominator is not positive.
    pub fn of(self, money: Money) -> Result<Money, MoneyError> {
        if self.denominator <= 0 {
            return Err(MoneyError::Overflow);
        }
        let product = i128::from(money.amount) * i128::from(self.numerator);
        let denominator = i128::from(self.denominator);
        let half = denominator / 2 * product.signum();
        let odd = (denominator % 2) * product.signum();
        // (2p + d) / 2d without losing the half for odd denominators.
        let rounded = (2 * product + 2 * half + odd) / (2 * denominator);
        i64::try_from(rounded).map(|a| Money::new(a, money.currency)).map_err(|_| MoneyError::Overflow)
    }
}

/// Splits `whole` in proportion to `weights` without losing a cent: each part is rounded toward zero and the cents left over
/// go to the largest remainders, the earlier one first among equals. Weights that sum to zero count as equal.
///
/// # Errors
/// [`MoneyError::Overflow`] for a negative weight or when there are amounts but no weights.
pub fn allocate(whole: Money, weights: &[i64]) -> Result<Vec<Money>, MoneyError> {
    if weights.iter().any(|w| *w < 0) || (weights.is_empty() && whole.amount != 0) {
        return Err(MoneyError::Overflow);
    }
    let equal = vec![1; weights.len()];
    let weights = if weights.iter().all(|w| *w == 0) { equal.as_slice() } else { weights };
    let total: i128 = weights.iter().map(|w| i128::from(*w)).sum();
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    let mut given: i128 = 0;
    for (n, weight) in weights.iter().enumerate() {
        let exact = i128::from(whole.amount) * i128::from(*weight);
        let part = exact / total;
        given += part;
        remainders.push((n, (exact % total).abs()));
        parts.push(part);
    }
    remainders.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let left = i128::from(whole.amount) - given;
    let many = usize::try_from(left.unsigned_abs()).map_err(|_| MoneyError::Overflow)?;
    for (n, _) in remainders.into_iter().take(many) {
        parts[n] += left.signum();
    }
    parts
        .into_iter()
        .map(|p| i64::try_from(p).map(|a| Money::new(a, whole.currency)).map_err(|_| MoneyError::Overflow))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Currency;

    fn eur(amount: i64) -> Money {
        Money::new(amount, Currency::EUR)
    }

    #[test]
    fn shares_round_half_away_from_zero() {
        let half = Ratio::from_millipercent(50_000);
        assert_eq!(half.of(eur(1)), Ok(eur(1)));
        assert_eq!(half.of(eur(-1)), Ok(eur(-1)));
        assert_eq!(Ratio::from_millipercent(21_000).of(eur(1999)), Ok(eur(420)));
        assert_eq!(Ratio::from_millipercent(21_000).included().of(eur(12_100)), Ok(eur(2_100)));
        assert_eq!(Ratio::from_millipercent(21_000).included().of(eur(100)), Ok(eur(17)));
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole_and_lie_within_a_cent_of_their_share(
            whole in -1_000_000_000_i64..1_000_000_000,
            weights in proptest::collection::vec(0_i64..100_000, 1..20),
        ) {
            let parts = allocate(eur(whole), &weights).unwrap();
            prop_assert_eq!(parts.iter().map(|p| p.amount).sum::<i64>(), whole);
            let total: i128 = weights.iter().map(|w| i128::from(*w)).sum();
            if total > 0 {
                for (part, weight) in parts.iter().zip(&weights) {
                    let error = i128::from(part.amount) * total - i128::from(whole) * i128::from(*weight);
                    prop_assert!(error.abs() < total);
                }
            }
        }

        #[test]
        fn a_share_is_the_nearest_cent(amount in -1_000_000_000_i64..1_000_000_000, points in 0_i64..20_000) {
            let share = Ratio::from_millipercent(points * 10).of(eur(amount)).unwrap().amount;
            let error = i128::from(share) * 10_000 - i128::from(amount) * i128::from(points);
            prop_assert!(error.abs() <= 5_000);
        }
    }
}
