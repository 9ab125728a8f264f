//! The rows of curations.

use std::collections::BTreeMap;

use sea_orm::FromQueryResult;
use serde::Serialize;
use serde::de::DeserializeOwned;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

use super::input::{CurationInput, Known, Matching, Target};

/// What is arranged for a query.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = SearchCuration)]
pub(crate) struct CurationView {
    /// Its id.
    pub(super) id: Id,
    /// The query.
    query: String,
    /// Which queries are meant by it.
    matching: Matching,
    /// Products that stand first, in this order.
    pinned: Vec<Id>,
    /// What counts twice as much.
    boosted: Vec<Target>,
    /// What counts a quarter as much.
    buried: Vec<Target>,
    /// A path of the shop that such searches lead to instead of results.
    redirect: Option<String>,
    /// From when on.
    starts_at: Option<Timestamp>,
    /// From when on no more.
    ends_at: Option<Timestamp>,
    /// Whether it holds now.
    active: bool,
    /// What the products and categories in it are called, by their ids; those that are gone are missing.
    names: BTreeMap<String, String>,
    /// When it was made.
    created_at: Timestamp,
    /// Raised by each change.
    pub(super) version: i64,
}

/// A curation as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Held {
    pub(super) id: Id,
    pub(super) query: String,
    matching: String,
    pinned: String,
    boosted: String,
    buried: String,
    redirect: String,
    pub(super) starts_at: Option<Timestamp>,
    pub(super) ends_at: Option<Timestamp>,
    pub(super) version: i64,
    created_at: Timestamp,
}

impl Held {
    /// What a merchant would send to have it so.
    pub(super) fn input(&self) -> CurationInput {
        CurationInput {
            query: self.query.clone(),
            matching: if self.matching == "contained" { Matching::Contained } else { Matching::Whole },
            pinned: list(&self.pinned),
            boosted: list(&self.boosted),
            buried: list(&self.buried),
            redirect: Some(self.redirect.clone()).filter(|path| !path.is_empty()),
            starts_at: self.starts_at,
            ends_at: self.ends_at,
        }
    }
}

/// A list that was stored as JSON.
fn list<T: DeserializeOwned>(text: &str) -> Vec<T> {
    serde_json::from_str(text).unwrap_or_default()
}

const COLUMNS: &str =
    "id, query, matching, pinned, boosted, buried, redirect, starts_at, ends_at, version, created_at";

/// Every curation, the first made first.
pub(crate) async fn all(conn: &impl ConnectionTrait) -> Result<Vec<Held>, DbErr> {
    sql::all(conn, &format!("SELECT {COLUMNS} FROM search_curation ORDER BY created_at, id"), []).await
}

/// A part of the curations, the newest first; only those whose query has `words`.
pub(super) async fn page(
    conn: &impl ConnectionTrait,
    words: &str,
    offset: i64,
    limit: i64,
) -> Result<Vec<Held>, DbErr> {
    let text = format!(
        "SELECT {COLUMNS} FROM search_curation WHERE LOWER(query) LIKE $1 ESCAPE '\\'
         ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3"
    );
    sql::all(conn, &text, [sql::containing(words).into(), limit.into(), offset.into()]).await
}

/// How many there are whose query has `words`.
pub(super) async fn count(conn: &impl ConnectionTrait, words: &str) -> Result<i64, DbErr> {
    let text = "SELECT COUNT(*) FROM search_curation WHERE LOWER(query) LIKE $1 ESCAPE '\\'";
    Ok(sql::scalar(conn, text, [sql::containing(words).into()]).await?.unwrap_or(0))
}

pub(super) async fn by_id(conn: &impl ConnectionTrait, id: Id) -> Result<Option<Held>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM search_curation WHERE id = $1");
    sql::one(conn, &text, [id.into()]).await
}

/// The curation, locked until the transaction ends.
pub(super) async fn locked(tx: &Tx, id: Id) -> Result<Option<Held>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM search_curation WHERE id = $1{}", tx.for_update());
    sql::one(tx, &text, [id.into()]).await
}

/// The curations as they are shown.
pub(super) async fn views(
    conn: &impl ConnectionTrait,
    held: &[Held],
    now: Timestamp,
) -> Result<Vec<CurationView>, DbErr> {
    let inputs: Vec<CurationInput> = held.iter().map(Held::input).collect();
    let pinned: Vec<&[Id]> = inputs.iter().map(|input| input.pinned.as_slice()).collect();
    let targets: Vec<&[Target]> =
        inputs.iter().flat_map(|input| [input.boosted.as_slice(), input.buried.as_slice()]).collect();
    let known = Known::of(conn, &pinned, &targets).await?;
    Ok(held.iter().zip(inputs).map(|(held, input)| view(held, input, &known, now)).collect())
}

fn view(held: &Held, input: CurationInput, known: &Known, now: Timestamp) -> CurationView {
    let mut names = BTreeMap::new();
    let products = input.pinned.iter().copied();
    let targets = input.boosted.iter().chain(&input.buried).filter_map(|target| match target {
        Target::Product { id } | Target::Category { id } => Some(*id),
        Target::Brand { .. } | Target::Attribute { .. } => None,
    });
    for id in products.chain(targets) {
        let name = known.products.get(&id).or_else(|| known.categories.get(&id));
        names.extend(name.map(|name| (id.to_string(), name.clone())));
    }
    CurationView {
        id: held.id,
        active: holds(input.starts_at, input.ends_at, now),
        query: input.query,
        matching: input.matching,
        pinned: input.pinned,
        boosted: input.boosted,
        buried: input.buried,
        redirect: input.redirect,
        starts_at: input.starts_at,
        ends_at: input.ends_at,
        names,
        created_at: held.created_at,
        version: held.version,
    }
}

/// Whether `now` lies between the two.
pub(super) fn holds(from: Option<Timestamp>, to: Option<Timestamp>, now: Timestamp) -> bool {
    from.is_none_or(|from| from <= now) && to.is_none_or(|to| now < to)
}

#[derive(Row)]
#[row(table = "search_curation")]
struct CurationRow<'a> {
    id: Id,
    query: &'a str,
    matching: &'static str,
    pinned: String,
    boosted: String,
    buried: String,
    redirect: &'a str,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// Writes what `input` says as the curation `id`, new or in its place.
pub(super) async fn put(tx: &Tx, id: Id, input: &CurationInput) -> Result<(), DbErr> {
    let row = CurationRow {
        id,
        query: &input.query,
        matching: input.matching.as_str(),
        pinned: json(&input.pinned)?,
        boosted: json(&input.boosted)?,
        buried: json(&input.buried)?,
        redirect: input.redirect.as_deref().unwrap_or_default(),
        starts_at: input.starts_at,
        ends_at: input.ends_at,
        version: 1,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    let change = "ON CONFLICT (id) DO UPDATE SET query = excluded.query, matching = excluded.matching,
        pinned = excluded.pinned, boosted = excluded.boosted, buried = excluded.buried,
        redirect = excluded.redirect, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        updated_at = excluded.updated_at, version = search_curation.version + 1";
    sql::insert(tx, [row], change).await?;
    Ok(())
}

fn json(value: &impl Serialize) -> Result<String, DbErr> {
    serde_json::to_string(value).map_err(|error| DbErr::Custom(error.to_string()))
}

pub(super) async fn delete(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    sql::exec(tx, "DELETE FROM search_curation WHERE id = $1", [id.into()]).await
}
