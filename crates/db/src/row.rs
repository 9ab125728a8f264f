//! Rows of a struct: columns and values come from its fields.

use sea_orm::Value;

/// A row that can be inserted ([`sql::insert`](crate::sql::insert)); made by `#[derive(Row)]`.
pub trait Row {
    /// The table that it belongs to.
    const TABLE: &'static str;
    /// Its columns, in the order of [`Row::values`].
    const COLUMNS: &'static [&'static str];

    /// What stands in the columns.
    fn values(self) -> Vec<Value>;
}
