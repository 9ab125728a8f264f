//! How well a product fits the words that were asked for.
//!
//! For a word `q` the counts of all fields are added up before they saturate (BM25F: Robertson, Zaragoza and Taylor, "Simple BM25
//! extension to multiple weighted fields", 2004):
//!
//! ```text
//! tf(q)  = sum over fields  w * count / (1 - b + b * length / average length)
//! idf(q) = ln(1 + (N - df + 0.5) / (df + 0.5))     df: the greatest of title, brand, SKU and description
//! BM     = sum over words   idf * tf * (k + 1) / (tf + k)
//! ```
//!
//! A product then counts by the share of the words that it has (by their `idf`), and a little more where they stand at the end of its
//! title: there stands what it is, and before it what it is for. The weights were found on the electronics catalogue's judged
//! queries; see docs/search.md for how, and what each part adds.

mod scorer;
mod weight;
mod why;

pub(crate) use weight::Ranked;
pub(crate) use why::Why;

use tantivy::Score;
use tantivy::schema::Field;

use crate::schema::Fields;

/// What was tuned; see docs/search.md.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Parameters {
    pub(crate) title: Score,
    pub(crate) description: Score,
    pub(crate) attributes: Score,
    /// Where the count of a word saturates.
    pub(crate) saturation: Score,
    /// How much the length of titles, descriptions and attributes counts, of 0 to 1.
    pub(crate) length: Score,
    /// How much more a product counts whose title ends with the words.
    pub(crate) late: Score,
}

impl Default for Parameters {
    fn default() -> Self {
        Self { title: 2.0, description: 1.0, attributes: 0.25, saturation: 0.9, length: 0.75, late: 0.1 }
    }
}

/// By how much that falls with each word behind them.
const FALL: Score = 0.5;
/// How much more a title counts that is what was asked, word for word.
const SAME: Score = 1.5;

/// What a field counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weighed {
    pub(crate) field: Field,
    weight: Score,
    /// How much a text's length counts, of 0 to 1.
    length: Score,
    /// Whether a word is taken as there when it stands here.
    covers: bool,
    /// Whether the word's frequency in the shop is taken from here.
    measures: bool,
}

/// What each field counts, the title first.
pub(crate) fn weights(fields: &Fields, parameters: &Parameters) -> [Weighed; 8] {
    let Parameters { title, description, attributes, length: by, .. } = *parameters;
    let of = |field, weight, length, covers, measures| Weighed { field, weight, length, covers, measures };
    [
        of(fields.title, title, by, true, true),
        of(fields.joined, title / 2.0, 0.0, true, false),
        of(fields.brand, 1.0, 0.0, true, true),
        of(fields.sku, 1.0, 0.0, true, true),
        of(fields.category, 0.5, 0.0, true, false),
        of(fields.attributes, attributes, by, true, false),
        of(fields.description, description, by, true, true),
        of(fields.lists, 0.02, 0.0, false, false),
    ]
}

/// A word and what stands for it: any of these terms counts as the word, and so does any of these groups where a product has all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) terms: Vec<String>,
    pub(crate) groups: Vec<Vec<String>>,
}

/// How many of the words a product must have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Need {
    /// Each of them.
    All,
    /// So large a share of them, by their `idf`.
    Share(Score),
}
