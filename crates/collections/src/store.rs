//! The rows of collections.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

use crate::Rule;

/// How the products of a collection are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = CollectionKind)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// By hand, one by one.
    Manual,
    /// By a rule.
    Rule,
}

impl Kind {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::Rule => "rule",
        }
    }
}

/// A collection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Collection {
    /// Its id.
    pub id: Id,
    /// Its address: `/collections/{slug}/`.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Sanitised HTML; may be empty.
    pub description: String,
    /// Title for search engines.
    pub seo_title: Option<String>,
    /// Description for search engines.
    pub seo_description: Option<String>,
    /// The colour that stands behind it.
    pub color: String,
    /// How its products are chosen.
    pub kind: Kind,
    /// Which products it holds, where a rule says so. For staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// The order of its products when nobody chose one: `position` is that in which they were picked.
    pub ordering: String,
    /// Whether shoppers see it.
    pub published: bool,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub version: i64,
    /// When it was changed last.
    pub updated_at: Timestamp,
}

impl Collection {
    /// What everybody may see of it.
    #[must_use]
    pub fn for_visitors(self) -> Self {
        Self { rule: None, ..self }
    }
}

#[derive(FromQueryResult)]
struct Found {
    id: Id,
    slug: String,
    title: String,
    description: String,
    seo_title: Option<String>,
    seo_description: Option<String>,
    color: String,
    kind: String,
    rule: Option<String>,
    ordering: String,
    published: bool,
    version: i64,
    updated_at: Timestamp,
}

impl TryFrom<Found> for Collection {
    type Error = DbErr;

    fn try_from(row: Found) -> Result<Self, DbErr> {
        Ok(Self {
            kind: if row.kind == Kind::Rule.as_str() { Kind::Rule } else { Kind::Manual },
            rule: row.rule.as_deref().map(read).transpose()?,
            id: row.id,
            slug: row.slug,
            title: row.title,
            description: row.description,
            seo_title: row.seo_title,
            seo_description: row.seo_description,
            color: row.color,
            ordering: row.ordering,
            published: row.published,
            version: row.version,
            updated_at: row.updated_at,
        })
    }
}

fn read(text: &str) -> Result<Rule, DbErr> {
    serde_json::from_str(text).map_err(|e| DbErr::Custom(format!("a collection's rule cannot be read: {e}")))
}

pub(crate) fn written(rule: Option<&Rule>) -> Result<Option<String>, DbErr> {
    rule.map(|rule| serde_json::to_string(rule).map_err(|e| DbErr::Custom(e.to_string()))).transpose()
}

const COLLECTION: &str =
    "SELECT id, slug, title, description, seo_title, seo_description, color, kind, rule, ordering,
    published, version, updated_at FROM collection";

/// The collection with this id or slug, in any case or normal form.
///
/// # Errors
/// What the database says.
pub async fn find_collection(
    conn: &impl ConnectionTrait,
    id_or_slug: &str,
) -> Result<Option<Collection>, DbErr> {
    let found: Option<Found> = match Id::parse_str(id_or_slug) {
        Ok(id) => sql::one(conn, &format!("{COLLECTION} WHERE id = $1"), [id.into()]).await?,
        Err(_) => {
            let slug = souk_catalog::slugify(id_or_slug);
            sql::one(conn, &format!("{COLLECTION} WHERE slug = $1"), [slug.into()]).await?
        }
    };
    found.map(Collection::try_from).transpose()
}

/// A part of the collections by title, the published ones alone where `published`; those whose titles contain `search`.
///
/// # Errors
/// What the database says.
pub async fn collections_page(
    conn: &impl ConnectionTrait,
    published: bool,
    search: &str,
    offset: i64,
    limit: i64,
) -> Result<Vec<Collection>, DbErr> {
    let text = format!(
        "{COLLECTION} WHERE (published OR NOT $1) AND LOWER(title) LIKE $2 ESCAPE '\\' ORDER BY LOWER(title), id LIMIT $3 OFFSET $4"
    );
    let values = [published.into(), pattern(search), limit.into(), offset.into()];
    sql::all::<Found>(conn, &text, values).await?.into_iter().map(Collection::try_from).collect()
}

