//! Money: whole minor units and an ISO 4217 currency, and the [`Quantity`] of what it buys. No float ever touches it.
//!
//! The one rounding rule of the house is [`Ratio::of`]: half away from zero (commercial rounding). Splitting an amount is
//! [`allocate`], by largest remainder, so that the parts always sum to the whole.
//!
//! Deliberately absent: operators on amounts that could overflow or mix currencies. Every sum of them is checked.

mod currency;
mod quantity;
mod ratio;

pub use currency::{Currency, UnknownCurrency};
pub use quantity::Quantity;
pub use ratio::{Ratio, allocate};

use serde::{Deserialize, Serialize};

/// An amount of one currency in its minor units: `1999` EUR is €19.99.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Minor units (cents), negative for what is taken off.
    pub amount: i64,
    /// ISO 4217 code, such as `EUR`.
    #[schema(value_type = String, example = "EUR")]
    pub currency: Currency,
}

/// Why a sum could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The result does not fit 64 bits.
    #[error("the amount is too large")]
    Overflow,
    /// Two currencies met.
    #[error("the amounts are of different currencies")]
    Mixed,
}

impl Money {
    /// `amount` minor units of `currency`.
    #[must_use]
    pub const fn new(amount: i64, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// Nothing, in `currency`.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self { amount: 0, currency }
    }

    /// The sum of two amounts.
    ///
    /// # Errors
    /// [`MoneyError::Mixed`] for two currencies, [`MoneyError::Overflow`] past 64 bits.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.same(other)?;
        self.amount.checked_add(other.amount).map(|a| Self::new(a, self.currency)).ok_or(MoneyError::Overflow)
    }

    /// This amount less `other`.
    ///
    /// # Errors
    /// [`MoneyError::Mixed`] for two currencies, [`MoneyError::Overflow`] past 64 bits.
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.same(other)?;
        self.amount.checked_sub(other.amount).map(|a| Self::new(a, self.currency)).ok_or(MoneyError::Overflow)
    }

    /// This amount `quantity` times.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] past 64 bits.
    pub fn times(self, quantity: Quantity) -> Result<Self, MoneyError> {
        self.amount
            .checked_mul(quantity.get())
            .map(|a| Self::new(a, self.currency))
            .ok_or(MoneyError::Overflow)
    }

    /// The sum of `amounts`, zero of `currency` for none.
    ///
    /// # Errors
    /// [`MoneyError::Mixed`] for two currencies, [`MoneyError::Overflow`] past 64 bits.
    pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::zero(currency), Self::plus)
    }

    /// As a plain decimal with the currency behind it: `19.99 EUR`. For logs, mails' fallback and files, not for pages.
    #[must_use]
    pub fn to_plain(self) -> String {
        format!("{} {}", self.to_decimal(), self.currency.code())
    }

    /// As a plain decimal: `19.99`, `-0.05`, `500` for yen.
    #[must_use]
    pub fn to_decimal(self) -> String {
        let exponent = self.currency.exponent() as usize;
        let sign = if self.amount < 0 { "-" } else { "" };
        let digits = format!("{:0width$}", self.amount.unsigned_abs(), width = exponent + 1);
        let (whole, part) = digits.split_at(digits.len() - exponent);
        if exponent == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
    }

    /// Reads a plain decimal such as `19.99`, `19.9` or `19`. More decimals than the currency has are refused, not rounded.
    #[must_use]
    pub fn parse_decimal(text: &str, currency: Currency) -> Option<Self> {
        let text = text.trim();
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let exponent = currency.exponent() as usize;
        let part = part.trim_end_matches('0');
        let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || part.len() > exponent || !plain(whole) || !plain(part) {
            return None;
        }
        let amount = format!("{whole}{part:0<exponent$}").parse::<i64>().ok()?;
        Some(Self::new(if negative { -amount } else { amount }, currency))
    }

    fn same(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency { Ok(()) } else { Err(MoneyError::Mixed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EUR: Currency = Currency::EUR;

    fn yen() -> Currency {
        "JPY".parse().unwrap()
    }

    #[test]
    fn decimals_survive_the_round_trip_and_excess_digits_are_refused() {
        for text in ["0.00", "19.99", "-0.05", "123456789.10"] {
            assert_eq!(Money::parse_decimal(text, EUR).unwrap().to_decimal(), text);
        }
        assert_eq!(Money::parse_decimal("19.9", EUR).unwrap().amount, 1990);
        assert_eq!(Money::parse_decimal("500", yen()).unwrap().to_decimal(), "500");
        for text in ["", "1.999", "1,99", "1e3", "--1", "abc", ".", "99999999999999999999"] {
            assert_eq!(Money::parse_decimal(text, EUR), None, "{text}");
        }
        assert_eq!(Money::parse_decimal("1.5", yen()), None);
    }

    #[test]
    fn currencies_do_not_mix_and_sums_do_not_wrap() {
        assert_eq!(Money::new(1, EUR).plus(Money::new(1, yen())), Err(MoneyError::Mixed));
        assert_eq!(Money::new(i64::MAX, EUR).plus(Money::new(1, EUR)), Err(MoneyError::Overflow));
        assert_eq!(Money::new(i64::MAX, EUR).times(Quantity::from(2)), Err(MoneyError::Overflow));
        assert_eq!(Money::sum(EUR, [Money::new(5, EUR), Money::new(-2, EUR)]), Ok(Money::new(3, EUR)));
    }
}
