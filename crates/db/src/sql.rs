//! Runs hand-written SQL. Placeholders are `$1`, `$2`, … on both engines.

use std::fmt::Write as _;

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Statement, Value};

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
#[must_use]
pub fn tuples(count: usize, width: usize) -> String {
    let mut text = String::with_capacity(count * (width * 5 + 4));
    for n in 0..count {
        let _ = write!(text, "{}({})", if n == 0 { "" } else { ", " }, placeholders(n * width + 1, width));
    }
    text
}

/// Rows that one statement of [`insert_many`] may have. Few sizes make few texts, which the engines keep prepared; a text for each
/// number of rows would be parsed anew each time.
const ROWS: [usize; 7] = [64, 32, 16, 8, 4, 2, 1];

/// Inserts many rows with few statements.
/// `head` is `INSERT INTO t (a, b) VALUES`, `tail` an optional `ON CONFLICT …`; each row has `width` values.
///
/// # Errors
/// What the database says; see [`crate::violation`] for broken constraints.
pub async fn insert_many(
    conn: &impl ConnectionTrait,
    head: &str,
    width: usize,
    rows: Vec<Vec<Value>>,
    tail: &str,
) -> Result<u64, DbErr> {
    let mut touched = 0;
    let mut left = rows.len();
    let mut rows = rows.into_iter();
    for size in ROWS {
        if left < size {
            continue;
        }
        let text = format!("{head} {} {tail}", tuples(size, width));
        while left >= size {
            let chunk: Vec<Vec<Value>> = rows.by_ref().take(size).collect();
            touched += exec(conn, &text, chunk.into_iter().flatten()).await?;
            left -= size;
        }
    }
    Ok(touched)
}
