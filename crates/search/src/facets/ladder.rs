//! Ranges of prices: steps of 1, 2 and 5, as people name prices.

/// The steps between ranges, in units of a currency: 1, 2, 5, 10, … up to 5,000,000.
const STEPS: usize = 21;

/// Counts of prices between steps.
#[derive(Clone, Debug)]
pub(crate) struct Ladder {
    /// Where each range but the first begins, in minor units.
    steps: [i64; STEPS],
    counts: [u64; STEPS + 1],
}

impl Ladder {
    /// For a currency with this many minor units in a unit.
    pub(crate) fn new(unit: i64) -> Self {
        let mut steps = [0; STEPS];
        let (mut ten, mut at) = (unit.max(1), 0);
        while at < STEPS {
            for step in [1, 2, 5] {
                steps[at] = ten * step;
                at += 1;
            }
            ten *= 10;
        }
        Self { steps, counts: [0; STEPS + 1] }
    }

    pub(crate) fn add(&mut self, price: i64) {
        self.counts[self.steps.partition_point(|step| *step <= price)] += 1;
    }

    pub(crate) fn join(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
    }

    /// At most `most` ranges that together hold all, each with the lowest and the highest price in it and its count. Neighbours with
    /// the fewest products are joined first.
    pub(crate) fn ranges(&self, most: usize) -> Vec<(i64, i64, u64)> {
        let from = |at: usize| if at == 0 { 0 } else { self.steps[at - 1] };
        let until = |at: usize| if at == STEPS { i64::MAX } else { self.steps[at] - 1 };
        let (Some(first), Some(last)) =
            (self.counts.iter().position(|n| *n > 0), self.counts.iter().rposition(|n| *n > 0))
        else {
            return Vec::new();
        };
        let mut ranges: Vec<(i64, i64, u64)> =
            (first..=last).map(|at| (from(at), until(at), self.counts[at])).collect();
        while ranges.len() > most.max(1) {
            let joined = |at: usize| ranges[at].2 + ranges[at + 1].2;
            let Some(at) = (0..ranges.len() - 1).min_by_key(|at| joined(*at)) else { break };
            let next = ranges.remove(at + 1);
            ranges[at] = (ranges[at].0, next.1, ranges[at].2 + next.2);
        }
        ranges.retain(|range| range.2 > 0);
        ranges
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_every_price_once_and_the_fullest_stay_apart() {
        let mut ladder = Ladder::new(100);
        for price in [0, 99, 100, 4_999, 5_000, 5_001, 9_999, 10_000, 12_345, 1_000_000_000] {
            ladder.add(price);
        }
        let ranges = ladder.ranges(4);
        assert!(ranges.len() <= 4, "{ranges:?}");
        assert_eq!(ranges.iter().map(|r| r.2).sum::<u64>(), 10);
        assert!(ranges.windows(2).all(|pair| pair[0].1 < pair[1].0), "{ranges:?}");
        assert_eq!(ranges.first().map(|r| r.0), Some(0));
        assert_eq!(ranges.last().map(|r| r.1), Some(i64::MAX));
        assert!(Ladder::new(100).ranges(4).is_empty());
        let mut yen = Ladder::new(1);
        yen.add(1_500);
        assert_eq!(yen.ranges(6), [(1_000, 1_999, 1)]);
    }
}
