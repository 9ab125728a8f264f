//! What an import tells.

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};
use souk_db::Id;
use souk_http::{Language, Said};

use super::parse::Parsed;

/// Findings that are kept; those beyond are only counted.
pub(super) const KEPT: usize = 1_000;

/// Something about one line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line of the file, the header being 1; a line within quotes counts.
    pub line: u64,
    /// The product's handle; empty when it has none, and for what is told of the whole file.
    pub handle: String,
    /// The column, as the file names it.
    pub field: String,
    /// What is wrong, or what was done about it.
    pub said: Said,
    /// Whether the product was left out because of it; otherwise it went in.
    pub refused: bool,
}

impl Finding {
    /// What is wrong, or what was done about it, in the words of the report.
    #[must_use]
    pub fn reason(&self) -> String {
        self.said.text(Language::English)
    }
}

/// In the report, the reason stands in words and as a code with what the words speak of.
impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_struct("Finding", 7)?;
        row.serialize_field("line", &self.line)?;
        row.serialize_field("handle", &self.handle)?;
        row.serialize_field("field", &self.field)?;
        row.serialize_field("reason", &self.reason())?;
        row.serialize_field("code", self.said.code())?;
        row.serialize_field("params", self.said.params())?;
        row.serialize_field("refused", &self.refused)?;
        row.end()
    }
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The row of `import_run`; none for a dry run.
    pub run_id: Option<Id>,
    /// Whether nothing was written.
    pub dry_run: bool,
    /// Whether the file as a whole cannot be read (encoding, header): the one finding says why.
    pub unreadable: bool,
    /// Products that were made.
    pub created: u64,
    /// Products that were changed.
    pub updated: u64,
    /// Products that were as the file has them.
    pub unchanged: u64,
    /// Products that were left out; findings say why.
    pub refused: u64,
    /// Variants of the products that were made, changed or unchanged.
    pub variants: u64,
    /// Categories that were made.
    pub categories_created: u64,
    /// Pictures of made and changed products that the file names.
    pub images: u64,
    /// The findings, by line: the first 1,000, refused products before others, and what is told of the whole file.
    pub findings: Vec<Finding>,
    /// How many findings there are in all.
    pub findings_count: u64,
}

/// What became of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) enum Kind {
    Created,
    Updated,
    Unchanged,
}

/// What became of a product, or would.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    pub(super) line: u64,
    pub(super) handle: String,
    pub(super) kind: Kind,
    /// What changes.
    pub(super) fields: Vec<&'static str>,
}

impl Outcome {
    pub(super) fn of(parsed: &Parsed, kind: Kind) -> Self {
        Self { line: parsed.line, handle: parsed.told.clone(), kind, fields: Vec::new() }
    }
}

/// What is to be written down with the part that is at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fresh {
    Finding(Finding),
    Outcome(Outcome),
}

impl Fresh {
    pub(super) fn line(&self) -> u64 {
        match self {
            Self::Finding(finding) => finding.line,
            Self::Outcome(outcome) => outcome.line,
        }
    }
}

impl Report {
    pub(super) fn note(&mut self, finding: Finding) {
        self.findings_count += 1;
        // What is told of the whole file comes last, and once; why a product was left out goes before what was done about others.
        let of_all = !finding.refused && finding.handle.is_empty();
        let full = self.findings.len() >= KEPT;
        let lesser = |f: &Finding| !f.refused && !f.handle.is_empty();
        match self.findings.iter().rposition(lesser).filter(|_| full && finding.refused) {
            Some(at) => self.findings[at] = finding,
            None if of_all || !full => self.findings.push(finding),
            None => {}
        }
    }

    /// Products that were read and are in the shop now (or would be, in a dry run).
    #[must_use]
    pub fn products(&self) -> u64 {
        self.created + self.updated + self.unchanged
    }
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Products that are done with, refused ones too.
    pub products: u64,
    /// Bytes of the file behind them.
    pub bytes: u64,
    /// Bytes of the file, where known.
    pub bytes_total: Option<u64>,
}

/// Why an import stopped. What was written stays; starting it again goes on where it stopped.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file could not be read on.
    #[error("the file cannot be read: {0}")]
    Read(#[from] std::io::Error),
    /// The database did not take a part of it.
    #[error("the database did not take it: {0}")]
    Write(#[from] souk_db::DbErr),
    /// Somebody called it off.
    #[error("the import was cancelled")]
    Cancelled,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages;

    #[test]
    fn why_a_product_was_refused_is_told_however_much_was_told_before() {
        let mut report = Report::default();
        let finding = |line, refused| Finding {
            line,
            handle: "mug".to_owned(),
            field: "Title".to_owned(),
            said: (&messages::HANDLE_MISSING).into(),
            refused,
        };
        (0..1_200).for_each(|line| report.note(finding(line, false)));
        report.note(finding(1_300, true));
        assert_eq!((report.findings.len(), report.findings_count), (KEPT, 1_201));
        assert!(report.findings.iter().any(|f| f.refused && f.line == 1_300));
    }
}
