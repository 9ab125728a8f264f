//! Runs hand-written SQL. Placeholders are `$1`, `$2`, … on both engines; more than four have names ([`named`]), and rows to insert
//! are structs ([`insert`]).

use std::fmt::Write as _;

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Statement, Value};

use crate::Row;

fn statement(conn: &impl ConnectionTrait, text: &str, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(conn.get_database_backend(), text, values)
}

/// The value for `LIKE … ESCAPE '\\'` that finds `part` anywhere, letter by letter.
#[must_use]
pub fn containing(part: &str) -> String {
    let escaped = part.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

/// Every row that `text` finds.
///
/// # Errors
/// What the database says.
pub async fn all<T: FromQueryResult>(
    conn: &impl ConnectionTrait,
    text: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<T>, DbErr> {
    let rows = conn.query_all_raw(statement(conn, text, values)).await?;
    rows.iter().map(|row| T::from_query_result(row, "")).collect()
}

/// The first row that `text` finds.
///
/// # Errors
/// What the database says.
pub async fn one<T: FromQueryResult>(
    conn: &impl ConnectionTrait,
    text: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Option<T>, DbErr> {
    let row = conn.query_one_raw(statement(conn, text, values)).await?;
    row.map(|row| T::from_query_result(&row, "")).transpose()
}

/// The first column of the first row: counts, sums, single facts. `None` when there is no row.
///
/// # Errors
/// What the database says.
pub async fn scalar<T: sea_orm::TryGetable>(
    conn: &impl ConnectionTrait,
    text: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Option<T>, DbErr> {
    let row = conn.query_one_raw(statement(conn, text, values)).await?;
    row.map(|row| row.try_get_by_index::<T>(0)).transpose()
}

/// Runs `text` and says how many rows it touched.
///
/// # Errors
/// What the database says; see [`crate::violation`] for broken constraints.
pub async fn exec(
    conn: &impl ConnectionTrait,
    text: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<u64, DbErr> {
    Ok(conn.execute_raw(statement(conn, text, values)).await?.rows_affected())
}

/// Keys that one statement of [`by_keys`] and [`exec_by_keys`] names at most.
const KEYS: usize = 512;

/// Every row that `text` finds for `keys`, whose placeholders stand where `{keys}` does; `fixed` are `$1`, `$2`, … before them. Many
/// keys are asked for in parts, so an order holds within each part only. No key, no statement.
///
/// # Errors
/// What the database says.
pub async fn by_keys<T: FromQueryResult>(
    conn: &impl ConnectionTrait,
    text: &str,
    fixed: &[Value],
    keys: impl IntoIterator<Item = impl Into<Value>>,
) -> Result<Vec<T>, DbErr> {
    let mut rows = Vec::new();
    for (text, values) in parts(text, fixed, keys) {
        rows.extend(all::<T>(conn, &text, values).await?);
    }
    Ok(rows)
}

/// Runs `text` for `keys`, as [`by_keys`] does, and says how many rows it touched.
///
/// # Errors
/// What the database says; see [`crate::violation`] for broken constraints.
pub async fn exec_by_keys(
    conn: &impl ConnectionTrait,
    text: &str,
    fixed: &[Value],
    keys: impl IntoIterator<Item = impl Into<Value>>,
) -> Result<u64, DbErr> {
    let mut touched = 0;
    for (text, values) in parts(text, fixed, keys) {
        touched += exec(conn, &text, values).await?;
    }
    Ok(touched)
}

/// `text` with its values, once for each part of `keys`. A part is filled up with its last key to the next power of two: texts
/// are then few, and the engines keep them prepared.
fn parts(
    text: &str,
    fixed: &[Value],
    keys: impl IntoIterator<Item = impl Into<Value>>,
) -> Vec<(String, Vec<Value>)> {
    let keys: Vec<Value> = keys.into_iter().map(Into::into).collect();
    let part = |keys: &[Value]| {
        let size = keys.len().next_power_of_two();
        let filled = keys.iter().chain(std::iter::repeat(&keys[keys.len() - 1])).take(size);
        let text = text.replace("{keys}", &placeholders(fixed.len() + 1, size));
        (text, fixed.iter().chain(filled).cloned().collect())
    };
    keys.chunks(KEYS).map(part).collect()
}

/// `$from, $from+1, …` for `count` values of an `IN (…)`. For lists of keys see [`by_keys`].
#[must_use]
pub fn placeholders(from: usize, count: usize) -> String {
    let mut text = String::with_capacity(count * 5);
    for n in from..from + count {
        let _ = write!(text, "{}${n}", if n == from { "" } else { ", " });
    }
    text
}

/// `($1, $2), ($3, $4), …` for `count` rows of `width` values each, as `VALUES` takes them.
pub(crate) fn tuples(count: usize, width: usize) -> String {
    let mut text = String::with_capacity(count * (width * 5 + 4));
    for n in 0..count {
        let _ = write!(text, "{}({})", if n == 0 { "" } else { ", " }, placeholders(n * width + 1, width));
    }
    text
}

/// Rows that one statement of [`insert`] may have. Few sizes make few texts, which the engines keep prepared; a text for each number
/// of rows would be parsed anew each time.
const ROWS: [usize; 7] = [64, 32, 16, 8, 4, 2, 1];

/// Inserts rows with few statements and says how many were touched. `tail` ends each: an `ON CONFLICT …`, or nothing.
///
/// # Errors
/// What the database says; see [`crate::violation`] for broken constraints.
pub async fn insert<R: Row>(
    conn: &impl ConnectionTrait,
    rows: impl IntoIterator<Item = R>,
    tail: &str,
) -> Result<u64, DbErr> {
    let mut values: Vec<Value> = Vec::new();
    for row in rows {
        values.extend(row.values());
    }
    let (mut touched, width) = (0, R::COLUMNS.len());
    let mut left = values.len() / width;
    let mut values = values.into_iter();
    for size in ROWS {
        if left < size {
            continue;
        }
        let text = insertion::<R>(size, tail);
        while left >= size {
            touched += exec(conn, &text, values.by_ref().take(size * width)).await?;
            left -= size;
        }
    }
    Ok(touched)
}

/// `INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4) …` for `count` rows.
fn insertion<R: Row>(count: usize, tail: &str) -> String {
    let width = R::COLUMNS.len();
    let mut text = format!("INSERT INTO {} ({}) VALUES ", R::TABLE, R::COLUMNS.join(", "));
    text.push_str(&tuples(count, width));
    let _ = write!(text, " {tail}");
    text
}

/// `text`, whose placeholders have names (`:slug`), with the numbers that the engines know, and its values in their order: for
/// statements with more placeholders than one counts at a glance. A name may stand several times. What stands in quotes and casts
/// (`::`) stay.
///
/// # Errors
/// A name without a value or a value without a name, which is a fault of the statement.
pub fn named<const N: usize>(
    text: &str,
    values: [(&'static str, Value); N],
) -> Result<(String, Vec<Value>), DbErr> {
    let (text, names) = numbered(text);
    let unknown = |name: &str| DbErr::Custom(format!("the statement and its values do not agree on :{name}"));
    if let Some((name, _)) = values.iter().find(|(name, _)| !names.iter().any(|n| n == name)) {
        return Err(unknown(name));
    }
    let mut values = values.map(|(name, value)| (name, Some(value)));
    let in_order = names.iter().map(|name| {
        let found = values.iter_mut().find(|(given, _)| given == name);
        found.and_then(|(_, value)| value.take()).ok_or_else(|| unknown(name))
    });
    let in_order = in_order.collect::<Result<_, _>>()?;
    Ok((text, in_order))
}

/// `text` with numbers in place of its names, and the names in the order of their numbers.
#[must_use]
pub fn numbered(text: &str) -> (String, Vec<String>) {
    let (mut out, mut names) = (String::with_capacity(text.len()), Vec::<String>::new());
    let (mut rest, mut quoted) = (text, false);
    while let Some(at) = rest.find(['\'', ':']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let name: &str = &from[1..];
        let is_outside = |c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        let name = &name[..name.find(is_outside).unwrap_or(name.len())];
        if from.starts_with('\'') || quoted || !name.starts_with(|c: char| c.is_ascii_lowercase()) {
            quoted ^= from.starts_with('\'');
            // Both colons of a cast at once, or the second would begin a name.
            let width = if from.starts_with("::") { 2 } else { 1 };
            out.push_str(&from[..width]);
            rest = &from[width..];
            continue;
        }
        let number = names.iter().position(|n| n == name).unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        });
        let _ = write!(out, "${}", number + 1);
        rest = &from[1 + name.len()..];
    }
    out.push_str(rest);
    (out, names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(crate::Row)]
    #[row(table = "sample_line")]
    struct Line<'a> {
        id: i64,
        sku: &'a str,
        note: Option<String>,
    }

    #[test]
    fn a_row_brings_its_columns_and_values() {
        assert_eq!(
            insertion::<Line<'_>>(2, "ON CONFLICT DO NOTHING"),
            "INSERT INTO sample_line (id, sku, note) VALUES ($1, $2, $3), ($4, $5, $6) ON CONFLICT DO NOTHING"
        );
        let values = Line { id: 7, sku: "A-1", note: None }.values();
        assert_eq!(values, [Value::from(7_i64), Value::from("A-1"), Value::from(None::<String>)]);
    }

    #[test]
    fn names_become_numbers_in_the_order_they_are_met() {
        let text = "UPDATE sample SET slug = :slug, body = :body, note = 'at 12:30 :slug' WHERE id = :id AND old_slug <> :slug";
        let values = [("id", 1_i64.into()), ("body", "b".into()), ("slug", "s".into())];
        let (text, values) = named(text, values).unwrap();
        assert_eq!(
            text,
            "UPDATE sample SET slug = $1, body = $2, note = 'at 12:30 :slug' WHERE id = $3 AND old_slug <> $1"
        );
        assert_eq!(values, [Value::from("s"), Value::from("b"), Value::from(1_i64)]);
        assert_eq!(numbered("SELECT a::text, ':b' FROM t").0, "SELECT a::text, ':b' FROM t");
        assert_eq!(numbered("SELECT a[1:2] FROM t WHERE b = :line2").0, "SELECT a[1:2] FROM t WHERE b = $1");
    }

    #[test]
    fn a_name_without_a_value_and_a_value_without_a_name_are_told() {
        let missing = named("SELECT 1 WHERE id = :id", []).unwrap_err();
        assert!(missing.to_string().contains(":id"), "{missing}");
        let unknown = named("SELECT 1 WHERE id = :id", [("id", 1.into()), ("slug", 2.into())]).unwrap_err();
        assert!(unknown.to_string().contains(":slug"), "{unknown}");
    }
}