/// How many collections [`collections_page`] pages through.
///
/// # Errors
/// What the database says.
pub async fn count_collections(
    conn: &impl ConnectionTrait,
    published: bool,
    search: &str,
) -> Result<i64, DbErr> {
    const TEXT: &str =
        "SELECT COUNT(*) FROM collection WHERE (published OR NOT $1) AND LOWER(title) LIKE $2 ESCAPE '\\'";
    Ok(sql::scalar(conn, TEXT, [published.into(), pattern(search)]).await?.unwrap_or(0))
}

fn pattern(search: &str) -> sea_orm::Value {
    sql::containing(&search.trim().to_lowercase()).into()
}

/// The published collections by title, 1,000 at most.
///
/// # Errors
/// What the database says.
pub async fn published_collections(conn: &impl ConnectionTrait) -> Result<Vec<Collection>, DbErr> {
    collections_page(conn, true, "", 0, 1_000).await
}

/// The slugs of those collections among `ids` that are published.
///
/// # Errors
/// What the database says.
pub async fn published_slugs(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Named {
        id: Id,
        slug: String,
    }
    const TEXT: &str = "SELECT id, slug FROM collection WHERE id IN ({keys}) AND published";
    let rows: Vec<Named> = sql::by_keys(conn, TEXT, &[], ids.iter().copied()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.slug)).collect())
}

/// A collection's rule, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruled {
    /// The collection.
    pub id: Id,
    /// Which products it holds.
    pub rule: Rule,
}

#[derive(FromQueryResult)]
struct RuleRow {
    id: Id,
    rule: String,
}

/// All rules, published or not.
///
/// # Errors
/// What the database says.
pub async fn rules(conn: &impl ConnectionTrait) -> Result<Vec<Ruled>, DbErr> {
    const TEXT: &str = "SELECT id, rule FROM collection WHERE rule IS NOT NULL ORDER BY id";
    let rows: Vec<RuleRow> = sql::all(conn, TEXT, []).await?;
    let ruled = |row: RuleRow| Ok(Ruled { id: row.id, rule: read(&row.rule)?.folded() });
    rows.into_iter().map(ruled).collect()
}

/// The rule of one collection; none where it has none or is gone.
///
/// # Errors
/// What the database says.
pub async fn rule_of(conn: &impl ConnectionTrait, collection: Id) -> Result<Option<Ruled>, DbErr> {
    const TEXT: &str = "SELECT id, rule FROM collection WHERE id = $1 AND rule IS NOT NULL";
    let row: Option<RuleRow> = sql::one(conn, TEXT, [collection.into()]).await?;
    row.map(|row| Ok(Ruled { id: row.id, rule: read(&row.rule)?.folded() })).transpose()
}

/// A product that was picked by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult, Row)]
#[row(table = "collection_product")]
pub struct Picked {
    /// Of which collection.
    pub collection_id: Id,
    /// Which.
    pub product_id: Id,
    /// Its place, from 1.
    pub position: i64,
}

