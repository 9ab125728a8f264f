//! The rows of pages.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};

use super::PageTexts;
use crate::locale::{Translations, Wanted};

/// Who sees a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PageStatus {
    /// Staff alone.
    #[default]
    Draft,
    /// Everybody.
    Published,
}

impl PageStatus {
    /// As stored and shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
        }
    }
}

/// A page as one reader sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = ContentPage)]
pub struct Page {
    /// Its id.
    pub id: Id,
    /// Its name in addresses.
    pub slug: String,
    /// Who sees it.
    pub status: PageStatus,
    /// The language of what follows.
    pub locale: String,
    /// Its title.
    pub title: String,
    /// HTML.
    pub body: String,
    /// Title for search engines.
    pub seo_title: Option<String>,
    /// Description for search engines.
    pub seo_description: Option<String>,
    /// Its texts in all languages. For staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<std::collections::BTreeMap<String, PageTexts>>)]
    pub translations: Option<Translations<PageTexts>>,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub version: i64,
    /// When it was changed last.
    pub updated_at: Timestamp,
}

/// A page as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct PageLink {
    /// Its id.
    pub id: Id,
    /// Its name in addresses.
    pub slug: String,
    /// Who sees it.
    pub status: PageStatus,
    /// Its title.
    pub title: String,
    /// Raised by each change.
    pub version: i64,
    /// When it was changed last.
    pub updated_at: Timestamp,
}

/// A page without its texts.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) id: Id,
    pub(super) slug: String,
    pub(super) status: PageStatus,
    pub(super) version: i64,
    pub(super) updated_at: Timestamp,
}

/// A page in one language.
#[derive(FromQueryResult)]
struct Row {
    id: Id,
    slug: String,
    status: String,
    version: i64,
    updated_at: Timestamp,
    locale: String,
    title: String,
    body: String,
    seo_title: Option<String>,
    seo_description: Option<String>,
}

const PAGE: &str =
    "SELECT p.id, p.slug, p.status, p.version, p.updated_at, t.locale, t.title, t.body, t.seo_title,
    t.seo_description FROM page p JOIN page_translation t ON t.page_id = p.id";

impl Row {
    fn head(&self) -> Head {
        let is_published = self.status == PageStatus::Published.as_str();
        Head {
            id: self.id,
            slug: self.slug.clone(),
            status: if is_published { PageStatus::Published } else { PageStatus::Draft },
            version: self.version,
            updated_at: self.updated_at,
        }
    }
}

/// Rows as pages, in the order in which they came.
fn grouped(rows: Vec<Row>) -> Vec<(Head, Translations<PageTexts>)> {
    let mut out: Vec<(Head, Translations<PageTexts>)> = Vec::new();
    for row in rows {
        if out.last().is_none_or(|(head, _)| head.id != row.id) {
            out.push((row.head(), Translations::new()));
        }
        let Row { locale, title, body, seo_title, seo_description, .. } = row;
        if let Some((_, texts)) = out.last_mut() {
            texts.insert(locale, PageTexts { title, body, seo_title, seo_description });
        }
    }
    out
}

/// A page as the reader of `wanted` sees it, with all its texts; none when it has none.
pub(super) fn page(head: Head, texts: Translations<PageTexts>, wanted: Wanted<'_>) -> Option<Page> {
    let (locale, PageTexts { title, body, seo_title, seo_description }) = wanted.best(texts.clone())?;
    let Head { id, slug, status, version, updated_at } = head;
    let translations = Some(texts);
    Some(Page {
        id,
        slug,
        status,
        locale,
        title,
        body,
        seo_title,
        seo_description,
        translations,
        version,
        updated_at,
    })
}

impl Page {
    /// What everybody may see of it.
    pub(super) fn for_visitors(self) -> Self {
        Self { translations: None, ..self }
    }
}

/// A page with all its texts, whoever may see it.
pub(super) async fn whole(
    conn: &impl ConnectionTrait,
    id_or_slug: &str,
) -> Result<Option<(Head, Translations<PageTexts>)>, DbErr> {
    let rows = match Id::parse_str(id_or_slug) {
        Ok(id) => sql::all(conn, &format!("{PAGE} WHERE p.id = $1"), [id.into()]).await?,
        Err(_) => sql::all(conn, &format!("{PAGE} WHERE p.slug = $1"), [id_or_slug.into()]).await?,
    };
    Ok(grouped(rows).pop())
}

/// The page with this id or slug in the nearest language to `locale`, with all its texts, drafts too.
///
/// # Errors
/// What the database says.
pub async fn find_page(
    conn: &impl ConnectionTrait,
    id_or_slug: &str,
    locale: &str,
    default_locale: &str,
) -> Result<Option<Page>, DbErr> {
    let wanted = Wanted { locale, default: default_locale };
    Ok(whole(conn, id_or_slug).await?.and_then(|(head, texts)| page(head, texts, wanted)))
}

