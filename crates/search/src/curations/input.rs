//! What a merchant sends of a curation.

use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp};
use souk_http::{Invalid, Problem};
use utoipa::openapi::schema::{Array, ArrayBuilder};

use crate::messages;
use crate::rules::cut;
use crate::stem::Language;

/// Products that stand first at most, and targets that go up or down.
pub(crate) const MOST: usize = 50;
/// Letters of a query at most.
const LONGEST: usize = 100;

/// Which queries are meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CurationMatching)]
pub enum Matching {
    /// The query itself, whatever its plurals and spellings.
    #[default]
    Whole,
    /// Every query that its words stand in, one behind the other.
    Contained,
}

impl Matching {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Contained => "contained",
        }
    }
}

/// What goes up or down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
#[schema(as = CurationTarget)]
pub enum Target {
    /// One product.
    Product {
        /// Which.
        id: Id,
    },
    /// The products of a brand.
    Brand {
        /// Its name.
        #[schema(min_length = 1, max_length = 255)]
        name: String,
    },
    /// The products of a category and of those below it.
    Category {
        /// Which.
        id: Id,
    },
    /// The products that have a value of an attribute or an option.
    Attribute {
        /// The attribute's name.
        #[schema(min_length = 1, max_length = 255)]
        name: String,
        /// The value.
        #[schema(min_length = 1, max_length = 255)]
        value: String,
    },
}

fn ids() -> Array {
    ArrayBuilder::new()
        .items(utoipa::schema!(
            #[inline]
            Id
        ))
        .max_items(Some(MOST))
        .description(Some("Products that stand first, in this order, whether they have the words or not."))
        .build()
}

/// What is arranged for a query.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CurationInput {
    /// The query.
    #[schema(min_length = 1, max_length = 100)]
    pub query: String,
    /// Which queries are meant by it.
    #[serde(default)]
    pub matching: Matching,
    /// Products that stand first, in this order, whether they have the words or not.
    #[serde(default)]
    #[schema(schema_with = ids)]
    pub pinned: Vec<Id>,
    /// What counts twice as much.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub boosted: Vec<Target>,
    /// What counts a quarter as much.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub buried: Vec<Target>,
    /// A path of the shop that such searches lead to instead of results; none to show results.
    #[serde(default)]
    #[schema(max_length = 255)]
    pub redirect: Option<String>,
    /// From when on; none for at once.
    #[serde(default)]
    pub starts_at: Option<Timestamp>,
    /// From when on no more; none for ever.
    #[serde(default)]
    pub ends_at: Option<Timestamp>,
}

impl CurationInput {
    /// The curation, if it can be: texts trimmed, each product and target once.
    ///
    /// # Errors
    /// 422 naming what is wrong.
    pub(super) async fn checked(self, conn: &impl ConnectionTrait) -> Result<Self, Problem> {
        let mut invalid = Invalid::new();
        let query = invalid.text("query", &self.query, LONGEST);
        invalid.check(!cut(&query, Language::Other).is_empty(), "query", &messages::NO_WORD);
        let redirect = self.redirect.map(|path| invalid.optional_text("redirect", &path, 255));
        let redirect = redirect.filter(|path| !path.is_empty());
        let leads = redirect
            .as_deref()
            .is_none_or(|path| souk_http::is_own_path(path) && !path.starts_with("/search/"));
        invalid.check(leads, "redirect", &messages::NO_PATH);
        let dated = self.starts_at.zip(self.ends_at).is_none_or(|(from, to)| from < to);
        invalid.check(dated, "ends_at", &messages::ENDS_TOO_EARLY);
        let does = redirect.is_some()
            || !(self.pinned.is_empty() && self.boosted.is_empty() && self.buried.is_empty());
        invalid.check(does, "pinned", &messages::NOTHING_ARRANGED);
        for (field, count) in
            [("pinned", self.pinned.len()), ("boosted", self.boosted.len()), ("buried", self.buried.len())]
        {
            invalid.check(count <= MOST, field, souk_catalog::messages::TOO_MANY.with("most", MOST));
        }
        invalid.done()?;
        let mut invalid = Invalid::new();
        let known = Known::of(conn, &[&self.pinned], &[&self.boosted, &self.buried]).await?;
        for (n, id) in self.pinned.iter().enumerate() {
            let is_known = known.products.contains_key(id);
            invalid.check(is_known, &format!("pinned[{n}]"), &souk_catalog::messages::NO_SUCH_PRODUCT);
        }
        let boosted = targets(&mut invalid, "boosted", self.boosted, &known);
        let buried = targets(&mut invalid, "buried", self.buried, &known);
        invalid.done()?;
        let mut pinned: Vec<Id> = Vec::with_capacity(self.pinned.len());
        for id in self.pinned {
            if !pinned.contains(&id) {
                pinned.push(id);
            }
        }
        Ok(Self { query, redirect, pinned, boosted, buried, ..self })
    }
}

fn targets(invalid: &mut Invalid, field: &str, given: Vec<Target>, known: &Known) -> Vec<Target> {
    let mut kept: Vec<Target> = Vec::with_capacity(given.len());
    for (n, target) in given.into_iter().enumerate() {
        let at = |name: &str| format!("{field}[{n}].{name}");
        let target = match target {
            Target::Product { id } => {
                let is_known = known.products.contains_key(&id);
                invalid.check(is_known, &at("id"), &souk_catalog::messages::NO_SUCH_PRODUCT);
                target
            }
            Target::Category { id } => {
                let is_known = known.categories.contains_key(&id);
                invalid.check(is_known, &at("id"), &souk_catalog::messages::NO_SUCH_CATEGORY);
                target
            }
            Target::Brand { name } => Target::Brand { name: invalid.text(&at("name"), &name, 255) },
            Target::Attribute { name, value } => Target::Attribute {
                name: invalid.text(&at("name"), &name, 255),
                value: invalid.text(&at("value"), &value, 255),
            },
        };
        if !kept.contains(&target) {
            kept.push(target);
        }
    }
    kept
}

/// The names of products and categories that are meant.
pub(crate) struct Known {
    pub(crate) products: std::collections::BTreeMap<Id, String>,
    pub(crate) categories: std::collections::BTreeMap<Id, String>,
}

impl Known {
    pub(crate) async fn of(
        conn: &impl ConnectionTrait,
        pinned: &[&[Id]],
        targets: &[&[Target]],
    ) -> Result<Self, DbErr> {
        let mut products: Vec<Id> = pinned.concat();
        let mut wants_categories = false;
        for target in targets.iter().copied().flatten() {
            match target {
                Target::Product { id } => products.push(*id),
                Target::Category { .. } => wants_categories = true,
                Target::Brand { .. } | Target::Attribute { .. } => {}
            }
        }
        products.sort_unstable();
        products.dedup();
        let found = souk_catalog::products_by_ids(conn, &products).await?;
        let categories = if wants_categories { souk_catalog::categories(conn).await? } else { Vec::new() };
        Ok(Self {
            products: found.into_iter().map(|(id, product)| (id, product.title)).collect(),
            categories: categories.into_iter().map(|category| (category.id, category.name)).collect(),
        })
    }
}
