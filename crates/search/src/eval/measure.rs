//! Measures of rankings.

use std::time::Duration;

use super::judged::Query;

/// Products that are looked at.
const TOP: usize = 10;

/// What one query was worth.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// nDCG@10 with gain 2^grade - 1; a product without a judgment counts nothing.
    pub full: f64,
    /// The same without the products that have no judgment.
    pub cond: f64,
    /// The share of the relevant products that stand among the first ten.
    pub recall: f64,
    /// Whether nothing was found.
    pub is_empty: bool,
    /// How long it took.
    pub took: Duration,
}

/// Means over queries.
#[derive(Clone, Debug)]
pub struct Measured {
    /// nDCG@10, a product without a judgment counting nothing.
    pub full: f64,
    /// nDCG@10 without the products that have no judgment.
    pub cond: f64,
    /// Recall@10.
    pub recall: f64,
    /// The share of queries that found nothing.
    pub empty: f64,
    /// The median of the times.
    pub p50: Duration,
    /// The 99th percentile of the times.
    pub p99: Duration,
}

impl Measured {
    pub(super) fn of(scores: &[Score]) -> Self {
        let count = scores.len().max(1) as f64;
        let mean = |of: fn(&Score) -> f64| scores.iter().map(of).sum::<f64>() / count;
        let mut times: Vec<Duration> = scores.iter().map(|score| score.took).collect();
        times.sort_unstable();
        let at = |percent: usize| {
            times
                .get((times.len() * percent / 100).min(times.len().saturating_sub(1)))
                .copied()
                .unwrap_or_default()
        };
        Self {
            full: mean(|score| score.full),
            cond: mean(|score| score.cond),
            recall: mean(|score| score.recall),
            empty: mean(|score| f64::from(u8::from(score.is_empty))),
            p50: at(50),
            p99: at(99),
        }
    }
}

impl Query {
    /// What a ranking of products is worth for this query.
    pub(super) fn score(&self, found: &[&str], took: Duration) -> Score {
        let grade = |product: &&str| self.grades.get(*product).copied();
        let full: Vec<u8> = found.iter().take(TOP).map(|product| grade(product).unwrap_or(0)).collect();
        let cond: Vec<u8> = found.iter().filter_map(grade).take(TOP).collect();
        let mut best: Vec<u8> = self.grades.values().copied().collect();
        best.sort_unstable_by(|a, b| b.cmp(a));
        let relevant = best.iter().filter(|grade| **grade > 0).count();
        let ideal = gain(&best[..best.len().min(TOP)]);
        let share = |grades: &[u8]| if ideal > 0.0 { gain(grades) / ideal } else { 0.0 };
        Score {
            full: share(&full),
            cond: share(&cond),
            recall: full.iter().filter(|grade| **grade > 0).count() as f64 / relevant.max(1) as f64,
            is_empty: found.is_empty(),
            took,
        }
    }
}

/// The discounted gain of grades in their order (Järvelin and Kekäläinen, 2002).
fn gain(grades: &[u8]) -> f64 {
    grades
        .iter()
        .enumerate()
        .map(|(at, grade)| (2_f64.powi(i32::from(*grade)) - 1.0) / (at as f64 + 2.0).log2())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_order_is_worth_one_and_what_has_no_judgment_counts_in_full_alone() {
        let grades = [("a", 3), ("b", 1), ("c", 0)].into_iter().map(|(p, g)| (p.to_owned(), g)).collect();
        let query = Query { id: "q".into(), text: "x".into(), grades };
        let score = |found: &[&str]| query.score(found, Duration::ZERO);
        assert!((score(&["a", "b", "c"]).full - 1.0).abs() < 1e-9);
        let behind = score(&["new", "a", "b"]);
        assert!(behind.full < 0.7 && (behind.cond - 1.0).abs() < 1e-9, "{behind:?}");
        assert!((score(&["b"]).recall - 0.5).abs() < 1e-9);
        assert!(score(&[]).is_empty);
    }
}
