//! What is the same on many lines of a file is told once, with a count.

use super::report::Finding;

/// Lines on which something was found.
#[derive(Default)]
struct Tally {
    first: Option<u64>,
    count: u64,
}

impl Tally {
    fn add(&mut self, line: u64) {
        self.first.get_or_insert(line);
        self.count += 1;
    }
}

/// What is told of the file as a whole.
#[derive(Default)]
pub(super) struct Notes {
    western: Tally,
    uncounted: Tally,
}

impl Notes {
    /// The line was no UTF-8 and was read as Windows-1252.
    pub(super) fn western(&mut self, line: u64) {
        self.western.add(line);
    }

    /// The variant on the line is tracked, and the file has no quantity for it.
    pub(super) fn uncounted(&mut self, line: u64) {
        self.uncounted.add(line);
    }

    /// What there is to tell, each at the first line that it is about.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let told = [
            (&self.western, "", "Not UTF-8; read as Windows-1252. Look at the letters with accents. Lines: "),
            (
                &self.uncounted,
                "Variant Inventory Qty",
                "The stock is tracked and the file has no quantity. New variants have 0 in stock and cannot be bought until \
                 they are counted; others keep what they have. Variants: ",
            ),
        ];
        let finding = |(tally, field, reason): (&Tally, &str, &str)| {
            Some(Finding {
                line: tally.first?,
                handle: String::new(),
                field: field.to_owned(),
                reason: format!("{reason}{}.", tally.count),
                refused: false,
            })
        };
        told.into_iter().filter_map(finding).collect()
    }
}
