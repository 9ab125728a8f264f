//! Slips of the finger: which words are near, and how likely one was typed for the other.

use std::sync::OnceLock;

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};

/// Exchanging two letters.
const EXCHANGE: f64 = 0.6;
/// A key beside the right one.
const NEIGHBOUR: f64 = 0.7;
/// Any other slip.
const OTHER: f64 = 1.0;

/// The rows of a keyboard, and how far each stands to the right, in keys.
const ROWS: [(&str, f64); 3] = [("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75)];

/// Where a key is.
fn key(c: char) -> Option<(f64, f64)> {
    ROWS.iter().enumerate().find_map(|(row, (keys, right))| {
        let at = keys.chars().position(|key| key == c)?;
        Some((at as f64 + right, row as f64))
    })
}

fn are_neighbours(one: char, other: char) -> bool {
    let (Some(a), Some(b)) = (key(one), key(other)) else { return false };
    (a.0 - b.0).abs() <= 1.3 && (a.1 - b.1).abs() <= 1.0
}

/// What it costs to make `typed` of `meant` with at most `slips` slips (the optimal string alignment distance with weights); none
/// where it takes more.
pub(crate) fn cost(typed: &str, meant: &str, slips: u8) -> Option<f64> {
    let (a, b): (Vec<char>, Vec<char>) = (typed.chars().collect(), meant.chars().collect());
    if a.len().abs_diff(b.len()) > usize::from(slips) {
        return None;
    }
    // How many slips, and what they cost; fewer slips first.
    let mut table = vec![vec![(0_u8, 0.0_f64); b.len() + 1]; a.len() + 1];
    let more = |from: (u8, f64), cost: f64| (from.0.saturating_add(1), from.1 + cost);
    let less = |one: (u8, f64), other: (u8, f64)| {
        if (other.0, other.1) < (one.0, one.1) { other } else { one }
    };
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            if i == 0 && j == 0 {
                continue;
            }
            let mut best = (u8::MAX, f64::MAX);
            if i > 0 {
                best = less(best, more(table[i - 1][j], OTHER));
            }
            if j > 0 {
                best = less(best, more(table[i][j - 1], OTHER));
            }
            if i > 0 && j > 0 {
                let step = match (a[i - 1], b[j - 1]) {
                    (x, y) if x == y => table[i - 1][j - 1],
                    (x, y) if are_neighbours(x, y) => more(table[i - 1][j - 1], NEIGHBOUR),
                    _ => more(table[i - 1][j - 1], OTHER),
                };
                best = less(best, step);
            }
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2] {
                best = less(best, more(table[i - 2][j - 2], EXCHANGE));
            }
            table[i][j] = best;
        }
    }
    let (count, cost) = table[a.len()][b.len()];
    (count <= slips).then_some(cost)
}

/// Finds the words within `slips` slips of `word`.
pub(crate) fn automaton(word: &str, slips: u8) -> Near {
    static ONE: OnceLock<LevenshteinAutomatonBuilder> = OnceLock::new();
    static TWO: OnceLock<LevenshteinAutomatonBuilder> = OnceLock::new();
    let built = if slips < 2 { &ONE } else { &TWO };
    Near(built.get_or_init(|| LevenshteinAutomatonBuilder::new(slips.min(2), true)).build_dfa(word))
}

/// Words near one.
pub(crate) struct Near(DFA);

impl tantivy_fst::Automaton for Near {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likely_slip_costs_less() {
        assert_eq!(cost("mgu", "mug", 1), Some(EXCHANGE));
        assert_eq!(cost("moise", "mouse", 1), Some(NEIGHBOUR));
        assert_eq!(cost("keybord", "keyboard", 1), Some(OTHER));
        assert_eq!(cost("mose", "mouse", 1), Some(OTHER));
        assert_eq!(cost("mxusx", "mouse", 1), None);
        assert_eq!(cost("wireles keybord", "wireless keyboard", 2), Some(2.0));
        assert!(are_neighbours('o', 'p') && are_neighbours('a', 'q') && !are_neighbours('a', 'p'));
    }
}
