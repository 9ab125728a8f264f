//! Making, changing and taking away collections.

use std::collections::HashSet;

use souk_catalog::COLORS;
use souk_db::{DbErr, Id, Tx};
use souk_http::{Invalid, Problem, richtext};
use souk_money::Currency;

use crate::input::{CollectionChange, CollectionInput, MOST_PRODUCTS, ORDERINGS};
use crate::rule::check_rule;
use crate::store::{self, Kind};
use crate::{Collection, CollectionChanged, Rule, find_collection, messages};

/// Characters of a description at most.
const DESCRIPTION: usize = 50_000;
/// Collections of a shop at most: each product that changes is held against all rules.
const MOST: i64 = 1_000;

/// A collection that is to be made.
#[derive(Clone, Debug)]
pub struct NewCollection {
    /// Its title, 1 to 200 characters.
    pub title: String,
    /// Its name in addresses; a taken one is refused. Made from the title when absent.
    pub slug: Option<String>,
    /// HTML; sanitised on the way in.
    pub description: String,
    /// Which products it holds; none where they are picked by hand.
    pub rule: Option<Rule>,
    /// One of [`COLORS`]; the first when absent.
    pub color: Option<String>,
    /// Whether shoppers see it.
    pub published: bool,
}

impl From<NewCollection> for CollectionInput {
    fn from(new: NewCollection) -> Self {
        Self {
            title: new.title,
            slug: new.slug,
            description: new.description,
            seo_title: None,
            seo_description: None,
            color: new.color,
            kind: if new.rule.is_some() { Kind::Rule } else { Kind::Manual },
            rule: new.rule,
            ordering: None,
            published: new.published,
        }
    }
}

/// Makes a collection; answers its id. `currencies` are those of the shop's channels.
///
/// # Errors
/// 422 naming the fields that are wrong; 409 `slug_taken` or `too_many_collections`.
pub async fn create_collection(tx: &Tx, new: NewCollection, currencies: &[Currency]) -> Result<Id, Problem> {
    create(tx, new.into(), currencies).await
}

pub(crate) async fn create(tx: &Tx, input: CollectionInput, currencies: &[Currency]) -> Result<Id, Problem> {
    if store::total(tx).await? >= MOST {
        return Err(Problem::conflict(messages::TOO_MANY_COLLECTIONS.with("most", MOST)));
    }
    let usual = if input.kind == Kind::Manual { "position" } else { "-created_at" };
    let slug = match input.slug {
        Some(slug) => slug,
        None => free_slug(tx, &input.title).await?,
    };
    let raw = Collection {
        id: tx.new_id(),
        slug,
        title: input.title,
        description: input.description,
        seo_title: input.seo_title,
        seo_description: input.seo_description,
        color: input.color.unwrap_or_else(|| COLORS[0].to_owned()),
        kind: input.kind,
        rule: input.rule,
        ordering: input.ordering.unwrap_or_else(|| usual.to_owned()),
        published: input.published,
        version: 1,
        updated_at: tx.now(),
    };
    let one = checked(tx, raw, currencies).await?;
    store::insert(tx, &one).await.map_err(explain)?;
    tx.emit(&CollectionChanged { collection_id: one.id, members: one.kind == Kind::Rule });
    Ok(one.id)
}

/// Changes what `change` names. `may_change` is given the collection as it is first.
pub(crate) async fn update(
    tx: &Tx,
    id: Id,
    change: CollectionChange,
    currencies: &[Currency],
    may_change: impl FnOnce(&Collection) -> Result<(), Problem>,
) -> Result<Collection, Problem> {
    let old = locked(tx, id).await?;
    may_change(&old)?;
    let raw = Collection {
        slug: change.slug.unwrap_or_else(|| old.slug.clone()),
        title: change.title.unwrap_or_else(|| old.title.clone()),
        description: change.description.unwrap_or_else(|| old.description.clone()),
        seo_title: change.seo_title.unwrap_or_else(|| old.seo_title.clone()),
        seo_description: change.seo_description.unwrap_or_else(|| old.seo_description.clone()),
        color: change.color.unwrap_or_else(|| old.color.clone()),
        rule: change.rule.or_else(|| old.rule.clone()),
        ordering: change.ordering.unwrap_or_else(|| old.ordering.clone()),
        published: change.published.unwrap_or(old.published),
        version: old.version + 1,
        updated_at: tx.now(),
        ..old.clone()
    };
    let new = checked(tx, raw, currencies).await?;
    store::update(tx, &new).await.map_err(explain)?;
    tx.emit(&CollectionChanged { collection_id: id, members: new.rule != old.rule });
    Ok(new)
}

