//! The rows of rules.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

/// What a rule does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SearchRuleKind)]
pub enum Kind {
    /// Its terms mean the same.
    Synonyms,
    /// Its words are passed over.
    Ignored,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Synonyms => "synonyms",
            Self::Ignored => "ignored",
        }
    }
}

/// What a merchant teaches the search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct SearchRule {
    /// Its id.
    pub id: Id,
    /// What it does.
    pub kind: Kind,
    /// Words, or terms of some words.
    pub terms: Vec<String>,
    /// When it was made.
    pub created_at: Timestamp,
}

#[derive(FromQueryResult)]
struct Held {
    id: Id,
    kind: String,
    terms: String,
    created_at: Timestamp,
}

impl From<Held> for SearchRule {
    fn from(held: Held) -> Self {
        let kind = if held.kind == Kind::Ignored.as_str() { Kind::Ignored } else { Kind::Synonyms };
        let terms = serde_json::from_str(&held.terms).unwrap_or_default();
        Self { id: held.id, kind, terms, created_at: held.created_at }
    }
}

const COLUMNS: &str = "id, kind, terms, created_at";

/// Every rule.
pub(crate) async fn all(conn: &impl ConnectionTrait) -> Result<Vec<SearchRule>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM search_rule ORDER BY created_at, id");
    Ok(sql::all::<Held>(conn, &text, []).await?.into_iter().map(Into::into).collect())
}

/// A part of the rules, the newest first.
pub(super) async fn page(
    conn: &impl ConnectionTrait,
    offset: i64,
    limit: i64,
) -> Result<Vec<SearchRule>, DbErr> {
    let text =
        format!("SELECT {COLUMNS} FROM search_rule ORDER BY created_at DESC, id DESC LIMIT $1 OFFSET $2");
    let held = sql::all::<Held>(conn, &text, [limit.into(), offset.into()]).await?;
    Ok(held.into_iter().map(Into::into).collect())
}

pub(super) async fn by_id(conn: &impl ConnectionTrait, id: Id) -> Result<Option<SearchRule>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM search_rule WHERE id = $1");
    Ok(sql::one::<Held>(conn, &text, [id.into()]).await?.map(Into::into))
}

/// How many rules there are.
pub(super) async fn count(conn: &impl ConnectionTrait) -> Result<i64, DbErr> {
    Ok(sql::scalar(conn, "SELECT COUNT(*) FROM search_rule", []).await?.unwrap_or(0))
}

#[derive(Row)]
#[row(table = "search_rule")]
struct RuleRow {
    id: Id,
    kind: &'static str,
    terms: String,
    created_at: Timestamp,
}

pub(super) async fn insert(tx: &Tx, id: Id, kind: Kind, terms: &[String]) -> Result<(), DbErr> {
    let terms = serde_json::to_string(terms).map_err(|error| DbErr::Custom(error.to_string()))?;
    sql::insert(tx, [RuleRow { id, kind: kind.as_str(), terms, created_at: tx.now() }], "").await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    sql::exec(tx, "DELETE FROM search_rule WHERE id = $1", [id.into()]).await
}
