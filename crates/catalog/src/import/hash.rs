//! What tells a product that changed in its file from one that did not.

use sha2::{Digest, Sha256};

use super::columns::Columns;
use super::lines::{Lines, Rules};

/// Raised when the same cells would be read into something else, so that a second run takes them anew.
const RULES: &str = "2";

/// A hash over every cell that is read, and over what else decides how it is read.
pub(super) fn hash(lines: &Lines, columns: &Columns, rules: &Rules) -> String {
    let mut digest = Sha256::new();
    digest.update(RULES.as_bytes());
    digest.update(rules.currency.code().as_bytes());
    digest.update(rules.seller_id.as_bytes());
    for record in &lines.records {
        for name in columns.names() {
            digest.update(columns.text(record, name).as_bytes());
            digest.update([0x1f]);
        }
        digest.update([0x1e]);
    }
    let digest = digest.finalize();
    digest[..16].iter().fold(String::with_capacity(32), |mut out, byte| {
        for half in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
        out
    })
}