/// The published page with this slug, in the nearest language to `locale`.
///
/// # Errors
/// What the database says.
pub async fn page_by_slug(
    conn: &impl ConnectionTrait,
    slug: &str,
    locale: &str,
    default_locale: &str,
) -> Result<Option<Page>, DbErr> {
    let text = format!("{PAGE} WHERE p.slug = $1 AND p.status = 'published'");
    let rows = sql::all(conn, &text, [slug.into()]).await?;
    let wanted = Wanted { locale, default: default_locale };
    let found = grouped(rows).pop().and_then(|(head, texts)| page(head, texts, wanted));
    Ok(found.map(Page::for_visitors))
}

/// The published pages by slug, in the nearest language to `locale`.
///
/// # Errors
/// What the database says.
pub async fn published_pages(
    conn: &impl ConnectionTrait,
    locale: &str,
    default_locale: &str,
) -> Result<Vec<PageLink>, DbErr> {
    links(conn, true, Wanted { locale, default: default_locale }, 0, 1_000).await
}

/// A part of the pages by slug, drafts too unless only `published` ones are wanted.
pub(super) async fn links(
    conn: &impl ConnectionTrait,
    published: bool,
    wanted: Wanted<'_>,
    offset: i64,
    limit: i64,
) -> Result<Vec<PageLink>, DbErr> {
    const TEXT: &str =
        "SELECT p.id, p.slug, p.status, p.version, p.updated_at, t.locale, t.title, '' AS body,
        NULL AS seo_title, NULL AS seo_description
        FROM (SELECT id, slug, status, version, updated_at FROM page WHERE status = 'published' OR NOT $1
            ORDER BY slug LIMIT $2 OFFSET $3) p
        JOIN page_translation t ON t.page_id = p.id ORDER BY p.slug";
    let rows = sql::all(conn, TEXT, [published.into(), limit.into(), offset.into()]).await?;
    let link = |(head, texts): (Head, Translations<PageTexts>)| {
        let Head { id, slug, status, version, updated_at } = head;
        let title = wanted.best(texts)?.1.title;
        Some(PageLink { id, slug, status, title, version, updated_at })
    };
    Ok(grouped(rows).into_iter().filter_map(link).collect())
}

/// How many pages there are.
pub(super) async fn count(conn: &impl ConnectionTrait, published: bool) -> Result<i64, DbErr> {
    const TEXT: &str = "SELECT COUNT(*) FROM page WHERE status = 'published' OR NOT $1";
    Ok(sql::scalar(conn, TEXT, [published.into()]).await?.unwrap_or(0))
}

/// Holds the row of a page until the commit.
pub(super) async fn lock(tx: &Tx, id: Id) -> Result<Option<i64>, DbErr> {
    let text = format!("SELECT version FROM page WHERE id = $1 {}", tx.for_update());
    sql::scalar(tx, &text, [id.into()]).await
}

#[derive(souk_db::Row)]
#[row(table = "page")]
struct PageRow<'a> {
    id: Id,
    slug: &'a str,
    status: &'static str,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

pub(super) async fn insert(tx: &Tx, head: &Head) -> Result<u64, DbErr> {
    let page = PageRow {
        id: head.id,
        slug: &head.slug,
        status: head.status.as_str(),
        version: head.version,
        created_at: head.updated_at,
        updated_at: head.updated_at,
    };
    sql::insert(tx, [page], "").await
}

pub(super) async fn update(tx: &Tx, head: &Head) -> Result<u64, DbErr> {
    let (text, values) = sql::named(
        "UPDATE page SET slug = :slug, status = :status, version = :version, updated_at = :now WHERE id = :id",
        [
            ("id", head.id.into()),
            ("slug", head.slug.as_str().into()),
            ("status", head.status.as_str().into()),
            ("version", head.version.into()),
            ("now", head.updated_at.into()),
        ],
    )?;
    sql::exec(tx, &text, values).await
}

#[derive(souk_db::Row)]
#[row(table = "page_translation")]
struct TextRow<'a> {
    page_id: Id,
    locale: &'a str,
    title: &'a str,
    body: &'a str,
    seo_title: Option<&'a str>,
    seo_description: Option<&'a str>,
}

/// Sets all texts of a page.
pub(super) async fn write_texts(tx: &Tx, id: Id, texts: &Translations<PageTexts>) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM page_translation WHERE page_id = $1", [id.into()]).await?;
    let rows = texts.iter().map(|(locale, texts)| TextRow {
        page_id: id,
        locale,
        title: &texts.title,
        body: &texts.body,
        seo_title: texts.seo_title.as_deref(),
        seo_description: texts.seo_description.as_deref(),
    });
    sql::insert(tx, rows, "").await?;
    Ok(())
}

/// Takes a page away with its texts.
pub(super) async fn delete(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    sql::exec(tx, "DELETE FROM page_translation WHERE page_id = $1", [id.into()]).await?;
    sql::exec(tx, "DELETE FROM page WHERE id = $1", [id.into()]).await
}
