//! What is the same on many lines of a file is told once, with a count.

use souk_http::Message;

use super::report::Finding;
use crate::messages;

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
            (&self.western, "", &messages::READ_AS_WESTERN),
            (&self.uncounted, "Variant Inventory Qty", &messages::NOT_COUNTED),
        ];
        let finding = |(tally, field, message): (&Tally, &str, &'static Message)| {
            Some(Finding {
                line: tally.first?,
                handle: String::new(),
                field: field.to_owned(),
                said: message.with("count", tally.count),
                refused: false,
            })
        };
        told.into_iter().filter_map(finding).collect()
    }
}
