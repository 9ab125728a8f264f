//! The rows of menus.

use std::collections::{HashMap, HashSet};

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};

use super::input::NewItem;
use super::{MenuItemInput, MenuLabel, Target};
use crate::locale::{Translations, Wanted, by_owner};

/// A menu as one reader sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Menu {
    /// Its name: `main`, `footer`, `help`, or one of the merchant's.
    pub handle: String,
    /// Raised by each change; the `ETag` that `If-Match` is held against. 0 before the first one.
    pub version: i64,
    /// Its items in order.
    pub items: Vec<MenuItem>,
}

/// An item of a menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct MenuItem {
    /// Its id; another one after each change of its menu.
    pub id: Id,
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub target: Target,
    /// The slug of the page that it leads to.
    pub page_slug: Option<String>,
    /// Its label in all languages. For staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<std::collections::BTreeMap<String, MenuLabel>>)]
    pub translations: Option<Translations<MenuLabel>>,
    /// What stands below it.
    #[schema(no_recursion)]
    pub items: Vec<MenuItem>,
}

impl MenuItem {
    /// What a client would send for it.
    pub(super) fn to_input(&self) -> MenuItemInput {
        MenuItemInput {
            translations: self.translations.clone().unwrap_or_default(),
            target: self.target.clone(),
            items: self.items.iter().map(Self::to_input).collect(),
        }
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    parent_id: Option<Id>,
    category_id: Option<Id>,
    collection_id: Option<Id>,
    brand_id: Option<Id>,
    page_id: Option<Id>,
    url: Option<String>,
    page_slug: Option<String>,
    page_status: Option<String>,
}

#[derive(FromQueryResult)]
struct TextRow {
    menu_item_id: Id,
    locale: String,
    label: String,
}

/// For whom a menu is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// Sees what leads to published pages.
    Visitor,
    /// Sees all, with the labels in all languages.
    Staff,
}

/// The items of a menu by what they stand below, the rest of what is needed to show them.
struct Tree<'a> {
    below: HashMap<Option<Id>, Vec<Row>>,
    texts: HashMap<Id, Translations<MenuLabel>>,
    wanted: Wanted<'a>,
    reader: Reader,
}

impl Tree<'_> {
    fn items(&mut self, above: Option<Id>) -> Vec<MenuItem> {
        let rows = self.below.remove(&above).unwrap_or_default();
        rows.into_iter().filter_map(|row| self.item(row)).collect()
    }

    fn item(&mut self, row: Row) -> Option<MenuItem> {
        let is_draft = row.page_status.is_some_and(|status| status != "published");
        if is_draft && self.reader == Reader::Visitor {
            return None;
        }
        let target = row.category_id.map(Target::Category);
        let target = target.or(row.collection_id.map(Target::Collection)).or(row.brand_id.map(Target::Brand));
        let target = target.or(row.page_id.map(Target::Page)).or(row.url.map(Target::Url))?;
        let texts = self.texts.remove(&row.id)?;
        let translations = (self.reader == Reader::Staff).then(|| texts.clone());
        let (_, MenuLabel { label }) = self.wanted.best(texts)?;
        let items = self.items(Some(row.id));
        Some(MenuItem { id: row.id, label, target, page_slug: row.page_slug, translations, items })
    }
}

/// The menu `handle` as `reader` sees it.
pub(super) async fn read(
    conn: &impl ConnectionTrait,
    handle: &str,
    wanted: Wanted<'_>,
    reader: Reader,
) -> Result<Option<Menu>, DbErr> {
    const VERSION: &str = "SELECT version FROM menu WHERE handle = $1";
    const ITEMS: &str = "SELECT i.id, i.parent_id, i.category_id, i.collection_id, i.brand_id, i.page_id, i.url, p.slug AS page_slug,
        p.status AS page_status FROM menu m JOIN menu_item i ON i.menu_id = m.id LEFT JOIN page p ON p.id = i.page_id
        WHERE m.handle = $1 ORDER BY i.position";
    const TEXTS: &str =
        "SELECT t.menu_item_id, t.locale, t.label FROM menu m JOIN menu_item i ON i.menu_id = m.id
        JOIN menu_item_translation t ON t.menu_item_id = i.id WHERE m.handle = $1";
    let Some(version) = sql::scalar(conn, VERSION, [handle.into()]).await? else { return Ok(None) };
    let mut below: HashMap<Option<Id>, Vec<Row>> = HashMap::new();
    for row in sql::all::<Row>(conn, ITEMS, [handle.into()]).await? {
        below.entry(row.parent_id).or_default().push(row);
    }
    let texts = sql::all::<TextRow>(conn, TEXTS, [handle.into()]).await?;
    let texts = by_owner(texts.into_iter().map(|t| (t.menu_item_id, t.locale, MenuLabel { label: t.label })));
    let items = Tree { below, texts, wanted, reader }.items(None);
    Ok(Some(Menu { handle: handle.to_owned(), version, items }))
}

