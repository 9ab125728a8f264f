//! Where a page of a search ended.

use std::fmt;
use std::str::FromStr;

use souk_db::{Id, Timestamp};

/// The last product of a page with what it was sorted by: the next page begins behind it, whatever came or went meanwhile, and costs no
/// more however deep it lies. Opaque to clients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// When the first page was asked: what scores by the time since is the same on every page.
    pub at: Timestamp,
    /// What it was sorted by, in the index's own form.
    pub key: u64,
    /// The product.
    pub id: Id,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}.{:x}.{:x}", self.at.0, self.key, self.id.as_u128())
    }
}

/// It is none of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoCursor;

impl FromStr for Cursor {
    type Err = NoCursor;

    fn from_str(text: &str) -> Result<Self, NoCursor> {
        let mut parts = text.split('.');
        let (Some(at), Some(key), Some(id), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NoCursor);
        };
        let at = i64::from_str_radix(at, 16).map_err(|_| NoCursor)?;
        let key = u64::from_str_radix(key, 16).map_err(|_| NoCursor)?;
        let id = u128::from_str_radix(id, 16).map_err(|_| NoCursor)?;
        Ok(Self { at: Timestamp(at), key, id: Id::from_u128(id) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_nothing_else_is() {
        let cursor = Cursor { at: Timestamp(77), key: 1.5_f64.to_bits(), id: Id::from_u128(9) };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for text in ["", "1.2", "1.2.3.4", "x.2.3", "-.2.3", "1.2.é"] {
            assert_eq!(text.parse::<Cursor>(), Err(NoCursor), "{text}");
        }
    }
}
