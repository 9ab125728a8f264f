//! Making and changing categories.

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::{Invalid, Problem, richtext};

use super::{COLORS, Category, find_category};
use crate::former::{self, Kind};
use crate::messages;
use crate::product;
use crate::{CategoryChanged, ImageFacts, slug};

/// Categories below one another at most.
const DEPTH: usize = 8;

/// A category that is to be made.
#[derive(Clone, Debug, Default)]
pub struct NewCategory {
    /// What it stands below.
    pub parent_id: Option<Id>,
    /// Its name, 1 to 120 characters.
    pub name: String,
    /// Its name in addresses, at most 255 characters; a taken one is refused. Made from the name when absent.
    pub slug: Option<String>,
    /// One of [`COLORS`]; one that follows from the slug when absent.
    pub color: Option<String>,
    /// Its place among its siblings; the last when absent.
    pub position: Option<i64>,
    /// Whether shoppers are not led to it.
    pub hidden: bool,
    /// What is told of it and shown of it.
    pub about: CategoryAbout,
}

/// What is told of a category and shown of it; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct CategoryAbout {
    /// HTML; sanitised on the way in. At most 50,000 characters.
    pub description: Option<String>,
    /// Title for search engines, at most 500 characters; `Some(None)` takes it away.
    pub seo_title: Option<Option<String>>,
    /// Description for search engines, at most 5,000 characters.
    pub seo_description: Option<Option<String>>,
    /// Its picture, made ready.
    pub image: Option<Option<ImageFacts>>,
}

impl CategoryAbout {
    fn apply(self, invalid: &mut Invalid, to: &mut Category) {
        if let Some(html) = self.description {
            to.description = invalid.lines("description", &html, 50_000);
            to.description = richtext::sanitise(to.description.trim());
        }
        if let Some(title) = self.seo_title {
            to.seo_title = product::optional(invalid, "seo_title", title.as_deref(), 500);
        }
        if let Some(text) = self.seo_description {
            to.seo_description = product::optional(invalid, "seo_description", text.as_deref(), 5_000);
        }
        if let Some(image) = self.image {
            to.image = image;
        }
    }
}

/// Changes of a category; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct CategoryPatch {
    /// What it stands below; `Some(None)` moves it to the root.
    pub parent_id: Option<Option<Id>>,
    /// Its name.
    pub name: Option<String>,
    /// Its name in addresses; a taken one is refused.
    pub slug: Option<String>,
    /// One of [`COLORS`].
    pub color: Option<String>,
    /// Its place among its siblings, from 0.
    pub position: Option<i64>,
    /// Whether shoppers are not led to it, nor to what stands below it.
    pub hidden: Option<bool>,
    /// What is told of it and shown of it.
    pub about: CategoryAbout,
}

/// Makes a category.
///
/// # Errors
/// 422 naming the fields that are wrong; 409 `slug_taken`.
pub async fn create_category(tx: &Tx, new: NewCategory) -> Result<Category, Problem> {
    let mut invalid = Invalid::new();
    let name = invalid.text("name", &new.name, 120);
    check(&mut invalid, new.slug.as_deref(), new.color.as_deref(), new.position);
    let parent = match new.parent_id {
        None => None,
        Some(id) => {
            let parent = find_category(tx, &id.to_string()).await?;
            invalid.check(parent.is_some(), "parent_id", &messages::NO_SUCH_CATEGORY);
            parent
        }
    };
    let above = parent.as_ref().map_or(0, |p| p.path.split('/').count());
    invalid.check(above < DEPTH, "parent_id", &messages::CATEGORY_TOO_DEEP);
    let mut category = Category {
        id: tx.new_id(),
        parent_id: parent.as_ref().map(|p| p.id),
        slug: String::new(),
        name,
        path: String::new(),
        color: String::new(),
        position: 0,
        hidden: new.hidden,
        description: String::new(),
        seo_title: None,
        seo_description: None,
        image: None,
        version: 1,
    };
    new.about.apply(&mut invalid, &mut category);
    invalid.done()?;
    category.slug = match new.slug {
        Some(slug) => slug,
        None => slug::free(tx, "category WHERE TRUE", &slug::slug_of(&category.name, "category")).await?,
    };
    category.position = match new.position {
        Some(position) => position,
        None => sql::scalar(tx, "SELECT COUNT(*) FROM category", []).await?.unwrap_or(0),
    };
    let slug = &category.slug;
    category.path = parent.map_or_else(|| slug.clone(), |p| format!("{}/{slug}", p.path));
    category.color = new.color.unwrap_or_else(|| color_of(slug).to_owned());
    insert(tx, &category).await.map_err(explain)?;
    tx.emit(&CategoryChanged { category_id: category.id });
    Ok(category)
}

