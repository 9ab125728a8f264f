//! Figures as files write them.

use souk_http::Message;
use souk_money::{Currency, Money, Quantity};

use crate::messages;

/// A price that is not below 0, exactly: none for an empty cell.
pub(super) fn price(text: &str, currency: Currency) -> Result<Option<Money>, &'static Message> {
    if text.is_empty() {
        return Ok(None);
    }
    match Money::parse_decimal(text, currency) {
        Some(money) if money.amount < 0 || text.starts_with('-') => Err(&messages::PRICE_BELOW_ZERO),
        Some(money) if money.amount > 100_000_000_000 => Err(&messages::PRICE_TOO_HIGH),
        Some(money) => Ok(Some(money)),
        None if is_decimal(text) => Err(&messages::PRICE_TOO_FINE),
        None => Err(&messages::NO_PRICE),
    }
}

fn is_decimal(text: &str) -> bool {
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    text.trim_start_matches('-').split_once('.').is_some_and(|(whole, part)| digits(whole) && digits(part))
}

/// Units: none for an empty cell; fewer than none are refused as [`messages::STOCK_BELOW_ZERO`].
pub(super) fn quantity(text: &str) -> Result<Option<Quantity>, &'static Message> {
    let units = |n| Quantity::new(n).ok_or(&messages::STOCK_BELOW_ZERO);
    whole(text)?.map(units).transpose()
}

/// A whole number: none for an empty cell.
pub(super) fn whole(text: &str) -> Result<Option<i64>, &'static Message> {
    if text.is_empty() {
        return Ok(None);
    }
    match text.parse::<i64>() {
        Ok(n) if n.unsigned_abs() <= 1_000_000_000 => Ok(Some(n)),
        Ok(_) => Err(&messages::NUMBER_TOO_HIGH),
        Err(_) => Err(&messages::NO_WHOLE_NUMBER),
    }
}

/// Grams, of which parts are rounded: none for an empty cell, and for 0, which these files write when nobody weighed it.
pub(super) fn grams(text: &str) -> Result<Option<i64>, &'static Message> {
    let (grams, part) = text.split_once('.').unwrap_or((text, ""));
    if !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(&messages::NO_NUMBER);
    }
    match whole(grams)? {
        Some(n) if n < 0 || grams.starts_with('-') => Err(&messages::WEIGHT_BELOW_ZERO),
        Some(n) => {
            Ok(Some(n + i64::from(part.as_bytes().first().is_some_and(|d| *d >= b'5'))).filter(|n| *n > 0))
        }
        None if part.is_empty() => Ok(None),
        None => Err(&messages::NO_NUMBER),
    }
}

/// A number of which thousandths count: none for an empty cell.
pub(super) fn thousandths(text: &str) -> Result<Option<i64>, &'static Message> {
    if text.is_empty() {
        return Ok(None);
    }
    let (units, part) = text.split_once('.').unwrap_or((text, ""));
    if !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(&messages::NO_NUMBER);
    }
    let units = whole(if units.is_empty() { "0" } else { units })?.unwrap_or(0);
    if units < 0 || text.starts_with('-') {
        return Err(&messages::WEIGHT_BELOW_ZERO);
    }
    let digits = part.bytes().chain(std::iter::repeat(b'0')).take(3);
    let part = digits.fold(0, |n, digit| n * 10 + i64::from(digit - b'0'));
    Ok(Some(units * 1_000 + part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_exact_or_refused() {
        let eur = |t| price(t, Currency::EUR).map(|m| m.map(|m| m.amount));
        assert_eq!(eur("49.95"), Ok(Some(4995)));
        assert_eq!(eur("50"), Ok(Some(5000)));
        assert_eq!(eur("50.100"), Ok(Some(5010)));
        assert_eq!(eur(""), Ok(None));
        for bad in ["-1", "-0.00", "1.999", "1,99", "=1+1", "1e3", "NaN", "99999999999999999999"] {
            assert!(eur(bad).is_err(), "{bad}");
        }
        assert_eq!((whole("-3"), whole("")), (Ok(Some(-3)), Ok(None)));
        assert_eq!((quantity("3"), quantity("")), (Ok(Quantity::new(3)), Ok(None)));
        assert_eq!(quantity("-3"), Err(&messages::STOCK_BELOW_ZERO));
        assert!(quantity("1.5").is_err() && quantity("2147483648").is_err() && quantity("many").is_err());
        assert!(whole("-9223372036854775808").is_err());
        assert_eq!(grams("12.5"), Ok(Some(13)));
        assert_eq!(grams("0.0"), Ok(None));
        assert!(grams("-1").is_err() && grams("1.x").is_err());
        assert_eq!(
            (thousandths("0.25"), thousandths(".5"), thousandths("")),
            (Ok(Some(250)), Ok(Some(500)), Ok(None))
        );
        assert!(thousandths("-1").is_err() && thousandths("1.x").is_err());
    }
}