/// Sets all that was picked of a collection by hand, in this order. `may_change` is given the collection as it is first.
///
/// # Errors
/// 404 for an unknown collection; what `may_change` says; 409 `products_of_rule`; 422 naming the products that are wrong.
pub async fn set_products(
    tx: &Tx,
    id: Id,
    products: &[Id],
    may_change: impl FnOnce(&Collection) -> Result<(), Problem>,
) -> Result<Collection, Problem> {
    let old = locked(tx, id).await?;
    may_change(&old)?;
    if old.kind == Kind::Rule {
        return Err(Problem::conflict(&messages::PRODUCTS_OF_RULE));
    }
    let mut invalid = Invalid::new();
    let too_many = messages::TOO_MANY_PRODUCTS.with("most", MOST_PRODUCTS);
    invalid.check(products.len() <= MOST_PRODUCTS, "products", too_many);
    let mut seen = HashSet::new();
    for (n, product) in products.iter().enumerate().take(MOST_PRODUCTS) {
        invalid.check(seen.insert(product), &format!("products[{n}]"), &messages::PRODUCT_TWICE);
    }
    invalid.done()?;
    let there = souk_catalog::existing_product_ids(tx, products).await?;
    let mut invalid = Invalid::new();
    for (n, product) in products.iter().enumerate() {
        let is_there = there.contains(product);
        invalid.check(is_there, &format!("products[{n}]"), &messages::NO_SUCH_PRODUCT);
    }
    invalid.done()?;
    store::pick(tx, id, products).await?;
    let new = Collection { version: old.version + 1, updated_at: tx.now(), ..old };
    store::update(tx, &new).await?;
    tx.emit(&CollectionChanged { collection_id: id, members: true });
    Ok(new)
}

/// Takes a collection away. `may_change` is given it as it is first.
pub(crate) async fn delete(
    tx: &Tx,
    id: Id,
    may_change: impl FnOnce(&Collection) -> Result<(), Problem>,
) -> Result<(), Problem> {
    may_change(&locked(tx, id).await?)?;
    store::delete(tx, id).await?;
    tx.emit(&CollectionChanged { collection_id: id, members: true });
    Ok(())
}

/// The collection as it is, held until the commit.
async fn locked(tx: &Tx, id: Id) -> Result<Collection, Problem> {
    store::lock(tx, id).await?.ok_or_else(Problem::not_found)?;
    find_collection(tx, &id.to_string()).await?.ok_or_else(Problem::not_found)
}

/// The collection as it is kept.
async fn checked(tx: &Tx, raw: Collection, currencies: &[Currency]) -> Result<Collection, Problem> {
    let mut invalid = Invalid::new();
    invalid.check(is_slug(&raw.slug), "slug", &messages::NO_SLUG);
    let title = invalid.text("title", &raw.title, 200);
    let too_long = souk_http::messages::TOO_LONG.with("most", DESCRIPTION);
    invalid.check(raw.description.chars().count() <= DESCRIPTION, "description", too_long);
    invalid.check(!raw.description.contains('\0'), "description", &souk_http::messages::CONTROL_CHARACTERS);
    let mut seo = |field: &str, text: Option<String>, longest: usize| {
        text.map(|t| invalid.optional_text(field, &t, longest)).filter(|t| !t.is_empty())
    };
    let seo_title = seo("seo_title", raw.seo_title, 200);
    let seo_description = seo("seo_description", raw.seo_description, 500);
    let known = messages::NO_COLOR.with("known", COLORS.join(", "));
    invalid.check(COLORS.contains(&raw.color.as_str()), "color", known);
    let known = souk_http::messages::ONE_OF.with("known", ORDERINGS.join(", "));
    invalid.check(ORDERINGS.contains(&raw.ordering.as_str()), "ordering", known);
    let by_hand = raw.ordering == "position";
    invalid.check(raw.kind == Kind::Manual || !by_hand, "ordering", &messages::ORDER_OF_RULE);
    invalid.check(raw.kind == Kind::Rule || raw.rule.is_none(), "rule", &messages::RULE_OF_MANUAL);
    invalid.check(raw.kind == Kind::Manual || raw.rule.is_some(), "rule", &messages::RULE_MISSING);
    let rule = match raw.rule {
        Some(rule) => Some(check_rule(tx, &mut invalid, "rule", rule, currencies).await?),
        None => None,
    };
    invalid.done()?;
    let description = richtext::sanitise(raw.description.trim());
    Ok(Collection { title, description, seo_title, seo_description, rule, ..raw })
}

/// Whether a client may use `text` as a slug: not as an id, nor as the address where rules are tried.
fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= 255
        && souk_catalog::slugify(text) == text
        && Id::parse_str(text).is_err()
        && text != "preview"
}

/// A slug made from `title` that no collection has.
async fn free_slug(tx: &Tx, title: &str) -> Result<String, DbErr> {
    let base: String = souk_catalog::slugify(title).chars().take(240).collect();
    let base = base.trim_end_matches('-');
    let base = if base.is_empty() { "collection" } else { base };
    let taken = store::slugs_like(tx, base).await?;
    let is_free = |slug: &String| is_slug(slug) && !taken.contains(slug);
    let numbered = (2..=MOST + 2).map(|n| format!("{base}-{n}"));
    Ok(std::iter::once(base.to_owned()).chain(numbered).find(is_free).unwrap_or_else(|| base.to_owned()))
}

fn explain(error: DbErr) -> Problem {
    if souk_db::is_unique_violation(&error, "collection_slug_key") {
        return Problem::conflict(&messages::SLUG_TAKEN).field("slug", &messages::TAKEN_BY_COLLECTION);
    }
    error.into()
}
