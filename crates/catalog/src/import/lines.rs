//! The lines of one product, which stand together in the file.

use std::sync::Arc;

use souk_db::{Id, Timestamp};
use souk_http::Said;
use souk_money::Currency;

use super::Mapping;
use super::cells::Record;
use super::report::Finding;

/// Lines of a product.
const LINES: usize = 2_000;
/// Bytes of a product.
const BYTES: usize = 8_000_000;

/// What decides how cells are read.
#[derive(Clone)]
pub(super) struct Rules {
    pub(super) seller_id: Id,
    pub(super) currency: Currency,
    /// Whether `sample:` sources are the caller's own.
    pub(super) own_sources: bool,
    /// The moment at which the run began.
    pub(super) now: Timestamp,
    /// The day as `2026-11-26`, by which it is told whether a reduction is on.
    pub(super) today: String,
    /// What the file calls our own columns, where a merchant said so.
    pub(super) mapping: Option<Arc<Mapping>>,
    /// Products that begin up to this line were taken before the run was broken off.
    pub(super) skip: u64,
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
