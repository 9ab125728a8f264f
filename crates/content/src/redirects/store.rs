//! The rows of redirects.

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

use crate::link::{self, Link};

/// Where an address went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult, utoipa::ToSchema)]
pub struct Redirect {
    /// Its id.
    pub id: Id,
    /// The path that is no more.
    pub from_path: String,
    /// Where it leads: a path of the shop, or an `https` address; never to another redirect.
    pub to: String,
    /// 301, 302 or 308.
    pub status: i64,
    /// When it was made.
    pub created_at: Timestamp,
}

const COLUMNS: &str = "id, from_path, target AS \"to\", status, created_at";

/// Where `path` leads now, if it is no more: in any spelling, its query left aside.
///
/// # Errors
/// What the database says.
pub async fn redirect_for(conn: &impl ConnectionTrait, path: &str) -> Result<Option<Redirect>, DbErr> {
    let alone = path.split(['?', '#']).next().unwrap_or_default();
    let Some(path) = link::path(alone) else { return Ok(None) };
    let text = format!("SELECT {COLUMNS} FROM redirect WHERE from_path = $1");
    sql::one(conn, &text, [path.into()]).await
}

pub(super) async fn by_id(conn: &impl ConnectionTrait, id: Id) -> Result<Option<Redirect>, DbErr> {
    sql::one(conn, &format!("SELECT {COLUMNS} FROM redirect WHERE id = $1"), [id.into()]).await
}

/// A part of the redirects, by path.
pub(super) async fn page(
    conn: &impl ConnectionTrait,
    offset: i64,
    limit: i64,
) -> Result<Vec<Redirect>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM redirect ORDER BY from_path LIMIT $1 OFFSET $2");
    sql::all(conn, &text, [limit.into(), offset.into()]).await
}

/// How many redirects there are.
pub(super) async fn count(conn: &impl ConnectionTrait) -> Result<i64, DbErr> {
    Ok(sql::scalar(conn, "SELECT COUNT(*) FROM redirect", []).await?.unwrap_or(0))
}

#[derive(Row)]
#[row(table = "redirect")]
struct RedirectRow<'a> {
    id: Id,
    from_path: &'a str,
    target: &'a str,
    target_path: Option<&'a str>,
    status: i64,
    created_at: Timestamp,
}

/// Makes a redirect; those that led to its path lead where it does.
pub(super) async fn insert(tx: &Tx, id: Id, from: &str, to: &Link, status: i64) -> Result<(), DbErr> {
    const FLATTEN: &str = "UPDATE redirect SET target = $2, target_path = $3 WHERE target_path = $1";
    let row = RedirectRow {
        id,
        from_path: from,
        target: &to.text,
        target_path: to.path.as_deref(),
        status,
        created_at: tx.now(),
    };
    sql::insert(tx, [row], "").await?;
    sql::exec(tx, FLATTEN, [from.into(), to.text.as_str().into(), to.path.clone().into()]).await?;
    Ok(())
}

/// Takes a redirect away.
pub(super) async fn delete(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    sql::exec(tx, "DELETE FROM redirect WHERE id = $1", [id.into()]).await
}
