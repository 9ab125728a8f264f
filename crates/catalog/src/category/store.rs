//! Reading categories.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, sql};

use crate::{ImageFacts, slug};

/// A category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Category {
    /// Its id.
    pub id: Id,
    /// What it stands below; none at the root.
    pub parent_id: Option<Id>,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The slugs from the root down to it, joined by `/`.
    pub path: String,
    /// The colour that stands behind its pictures.
    pub color: String,
    /// Its place among its siblings, from 0.
    pub position: i64,
    /// Whether shoppers are not led to it, nor to anything below it. Products in it are in no list and not found by search; their
    /// own pages stay.
    pub hidden: bool,
    /// What is told of it: sanitised HTML, perhaps empty.
    pub description: String,
    /// The title for search engines, if another one than its name.
    pub seo_title: Option<String>,
    /// A sentence for search engines.
    pub seo_description: Option<String>,
    /// Its picture; where it has none of its own, that of what sells best in it is shown.
    pub image: Option<ImageFacts>,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub version: i64,
}

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    parent_id: Option<Id>,
    slug: String,
    name: String,
    path: String,
    color: String,
    position: i64,
    hidden: bool,
    description: String,
    seo_title: Option<String>,
    seo_description: Option<String>,
    image: Option<String>,
    version: i64,
}

impl From<Row> for Category {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            parent_id: row.parent_id,
            slug: row.slug,
            name: row.name,
            path: row.path,
            color: row.color,
            position: row.position,
            hidden: row.hidden,
            description: row.description,
            seo_title: row.seo_title,
            seo_description: row.seo_description,
            // Written by this code alone.
            image: row.image.and_then(|json| serde_json::from_str(&json).ok()),
            version: row.version,
        }
    }
}

const COLUMNS: &str =
    "id, parent_id, slug, name, path, color, position, hidden, description, seo_title, seo_description,
    image, version";

/// All categories, siblings in the merchant's order.
///
/// # Errors
/// What the database says.
pub async fn categories(conn: &impl ConnectionTrait) -> Result<Vec<Category>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM category ORDER BY position, name, id");
    Ok(sql::all::<Row>(conn, &text, []).await?.into_iter().map(Category::from).collect())
}

/// The categories that shoppers are led to: those that are not hidden, nor below a hidden one.
///
/// # Errors
/// What the database says.
pub async fn shown_categories(conn: &impl ConnectionTrait) -> Result<Vec<Category>, DbErr> {
    let mut all = categories(conn).await?;
    let hidden: Vec<String> = all.iter().filter(|c| c.hidden).map(|c| c.path.clone()).collect();
    let is_in = |path: &str, above: &String| {
        path.strip_prefix(above.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    all.retain(|category| !hidden.iter().any(|above| is_in(&category.path, above)));
    Ok(all)
}

/// The categories with these `slugs` of their main language: those of a [`path`](crate::CategoryFacts::path) are a category with
/// all above it.
///
/// # Errors
/// What the database says.
pub async fn categories_by_slugs(
    conn: &impl ConnectionTrait,
    slugs: impl IntoIterator<Item = &str>,
) -> Result<HashMap<String, Category>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM category WHERE slug IN ({{keys}})");
    let rows = sql::by_keys::<Row>(conn, &text, &[], slugs).await?;
    Ok(rows.into_iter().map(|row| (row.slug.clone(), row.into())).collect())
}

/// How the tree of categories stands; another answer means that it changed.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct TreeState {
    categories: i64,
    versions: i64,
    changed_at: i64,
}

/// How the tree of categories stands.
pub(crate) async fn tree_state(conn: &impl ConnectionTrait) -> Result<Option<TreeState>, DbErr> {
    const TEXT: &str = "SELECT COUNT(*) AS categories, CAST(COALESCE(SUM(version), 0) AS bigint) AS versions,
        COALESCE(MAX(updated_at), 0) AS changed_at FROM category";
    sql::one(conn, TEXT, []).await
}

/// The category with this id or slug (also a slug of another locale), in any case or normal form.
///
/// # Errors
/// What the database says.
pub async fn find_category(conn: &impl ConnectionTrait, id_or_slug: &str) -> Result<Option<Category>, DbErr> {
    let found: Option<Row> = match Id::parse_str(id_or_slug) {
        Ok(id) => {
            let text = format!("SELECT {COLUMNS} FROM category WHERE id = $1");
            sql::one(conn, &text, [id.into()]).await?
        }
        Err(_) => {
            let text = format!(
                "SELECT {COLUMNS} FROM category
                WHERE slug = $1"
            );
            sql::one(conn, &text, [slug::slugify(id_or_slug).into()]).await?
        }
    };
    Ok(found.map(Category::from))
}

/// Like [`find_category`], for shoppers: none when it is hidden or below a hidden one.
///
/// # Errors
/// What the database says.
pub async fn find_shown_category(
    conn: &impl ConnectionTrait,
    id_or_slug: &str,
) -> Result<Option<Category>, DbErr> {
    let Some(found) = find_category(conn, id_or_slug).await? else { return Ok(None) };
    let above = categories_by_slugs(conn, found.path.split('/')).await?;
    Ok((!above.values().any(|category| category.hidden)).then_some(found))
}