/// Where the products `ids` were picked.
///
/// # Errors
/// What the database says.
pub async fn picked_of(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<Vec<Picked>, DbErr> {
    const TEXT: &str =
        "SELECT collection_id, product_id, position FROM collection_product WHERE product_id IN ({keys})";
    sql::by_keys(conn, TEXT, &[], ids.iter().copied()).await
}

/// What was picked of a collection, in order.
///
/// # Errors
/// What the database says.
pub async fn picked(conn: &impl ConnectionTrait, collection: Id) -> Result<Vec<Picked>, DbErr> {
    const TEXT: &str =
        "SELECT collection_id, product_id, position FROM collection_product WHERE collection_id = $1
        ORDER BY position, product_id";
    sql::all(conn, TEXT, [collection.into()]).await
}

/// Holds the row of a collection until the commit.
pub(crate) async fn lock(tx: &Tx, id: Id) -> Result<Option<i64>, DbErr> {
    let text = format!("SELECT version FROM collection WHERE id = $1 {}", tx.for_update());
    sql::scalar(tx, &text, [id.into()]).await
}

#[derive(Row)]
#[row(table = "collection")]
struct CollectionRow<'a> {
    id: Id,
    slug: &'a str,
    title: &'a str,
    description: &'a str,
    seo_title: Option<&'a str>,
    seo_description: Option<&'a str>,
    color: &'a str,
    kind: &'static str,
    rule: Option<String>,
    ordering: &'a str,
    published: bool,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

pub(crate) async fn insert(tx: &Tx, one: &Collection) -> Result<u64, DbErr> {
    let row = CollectionRow {
        id: one.id,
        slug: &one.slug,
        title: &one.title,
        description: &one.description,
        seo_title: one.seo_title.as_deref(),
        seo_description: one.seo_description.as_deref(),
        color: &one.color,
        kind: one.kind.as_str(),
        rule: written(one.rule.as_ref())?,
        ordering: &one.ordering,
        published: one.published,
        version: one.version,
        created_at: one.updated_at,
        updated_at: one.updated_at,
    };
    sql::insert(tx, [row], "").await
}

pub(crate) async fn update(tx: &Tx, one: &Collection) -> Result<u64, DbErr> {
    let (text, values) = sql::named(
        "UPDATE collection SET slug = :slug, title = :title, description = :description, seo_title = :seo_title,
           seo_description = :seo_description, color = :color, rule = :rule, ordering = :ordering,
           published = :published, version = :version, updated_at = :now WHERE id = :id",
        [
            ("id", one.id.into()),
            ("slug", one.slug.as_str().into()),
            ("title", one.title.as_str().into()),
            ("description", one.description.as_str().into()),
            ("seo_title", one.seo_title.as_deref().into()),
            ("seo_description", one.seo_description.as_deref().into()),
            ("color", one.color.as_str().into()),
            ("rule", written(one.rule.as_ref())?.into()),
            ("ordering", one.ordering.as_str().into()),
            ("published", one.published.into()),
            ("version", one.version.into()),
            ("now", one.updated_at.into()),
        ],
    )?;
    sql::exec(tx, &text, values).await
}

/// Sets what was picked of a collection, in this order.
pub(crate) async fn pick(tx: &Tx, collection_id: Id, products: &[Id]) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM collection_product WHERE collection_id = $1", [collection_id.into()]).await?;
    let rows = (1..).zip(products).map(|(position, id)| Picked { collection_id, product_id: *id, position });
    sql::insert(tx, rows, "").await?;
    Ok(())
}

/// Takes a collection away with what was picked of it.
pub(crate) async fn delete(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    sql::exec(tx, "DELETE FROM collection_product WHERE collection_id = $1", [id.into()]).await?;
    sql::exec(tx, "DELETE FROM collection WHERE id = $1", [id.into()]).await
}

/// Slugs that begin with `base`, to find a free one.
pub(crate) async fn slugs_like(tx: &Tx, base: &str) -> Result<Vec<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Taken {
        slug: String,
    }
    // Everything that begins with `base-`: '.' is the character after '-'.
    const TEXT: &str = "SELECT slug FROM collection WHERE slug = $1 OR (slug >= $2 AND slug < $3)";
    let rows: Vec<Taken> =
        sql::all(tx, TEXT, [base.into(), format!("{base}-").into(), format!("{base}.").into()]).await?;
    Ok(rows.into_iter().map(|row| row.slug).collect())
}

/// How many collections there are.
pub(crate) async fn total(tx: &Tx) -> Result<i64, DbErr> {
    Ok(sql::scalar(tx, "SELECT COUNT(*) FROM collection", []).await?.unwrap_or(0))
}