/// The menu `handle` in the nearest language to `locale`, without items that lead to pages that are not published. An item
/// that leads to a category, collection or brand has its id; whoever shows it asks their slices for the rest.
///
/// # Errors
/// What the database says.
pub async fn menu(
    conn: &impl ConnectionTrait,
    handle: &str,
    locale: &str,
    default_locale: &str,
) -> Result<Option<Menu>, DbErr> {
    read(conn, handle, Wanted { locale, default: default_locale }, Reader::Visitor).await
}

#[derive(souk_db::Row)]
#[row(table = "menu")]
struct MenuRow<'a> {
    id: Id,
    handle: &'a str,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// The id and version of the menu `handle`, made if it is not there, held until the commit.
pub(super) async fn locked(tx: &Tx, handle: &str) -> Result<Option<(Id, i64)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Held {
        id: Id,
        version: i64,
    }
    let menu = MenuRow { id: tx.new_id(), handle, version: 0, created_at: tx.now(), updated_at: tx.now() };
    sql::insert(tx, [menu], "ON CONFLICT (handle) DO NOTHING").await?;
    let text = format!("SELECT id, version FROM menu WHERE handle = $1 {}", tx.for_update());
    let held: Option<Held> = sql::one(tx, &text, [handle.into()]).await?;
    Ok(held.map(|held| (held.id, held.version)))
}

/// Those of `pages` that there are.
pub(super) async fn existing_pages(tx: &Tx, pages: &[Id]) -> Result<HashSet<Id>, DbErr> {
    #[derive(FromQueryResult)]
    struct Found {
        id: Id,
    }
    let text = "SELECT id FROM page WHERE id IN ({keys})";
    let found: Vec<Found> = sql::by_keys(tx, text, &[], pages.iter().copied()).await?;
    Ok(found.into_iter().map(|page| page.id).collect())
}

#[derive(souk_db::Row)]
#[row(table = "menu_item")]
struct ItemRow<'a> {
    id: Id,
    menu_id: Id,
    parent_id: Option<Id>,
    position: i64,
    category_id: Option<Id>,
    collection_id: Option<Id>,
    brand_id: Option<Id>,
    page_id: Option<Id>,
    url: Option<&'a str>,
}

#[derive(souk_db::Row)]
#[row(table = "menu_item_translation")]
struct LabelRow<'a> {
    menu_item_id: Id,
    locale: &'a str,
    label: &'a str,
}

/// Sets all items of a menu.
pub(super) async fn write(tx: &Tx, menu: Id, version: i64, items: &[NewItem]) -> Result<(), DbErr> {
    const VERSION: &str = "UPDATE menu SET version = $2, updated_at = $3 WHERE id = $1";
    const NO_TEXTS: &str = "DELETE FROM menu_item_translation WHERE menu_item_id IN (
        SELECT id FROM menu_item WHERE menu_id = $1)";
    sql::exec(tx, VERSION, [menu.into(), version.into(), tx.now().into()]).await?;
    sql::exec(tx, NO_TEXTS, [menu.into()]).await?;
    sql::exec(tx, "DELETE FROM menu_item WHERE menu_id = $1", [menu.into()]).await?;
    let ids: Vec<Id> = items.iter().map(|_| tx.new_id()).collect();
    let (mut rows, mut labels) = (Vec::with_capacity(items.len()), Vec::new());
    for ((position, item), id) in (0_i64..).zip(items).zip(&ids) {
        let parent_id = item.parent.and_then(|at| ids.get(at)).copied();
        labels.extend(item.translations.iter().map(|(locale, text)| LabelRow {
            menu_item_id: *id,
            locale,
            label: &text.label,
        }));
        let mut row = ItemRow {
            id: *id,
            menu_id: menu,
            parent_id,
            position,
            category_id: None,
            collection_id: None,
            brand_id: None,
            page_id: None,
            url: None,
        };
        match &item.target {
            Target::Category(id) => row.category_id = Some(*id),
            Target::Collection(id) => row.collection_id = Some(*id),
            Target::Brand(id) => row.brand_id = Some(*id),
            Target::Page(id) => row.page_id = Some(*id),
            Target::Url(url) => row.url = Some(url),
        }
        rows.push(row);
    }
    sql::insert(tx, rows, "").await?;
    sql::insert(tx, labels, "").await?;
    Ok(())
}