#[derive(Row)]
#[row(table = "category")]
struct CategoryRow<'a> {
    id: Id,
    parent_id: Option<Id>,
    slug: &'a str,
    name: &'a str,
    path: &'a str,
    color: &'a str,
    position: i64,
    hidden: bool,
    description: &'a str,
    seo_title: Option<&'a str>,
    seo_description: Option<&'a str>,
    image: Option<String>,
    created_at: Timestamp,
    updated_at: Timestamp,
}

fn image_json(one: &Category) -> Result<Option<String>, DbErr> {
    one.image.as_ref().map(serde_json::to_string).transpose().map_err(|e| DbErr::Custom(e.to_string()))
}

async fn insert(tx: &Tx, one: &Category) -> Result<u64, DbErr> {
    let row = CategoryRow {
        id: one.id,
        parent_id: one.parent_id,
        slug: &one.slug,
        name: &one.name,
        path: &one.path,
        color: &one.color,
        position: one.position,
        hidden: one.hidden,
        description: &one.description,
        seo_title: one.seo_title.as_deref(),
        seo_description: one.seo_description.as_deref(),
        image: image_json(one)?,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    sql::insert(tx, [row], "").await
}

/// The category with the slug of `new` as it is, or made anew: for rows that a shop starts with.
///
/// # Errors
/// 422 naming the fields that are wrong.
pub async fn ensure_category(tx: &Tx, new: NewCategory) -> Result<Category, Problem> {
    let slug = new.slug.clone().unwrap_or_else(|| slug::slug_of(&new.name, "category"));
    match find_category(tx, &slug).await? {
        Some(found) => Ok(found),
        None => create_category(tx, new).await,
    }
}

/// Changes what `patch` names; categories below it move along. `may_change` is given the category as it is first.
///
/// # Errors
/// 404 for an unknown category; what `may_change` says; 422 naming the fields that are wrong; 409 `slug_taken`.
pub async fn update_category(
    tx: &Tx,
    id: Id,
    patch: CategoryPatch,
    may_change: impl FnOnce(&Category) -> Result<(), Problem>,
) -> Result<Category, Problem> {
    let lock = format!("SELECT version FROM category WHERE id = $1 {}", tx.for_update());
    let version: i64 = sql::scalar(tx, &lock, [id.into()]).await?.ok_or_else(Problem::not_found)?;
    let old = find_category(tx, &id.to_string()).await?.ok_or_else(Problem::not_found)?;
    may_change(&old)?;
    let mut invalid = Invalid::new();
    let mut new = Category { version: version + 1, ..old.clone() };
    if let Some(name) = &patch.name {
        new.name = invalid.text("name", name, 120);
    }
    check(&mut invalid, patch.slug.as_deref(), patch.color.as_deref(), patch.position);
    new.slug = patch.slug.unwrap_or(new.slug);
    new.color = patch.color.unwrap_or(new.color);
    new.position = patch.position.unwrap_or(new.position);
    new.hidden = patch.hidden.unwrap_or(new.hidden);
    new.parent_id = patch.parent_id.unwrap_or(new.parent_id);
    patch.about.apply(&mut invalid, &mut new);
    let parent = match new.parent_id {
        None => None,
        Some(parent) => find_category(tx, &parent.to_string()).await?,
    };
    invalid.check(new.parent_id.is_none() || parent.is_some(), "parent_id", &messages::NO_SUCH_CATEGORY);
    let inside = parent.as_ref().is_some_and(|p| p.id == id || p.path.starts_with(&format!("{}/", old.path)));
    invalid.check(!inside, "parent_id", &messages::CATEGORY_BELOW_ITSELF);
    invalid.check(
        parent.as_ref().is_none_or(|p| p.path.split('/').count() < DEPTH),
        "parent_id",
        &messages::CATEGORY_TOO_DEEP,
    );
    invalid.done()?;
    new.path = parent.map_or_else(|| new.slug.clone(), |p| format!("{}/{}", p.path, new.slug));
    write(tx, &new).await.map_err(explain)?;
    if new.slug != old.slug {
        former::leave(tx, Kind::Category, old.slug.clone(), id).await?;
    }
    tx.emit(&CategoryChanged { category_id: id });
    if new.path != old.path {
        move_below(tx, &old.path, &new.path).await?;
    } else if new.hidden != old.hidden {
        for row in below(tx, &old.path).await? {
            tx.emit(&CategoryChanged { category_id: row.id });
        }
    }
    Ok(new)
}

async fn write(tx: &Tx, one: &Category) -> Result<u64, DbErr> {
    let (text, values) = sql::named(
        "UPDATE category SET parent_id = :parent, slug = :slug, name = :name, path = :path, color = :color,
           position = :position, hidden = :hidden, description = :description, seo_title = :seo_title,
           seo_description = :seo_description, image = :image, version = :version, updated_at = :now WHERE id = :id",
        [
            ("id", one.id.into()),
            ("parent", one.parent_id.into()),
            ("slug", one.slug.as_str().into()),
            ("name", one.name.as_str().into()),
            ("path", one.path.as_str().into()),
            ("color", one.color.as_str().into()),
            ("position", one.position.into()),
            ("hidden", one.hidden.into()),
            ("description", one.description.as_str().into()),
            ("seo_title", one.seo_title.as_deref().into()),
            ("seo_description", one.seo_description.as_deref().into()),
            ("image", image_json(one)?.into()),
            ("version", one.version.into()),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await
}

#[derive(FromQueryResult)]
struct Below {
    id: Id,
    path: String,
}

/// All that stands below the category with this `path`.
async fn below(tx: &Tx, path: &str) -> Result<Vec<Below>, DbErr> {
    // Everything that begins with `path/`: '0' is the character after '/'.
    let text = "SELECT id, path FROM category WHERE path >= $1 AND path < $2";
    sql::all(tx, text, [format!("{path}/").into(), format!("{path}0").into()]).await
}

async fn move_below(tx: &Tx, from: &str, to: &str) -> Result<(), DbErr> {
    for row in below(tx, from).await? {
        let Some(rest) = row.path.strip_prefix(from) else { continue };
        const TEXT: &str =
            "UPDATE category SET path = $2, version = version + 1, updated_at = $3 WHERE id = $1";
        sql::exec(tx, TEXT, [row.id.into(), format!("{to}{rest}").into(), tx.now().into()]).await?;
        tx.emit(&CategoryChanged { category_id: row.id });
    }
    Ok(())
}

fn check(invalid: &mut Invalid, slug: Option<&str>, color: Option<&str>, position: Option<i64>) {
    invalid.check(slug.is_none_or(slug::is_slug), "slug", &messages::NO_SLUG);
    invalid.check(
        color.is_none_or(|g| COLORS.contains(&g)),
        "color",
        messages::NO_COLOR.with("known", COLORS.join(", ")),
    );
    invalid.check(
        position.is_none_or(|p| (0..=1_000_000).contains(&p)),
        "position",
        &souk_http::messages::POSITION,
    );
}

/// A colour that is always the same for `slug`.
fn color_of(slug: &str) -> &'static str {
    let sum = slug.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
    COLORS[sum % COLORS.len()]
}

fn explain(error: DbErr) -> Problem {
    if souk_db::is_unique_violation(&error, "category_slug_key") {
        return Problem::conflict(&messages::SLUG_TAKEN)
            .saying(&messages::CATEGORY_HAS_SLUG)
            .field("slug", &messages::TAKEN_BY_CATEGORY);
    }
    error.into()
}
