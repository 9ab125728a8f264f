//! The terms that products use.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, sql};

#[derive(FromQueryResult)]
struct Row {
    term: String,
}

/// Letters of a value that is a term; longer ones are texts of one product.
const LONGEST: usize = 80;

/// Every term with `part` in it, in any case, in the order of the alphabet: `most` at most after the first `offset`.
///
/// # Errors
/// What the database says.
pub(super) async fn used(
    conn: &impl ConnectionTrait,
    part: &str,
    offset: i64,
    most: i64,
) -> Result<Vec<String>, DbErr> {
    let text = format!(
        "SELECT term FROM ({USED}) AS used WHERE LENGTH(term) BETWEEN 1 AND {LONGEST} AND LOWER(term) LIKE LOWER($1) ESCAPE '\\'
         ORDER BY term LIMIT $2 OFFSET $3"
    );
    let rows: Vec<Row> =
        sql::all(conn, &text, [sql::containing(part).into(), most.into(), offset.into()]).await?;
    Ok(rows.into_iter().map(|row| row.term).collect())
}

/// How many of them there are.
///
/// # Errors
/// What the database says.
pub(super) async fn count(conn: &impl ConnectionTrait, part: &str) -> Result<i64, DbErr> {
    let text = format!(
        "SELECT COUNT(*) FROM ({USED}) AS used WHERE LENGTH(term) BETWEEN 1 AND {LONGEST} AND LOWER(term) LIKE LOWER($1) ESCAPE '\\'"
    );
    Ok(sql::scalar(conn, &text, [sql::containing(part).into()]).await?.unwrap_or(0))
}

const USED: &str = "SELECT name AS term FROM product_option UNION SELECT value FROM product_option_value
    UNION SELECT name FROM product_attribute WHERE NOT custom
    UNION SELECT text_value FROM product_attribute WHERE NOT custom AND text_value IS NOT NULL";
