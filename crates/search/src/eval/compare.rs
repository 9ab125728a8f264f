//! Whether one ranking is better than another, and whether the tuning tells of other queries too.

use super::Own;
use super::judged::Judged;
use super::measure::Score;
use crate::rank::Parameters;
use crate::search::SearchError;

/// Draws of the bootstrap.
const DRAWS: usize = 10_000;
/// Parts of a cross-validation.
const FOLDS: usize = 5;
/// Ways to part the queries.
const SPLITS: usize = 20;

/// By how much one is better than the other: the mean of the differences, and the interval that holds 95 % of the means of queries
/// drawn again (the paired bootstrap).
#[derive(Clone, Copy, Debug)]
pub struct Compared {
    /// nDCG@10, full: the mean, and from where to where.
    pub full: (f64, f64, f64),
    /// nDCG@10, cond.
    pub cond: (f64, f64, f64),
}

impl Compared {
    pub(super) fn of(own: &[Score], other: &[Score]) -> Self {
        let of = |of: fn(&Score) -> f64| {
            let differences: Vec<f64> = own.iter().zip(other).map(|(a, b)| of(a) - of(b)).collect();
            bootstrap(&differences)
        };
        Self { full: of(|score| score.full), cond: of(|score| score.cond) }
    }
}

/// A stream of numbers that look random and are the same each time; the constants are Knuth's for 64 bits.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n.max(1)
    }
}

fn bootstrap(differences: &[f64]) -> (f64, f64, f64) {
    let count = differences.len();
    if count == 0 {
        return (0.0, 0.0, 0.0);
    }
    let mut random = Random(1);
    let mut means: Vec<f64> = (0..DRAWS)
        .map(|_| (0..count).map(|_| differences[random.below(count)]).sum::<f64>() / count as f64)
        .collect();
    means.sort_by(f64::total_cmp);
    let mean = differences.iter().sum::<f64>() / count as f64;
    (mean, means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40])
}

/// What the search is worth on queries that had no part in its tuning.
#[derive(Clone, Debug)]
pub struct Nested {
    /// Sets of parameters that were tried.
    pub settings: usize,
    /// nDCG@10, full and cond, over the parts that were left out.
    pub full: f64,
    /// The same, cond.
    pub cond: f64,
    /// By how much that is better than plain BM25.
    pub better: Compared,
}

/// Chooses the parameters on four parts of the queries and measures on the fifth, for each of the parts and several ways to part.
pub(super) fn nested(judged: &Judged, own: &Own<'_>, plain: &[Score]) -> Result<Nested, SearchError> {
    let settings = grid();
    let mut all = Vec::with_capacity(settings.len());
    for parameters in &settings {
        let scores = judged.queries.iter().map(|query| own.measure(query, &query.text, *parameters));
        all.push(scores.collect::<Result<Vec<Score>, SearchError>>()?);
    }
    let count = judged.queries.len();
    let mut sums = vec![Score::default(); count];
    let mut random = Random(2);
    for _ in 0..SPLITS {
        let mut order: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            order.swap(at, random.below(at + 1));
        }
        for fold in 0..FOLDS {
            let is_out = |at: usize| at % FOLDS == fold;
            let trained = |scores: &Vec<Score>| -> f64 {
                let kept = order.iter().enumerate().filter(|(at, _)| !is_out(*at));
                kept.map(|(_, query)| scores[*query].full + scores[*query].cond).sum()
            };
            let Some(best) = all.iter().max_by(|a, b| trained(a).total_cmp(&trained(b))) else { continue };
            for (_, query) in order.iter().enumerate().filter(|(at, _)| is_out(*at)) {
                sums[*query].full += best[*query].full / SPLITS as f64;
                sums[*query].cond += best[*query].cond / SPLITS as f64;
            }
        }
    }
    let mean = |of: fn(&Score) -> f64| sums.iter().map(of).sum::<f64>() / count.max(1) as f64;
    Ok(Nested {
        settings: settings.len(),
        full: mean(|score| score.full),
        cond: mean(|score| score.cond),
        better: Compared::of(&sums, plain),
    })
}

/// Every combination of a few values of each parameter.
fn grid() -> Vec<Parameters> {
    let mut all = Vec::new();
    for title in [1.0, 2.0, 3.0] {
        for description in [0.6, 1.0] {
            for attributes in [0.1, 0.25, 0.5] {
                for saturation in [0.6, 0.9, 1.2] {
                    for length in [0.6, 0.75, 0.9] {
                        for late in [0.0, 0.1, 0.2] {
                            all.push(Parameters { title, description, attributes, saturation, length, late });
                        }
                    }
                }
            }
        }
    }
    all
}
