//! How much a product is wanted now: what it sold, where a unit counts half as much after every 30 days.
//!
//! All sums fall alike, so their order changes by sales alone. What is kept is therefore no sum that would have to be lowered day by
//! day, but the binary logarithm, in millionths, of a sum that rises: each unit counts 2^((t − 2020) / 30 days). It orders as the
//! falling sum does, is written when something is sold and never else, and needs no wider column for a century of sales.

use souk_db::Timestamp;
use souk_money::Quantity;

/// 2020-01-01, in microseconds.
const EPOCH: i64 = 1_577_836_800_000_000;
/// Microseconds in a millionth of 30 days.
const STEP: i64 = 2_592_000;
const MILLIONTHS: f64 = 1e6;

/// The popularity of what had `popularity` (0: nothing was sold of it) and sells `units` at `now`.
pub(crate) fn after_sale(popularity: i64, units: Quantity, now: Timestamp) -> i64 {
    if units.get() <= 0 {
        return popularity;
    }
    let sale = moment(now) + millionths(float(units.get()).log2());
    if popularity <= 0 {
        return sale.max(1);
    }
    let (more, less) = (popularity.max(sale), popularity.min(sale));
    more + millionths((1.0 + (float(less - more) / MILLIONTHS).exp2()).log2())
}

/// Units that a popularity stands for at `now`: those of now count whole, those of 30 days ago half.
#[must_use]
pub fn recent_units(popularity: i64, now: Timestamp) -> f64 {
    if popularity <= 0 { 0.0 } else { (float(popularity - moment(now)) / MILLIONTHS).exp2() }
}

/// Millionths of 30 days since the beginning of 2020.
fn moment(now: Timestamp) -> i64 {
    (now.0 - EPOCH) / STEP
}

#[expect(clippy::cast_precision_loss, reason = "units and millionths of a logarithm are far below 2^52")]
fn float(whole: i64) -> f64 {
    whole as f64
}

#[expect(clippy::cast_possible_truncation, reason = "a logarithm of units has two digits before the point")]
fn millionths(logarithm: f64) -> i64 {
    (logarithm * MILLIONTHS).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_424_400_000_000);

    fn days(days: i64) -> Timestamp {
        Timestamp(NOW.0 + days * 86_400_000_000)
    }

    fn sold(sales: &[(i64, i64)]) -> i64 {
        sales.iter().fold(0, |popularity, (units, day)| {
            after_sale(popularity, Quantity::new(*units).unwrap(), days(*day))
        })
    }

    fn is_near(popularity: i64, now: Timestamp, units: f64) -> bool {
        (recent_units(popularity, now) / units - 1.0).abs() < 1e-4
    }

    #[test]
    fn a_unit_counts_half_as_much_every_thirty_days() {
        let lamp = sold(&[(8, 0)]);
        assert!(is_near(lamp, days(0), 8.0) && is_near(lamp, days(30), 4.0) && is_near(lamp, days(90), 1.0));
        assert!(is_near(sold(&[(8, 0), (1, 30)]), days(30), 5.0));
        assert_eq!((sold(&[]), recent_units(0, NOW)), (0, 0.0));
    }

    #[test]
    fn what_sells_now_comes_before_what_sold_more_long_ago() {
        let (old, new) = (sold(&[(100, 0)]), sold(&[(10, 120)]));
        assert!(new > old, "6.25 of a hundred are left after 120 days");
        assert!(sold(&[(100, 0)]) > sold(&[(10, 90)]), "12.5 are left after 90");
    }

    #[test]
    fn many_small_sales_are_as_much_as_one_large_one() {
        let many: Vec<(i64, i64)> = vec![(1, 0); 1_000];
        assert!(is_near(sold(&many), NOW, 1_000.0));
        assert!(is_near(sold(&[(1_000_000, 0), (1, 0)]), NOW, 1_000_001.0));
    }

    #[test]
    fn sales_that_are_told_late_or_before_the_epoch_do_no_harm() {
        assert!(is_near(sold(&[(1, 30), (8, 0)]), days(30), 5.0), "in whatever order they are told");
        assert_eq!(after_sale(0, Quantity::new(1).unwrap(), Timestamp(0)), 1);
    }
}
