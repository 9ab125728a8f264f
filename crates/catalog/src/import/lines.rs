//! The lines of one product, which stand together in the file.

use souk_db::Id;
use souk_http::Said;
use souk_money::Currency;

use super::cells::Record;
use super::report::Finding;

/// Lines of a product.
const LINES: usize = 2_000;
/// Bytes of a product.
const BYTES: usize = 8_000_000;

/// What decides how cells are read.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    pub(super) seller_id: Id,
    pub(super) currency: Currency,
    /// Whether `sample:` sources are the caller's own.
    pub(super) own_sources: bool,
}

/// The lines of one product; at least one.
pub(super) struct Lines {
    pub(super) handle: String,
    pub(super) records: Vec<Record>,
    pub(super) bytes: usize,
    /// It has too many lines or bytes; those beyond were not kept.
    pub(super) too_large: bool,
}

impl Lines {
    pub(super) fn of(handle: &str, first: Record) -> Self {
        Self { handle: handle.to_owned(), bytes: first.bytes, records: vec![first], too_large: false }
    }

    pub(super) fn add(&mut self, record: Record) {
        if self.records.len() >= LINES || self.bytes + record.bytes > BYTES {
            self.too_large = true;
            return;
        }
        self.bytes += record.bytes;
        self.records.push(record);
    }

    pub(super) fn finding(&self, line: u64, field: &str, said: impl Into<Said>, refused: bool) -> Finding {
        Finding { line, handle: self.handle.clone(), field: field.to_owned(), said: said.into(), refused }
    }
}
