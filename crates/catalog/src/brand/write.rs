//! Making, changing and taking away brands.

use souk_db::{DbErr, Id, Tx, sql};
use souk_http::{Invalid, Problem, richtext};
use souk_jobs::Queue;

use super::store::{self, BrandRow};
use super::{Brand, find_brand, key, rename};
use crate::former::{self, Kind};
use crate::messages;
use crate::{BrandChanged, slug};

/// Characters of a name at most: as many as a product's brand has.
const NAME: usize = 255;
/// Characters of a description at most.
const DESCRIPTION: usize = 50_000;

/// A brand that is to be made.
#[derive(Clone, Debug, Default)]
pub struct NewBrand {
    /// Its name, 1 to 255 characters; a taken one is refused, whatever its case and accents.
    pub name: String,
    /// Its name in addresses, at most 255 characters; a taken one is refused. Made from the name when absent.
    pub slug: Option<String>,
    /// HTML; sanitised on the way in. At most 50,000 characters.
    pub description: String,
    /// Title for search engines, at most 200 characters.
    pub seo_title: Option<String>,
    /// Description for search engines, at most 500 characters.
    pub seo_description: Option<String>,
}

/// Changes of a brand; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct BrandPatch {
    /// Its name; its products take it.
    pub name: Option<String>,
    /// Its name in addresses; a taken one is refused.
    pub slug: Option<String>,
    /// HTML; sanitised on the way in.
    pub description: Option<String>,
    /// Title for search engines; `Some(None)` empties it.
    pub seo_title: Option<Option<String>>,
    /// Description for search engines; `Some(None)` empties it.
    pub seo_description: Option<Option<String>>,
}

/// Makes a brand; answers its id.
///
/// # Errors
/// 422 naming the fields that are wrong; 409 `brand_taken` or `slug_taken`.
pub async fn create_brand(tx: &Tx, new: NewBrand) -> Result<Id, Problem> {
    let mut invalid = Invalid::new();
    let name = invalid.text("name", &new.name, NAME);
    invalid.check(new.slug.as_deref().is_none_or(slug::is_slug), "slug", &messages::NO_SLUG);
    let texts = Texts::checked(&mut invalid, &new.description, new.seo_title, new.seo_description);
    invalid.done()?;
    let slug = match new.slug {
        Some(slug) => slug,
        None => slug::free(tx, "brand WHERE TRUE", &slug::slug_of(&name, "brand")).await?,
    };
    let folded = key(&name);
    let row = BrandRow {
        description: texts.description,
        seo_title: texts.seo_title,
        seo_description: texts.seo_description,
        ..BrandRow::new(tx, slug, name, folded)
    };
    let id = row.id;
    sql::insert(tx, [row], "").await.map_err(explain)?;
    tx.emit(&BrandChanged { brand_id: id });
    Ok(id)
}

/// Changes what `patch` names; a new name goes to its products. `may_change` is given the brand as it is first.
///
/// # Errors
/// 404 for an unknown brand; what `may_change` says; 422 naming the fields that are wrong; 409 `brand_taken` or `slug_taken`.
pub async fn update_brand(
    tx: &Tx,
    queue: &Queue,
    id: Id,
    patch: BrandPatch,
    may_change: impl FnOnce(&Brand) -> Result<(), Problem>,
) -> Result<Brand, Problem> {
    let old = locked(tx, id).await?;
    may_change(&old)?;
    let mut invalid = Invalid::new();
    let mut new = Brand { version: old.version + 1, updated_at: tx.now(), ..old.clone() };
    if let Some(name) = &patch.name {
        new.name = invalid.text("name", name, NAME);
    }
    invalid.check(patch.slug.as_deref().is_none_or(slug::is_slug), "slug", &messages::NO_SLUG);
    new.slug = patch.slug.unwrap_or(new.slug);
    let texts = Texts::checked(
        &mut invalid,
        &patch.description.unwrap_or(new.description),
        patch.seo_title.unwrap_or(new.seo_title),
        patch.seo_description.unwrap_or(new.seo_description),
    );
    invalid.done()?;
    (new.description, new.seo_title, new.seo_description) =
        (texts.description, texts.seo_title, texts.seo_description);
    store::update(tx, &new, &key(&new.name)).await.map_err(explain)?;
    if new.slug != old.slug {
        former::leave(tx, Kind::Brand, old.slug.clone(), id).await?;
    }
    tx.emit(&BrandChanged { brand_id: id });
    if new.name != old.name {
        rename::rename(tx, queue, id).await?;
    }
    Ok(new)
}

/// Takes a brand away that no product has. `may_change` is given the brand as it is first.
pub(super) async fn delete_brand(
    tx: &Tx,
    id: Id,
    may_change: impl FnOnce(&Brand) -> Result<(), Problem>,
) -> Result<(), Problem> {
    may_change(&locked(tx, id).await?)?;
    sql::exec(tx, "DELETE FROM brand WHERE id = $1", [id.into()]).await.map_err(explain)?;
    souk_translations::forget(tx, id).await?;
    tx.emit(&BrandChanged { brand_id: id });
    Ok(())
}

/// The brand as it is, held until the commit.
async fn locked(tx: &Tx, id: Id) -> Result<Brand, Problem> {
    let lock = format!("SELECT version FROM brand WHERE id = $1 {}", tx.for_update());
    sql::scalar::<i64>(tx, &lock, [id.into()]).await?.ok_or_else(Problem::not_found)?;
    find_brand(tx, &id.to_string()).await?.ok_or_else(Problem::not_found)
}

/// What is said of a brand.
struct Texts {
    description: String,
    seo_title: Option<String>,
    seo_description: Option<String>,
}

impl Texts {
    fn checked(
        invalid: &mut Invalid,
        html: &str,
        seo_title: Option<String>,
        seo_description: Option<String>,
    ) -> Self {
        let too_long = souk_http::messages::TOO_LONG.with("most", DESCRIPTION);
        invalid.check(html.chars().count() <= DESCRIPTION, "description", too_long);
        invalid.check(!html.contains('\0'), "description", &souk_http::messages::CONTROL_CHARACTERS);
        let mut seo = |field: &str, text: Option<String>, longest: usize| {
            text.map(|t| invalid.optional_text(field, &t, longest)).filter(|t| !t.is_empty())
        };
        Self {
            seo_title: seo("seo_title", seo_title, 200),
            seo_description: seo("seo_description", seo_description, 500),
            description: richtext::sanitise(html.trim()),
        }
    }
}

fn explain(error: DbErr) -> Problem {
    if souk_db::is_unique_violation(&error, "brand_slug_key") {
        return Problem::conflict(&messages::SLUG_TAKEN)
            .saying(&messages::BRAND_HAS_SLUG)
            .field("slug", &messages::TAKEN_BY_BRAND);
    }
    if souk_db::is_unique_violation(&error, "brand_folded_key") {
        return Problem::conflict(&messages::BRAND_TAKEN).field("name", &messages::BRAND_TAKEN);
    }
    if matches!(souk_db::violation(&error), Some(souk_db::Violation::ForeignKey)) {
        return Problem::conflict(&messages::BRAND_IN_USE);
    }
    error.into()
}
