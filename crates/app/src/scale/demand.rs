//! When people buy, and what: busy and quiet months and days, goods of a season, and a few goods that sell more than the rest.

use souk_db::Timestamp;

use super::goods::Draw;

/// How busy each month is, January first.
const MONTHS: [usize; 12] = [8, 7, 8, 9, 9, 8, 7, 7, 9, 10, 15, 18];
/// How busy each day of a week is, Monday first.
const WEEKDAYS: [usize; 7] = [11, 10, 9, 9, 8, 10, 13];
/// Departments that sell by the season, by the beginning of their path, and how well in each month, January first.
const SEASONS: [(&str, [u64; 12]); 5] = [
    ("garden", [2, 4, 14, 24, 26, 20, 14, 9, 7, 4, 2, 2]),
    ("textiles", [16, 13, 9, 6, 4, 4, 4, 5, 8, 13, 17, 18]),
    ("light", [13, 11, 8, 6, 5, 4, 4, 6, 9, 13, 16, 19]),
    ("carry", [6, 7, 8, 10, 12, 13, 13, 12, 10, 8, 9, 11]),
    ("paper", [9, 8, 7, 7, 7, 7, 7, 12, 14, 9, 11, 15]),
];
/// How well everything else sells, in any month.
const EVEN: u64 = 10;
/// How many goods sell nearly as well as the best one.
const BESTSELLERS: u64 = 20;

/// The month (January is 0) and the day of the week (Monday is 0) of a moment.
fn place(at: Timestamp) -> (usize, usize) {
    let date = at.to_chrono();
    let number = |format: &str| date.format(format).to_string().parse().unwrap_or(1_usize);
    (number("%m") - 1, number("%u") - 1)
}

/// How much is ordered on the day of `at`, beside other days.
pub(super) fn busy(at: Timestamp) -> usize {
    let (month, weekday) = place(at);
    MONTHS[month] * WEEKDAYS[weekday]
}

/// Whether parcels leave on the day of `at`: not on Sundays.
pub(super) fn is_working(at: Timestamp) -> bool {
    place(at).1 < 6
}

/// How well each of some goods sells in each month.
pub(super) struct Demand {
    /// For each month the weights of the goods, each with those before it added.
    months: Vec<Vec<u64>>,
}

impl Demand {
    /// Of goods in `departments`, the best sellers first.
    pub(super) fn of(departments: &[String]) -> Self {
        let weight = |month: usize, (rank, department): (u64, &String)| {
            let season = SEASONS.iter().find(|(name, _)| department.starts_with(name));
            season.map_or(EVEN, |(_, months)| months[month]) * 1_000_000 / (rank + BESTSELLERS)
        };
        let sums = |month| {
            let weights = (0_u64..).zip(departments).map(|good| weight(month, good));
            let adding = weights.scan(0, |sum: &mut u64, weight| {
                *sum += weight;
                Some(*sum)
            });
            adding.collect()
        };
        Self { months: (0..12).map(sums).collect() }
    }

    /// Which of the goods somebody buys at `at`.
    pub(super) fn pick(&self, at: Timestamp, draw: &mut Draw) -> usize {
        let sums = &self.months[place(at).0];
        let whole = sums.last().copied().unwrap_or(0);
        let drawn = draw.below(usize::try_from(whole).unwrap_or(usize::MAX));
        let drawn = u64::try_from(drawn).unwrap_or(0);
        sums.partition_point(|sum| *sum <= drawn).min(sums.len().saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn garden_goods_sell_in_may_and_warm_ones_in_december() {
        let demand = Demand::of(&["garden".to_owned(), "textiles".to_owned()]);
        let sold = |month: i64, good| {
            let at = Timestamp::from_unix_seconds(month * 30 * 24 * 3_600 + 10 * 24 * 3_600);
            let mut draw = Draw::new(3);
            (0..1_000).filter(|_| demand.pick(at, &mut draw) == good).count()
        };
        assert!(sold(4, 0) > 700 && sold(11, 0) < 300, "{} and {}", sold(4, 0), sold(11, 0));
        assert_eq!(sold(4, 0) + sold(4, 1), 1_000);
    }
}
